import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { runRound, takeList } from '#modules/census/module.ts'
import { actAs, put } from '../../tests/support/as.ts'
import { useWorld } from '../../tests/support/world.ts'
import { currentLearners, rowsOf, type Told, tell, text } from '../told.ts'
import type { KnownChild, KnownPupil } from './known.ts'
import { censusLists } from './lists.ts'
import { censusFigures } from './truth.ts'
import { type DemoList, NUMBERED } from './written-list.ts'

const stage = useWorld(async () => {})
const told = await tell(7)
const DISTRICT = '1301'
/** The id of an area ends in its code. */
const codeOf = (area: unknown): string => String(area).slice(-6)

/** The children of one district of the invented province, as the register would give them. */
function childrenOf(told: Told): KnownChild[] {
  const mothers = new Map(
    rowsOf(told, 'guardian')
      .filter(({ values }) => values.relation === 'mother')
      .map((row) => [text(row, 'child'), text(row, 'guardian')]),
  )
  const persons = new Map(rowsOf(told, 'person').map((row) => [row.id, row]))
  const nameOf = (id: string | undefined) =>
    (persons.get(id ?? '')?.values.name as { first: string } | undefined)?.first
  const named = (row: { values: Record<string, unknown> }) => row.values.name as { first: string; last: string }
  return [...persons.values()]
    .filter(({ values }) => String(values.birth_date) >= '2002' && codeOf(values.lives_in).startsWith(DISTRICT))
    .map((row): KnownChild => {
      const { first, last } = named(row)
      return {
        person: row.id,
        id: row.values.national_id === null ? '' : text(row, 'national_id'),
        first,
        last,
        sex: row.values.sex === 'm' ? 'm' : 'f',
        born: Number(text(row, 'birth_date').replaceAll('-', '')),
        subdistrict: codeOf(row.values.lives_in),
        house: String((row.id.charCodeAt(9) % 40) + 1),
        mother: nameOf(mothers.get(row.id)) ?? null,
        father: null,
        household: text(row, 'household'),
        dead: Boolean(row.values.died_on),
      }
    })
}

function pupilsOf(told: Told, known: ReadonlySet<string>): KnownPupil[] {
  const schools = new Map(rowsOf(told, 'organisation').map((row) => [row.id, text(row, 'affiliation')]))
  return currentLearners(told)
    .filter((row) => known.has(text(row, 'person')))
    .map((row) => ({
      person: text(row, 'person'),
      affiliation: schools.get(text(row, 'school')) ?? '',
      school: '',
      grade: text(row, 'grade'),
    }))
}

const children = childrenOf(told)
const pupils = pupilsOf(told, new Set(children.map(({ person }) => person)))
const lists = censusLists(children, pupils, 13)
const ofKind = (kind: DemoList['kind']): DemoList[] => lists.filter((one) => one.kind === kind)
const lines = (list: DemoList): string[] => list.csv.trim().split('\n').slice(1)
const known = new Map(children.map((child) => [child.person, child]))

describe('the lists of the demo round', () => {
  it('have a birth for every young child without a number, who has none there either', () => {
    const [births] = ofKind('births')
    const there = new Map(births?.persons.map((person, at) => [person, lines(births)[at]?.split(',')[0]]))
    const young = children.filter(({ id, born }) => !NUMBERED.test(id) && born > 20180101)
    expect(young.length).toBeGreaterThan(2)
    for (const { person } of young) expect(there.get(person)).toBe('')
    const registry = new Set(ofKind('registry').flatMap(({ persons }) => persons))
    expect(young.some(({ person }) => registry.has(person))).toBe(false)
  })

  it('have each code of a learner on the list of codes and on that of a school', () => {
    const [codes] = ofKind('g_code')
    const atSchool = new Set(
      lists.filter(({ kind }) => !['registry', 'births', 'g_code'].includes(kind)).flatMap(({ persons }) => persons),
    )
    expect(codes?.persons.length).toBeGreaterThan(2)
    for (const person of codes?.persons ?? []) {
      expect(known.get(person)?.id).toMatch(/^G\d{12}$/)
      expect(atSchool.has(person)).toBe(true)
    }
  })

  it('are told right: every child who lives here once, those at school found, the truth adding up', async () => {
    const { house } = stage
    const officer = await actAs(house, {
      username: 'lists',
      roles: [{ role: 'peo_officer', place: house.province.areaId }],
    })
    const bounds = { age_from: 3, age_to: 17, accept: 0.99, reject: 0.01 }
    const about = { academic_year: 2026, counted_on: '2026-06-10', area: house.province.areaId }
    const round = await put(house, 'census_round', { name: 'รอบตัวอย่าง', ...about, ...bounds })
    const [truth, kinds]: [Record<string, string[]>, Record<string, string>] = [{}, {}]
    for (const { kind, source, fileName, csv, persons } of lists) {
      const id = newId()
      await takeList(house, officer, {
        id,
        round,
        kind,
        source,
        datedOn: '2026-06-10',
        fileName,
        bytes: Buffer.from(csv),
      })
      truth[id] = persons
      kinds[id] = kind
    }
    const { counts } = await runRound(house, round)
    const figures = await censusFigures(house, round, truth, kinds)
    const { enrolled = 0, out_of_school = 0, to_verify = 0, elsewhere = 0 } = counts
    expect(figures.learning + figures.missing + figures.elsewhere).toBe(
      enrolled + out_of_school + to_verify + elsewhere,
    )
    expect(figures.doubled).toBeLessThanOrEqual(1)
    expect(figures.precision).toBeGreaterThan(0.995)
    expect(figures.recall).toBeGreaterThan(0.98)
    expect(figures.missingRecall).toBeGreaterThan(0.9)
    // nobody who stands on the list of codes as well as at school is counted again
    const only = await house.count.query<{ n: number }>(
      `select count(*)::int as n from census_child where round = $1 and affiliation = 'g_code'`,
      [round],
    )
    expect(only.rows[0]?.n).toBe(0)
  })
})
