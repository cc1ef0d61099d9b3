import { closing, type Day, opening } from './calendar.ts'
import { type Cohorts, enter, newPupil, schoolYear, settle, YEARS_BACK } from './cohorts.ts'
import { open, weightOf } from './places.ts'
import { type LeftFor, lastStay, lastYear, leave, type Pupil, type Stay } from './pupil.ts'
import { afterM3, LEAVES_AFTER_P6, repeatRate, staysOn, TO_HIGHER_VOCATIONAL, wanted } from './rates.ts'
import { type Grade, gradeOrder } from './school-types.ts'
import { type School, teaches } from './schools.ts'

/** Grades after which a certificate is given. */
const CERTIFIED = new Set<Grade>(['P6', 'M3', 'M6', 'V3', 'H2', 'NP', 'NL', 'NU'])
/** Grades at which those who begin them in the province have not been at a school before. */
const FRESH: Grade[] = ['N0', 'K1', 'K2', 'K3', 'P1', 'NP', 'NL', 'NU']
/** Moved into the province at the opening of a year, of each grade. */
const MOVED_IN = 0.009

const following = (grade: Grade): Grade | undefined =>
  CERTIFIED.has(grade) && grade !== 'P6' && grade !== 'M3' ? undefined : gradeOrder[gradeOrder.indexOf(grade) + 1]

interface Turn {
  of: Cohorts
  /** The year that ended; the next one opens. */
  ended: number
  seekers: Map<Grade, Pupil[]>
  already: Map<Grade, Map<School, number>>
  staying: Pupil[]
  /** What is owed to vocational education of the pupils who finished ม.3 so far: less than one. */
  owed: number
}

const count = (turn: Turn, grade: Grade, school: School): void => {
  const schools = turn.already.get(grade) ?? new Map<School, number>()
  schools.set(school, (schools.get(school) ?? 0) + 1)
  turn.already.set(grade, schools)
}

/** Goes on in the same school: the ended year gets its result, the next one is opened. */
function goOn(turn: Turn, pupil: Pupil, stay: Stay, grade: Grade, result: 'promoted' | 'repeated' | 'graduated'): void {
  const year = lastYear(stay)
  year.until = opening(turn.ended + 1)
  year.result = result
  stay.years.push(schoolYear(turn.ended + 1, grade))
  turn.staying.push(pupil)
  count(turn, grade, stay.school)
}

function seek(turn: Turn, pupil: Pupil, grade: Grade): void {
  const list = turn.seekers.get(grade)
  if (list) list.push(pupil)
  else turn.seekers.set(grade, [pupil])
}

const finish = (turn: Turn, stay: Stay, leftFor: LeftFor): void =>
  leave(stay, closing(turn.ended), 'graduated', 'graduated', leftFor)

function finishAndSeek(turn: Turn, pupil: Pupil, stay: Stay, grade: Grade): void {
  finish(turn, stay, grade === 'V1' ? 'vocational' : grade[0] === 'N' ? 'nonformal' : 'same_province')
  seek(turn, pupil, grade)
}

function afterLowerSecondary(turn: Turn, pupil: Pupil, stay: Stay): void {
  const { by } = turn.of
  const [ways, weights] = afterM3(stay.school.type, turn.ended + YEARS_BACK - turn.of.thisYear)
  const lean = pupil.sex === 'm' ? 1.15 : 0.84
  turn.owed += (weights[ways.indexOf('V1')] ?? 0) * lean
  // Dealt out, not drawn: a small province shows the trend of its rates rather than the noise of a few.
  const vocational = turn.owed >= 1
  if (vocational) turn.owed--
  const way = vocational ? 'V1' : ways[by.weighted(weights.map((w, i) => (ways[i] === 'V1' ? 0 : w)))]
  if (way === 'M4' && stay.school.grades.has('M4') && by.hit(staysOn('M4', stay.school.type)))
    goOn(turn, pupil, stay, 'M4', 'graduated')
  else if (way === 'M4' || way === 'V1' || way === 'NU') finishAndSeek(turn, pupil, stay, way)
  else {
    if (way === 'other_province') pupil.away = true
    finish(turn, stay, way ?? 'unknown')
  }
}

function afterCertificate(turn: Turn, pupil: Pupil, stay: Stay, grade: Grade): void {
  const { by } = turn.of
  const higher = grade === 'V3' ? TO_HIGHER_VOCATIONAL : grade === 'M6' ? 0.06 : 0
  if (!by.hit(higher))
    finish(turn, stay, grade === 'M6' && by.hit(0.62) ? 'other_province' : by.hit(0.7) ? 'work' : 'unknown')
  else if (stay.school.grades.has('H1') && by.hit(staysOn('H1', stay.school.type)))
    goOn(turn, pupil, stay, 'H1', 'graduated')
  else finishAndSeek(turn, pupil, stay, 'H1')
}

