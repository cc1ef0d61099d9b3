import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chance } from '#demo/chance.ts'
import { digitSlip, typing } from '#demo/linkage/slips.ts'
import { readConfig } from './config-reading.ts'
import { Pool } from './engine/pool.ts'
import { link } from './link.ts'
import { linksFrom } from './links.ts'
import { ListError } from './table/list-error.ts'
import { readLists } from './table/read-list.ts'
import { keyOf } from './table/table.ts'

/** Two files in the manner of the FEBRL benchmarks: Latin names, quoted cells, an address, a social security number. */
const HEADING =
  'rec_id, given_name, surname, street_number, address_1, suburb, postcode, state, date_of_birth, soc_sec_id'
const GIVEN =
  'james olivia noah emma liam sophie lucas chloe ethan mia jack ruby thomas ella joshua grace samuel zoe daniel hannah bailey kayla'.split(
    ' ',
  )
const SURNAMES =
  'smith jones white clarke nguyen campbell webb ryan green matthews reid thorpe dixon morrison lock lowe hall wilkins petersen rees boyle egan'.split(
    ' ',
  )
const STREETS =
  'bunny place|wilkinson street|heydon circuit|carrington road|mackay close|ashburton drive|hardwick crescent|torrens street'.split(
    '|',
  )
const SUBURBS = 'milton|toowoomba|west haven, north|geelong|swan hill|dubbo|narellan|kew'.split('|')

const folder = mkdtempSync(path.join(tmpdir(), 'buaban-febrl-'))
const by = chance(4, 4)
const config = readConfig({
  key: 'rec_id',
  fields: {
    given: { column: 'given_name', kind: 'name' },
    surname: { column: 'surname', kind: 'name' },
    street: { column: 'street_number', kind: 'code' },
    address: { column: 'address_1', kind: 'text' },
    suburb: { column: 'suburb', kind: 'text' },
    postcode: { column: 'postcode', kind: 'code' },
    born: { column: 'date_of_birth', kind: 'date' },
    social: { column: 'soc_sec_id', kind: 'number' },
  },
  comparisons: [
    { field: 'given', by: 'name', crossed: 'surname' },
    { field: 'surname', by: 'name', crossed: 'given' },
    { field: 'born', by: 'date' },
    { field: 'address', by: 'name' },
    { field: 'suburb', by: 'name' },
    { field: 'street', by: 'code' },
    { field: 'postcode', by: 'code', starts: [2] },
    { field: 'social', by: 'number' },
  ],
  blocks: [
    ['born'],
    ['given.sound', 'surname.sound'],
    ['social'],
    ['surname.sound', 'postcode'],
    ['given', 'postcode'],
  ],
})

const PEOPLE = 2500

function person(row: number): string[] {
  const day = `${by.between(1925, 1999)}${String(by.between(1, 12)).padStart(2, '0')}${String(by.between(1, 28)).padStart(2, '0')}`
  const middle = by.pick(['', 'an', 'er', 'o', 'ley'])
  return [
    `rec-${row}`,
    by.pick(GIVEN) + middle,
    by.pick(SURNAMES) + by.pick(['', 's', 'son', 'ton']),
    String(by.between(1, 250)),
    by.pick(STREETS),
    by.pick(SUBURBS),
    String(by.between(2000, 2999)),
    'nsw',
    day,
    String(by.between(1_000_000, 9_999_999)),
  ]
}

/** The same person with one to three slips. */
function again(cells: readonly string[], row: number): string[] {
  const copy = [...cells]
  copy[0] = `dup-${row}`
  for (let n = by.between(1, 3); n > 0; n--) {
    const at = by.pick([1, 2, 3, 4, 5, 8, 9])
    const cell = copy[at] ?? ''
    if (by.hit(0.15)) copy[at] = ''
    else if (at === 8 || at === 9) copy[at] = cell === '' ? '' : digitSlip(by, cell)
    else if (cell.length > 3) copy[at] = typing(by, cell)
  }
  return copy
}

const csv = (rows: readonly string[][]): string =>
  `${HEADING}\n${rows.map((cells) => cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(', ')).join('\n')}\n`

beforeAll(() => {
  const people = Array.from({ length: PEOPLE }, (_, row) => person(row))
  writeFileSync(path.join(folder, 'a.csv'), csv(people))
  writeFileSync(path.join(folder, 'b.csv'), csv(people.map(again)))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = () => [
  { file: path.join(folder, 'a.csv'), side: 'a' as const },
  { file: path.join(folder, 'b.csv'), side: 'b' as const },
]

describe('files that are not Thai', () => {
  it('are linked by a configuration and nothing else', async () => {
    const [a, b] = await readLists(files(), config, new Pool(0))
    if (!a || !b) throw new Error('two lists expected')
    expect(b.rows).toBe(PEOPLE)
    const found = [...linksFrom(await link(a, b, config, { workers: 0 }), 0.5)]
    const right = found.filter((pair) => keyOf(a, pair.a).slice(4) === keyOf(b, pair.b).slice(4)).length
    expect((2 * right) / (found.length + PEOPLE)).toBeGreaterThan(0.998)
  })

  it('say which column is not there', async () => {
    const wrong = { ...config, fields: { ...config.fields, given: { column: 'forename', kind: 'name' as const } } }
    await expect(readLists(files(), wrong, new Pool(0))).rejects.toThrow(ListError)
    await expect(readLists(files(), wrong, new Pool(0))).rejects.toThrow(/"forename".*given_name/)
  })

  it('may have quoted cells that run over lines, in another encoding, with another separator', async () => {
    const file = path.join(folder, 'odd.csv')
    // สมชาย in windows-874
    const name = Buffer.from([0xca, 0xc1, 0xaa, 0xd2, 0xc2])
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.from('id;name;note\r\n1;'),
        name,
        Buffer.from(';"one\nand ""two"""\r\n2;"'),
        name,
        Buffer.from('";x\r\n'),
      ]),
    )
    const odd = readConfig({
      key: 'id',
      separator: ';',
      encoding: 'windows-874',
      fields: { name: { column: 'name', kind: 'name' }, note: { column: 'note', kind: 'code' } },
      comparisons: [{ field: 'name', by: 'name' }],
      blocks: [['name']],
    })
    const [table] = await readLists([{ file, side: 'a' }], odd, new Pool(0))
    expect(table?.rows).toBe(2)
    expect(table && keyOf(table, 1)).toBe('2')
    expect(table?.words.text).toContain('สมชาย')
    expect(table?.words.text).toContain('oneand"two"')
  })
})
