import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, put } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import type { ListKind } from './codes.ts'
import { judgePair, type Saying } from './judge-pair.act.ts'
import { pairOf } from './review-pair.ts'
import { runRound } from './run-round.ts'
import { takeList } from './take-list.act.ts'

interface Child {
  id: string
  first: string
  last: string
  born: string
  mother: string
}

const HEAD = 'เลขประจำตัวประชาชน,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา,ชั้น'
const line = ({ id, first, last, born, mother }: Child): string =>
  [id, first, last, 'หญิง', born, '130101', '9/1', mother, 'สมชาย', 'ป.4'].join(',')

const CHILDREN: Child[] = ['ดวงพร', 'อรทัย', 'รัชนี', 'ปิยะดา', 'วิมล', 'สุดารัตน์', 'กมลา', 'มะลิ'].map((first, at) => ({
  id: nationalIdFor(),
  first,
  last: ['จันทร์แก้ว', 'ศรีสุข', 'ทองดี', 'บุญมี', 'พูลผล', 'แสงทอง', 'ใจงาม', 'คงมั่น'][at] ?? '',
  born: `${2011 + at}-0${at + 1}-1${at}`,
  mother: ['มาลี', 'สมใจ', 'ลำไย', 'บัวผัน', 'จำปา', 'ทองคำ', 'สายหยุด', 'พิกุล'][at] ?? '',
}))
/** Both on the list of a school, and one of them on no list but that of deaths. */
const [DEAD, AWAY, GONE] = CHILDREN as [Child, Child, Child]

let officer: Actor
let round: string

const stage = useWorld(async ({ house }) => {
  officer = await actAs(house, {
    username: 'elsewhere',
    roles: [{ role: 'peo_officer', place: house.province.areaId }],
  })
  round = await put(house, 'census_round', {
    name: 'ตายหรือเรียน',
    academic_year: 2026,
    counted_on: '2026-06-10',
    area: house.province.areaId,
    age_from: 3,
    age_to: 17,
    accept: 0.99,
    reject: 0.01,
  })
  const lists: [ListKind, Child[]][] = [
    ['registry', CHILDREN],
    ['obec', CHILDREN.filter((child) => child !== GONE)],
    ['deaths', [DEAD, GONE]],
    ['other_province', [AWAY]],
  ]
  for (const [kind, children] of lists) {
    const bytes = Buffer.from([HEAD, ...children.map(line)].join('\n'))
    const taking = { id: newId(), round, kind, source: kind, datedOn: '2026-06-10', fileName: `${kind}.csv`, bytes }
    await takeList(house, officer, taking)
  }
})

interface Standing {
  standing: string
  verify_because: string | null
  excluded_as: string | null
  affiliation: string | null
}

async function standingOf({ first }: Child): Promise<Standing | undefined> {
  const found = await stage.house.count.query<Standing>(
    'select standing, verify_because, excluded_as, affiliation from census_child where round = $1 and name_first = $2',
    [round, first],
  )
  return found.rows[0]
}

async function judge({ first }: Child, says: Saying): Promise<void> {
  const found = await stage.house.count.query<{ id: string; version: number }>(
    `select q.id, q.version from link_question q join census_child c on c.id = q.child
     where q.round = $1 and q.asked_for = 'away' and c.name_first = $2`,
    [round, first],
  )
  const { id = '', version = 0 } = found.rows[0] ?? {}
  await judgePair(stage.house, officer, { act: newId(), question: id, version, says })
}

describe('a child whom a school has and another list says to be dead or elsewhere', () => {
  it('is neither, but to be verified, and the reason is told', async () => {
    const { counts } = await runRound(stage.house, round)
    expect(counts).toMatchObject({ enrolled: 5, to_verify: 2, elsewhere: 1, contradictions: 2 })
    const atSchool = { standing: 'to_verify', excluded_as: null, affiliation: 'obec' }
    expect(await standingOf(DEAD)).toEqual({ ...atSchool, verify_because: 'deceased' })
    expect(await standingOf(AWAY)).toEqual({ ...atSchool, verify_because: 'other_province' })
    expect(await standingOf(GONE)).toMatchObject({
      standing: 'elsewhere',
      verify_because: null,
      excluded_as: 'deceased',
    })
  })

  it('is asked about, with both rows side by side', async () => {
    const { rows } = await stage.house.count.query<{ id: string }>(
      `select id from link_question where round = $1 and asked_for = 'away' order by id`,
      [round],
    )
    expect(rows).toHaveLength(2)
    const pairs = await Promise.all(rows.map(({ id }) => pairOf(stage.house, officer, id)))
    expect(pairs.map(({ sides }) => sides[1].kind).sort()).toEqual(['deaths', 'other_province'])
    for (const pair of pairs) expect(pair).toMatchObject({ askedFor: 'away', atStake: false, sampled: false })
  })

  it('stands where a person says, in every later run', async () => {
    await judge(DEAD, 'same')
    await judge(AWAY, 'different')
    for (const _ of ['once', 'again']) {
      const { counts } = await runRound(stage.house, round)
      expect(counts).toMatchObject({ enrolled: 6, elsewhere: 2, contradictions: 0 })
      expect(await standingOf(DEAD)).toMatchObject({ standing: 'elsewhere', excluded_as: 'deceased' })
      expect(await standingOf(AWAY)).toMatchObject({ standing: 'enrolled', verify_because: null })
    }
  })
})