/** The school closed: its pupils move together to the one that takes them in, or look for one that teaches their grade. */
function moveOn(turn: Turn, pupil: Pupil, stay: Stay, grade: Grade): void {
  const { of } = turn
  const day: Day = opening(turn.ended + 1)
  const to = stay.school.successor
  leave(stay, day, 'transferred', 'transferred', 'same_province')
  if (!to?.grades.has(grade)) {
    seek(turn, pupil, grade)
    return
  }
  of.counts.transfers++
  stay.transfer = { n: of.counts.transfers, to, grade, requested: closing(turn.ended) + 7, state: 'arrived' }
  enter(of, pupil, to, schoolYear(turn.ended + 1, grade))
  turn.staying.push(pupil)
  count(turn, grade, to)
}

/** A term of two years at a district learning centre, or one. */
function afterNonformal(turn: Turn, pupil: Pupil, stay: Stay, grade: Grade): void {
  const { by } = turn.of
  if (stay.years.length === 1 && by.hit(0.62)) goOn(turn, pupil, stay, grade, 'promoted')
  else finish(turn, stay, by.hit(0.8) ? 'work' : 'unknown')
}

/** Up one grade: in the same school where it teaches it, unless a stage ends and another school is chosen. */
function goUp(turn: Turn, pupil: Pupil, stay: Stay, grade: Grade, next: Grade): void {
  const { by } = turn.of
  const here = stay.school.grades.has(next) && teaches(stay.school, turn.ended + 1)
  const junction = next === 'P1' || next === 'M1'
  if (here && (!junction || by.hit(staysOn(next, stay.school.type))))
    goOn(turn, pupil, stay, next, grade === 'P6' ? 'graduated' : 'promoted')
  else if (grade === 'P6' && by.hit(LEAVES_AFTER_P6)) {
    const away = by.hit(0.6)
    if (away) pupil.away = true
    finish(turn, stay, away ? 'other_province' : 'no_study')
  } else finishAndSeek(turn, pupil, stay, next)
}

/** What becomes of one pupil when a year ends. */
function turnOne(turn: Turn, pupil: Pupil, stay: Stay): void {
  const { grade } = lastYear(stay)
  const next = following(grade)
  const open = teaches(stay.school, turn.ended + 1)
  if (!open && next && grade !== 'P6') moveOn(turn, pupil, stay, next)
  else if (grade[0] === 'N' && grade !== 'N0') afterNonformal(turn, pupil, stay, grade)
  else if (open && turn.of.by.hit(repeatRate(grade)) && stay.years.length < 8)
    goOn(turn, pupil, stay, grade, 'repeated')
  else if (grade === 'M3') afterLowerSecondary(turn, pupil, stay)
  else if (!next) afterCertificate(turn, pupil, stay, grade)
  else goUp(turn, pupil, stay, grade, next)
}

/** Those who come new: the young who begin, adults, and families who moved in. */
function newcomers(turn: Turn, grade: Grade): void {
  const { of } = turn
  const year = turn.ended + 1
  const goal = wanted(grade, of.learners, of.thisYear - year)
  const here = [...(turn.already.get(grade)?.values() ?? [])].reduce((a, b) => a + b, 0)
  const missing = FRESH.includes(grade) ? goal - here - (turn.seekers.get(grade)?.length ?? 0) : 0
  for (let n = missing; n > 0; n--) seek(turn, newPupil(of, grade, year), grade)
  if (grade[0] === 'N' || grade[0] === 'K') return
  const schools = open(of.schools, grade, year)
  const weights = schools.map((s) => weightOf(s, grade))
  for (let n = Math.round(goal * MOVED_IN); n > 0; n--) {
    const school = schools[of.by.weighted(weights)]
    if (!school) return
    const pupil = newPupil(of, grade, year, school)
    enter(of, pupil, school, schoolYear(year, grade))
    turn.staying.push(pupil)
  }
}

/** Ends a year for everybody who is at school and opens the next one. */
export function turnYear(of: Cohorts, ended: number): void {
  const turn: Turn = { of, ended, seekers: new Map(), already: new Map(), staying: [], owed: 0.5 }
  for (const pupil of of.active) {
    const stay = lastStay(pupil)
    if (stay && stay.state === 'studying') turnOne(turn, pupil, stay)
    else if (stay?.state === 'dropped_out' && of.by.hit(0.1)) seek(turn, pupil, dropInGrade(lastYear(stay).grade))
  }
  for (const grade of gradeOrder) newcomers(turn, grade)
  of.active = turn.staying
  for (const grade of gradeOrder)
    settle(of, turn.seekers.get(grade) ?? [], grade, ended + 1, turn.already.get(grade) ?? new Map())
}

/** Where somebody who dropped out comes back to learning: the district centre, at the level not yet finished. */
const dropInGrade = (grade: Grade): Grade => (grade[0] === 'P' ? 'NP' : grade[0] === 'M' && grade < 'M4' ? 'NL' : 'NU')
