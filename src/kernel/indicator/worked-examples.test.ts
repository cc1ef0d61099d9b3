import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { Ask } from '#kernel/indicator/ask.ts'
import { compare } from '#kernel/indicator/compare.ts'
import { drill } from '#kernel/indicator/drill.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { refreshPending } from '#kernel/indicator/refresher.ts'
import { Refusal } from '#kernel/problem.ts'
import { type Actor, ANONYMOUS, systemActor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs } from '../../../tests/support/as.ts'
import { type Example, putExample, Y } from '../../../tests/support/indicator-example.ts'
import { useWorld } from '../../../tests/support/world.ts'

let example: Example
let officer: Actor
let planner: Actor

const stage = useWorld(async ({ house }) => {
  example = await putExample(house)
  await recompute(house)
})

beforeAll(async () => {
  const province = stage.house.province.areaId
  officer = await actAs(stage.house, { username: 'example.officer', roles: [{ role: 'peo_officer', place: province }] })
  planner = await actAs(stage.house, { username: 'example.planner', roles: [{ role: 'planner', place: province }] })
})

/** Numerator, denominator (null: none) and the years back for which it is asked. The reasons stand beside them. */
const worked: [name: string, numerator: number, denominator: number | null, back?: number][] = [
  ['learners', 11, null], // 1 2 4 5 6 7 8 10 11 14 16
  ['learners_preprimary', 0, null],
  ['learners_primary', 5, null], // 4 5 10 11 16
  ['learners_lower_secondary', 3, null], // 1 2 14
  ['learners_upper_secondary', 1, null], // 6
  ['learners_vocational', 2, null], // 7 8
  ['learners_nonformal', 0, null],
  ['share_private', 2, 11], // 10 11 at C
  ['share_vocational', 2, 3], // 7 8 of 6 7 8
  ['ger_primary', 4, 5], // 4 5 10 16 (11 has no address) of those aged 6–11: 4 5 10 12 16
  ['ger_lower_secondary', 3, 4], // 1 2 14 of those aged 12–14: 1 2 3 14
  ['ger_upper_secondary', 3, 4], // 6 7 8 of those aged 15–17: 6 7 8 9
  ['ner_primary', 4, 5],
  ['ner_lower_secondary', 3, 4],
  ['ner_upper_secondary', 3, 4],
  ['aner_primary', 4, 5],
  ['out_of_school_compulsory', 2, 9], // 3 12 of those aged 6–14: 1 2 3 4 5 10 12 14 16
  ['aser', 10, 13], // all but 3 9 12 of those aged 3–17
  ['gross_intake_p1', 1, 1], // 10; 5 was in P1 before. Aged 6: 10
  ['repetition_compulsory', 1, 11], // 5 of last year's 1 2 3 4 5 6 7 8 9 14 16
  ['promotion_compulsory', 5, 7], // 1 2 4 14 16 of last year's 1 2 3 4 5 14 16 below M3
  ['vanished_between_years', 1, 11], // 3; 9 graduated
  ['dropout_compulsory', 1, 11, 1], // 3, during last year
  ['dropout_compulsory', 0, 8], // nobody yet of 1 2 4 5 10 11 14 16
  ['transition_p6_m1', 2, 3], // 1 2 of 1 2 3
  ['transition_m3_upper', 3, 4], // 6 7 8 of 6 7 8 9
  ['m3_to_vocational', 2, 3], // 7 8 of 6 7 8
  ['persistence_p1_p4', 1, 1], // 16
  ['persistence_m1_m3', 1, 2], // 14 of 14 15
  ['completion_p6', 2, 3], // 1 2 of 1 2 3
  ['completion_m3', 4, 4], // 6 7 8 9
  ['disability_share', 1, 11], // 10
  ['disability_inclusive', 1, 1], // 10 at an ordinary school
  ['disadvantaged_share', 1, 11], // 11
  ['over_age', 1, 11], // 11 is 10 in P2, whose age is 7; 5 is 7 in P1: one year over
  ['hanging', 1, 11], // 1
  ['transfers_on_time', 1, 2],
  ['pupils_per_teacher', 11, 2],
  ['pupils_per_class', 11, 2],
  ['classes_without_adviser', 1, 2],
  ['teachers', 2, null],
  ['teachers_women', 1, 2],
  ['data_national_id', 10, 11], // not 10
  ['data_birth_date', 11, 11],
  ['data_address', 10, 11], // not 11
  ['data_guardian', 2, 11], // 1 2
  ['schools_open', 4, null],
  ['small_schools', 3, 3], // D has nobody
  ['schools_without_learners', 1, null],
]

const problemOf = async (work: Promise<unknown>): Promise<string> => {
  const failure = await work.then(() => null).catch((error: unknown) => error)
  if (!(failure instanceof Refusal)) throw new Error(`not refused but ${String(failure)}`)
  return failure.problem.name
}

