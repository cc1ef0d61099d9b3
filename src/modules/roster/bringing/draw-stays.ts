import { today } from '#kernel/kinds/date.ts'
import { positionOf, positionRoles } from '../crosswalk.ts'
import { type Class, cell, DAY, type Desk, unknown } from './desk.ts'
import { keyOf } from './known.ts'
import type { RosterLine } from './read-files.ts'
import { idHere } from './step.ts'

/** Stays of learners and posts of staff. A role that ended before it was brought is past: it is not begun here. */
export function drawRoles(desk: Desk): void {
  const classOf = new Map(
    desk.files.enrollments
      .filter((line) => cell(line, 'role') === 'student')
      .map((line) => [cell(line, 'userSourcedId'), cell(line, 'classSourcedId')]),
  )
  for (const line of desk.files.roles) {
    const user = cell(line, 'userSourcedId')
    if (!desk.persons.has(user)) continue
    const place = desk.organisation(line, 'orgSourcedId')
    if (!place) continue
    if (cell(line, 'role') === 'student')
      learnerStep(desk, line, user, place, desk.classes.get(classOf.get(user) ?? ''))
    else postStep(desk, line, user, place)
  }
}

function over(line: RosterLine): boolean {
  const end = cell(line, 'endDate')
  return DAY.test(end) && end <= today()
}

function learnerStep(desk: Desk, line: RosterLine, user: string, school: string, room: Class | undefined): void {
  const person = idHere(desk.system, 'person', user)
  const own = idHere(desk.system, 'role', cell(line, 'sourcedId') || keyOf(user, school))
  const kept = desk.known.learners.get(own) ?? desk.known.learners.get(keyOf(person, school))
  const id = kept?.id ?? own
  if (!kept && over(line)) return
  desk.learners.set(keyOf(user, school), id)
  const grade = (room?.school === school ? room.grade : null) ?? desk.grade(desk.lines.users.get(user), school)
  if (!grade) {
    desk.blame(desk.lines.users.get(user) ?? line, 'grades', 'not_choice')
    return
  }
  const code = cell(desk.lines.users.get(user), 'identifier')
  const says = {
    grade,
    ...(room?.school === school ? { classroom: room.id } : {}),
    ...(code ? { student_code: code } : {}),
  }
  const entered = cell(line, 'beginDate') || room?.begins
  const values = kept ? says : { ...says, person, school, entered_on: entered ?? today() }
  desk.steps.push({ line, register: 'learner', record: id, version: kept?.version, values })
}

function postStep(desk: Desk, line: RosterLine, user: string, organisation: string): void {
  const position = positionOf(cell(line, 'role'), cell(line, 'metadata.position'))
  // guardians, proctors and the like hold no post
  if (!position || over(line)) return
  const person = idHere(desk.system, 'person', user)
  const own = idHere(desk.system, 'role', cell(line, 'sourcedId') || keyOf(user, organisation))
  const kept = desk.known.posts.get(own) ?? desk.known.posts.get(keyOf(person, organisation))
  const begins = cell(line, 'beginDate') || today()
  // who holds a post of the same role keeps it, unless the files name another post
  const same = kept?.position && Reflect.get(positionRoles.out, kept.position) === cell(line, 'role')
  const values = kept
    ? same && !cell(line, 'metadata.position')
      ? {}
      : { position }
    : { person, organisation, position, teaches: cell(line, 'role') === 'teacher', starts_on: begins }
  desk.steps.push({ line, register: 'staff_post', record: kept?.id ?? own, version: kept?.version, values })
}

export function drawEnrolments(desk: Desk): void {
  for (const line of desk.files.enrollments) {
    if (cell(line, 'role') !== 'student') continue
    const room = desk.classes.get(cell(line, 'classSourcedId'))
    const user = cell(line, 'userSourcedId')
    const learner = room && desk.learners.get(keyOf(user, room.school))
    if (!room) desk.blame(line, 'classSourcedId', 'not_id', unknown({ th: 'ห้องเรียน', en: 'class' }))
    else if (!desk.persons.has(user)) desk.blame(line, 'userSourcedId', 'not_id', unknown({ th: 'ผู้ใช้', en: 'user' }))
    else if (learner) enrolmentStep(desk, line, user, room, learner)
  }
}

function enrolmentStep(
  desk: Desk,
  line: RosterLine,
  user: string,
  { id, school, grade, year, begins }: Class,
  learner: string,
): void {
  const own = idHere(desk.system, 'enrollment', cell(line, 'sourcedId') || keyOf(user, year))
  const kept = desk.known.enrolments.get(own) ?? desk.known.enrolments.get(keyOf(learner, year))
  const starts = cell(line, 'beginDate') || begins
  const says = { grade, classroom: id }
  const values = kept
    ? says
    : {
        ...says,
        learner,
        person: idHere(desk.system, 'person', user),
        school,
        academic_year: year,
        term: `${year}/${starts.slice(5) >= '11-01' || starts.slice(5) < '05-16' ? 2 : 1}`,
        starts_on: starts,
      }
  desk.steps.push({ line, register: 'enrolment', record: kept?.id ?? own, version: kept?.version, values })
}
