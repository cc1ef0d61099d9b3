import { type Day, opening, termTwo } from './calendar.ts'
import { type Cohorts, classKey, enter, newPupil, schoolYear } from './cohorts.ts'
import { open, weightOf } from './places.ts'
import { lastStay, lastYear, leave, type Pupil, type Stay, type Transfer } from './pupil.ts'
import { DEATHS, dropoutRate, MOVES_INSIDE, MOVES_OUT } from './rates.ts'
import { type Grade, gradeOrder } from './school-types.ts'
import type { School } from './schools.ts'

/** Chance that a pupil hangs in the register, or is on leave, on the last day of the story. */
const HANGING = 0.0026
const ON_LEAVE = 0.0006
const REMOVED = 0.0003
const PENDING = 0.0007
const JOINS_LATE = 0.002

interface Events {
  of: Cohorts
  year: number
  schools: Map<Grade, { list: School[]; weights: number[] }>
}

/** A day of the year's lessons; null if the story has not come to it. */
function someDay({ of, year }: Events): Day | null {
  const day = opening(year) + 30 + of.by.below(285)
  return day < of.today ? day : null
}

function target(events: Events, from: School, grade: Grade): School | null {
  const known = events.schools.get(grade)
  const list = known?.list ?? open(events.of.schools, grade, events.year)
  const weights = known?.weights ?? list.map((s) => weightOf(s, grade))
  if (!known) events.schools.set(grade, { list, weights })
  for (let tries = 0; tries < 6; tries++) {
    const to = list[events.of.by.weighted(weights)]
    const fits = to && to !== from && (to.district === from.district || tries > 3)
    if (to && fits && to.type.kind !== 'dhamma_pariyatti' && to.type.kind !== 'special') return to
  }
  return null
}

const roomAt = (events: Events, school: School, grade: Grade): number =>
  1 + events.of.by.below(events.of.classes.get(classKey(school, events.year, grade))?.rooms ?? 1)

function changeSchool(events: Events, pupil: Pupil, stay: Stay, day: Day): void {
  const { of, year } = events
  const { grade } = lastYear(stay)
  const to = target(events, stay.school, grade)
  // A pupil does not go back to a school left before: one stay of a school at a time keeps the register plain.
  if (!to || pupil.stays.some((s) => s.school === to)) return
  leave(stay, day, 'transferred', 'transferred', 'same_province')
  of.counts.transfers++
  stay.transfer = { n: of.counts.transfers, to, grade, requested: day - 8, state: 'arrived' }
  const next = schoolYear(year, grade, day)
  next.room = roomAt(events, to, grade)
  enter(of, pupil, to, next)
}

/** A request for a transfer that is not at its end, or came to nothing. */
function ask(events: Events, stay: Stay): void {
  const { of } = events
  const { grade } = lastYear(stay)
  const to = target(events, stay.school, grade)
  if (!to || of.today - 25 <= lastYear(stay).from) return
  const states: Transfer['state'][] = ['requested', 'accepted', 'released', 'declined', 'cancelled']
  of.counts.transfers++
  const requested = of.today - of.by.between(3, 20)
  stay.transfer = { n: of.counts.transfers, to, grade, requested, state: of.by.pick(states) }
}

function pause(events: Events, stay: Stay): void {
  const { of } = events
  const chance = of.by.next()
  const since = of.today - of.by.between(4, 70)
  const state = chance < HANGING ? 'hanging' : chance < HANGING + ON_LEAVE ? 'on_leave' : null
  if (state && since > lastYear(stay).from + 15) {
    stay.state = state
    stay.pausedOn = since
  } else if (chance > 1 - PENDING) ask(events, stay)
}

/** What happens to one pupil between the opening of a year and its end, once at most. */
function befall(events: Events, pupil: Pupil, stay: Stay): void {
  const { by } = events.of
  const { grade } = lastYear(stay)
  const grown = grade[0] === 'N' || grade[0] === 'H'
  const limits = [
    dropoutRate(grade),
    grown ? 0 : MOVES_INSIDE * (grade[0] === 'V' ? 0.3 : 1),
    grown ? 0 : MOVES_OUT,
    DEATHS,
    REMOVED,
  ]
  const none = 1 - limits.reduce((a, b) => a + b, 0)
  const what = by.weighted([...limits, none])
  if (what === 5) return
  const day = someDay(events)
  if (day === null) return
  if (what === 0) leave(stay, day, 'dropped_out', 'dropped_out', by.hit(0.4) ? 'work' : 'unknown')
  else if (what === 1) changeSchool(events, pupil, stay, day)
  else if (what === 2) {
    leave(stay, day, 'transferred', 'transferred', 'other_province')
    pupil.away = true
  } else if (what === 3) {
    leave(stay, day, 'deceased', 'deceased')
    pupil.died = day
  } else leave(stay, day, 'removed', 'removed', 'unknown')
}

/** Some come in the middle of the year, at the opening of the second term. */
function joinLate(events: Events): void {
  const { of, year } = events
  if (termTwo(year) >= of.today) return
  for (const grade of gradeOrder) {
    const list = open(of.schools, grade, year)
    const sizes = list.map((s) => weightOf(s, grade))
    if (!/^[PM]/.test(grade)) continue
    const total = list.reduce((sum, s) => sum + (of.classes.get(classKey(s, year, grade))?.rooms ?? 0) * 30, 0)
    for (let n = Math.round(total * JOINS_LATE); n > 0; n--) {
      const school = list[of.by.weighted(sizes)]
      if (!school || !of.classes.has(classKey(school, year, grade))) continue
      const pupil = newPupil(of, grade, year, school)
      const joined = schoolYear(year, grade, termTwo(year))
      joined.room = roomAt(events, school, grade)
      enter(of, pupil, school, joined)
      of.active.push(pupil)
    }
  }
}

/** Lets a year pass, up to the last day of the story. */
export function passYear(of: Cohorts, year: number): void {
  const events: Events = { of, year, schools: new Map() }
  for (const pupil of of.active) {
    const stay = lastStay(pupil)
    if (stay?.state === 'studying') befall(events, pupil, stay)
  }
  joinLate(events)
  if (year !== of.thisYear) return
  for (const pupil of of.active) {
    const stay = lastStay(pupil)
    if (stay?.state === 'studying') pause(events, stay)
  }
}
