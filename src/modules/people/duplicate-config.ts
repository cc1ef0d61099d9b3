import type { LinkConfig } from '#linkage/config.ts'
import { readConfig } from '#linkage/config-reading.ts'

/** Pairs at this probability or above are put before people; nothing is merged by itself. */
const ASKED = 0.5
const SURE = 0.99

/**
 * How persons on record are looked through for one human being with two records. Numbers are compared by their keyed hash, which says
 * only whether they are the same.
 */
export const duplicateConfig: LinkConfig = readConfig({
  key: 'key',
  fields: {
    first: { column: 'first', kind: 'name' },
    last: { column: 'last', kind: 'name' },
    sex: { column: 'sex', kind: 'sex' },
    born: { column: 'born', kind: 'date' },
    id: { column: 'id', kind: 'code' },
    subdistrict: { column: 'subdistrict', kind: 'code' },
    house: { column: 'house', kind: 'code' },
    mother: { column: 'mother', kind: 'name' },
    father: { column: 'father', kind: 'name' },
  },
  comparisons: [
    { field: 'first', by: 'name', crossed: 'last' },
    { field: 'last', by: 'name', crossed: 'first' },
    { field: 'born', by: 'date' },
    { field: 'id', by: 'code' },
    { field: 'mother', by: 'name' },
    { field: 'father', by: 'name' },
    { field: 'house', by: 'code', within: 'subdistrict', starts: [4] },
    { field: 'sex', by: 'code' },
  ],
  blocks: [
    ['first.sound', 'last.sound'],
    ['first.sound', 'born'],
    ['last.sound', 'born'],
    ['first.sound', 'born.year', 'subdistrict'],
    ['mother.sound', 'born'],
  ],
  household: [
    ['last', 'mother'],
    ['subdistrict', 'house'],
  ],
  most: 2000,
  accept: SURE,
  reject: ASKED,
})
