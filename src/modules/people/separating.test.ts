import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { proposeMerge } from '#modules/people/module.ts'
import { put, putPerson } from '../../../tests/support/as.ts'
import { type MergeStage, mergeStage, refused } from '../../../tests/support/merge-stage.ts'
import { useWorld } from '../../../tests/support/world.ts'

let on: MergeStage
const stage = useWorld(async ({ house }) => {
  on = await mergeStage(house)
})

describe('a separation', () => {
  const LINKED = ['guardian', 'staff_post', 'learner', 'identity_number']
  /** Every row that names one of two persons, and the persons, without when and how often they were written. */
  async function everything(ids: string[]) {
    const rows: unknown[] = []
    for (const [name, register] of stage.house.registers) {
      const links = Object.entries(register.fields).filter(
        ([, field]) => field.kind === 'link' && field.to === 'person',
      )
      if (name === 'person_merge' || links.length === 0) continue
      const where = [
        ...links.map(([field]) => `"${field}" = any ($1)`),
        ...(name === 'person' ? ['id = any ($1)'] : []),
      ]
      const found = await stage.house.count.query<{ row: object }>(
        `select to_jsonb(r) - 'version' - 'since' as row from "${name}" r where ${where.join(' or ')} order by id`,
        [ids],
      )
      rows.push([name, found.rows.map(({ row }) => row)])
    }
    return rows
  }

  let kept: string
  let other: string
  beforeAll(async () => {
    ;[kept, other] = await on.two('นภา')
    const parent = await putPerson(stage.house, on.here, 'แม่นภา', { birth_date: '1985-01-01' })
    for (const child of [kept, other])
      await put(stage.house, 'guardian', { child, guardian: parent, relation: 'mother', kept_by: on.here })
    await put(stage.house, 'learner', { person: other, school: on.here, grade: 'p3', entered_on: '2025-05-16' })
    const passport = { person: other, type: 'passport', id_number: 'AA1234567', kept_by: on.here }
    await put(stage.house, 'identity_number', passport)
  })

  it('puts everything back as it was, record by record, with its reason', async () => {
    const before = await everything([kept, other])
    expect(before.filter((one) => LINKED.includes((one as [string, unknown[]])[0]))).toHaveLength(LINKED.length)
    const pair = await on.merged(kept, other)
    const during = await everything([kept, other])
    expect(during).not.toEqual(before)
    // the word on the one record is all that differs
    expect(JSON.parse(JSON.stringify(during).replace(`"same_as":"${kept}"`, '"same_as":null'))).toEqual(before)
    await expect(on.say(on.officer, pair, 'separate')).rejects.toMatchObject(refused('input'))
    await on.say(on.officer, pair, 'separate', { reason: 'มารดายืนยันว่าเป็นฝาแฝด' })
    expect(await everything([kept, other])).toEqual(before)
    expect((await on.pairNow(pair)).state).toBe('separated')
    expect((await on.found(on.officer, 'นภา ทองประกาย')).sort()).toEqual(expect.arrayContaining([kept, other].sort()))
  })

  it('may be followed by a new proposal, again decided by another', async () => {
    const pair = await on.propose(on.second, kept, other).then(
      async (id) => {
        expect((await on.pairNow(id)).state).toBe('separated')
        return id
      },
      (error: unknown) => error,
    )
    expect(pair).toMatchObject(refused('input'))
    const note = 'ตรวจสูติบัตรแล้ว'
    const again = await proposeMerge(stage.house, on.second, {
      act: newId(),
      one: kept,
      other,
      ground: 'by_hand',
      note,
    })
    await expect(on.say(on.second, again, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await on.say(on.officer, again, 'merge')
    expect(await on.sameAs(other)).toBe(kept)
  })
})
