import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config-reading.ts'

const good = () => ({
  key: 'id',
  fields: {
    first: { column: 'given', kind: 'name' },
    born: { column: { a: 'dob', b: 'birth' }, kind: 'date' },
    number: { column: 'ssn', kind: 'number' },
  },
  comparisons: [
    { field: 'first', by: 'name' },
    { field: 'born', by: 'date' },
  ] as Record<string, unknown>[],
  blocks: [['born'], ['first.sound', 'born.year']],
})

const placeOf = (json: unknown): string => {
  try {
    readConfig(json)
  } catch (error) {
    if (error instanceof ConfigError) return error.place
    throw error
  }
  return ''
}

describe('a configuration', () => {
  it('is read with its thresholds', () => {
    expect(readConfig(good())).toMatchObject({ accept: 0.99, reject: 0.01 })
    for (const file of ['thai-lists', 'thai-lists-ids'])
      expect(
        readConfig(JSON.parse(readFileSync(new URL(`../../demo/linkage/${file}.json`, import.meta.url), 'utf8'))).blocks
          .length,
      ).toBeGreaterThan(5)
  })

  it.each([
    [null, 'configuration'],
    [{ ...good(), speed: 1 }, 'speed'],
    [{ ...good(), fields: {} }, 'fields'],
    [{ ...good(), fields: { first: { column: 'x', kind: 'nmae' } } }, 'fields.first.kind'],
    [{ ...good(), fields: { ...good().fields, First: { column: 'x', kind: 'name' } } }, 'fields.First'],
    [{ ...good(), fields: { first: { column: 'x', kind: 'name', rest: 'last' } } }, 'fields.first.rest'],
    [{ ...good(), comparisons: [] }, 'comparisons'],
    [{ ...good(), comparisons: [{ field: 'last', by: 'name' }] }, 'comparisons[0].field'],
    [{ ...good(), comparisons: [{ field: 'born', by: 'name' }] }, 'comparisons[0].field'],
    [{ ...good(), comparisons: [{ field: 'first', by: 'magic' }] }, 'comparisons[0].by'],
    [{ ...good(), blocks: [['born'], ['first.color']] }, 'blocks[1][0]'],
    [{ ...good(), blocks: [['born'], ['first', 'last']] }, 'blocks[1][1]'],
    [{ ...good(), blocks: [['first.year']] }, 'blocks[0][0]'],
    [{ ...good(), exact: [{ same: 'first', and: [] }] }, 'exact[0].same'],
    [{ ...good(), parts: { field: 'first', letters: 2, across: [['born']] } }, 'parts.field'],
    [{ ...good(), most: 0 }, 'most'],
    [{ ...good(), accept: 2 }, 'accept'],
    [{ ...good(), accept: 0.5, reject: 0.6 }, 'reject'],
    [{ ...good(), separator: ';;' }, 'separator'],
  ])('names the place of what is wrong: %j', (json, place) => {
    expect(placeOf(json)).toBe(place)
  })
})
