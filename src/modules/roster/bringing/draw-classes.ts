import { academicYearOf } from '#kernel/kinds/year.ts'
import { type Class, cell, DAY, type Desk, first, unknown } from './desk.ts'
import { keyOf } from './known.ts'
import type { RosterLine } from './read-files.ts'
import { idHere } from './step.ts'

/** Classes with the year of their first session and their homeroom teacher. */
export function drawClasses(desk: Desk): void {
  const advisers = new Map(
    desk.files.enrollments
      .filter((line) => cell(line, 'role') === 'teacher' && cell(line, 'primary') !== 'false')
      .map((line) => [cell(line, 'classSourcedId'), cell(line, 'userSourcedId')]),
  )
  for (const line of desk.files.classes) {
    const sourcedId = cell(line, 'sourcedId')
    const school = desk.organisation(line, 'schoolSourcedId')
    if (!school) continue
    const session = desk.lines.academicSessions.get(first(cell(line, 'termSourcedIds')))
    const begins = cell(session, 'startDate')
    const grade = desk.grade(line, school)
    const room = Number(cell(line, 'metadata.room') || /(\d+)\s*$/.exec(cell(line, 'title'))?.[1] || 0)
    if (!DAY.test(begins)) desk.blame(line, 'termSourcedIds', 'not_id', unknown({ th: 'ภาคเรียน', en: 'session' }))
    else if (!grade) desk.blame(line, 'grades', 'not_choice')
    else if (room < 1)
      desk.blame(line, 'title', 'missing_value', {
        th: 'ต้องลงท้ายด้วยเลขห้อง',
        en: 'It must end in the number of the room',
      })
    else
      classStep(
        desk,
        line,
        { id: idHere(desk.system, 'class', sourcedId), school, grade, year: academicYearOf(begins), begins },
        room,
        advisers.get(sourcedId),
      )
  }
}

function classStep(desk: Desk, line: RosterLine, own: Class, room: number, adviser: string | undefined): void {
  const { school, grade, year } = own
  const { classrooms } = desk.known
  const kept = classrooms.get(own.id) ?? classrooms.get(keyOf(school, year, grade, room))
  const id = kept?.id ?? own.id
  desk.classes.set(cell(line, 'sourcedId'), { ...own, id })
  const says = adviser && desk.persons.has(adviser) ? { adviser: idHere(desk.system, 'person', adviser) } : {}
  const values = kept ? says : { school, academic_year: year, grade, room, ...says }
  desk.steps.push({ line, register: 'classroom', record: id, version: kept?.version, values })
}
