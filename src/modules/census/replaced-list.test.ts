import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, put } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import type { ListKind } from './codes.ts'
import { runRound } from './run-round.ts'
import { takeList } from './take-list.act.ts'

const HEAD = 'เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
const NAMES = ['กานดา', 'ขวัญ', 'จันทร์', 'ชบา', 'ดวงใจ', 'ทิพย์', 'นภา', 'บุษบา', 'ปราณี', 'พิมพ์']
const SURNAMES = ['ใจดี', 'สุขสม', 'แสงทอง', 'วงศ์คำ', 'ศรีสุข', 'บุญมา', 'คำแก้ว', 'ทองสุข']

/** Invented girls, enough to learn weights from; most of them are at school. */
const girls = Array.from({ length: 240 }, (_, n) => {
  const born = `${2009 + (n % 12)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
  const name = `${NAMES[n % NAMES.length]},${SURNAMES[n % SURNAMES.length]}`
  return `${nationalIdFor()},เด็กหญิง,${name},หญิง,${born},130101,${n + 100},แม่${NAMES[(n * 7) % 10]},พ่อ${NAMES[(n * 3) % 10]}`
})
const WALKED = ',เด็กชาย,ไกรสร,ธารามาศ,ชาย,2014-03-02,130101,9,สุดใจ,'
const PUPIL = ',เด็กชาย,ไกรศร,ธาราพิทักษ์,ชาย,2014-02-03,130102,81,,'

let officer: Actor
const round = newId()

const take = async (kind: ListKind, lines: string[], replaces?: string): Promise<string> => {
  const id = newId()
  const bytes = Buffer.from([HEAD, ...lines].join('\n'))
  const taking = { id, round, kind, source: 'ทดสอบ', datedOn: '2026-06-10', fileName: `${kind}.csv`, bytes, replaces }
  await takeList(stage.house, officer, taking)
  return id
}

const stage = useWorld(async ({ house }) => {
  const area = house.province.areaId
  officer = await actAs(house, { username: 'replace', roles: [{ role: 'peo_officer', place: area }] })
  const days = { academic_year: 2026, counted_on: '2026-06-10' }
  await put(
    house,
    'census_round',
    { name: 'แทน', area, ...days, age_from: 3, age_to: 17, accept: 0.99, reject: 0.01 },
    round,
  )
})

const walked = async () =>
  (
    await stage.house.count.query<{ id: string; list: string; standing: string }>(
      `select id, list, standing from census_child where round = $1 and name_first = 'ไกรสร'`,
      [round],
    )
  ).rows

describe('a list in place of another', () => {
  it('takes its children over, with what a person has said of them', async () => {
    await take('registry', girls)
    const pupils = await take('obec', [...girls.slice(0, 200), PUPIL])
    const first = await take('enumeration', [WALKED])
    await runRound(stage.house, round)
    const [child] = await walked()
    expect(child?.standing).toBe('to_verify')
    // somebody knows that he is the pupil whom the list spells otherwise
    const asked = await stage.house.count.query<{ id: string; version: number }>(
      'select id, version from link_question where list = $1 and other_list = $2',
      [first, pupils],
    )
    const [question] = asked.rows
    const act = { id: newId(), verb: 'move' as const, register: 'link_question', record: question?.id ?? '' }
    await perform(stage.house, officer, { ...act, version: question?.version, move: 'say_same' })
    await runRound(stage.house, round)
    expect((await walked()).map(({ standing }) => standing)).toEqual(['enrolled'])

    const another = ',เด็กหญิง,ฝน,แสงเดือน,หญิง,2014-11-30,130101,12,พลอย,'
    const second = await take('enumeration', [WALKED, another], first)
    await runRound(stage.house, round)
    const now = await walked()
    expect(now.map(({ list, standing }) => [list, standing])).toEqual([[second, 'enrolled']])
    const kept = await stage.house.count.query('select 1 from link_question where id = $1 and state = $2', [
      question?.id,
      'same',
    ])
    expect(kept.rowCount).toBe(1)
  })

  it('run again changes nothing', async () => {
    const again = await runRound(stage.house, round)
    expect(again.kept.census_child).toMatchObject({ made: 0, changed: 0, withdrawn: 0 })
  })
})
