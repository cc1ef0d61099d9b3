import type { LinkConfig } from '#linkage/config.ts'
import { readConfig } from '#linkage/config-reading.ts'

/** How lists of Thai children are linked; thresholds are the round's. The reasons for each part are in the guide on linkage. */
export const thaiChildren = (accept: number, reject: number): LinkConfig =>
  readConfig({
    key: 'key',
    fields: {
      title: { column: 'title', kind: 'title', tells: 'sex' },
      first: { column: 'first', kind: 'name', rest: 'last', tells: 'sex' },
      last: { column: 'last', kind: 'name' },
      sex: { column: 'sex', kind: 'sex' },
      born: { column: 'born', kind: 'date' },
      id: { column: 'id', kind: 'number', check: 'thai' },
      subdistrict: { column: 'subdistrict', kind: 'code' },
      house: { column: 'house', kind: 'code' },
      mother: { column: 'mother', kind: 'name' },
      father: { column: 'father', kind: 'name' },
    },
    comparisons: [
      { field: 'first', by: 'name', crossed: 'last' },
      { field: 'last', by: 'name', crossed: 'first' },
      { field: 'born', by: 'date' },
      { field: 'id', by: 'number' },
      { field: 'mother', by: 'name' },
      { field: 'father', by: 'name' },
      { field: 'house', by: 'code', within: 'subdistrict', starts: [4] },
      { field: 'sex', by: 'code' },
    ],
    blocks: [
      ['born', 'sex'],
      ['first.sound', 'last.sound'],
      ['first.sound', 'born.year'],
      ['last.sound', 'born.year'],
      ['first.sound', 'subdistrict'],
      ['mother.sound', 'last.sound'],
      ['first.sound', 'mother.sound'],
      ['last.sound', 'subdistrict'],
      ['id.head'],
      ['id.tail'],
    ],
    household: [
      ['last', 'mother'],
      ['subdistrict', 'house'],
    ],
    // numbers of one office begin alike: such a beginning tells nobody apart and would cost most of the time
    most: 2000,
    exact: [
      {
        same: 'id',
        and: [
          ['first', 'born'],
          ['first', 'last'],
          ['last', 'born', 'sex'],
        ],
      },
    ],
    accept,
    reject,
  })

/** What the columns of a list hold and how they are cleaned, whatever the round. */
export const childFields = thaiChildren(0.99, 0.01).fields
