import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { nationalIdFor, put, putPerson } from '../../../tests/support/as.ts'
import { cast, day, drafted, move, PLAN, refusal, stage } from './alternative.fixture.ts'
import { takeHomeLearners } from './take-home-learners.act.ts'

describe('a census round', () => {
  const putRound = (area: string) => {
    const bounds = { age_from: 3, age_to: 18, accept: 0.99, reject: 0.01 }
    const name = `รอบ ${newId().slice(-6)}`
    return put(stage.house, 'census_round', { name, area, academic_year: 2026, counted_on: day(), ...bounds })
  }

  it('takes home learners of its area as a list of those who learn, each opened id in the ledger', async () => {
    const national_id = nationalIdFor()
    const person = await putPerson(stage.house, cast.area, 'พุดซ้อน', { national_id })
    const learns = { person, starts_on: day(60), ends_on: null }
    const file = await drafted(learns)
    await move(cast.mother, file, 'submit', { values: PLAN })
    const round = await putRound(stage.house.province.areaId)
    const before = await takeHomeLearners(stage.house, cast.province, { id: newId(), round, datedOn: day() })
    await move(cast.pim, file, 'consider')
    await move(cast.chai, file, 'approve', { values: { decided_on: day() } })
    await move(cast.pim, file, 'begin')

    const id = newId()
    const quality = await takeHomeLearners(stage.house, cast.province, { id, round, datedOn: day() })
    expect((quality?.rows ?? 0) - (before?.rows ?? 0)).toBe(1)
    expect(quality).toMatchObject({ wrongId: 0, wrongBirthDate: 0, noSubdistrict: 0 })
    const kept = await stage.house.count.query<{ cells: Record<string, string> }>(
      `select r.cells from census_row r join person p on p.national_id_hash = r.id_hash where r.list = $1 and p.id = $2`,
      [id, person],
    )
    expect(kept.rows[0]?.cells).toMatchObject({ first: 'พุดซ้อน', subdistrict: '130101', grade: 'ป.3' })
    const opened = await stage.house.count.query(
      `select 1 from audit_entry where verb = 'reveal' and register = 'person' and record = $1`,
      [person],
    )
    expect(opened.rowCount).toBe(1)

    const again = newId()
    await takeHomeLearners(stage.house, cast.province, { id: again, round, datedOn: day() })
    const chain = await stage.house.count.query<{ replaces: string | null }>(
      'select replaces from census_list where id = $1',
      [again],
    )
    expect(chain.rows[0]?.replaces).toBe(id)
  })

  it('is not filled by who may not bring lists', async () => {
    const round = await putRound(stage.house.province.areaId)
    const taking = { id: newId(), round, datedOn: day() }
    expect((await refusal(takeHomeLearners(stage.house, cast.pim, taking))).name).toBe('not_found')
  })
})
