import { describe, expect, it } from 'vitest'
import { currentLearners, group, rowsOf, tell, text } from '../told.ts'

const told = await tell(7)
const cases = rowsOf(told, 'child_case')
const learners = group(rowsOf(told, 'learner'), 'person')
const current = group(currentLearners(told), 'person')
const AT_SCHOOL = ['formal', 'dole', 'vocational']

describe('children who came back', () => {
  it('by a school or a centre are on its list since that day', () => {
    const back = cases.filter((one) => one.values.returned_on && AT_SCHOOL.includes(text(one, 'route')))
    expect(back.length).toBeGreaterThan(5)
    for (const one of back) {
      const stays = learners.get(text(one, 'person')) ?? []
      expect(stays.map(({ values }) => [values.school, values.entered_on])).toEqual([
        [one.values.returned_to, one.values.returned_on],
      ])
    }
  })

  it('and stayed are learners today; those who dropped again are on no list any more', () => {
    const staying = cases.filter((one) => one.state === 'returned' && AT_SCHOOL.includes(text(one, 'route')))
    expect(staying.length).toBeGreaterThan(3)
    for (const one of staying) expect(current.get(text(one, 'person')) ?? []).toHaveLength(1)
    const open = cases.filter((one) => !['returned', 'closed'].includes(one.state ?? ''))
    expect(open.length).toBeGreaterThan(10)
    for (const one of open) expect(current.has(text(one, 'person'))).toBe(false)
  })

  it('are kept on record by the school that has them', () => {
    const persons = new Map(rowsOf(told, 'person').map((row) => [row.id, row]))
    for (const [person, [learner]] of current) {
      if (!learner || !cases.some((one) => text(one, 'person') === person)) continue
      expect(persons.get(person)?.values.kept_by).toBe(learner.values.school)
    }
  })
})

describe('special groups of followed children', () => {
  it('fit age and sex, and every child without thirteen digits is a G-code child', () => {
    const persons = new Map(rowsOf(told, 'person').map((row) => [row.id, row]))
    const byId = new Map(cases.map((one) => [one.id, one]))
    const rows = rowsOf(told, 'child_group')
    expect(rows.length).toBeGreaterThan(10)
    const coded = new Set<string>()
    for (const row of rows) {
      const child = persons.get(text(byId.get(text(row, 'case')) ?? row, 'person'))
      if (!child) throw new Error('a group of nobody')
      if (row.values.group === 'teenage_mother') expect(child.values.sex).toBe('f')
      if (row.values.group === 'g_code') coded.add(child.id)
    }
    const bare = cases.filter((one) => !/^\d{13}$/.test(String(persons.get(text(one, 'person'))?.values.national_id)))
    expect(new Set(bare.map((one) => text(one, 'person')))).toEqual(coded)
  })
})