describe('worked examples', () => {
  it.each(worked)('%s is %i of %s', async (name, numerator, denominator, back = 0) => {
    const result = await measure(stage.house, officer, { indicator: name, year: Y - back })
    expect([result.numerator, result.denominator]).toEqual([numerator, denominator])
    const { kind } = stage.house.indicators.get(name)?.kind ?? {}
    const expected = denominator === null ? numerator : ((kind === 'ratio' ? 1 : 100) * numerator) / denominator
    expect(result.value).toBeCloseTo(expected, 8)
  })

  it('gives parity as girls for each boy, adjusted above one', async () => {
    const plain = await measure(stage.house, officer, { indicator: 'parity_enrolment', year: Y })
    expect(plain.value).toBeCloseTo(6 / 5, 8)
    // girls 2 of 2, boys 1 of 2: plain 2, adjusted 2 − 50/100
    const adjusted = await measure(stage.house, officer, { indicator: 'parity_adjusted_lower_secondary', year: Y })
    expect(adjusted.value).toBeCloseTo(1.5, 8)
  })

  it('gives no value where there is nobody to divide by', async () => {
    expect((await measure(stage.house, officer, { indicator: 'ger_preprimary', year: Y })).value).toBeNull()
    expect((await measure(stage.house, officer, { indicator: 'survival_p6', year: Y })).value).toBeNull()
  })

  it('lists the very children of a number', async () => {
    const list = await drill(stage.house, officer, {
      indicator: 'out_of_school_compulsory',
      part: 'numerator',
      year: Y,
    })
    expect(list.rows.map((row) => row.id).toSorted()).toEqual(
      [example.persons.get(3), example.persons.get(12)].toSorted(),
    )
  })

  it('explains a difference by who came and who went', async () => {
    const found = await compare(stage.house, officer, { indicator: 'learners', from: { year: Y - 1 }, to: { year: Y } })
    // 10 and 11 came, 3 and 9 went
    expect([found.before.value, found.after.value, found.came.count, found.went.count, found.stayed]).toEqual([
      11, 11, 2, 2, 9,
    ])
    expect(found.came.rows.map((row) => row.id).toSorted()).toEqual(
      [example.enrolments.get(10), example.enrolments.get(11)].toSorted(),
    )
  })
})

describe('a number and its reader', () => {
  const ask = (more: Partial<Ask> = {}): Ask => ({ indicator: 'learners', year: Y, ...more })

  it('hides small cells from who may not read, and what would give them away', async () => {
    // the districts have 7 and 4 learners: 4 is small, and 7 would give it away
    const districts = await measure(stage.house, planner, ask({ by: ['children'] }))
    expect(districts.value).toBe(11)
    expect(districts.cells.map((cell) => cell.hidden)).toEqual([true, true])
    expect((await measure(stage.house, officer, ask({ by: ['children'] }))).hiddenCells).toBe(0)
  })

  it('hides the neighbour too when it is asked for by itself', async () => {
    const alone = await measure(stage.house, planner, ask({ place: areaId('1301') }))
    expect(alone).toMatchObject({ value: null, numerator: null, hidden: true })
    const school = await measure(stage.house, planner, ask({ place: example.schools.A }))
    expect(school.hidden).toBe(true)
  })

  it('gives no record and no length to who may only count', async () => {
    const list = await drill(stage.house, planner, { ...ask(), part: 'numerator' })
    expect(list).toMatchObject({ total: null, rows: [], next: null })
  })

  it('is open to all for the province and its districts only, where declared open', async () => {
    expect((await measure(stage.house, ANONYMOUS, ask())).value).toBe(11)
    expect(await problemOf(measure(stage.house, ANONYMOUS, ask({ place: example.schools.A })))).toBe('not_found')
    expect(await problemOf(measure(stage.house, ANONYMOUS, ask({ indicator: 'disability_share' })))).toBe('not_found')
    expect(await problemOf(measure(stage.house, ANONYMOUS, ask({ indicator: 'no_such' })))).toBe('not_found')
  })

  it('is read by a director for the own school, and for no other', async () => {
    const director = await actAs(stage.house, {
      username: 'example.own',
      roles: [{ role: 'school_director', place: example.schools.C }],
    })
    const own = await measure(stage.house, director, ask({ place: example.schools.C }))
    expect([own.value, own.right]).toEqual([2, 'read'])
    const list = await drill(stage.house, director, { ...ask({ place: example.schools.C }), part: 'numerator' })
    expect([list.total, list.rows.length]).toEqual([2, 2])
    expect(await problemOf(measure(stage.house, director, ask({ place: example.schools.A })))).toBe('not_found')
    // residents are not the school's to know
    expect(await problemOf(measure(stage.house, director, ask({ indicator: 'aser', place: example.schools.C })))).toBe(
      'not_found',
    )
  })

  it('does not tell by a list who carries a secret that the reader does not see', async () => {
    const teacherless = await actAs(stage.house, {
      username: 'example.dole',
      roles: [{ role: 'dole_officer', place: stage.house.province.areaId }],
    })
    const share = await measure(stage.house, teacherless, ask({ indicator: 'disability_share' }))
    expect([share.right, share.hidden]).toEqual(['count', true])
    const list = await drill(stage.house, teacherless, { ...ask({ indicator: 'disability_share' }), part: 'numerator' })
    expect(list.rows).toEqual([])
  })

  it('can be had as it was known, after a record has changed', async () => {
    // versions begin at whole milliseconds, so a change may begin just before an instant taken before it
    const before = Temporal.Now.instant().subtract({ milliseconds: 1 }).toString()
    await perform(stage.house, await systemActor(stage.house), {
      id: newId(),
      verb: 'change',
      register: 'enrolment',
      record: example.enrolments.get(16) ?? '',
      version: 1,
      values: { grade: 'P5' },
    })
    await refreshPending(stage.house)
    const count = async (asOf?: string) =>
      (await measure(stage.house, officer, ask({ filters: { grade: 'P4' }, ...(asOf ? { asOf } : {}) }))).numerator
    expect([await count(), await count(before)]).toEqual([0, 1])
  })
})
