import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeLists } from '#demo/linkage/lists.ts'
import { readConfig } from './config-reading.ts'
import { Pool } from './engine/pool.ts'
import { link } from './link.ts'
import { type Link, type Links, linkAt } from './links.ts'
import { readLists } from './table/read-list.ts'
import { keyOf, type PersonTable } from './table/table.ts'

/** Children as both lists write them; what only one list has stands on its side. */
const REGISTRY = [
  // twins who differ in the first name only, of whom one is at school
  'TW1,,เด็กหญิง,ปาริชาติ,วงศ์ประทีป,หญิง,2013-03-09,130103,77/2,มณีรัตน์,ธวัชชัย',
  'TW2,,เด็กหญิง,ปาริฉัตร,วงศ์ประทีป,หญิง,2013-03-09,130103,77/2,มณีรัตน์,ธวัชชัย',
  // twins, both at school
  'TX1,,เด็กชาย,ณัฐวุฒิ,แก้วกาญจนา,ชาย,2012-11-21,130105,8,วิไลวรรณ,สมเกียรติ',
  'TX2,,เด็กชาย,ณัฐวัฒน์,แก้วกาญจนา,ชาย,2012-11-21,130105,8,วิไลวรรณ,สมเกียรติ',
  // two of one name in one subdistrict, born a day apart, of other parents
  'NB1,,เด็กหญิง,กัญญารัตน์,ทองสุข,หญิง,2014-06-02,130104,12,สุภาพร,ประเสริฐ',
  'NB2,,เด็กหญิง,กัญญารัตน์,ทองสุข,หญิง,2014-06-03,130104,45,รัชนี,บุญธรรม',
]
const SCHOOL = [
  'EW1,general,,ด.ญ.,ปาริชาติ,วงศ์ประทีป,หญิง,09/03/2556,130103,77/2,มณีรัตน์,ธวัชชัย',
  'EX1,general,,ด.ช.,ณัฐวุฒิ,แก้วกาญจนา,ชาย,21/11/2555,130105,8,วิไลวรรณ,สมเกียรติ',
  'EX2,general,,ด.ช.,ณัฐวัฒน์,แก้วกาญจนา,ชาย,21/11/2555,130105,8,วิไลวรรณ,สมเกียรติ',
  // a first name that is neither twin's: one letter from both
  'EY1,general,,ด.ญ.,ปาริฉาติ,วงศ์ประทีป,หญิง,09/03/2556,130103,77/2,มณีรัตน์,ธวัชชัย',
  'EN1,general,,ด.ญ.,กัญญารัตน์,ทองสุข,หญิง,02/06/2557,130104,12,สุภาพร,ประเสริฐ',
  // the same name and neighbourhood, but neither a day nor parents to tell who it is
  'EN2,general,,ด.ญ.,กัญญารัตน์,ทองสุข,หญิง,,130104,,,',
]

let a: PersonTable
let b: PersonTable
let links: Links
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'buaban-twins-'))
  const files = { registry: path.join(folder, 'a.csv'), enrolment: path.join(folder, 'b.csv') }
  writeLists({ seed: 4, children: 5000, enrolled: 4500, difficulty: 'usual', province: 13 }, files)
  appendFileSync(files.registry, `${REGISTRY.join('\n')}\n`)
  appendFileSync(files.enrolment, `${SCHOOL.join('\n')}\n`)
  const json = readFileSync(new URL('../../demo/linkage/thai-lists.json', import.meta.url), 'utf8')
  const config = readConfig(JSON.parse(json))
  const lists = [
    { file: files.registry, side: 'a' },
    { file: files.enrolment, side: 'b' },
  ] as const
  ;[a, b] = (await readLists(lists, config, new Pool(0))) as [PersonTable, PersonTable]
  rmSync(folder, { recursive: true })
  links = await link(a, b, config, { workers: 0 })
})

const ofRow = (row: string): (Link & { child: string })[] =>
  [...links.a.keys()]
    .map((at) => linkAt(links, at))
    .filter((pair) => keyOf(b, pair.b) === row)
    .map((pair) => ({ ...pair, child: keyOf(a, pair.a) }))

const accepted = (row: string): string[] =>
  ofRow(row).flatMap(({ verdict, child }) => (verdict === 'accept' ? [child] : []))

describe('twins', () => {
  it('who are both at school are told apart by their first name', () => {
    expect(accepted('EX1')).toEqual(['TX1'])
    expect(accepted('EX2')).toEqual(['TX2'])
  })

  it('of whom one is at school do not hide each other', () => {
    expect(accepted('EW1')).toEqual(['TW1'])
    const other = [...links.a.keys()].map((at) => linkAt(links, at)).filter((pair) => keyOf(a, pair.a) === 'TW2')
    expect(other.filter(({ verdict }) => verdict === 'accept')).toEqual([])
  })

  it('between whom a name stands are a question, not a link', () => {
    expect(accepted('EY1')).toEqual([])
    expect(ofRow('EY1').map(({ child }) => child)).toEqual(expect.arrayContaining(['TW2']))
  })
})

describe('neighbours of one name', () => {
  it('are told apart by what else is known', () => {
    expect(accepted('EN1')).toEqual(['NB1'])
  })

  it('are a question where nothing else is known', () => {
    expect(accepted('EN2')).toEqual([])
    expect(ofRow('EN2').length).toBeGreaterThan(0)
  })
})
