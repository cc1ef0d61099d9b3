import { describe, expect, it } from 'vitest'
import { signIns } from './sign-ins.ts'
import { currentLearners, group, registers, rowsOf as rowsIn, tell, text, YEAR } from './told.ts'

const told = await tell(7)
const rowsOf = (register: string) => rowsIn(told, register)
const current = () => currentLearners(told)

describe('its learners', () => {
  it('are in one class at a time', () => {
    for (const list of group(rowsOf('enrolment'), 'person').values()) {
      const spans = list.map((e) => [text(e, 'starts_on'), e.values.ends_on === null ? '9999' : text(e, 'ends_on')])
      spans.sort((a, b) => String(a[0]).localeCompare(String(b[0])))
      for (let i = 1; i < spans.length; i++) expect(String(spans[i]?.[0]) >= String(spans[i - 1]?.[1])).toBe(true)
      for (const [from, until] of spans) expect(String(from) < String(until)).toBe(true)
    }
  })

  it('stand in the grade and class of their current enrolment', () => {
    const open = new Map(
      rowsOf('enrolment')
        .filter((e) => e.values.ends_on === null)
        .map((e) => [text(e, 'learner'), e]),
    )
    expect(open.size).toBe(current().length)
    for (const learner of current()) {
      const { grade, classroom, academic_year } = open.get(learner.id)?.values ?? {}
      expect([grade, classroom, academic_year]).toEqual([learner.values.grade, learner.values.classroom, YEAR])
    }
  })

  it('fill classes of a plausible size, each of which has its homeroom teacher this year', () => {
    const members = group(current(), 'classroom')
    const classes = rowsOf('classroom').filter((c) => c.values.academic_year === YEAR)
    expect(classes.every((c) => typeof c.values.adviser === 'string')).toBe(true)
    const sizes = classes.map((c) => members.get(c.id)?.length ?? 0)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(65)
    expect(sizes.reduce((a, b) => a + b, 0) / sizes.length).toBeGreaterThan(12)
    expect(sizes.filter((n) => n === 0).length).toBeLessThan(5)
  })

  it('were there in each of the past years too, and left by moves that say so', () => {
    for (const year of [2023, 2024, 2025, 2026]) {
      const day = `${year}-06-10`
      const there = rowsOf('enrolment').filter(
        (e) => text(e, 'starts_on') <= day && (e.values.ends_on === null || text(e, 'ends_on') > day),
      )
      expect(there.length).toBeGreaterThan(11_300)
      expect(there.every((e) => e.values.academic_year === year)).toBe(true)
    }
    const moved = new Map(told.moves.filter((m) => m.register === 'learner').map((m) => [m.record, m.to_state]))
    for (const learner of rowsOf('learner'))
      if (learner.state !== 'studying') expect(moved.get(learner.id)).toBe(learner.state)
  })

  it('have numbers that no living person has, G-codes for some and none for a few', () => {
    const ids = group(rowsOf('learner'), 'person')
    const children = rowsOf('person').filter((p) => ids.has(p.id))
    const share = (test: (id: unknown) => boolean) =>
      children.filter((p) => test(p.values.national_id)).length / children.length
    expect(share((id) => String(id).startsWith('G'))).toBeGreaterThan(0.008)
    expect(share((id) => String(id).startsWith('G'))).toBeLessThan(0.025)
    expect(share((id) => id === null)).toBeLessThan(0.01)
    expect(children.every((p) => p.values.national_id === null || /^(99|G99)/.test(text(p, 'national_id')))).toBe(true)
  })

  it('have one main guardian each', () => {
    const main = group(
      rowsOf('guardian').filter((g) => g.values.main === true),
      'child',
    )
    for (const person of group(rowsOf('learner'), 'person').keys()) expect(main.get(person)).toHaveLength(1)
  })

  it('go on after ป.6 nearly all, after ม.3 about a third to vocational education, each year a few more', () => {
    const at = (year: number, grade: string) =>
      new Set(
        rowsOf('enrolment')
          .filter((e) => e.values.academic_year === year && e.values.grade === grade)
          .map((e) => text(e, 'person')),
      )
    const next = at(2025, 'M1')
    const done = rowsOf('enrolment').filter(
      (e) => e.values.academic_year === 2024 && e.values.grade === 'P6' && e.values.result === 'graduated',
    )
    expect(done.filter((e) => next.has(text(e, 'person'))).length / done.length).toBeGreaterThan(0.97)
    const shares = [2024, 2025, 2026].map((year) => {
      const finished = at(year - 1, 'M3')
      const entered = [...at(year, 'V1')].filter((person) => finished.has(person)).length
      return entered / finished.size
    })
    expect(shares[0]).toBeGreaterThan(0.27)
    expect(shares[1]).toBeGreaterThan(shares[0] ?? 1)
    expect(shares[2]).toBeGreaterThan(shares[1] ?? 1)
    expect(shares[2]).toBeLessThan(0.4)
  })
})

describe('its moves and its cast', () => {
  it('are moves that the workflows know, with a reason where one is asked for', () => {
    for (const { register, move, from_state, to_state, reason } of told.moves) {
      const known = registers.get(register)?.workflow?.[from_state]?.moves?.[move]
      expect(known?.to).toBe(to_state)
      if (known?.reason) expect(reason).toBeTruthy()
    }
  })

  it('has somebody behind each card: in a post, but for the mother who teaches at home and the volunteer who walks', () => {
    const posts = group(rowsOf('staff_post'), 'person')
    const names = new Map(rowsOf('person').map((p) => [p.id, p.values.name as { first: string }]))
    expect(told.cast.map((c) => c.key)).toEqual(signIns.map((s) => s.key))
    const taught = group(rowsOf('home_learning'), 'applicant')
    const walked = group(rowsOf('enumeration_zone'), 'enumerator')
    for (const [i, { key, person }] of told.cast.entries()) {
      if (key === 'home_educator') expect(taught.get(person)).toHaveLength(1)
      else if (key === 'enumerator') expect(walked.get(person)?.length).toBeGreaterThan(1)
      else expect(posts.get(person)?.[0]?.values.ends_on).toBe(null)
      expect(names.get(person)?.first).toBe(signIns[i]?.personName.first)
    }
    const teacher = told.cast.find((c) => c.key === 'homeroom_teacher')?.person
    expect(rowsOf('classroom').filter((c) => c.values.adviser === teacher)).toHaveLength(1)
  })
})
