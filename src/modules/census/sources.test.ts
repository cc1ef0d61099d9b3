import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, put } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import type { ListKind } from './codes.ts'
import { runRound } from './run-round.ts'
import { takeList } from './take-list.act.ts'

let officer: Actor
const stage = useWorld(async ({ house }) => {
  officer = await actAs(house, { username: 'sources', roles: [{ role: 'peo_officer', place: house.province.areaId }] })
})

const HEAD = 'เลขประจำตัวประชาชน,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา,ชั้น'
interface Child {
  id: string
  first: string
  last: string
  born: string
  mother: string
}
const line = ({ id, first, last, born, mother }: Child, grade = ''): string =>
  [id, first, last, 'หญิง', born, '130101', '9/1', mother, 'สมชาย', grade].join(',')

/** A round with these lists, run: what it counted. */
async function counted(lists: [kind: ListKind, lines: string[]][]) {
  const { house } = stage
  const bounds = { age_from: 3, age_to: 17, accept: 0.99, reject: 0.01 }
  const round = await put(house, 'census_round', {
    name: `รอบ ${newId().slice(-6)}`,
    academic_year: 2026,
    counted_on: '2026-06-10',
    area: house.province.areaId,
    ...bounds,
  })
  for (const [kind, lines] of lists) {
    const bytes = Buffer.from([HEAD, ...lines].join('\n'))
    const taking = { id: newId(), round, kind, source: kind, datedOn: '2026-06-10', fileName: `${kind}.csv`, bytes }
    await takeList(house, officer, taking)
  }
  const { counts } = await runRound(house, round)
  const { rows } = await house.count.query<{
    name_first: string
    standing: string
    origin: string
    affiliation: string
  }>('select name_first, standing, origin, affiliation from census_child where round = $1 order by name_first', [round])
  return { counts, children: rows }
}

const FILLERS: Child[] = ['ดวงพร', 'อรทัย', 'รัชนี', 'ปิยะดา', 'วิมล', 'สุดารัตน์'].map((first, at) => ({
  id: nationalIdFor(),
  first,
  last: ['จันทร์แก้ว', 'ศรีสุข', 'ทองดี', 'บุญมี', 'พูลผล', 'แสงทอง'][at] ?? '',
  born: `${2012 + at}-0${at + 1}-1${at}`,
  mother: ['มาลี', 'สมใจ', 'ลำไย', 'บัวผัน', 'จำปา', 'ทองคำ'][at] ?? '',
}))
const KNOWN = { id: nationalIdFor(), first: 'กมลา', last: 'ใจงาม', born: '2020-03-04', mother: 'สายหยุด' }
const PAPERLESS = { id: '', first: 'พอวา', last: 'มินอ่อง', born: '2019-08-15', mother: 'เอเอ' }
const CODED = { id: 'G990000000123', first: 'ซูซู', last: 'ละวิน', born: '2014-05-06', mother: 'มิมิ' }

describe('who lives here', () => {
  it('is told by births too: a child of the registry once, one without a number besides', async () => {
    const { counts, children } = await counted([
      ['registry', [KNOWN, ...FILLERS].map((child) => line(child))],
      ['births', [KNOWN, PAPERLESS].map((child) => line(child))],
      ['obec', FILLERS.map((child) => line(child, 'ป.1'))],
    ])
    expect(counts).toMatchObject({ residents: 8, children: 8, enrolled: 6 })
    expect(children.filter(({ standing }) => standing === 'out_of_school').map(({ name_first }) => name_first)).toEqual(
      ['กมลา', 'พอวา'],
    )
  })
})

describe('a list of G-codes', () => {
  it('beside the list of the school makes no second child and no double claim', async () => {
    const { counts, children } = await counted([
      ['registry', FILLERS.map((child) => line(child))],
      ['obec', [...FILLERS, CODED].map((child) => line(child, 'ป.6'))],
      ['g_code', [line(CODED, 'ป.6')]],
    ])
    expect(counts).toMatchObject({ children: 7, listOnly: 1, doubles: 0 })
    expect(children.find(({ name_first }) => name_first === 'ซูซู')).toMatchObject({
      standing: 'enrolled',
      origin: 'list_only',
      affiliation: 'obec',
    })
  })

  it('alone tells that the learner learns, where the list of the school has not come', async () => {
    const { counts, children } = await counted([
      ['registry', FILLERS.map((child) => line(child))],
      ['obec', FILLERS.map((child) => line(child, 'ป.6'))],
      ['g_code', [line(CODED, 'ป.6')]],
    ])
    expect(counts).toMatchObject({ children: 7, listOnly: 1 })
    expect(children.find(({ name_first }) => name_first === 'ซูซู')?.affiliation).toBe('g_code')
  })
})
