import { today } from '#kernel/kinds/date.ts'
import { sexCodes } from '../crosswalk.ts'
import { cell, DAY, type Desk, unknown } from './desk.ts'
import type { RosterLine } from './read-files.ts'
import { idHere } from './step.ts'

/** Persons: every user with a role that we keep. */
export function drawPersons(desk: Desk): void {
  for (const line of desk.files.roles) {
    const user = cell(line, 'userSourcedId')
    const known = desk.lines.users.get(user)
    if (!known) desk.blame(line, 'userSourcedId', 'not_id', unknown({ th: 'ผู้ใช้', en: 'user' }))
    else if (!desk.persons.has(user)) personStep(desk, line, known, user)
  }
}

function personStep(desk: Desk, role: RosterLine, line: RosterLine, user: string): void {
  const keptBy = desk.organisation(role, 'orgSourcedId')
  if (!keptBy) return
  const more = desk.lines.demographics.get(user)
  const sex = sexCodes.back.get(cell(more, 'sex'))
  const birth = cell(more, 'birthDate')
  const record = idHere(desk.system, 'person', user)
  const kept = desk.known.persons.get(record)
  const version = kept?.version
  if (!sex && version === undefined) {
    desk.blame(more ?? line, more ? 'sex' : 'sourcedId', 'missing_value', {
      th: 'ต้องมีเพศ (male หรือ female) ใน demographics.csv',
      en: 'Sex (male or female) is needed in demographics.csv',
    })
    return
  }
  desk.persons.add(user)
  const says = { first: cell(line, 'givenName'), last: cell(line, 'familyName') }
  const title = cell(line, 'metadata.title')
  const name = kept
    ? { ...kept.name, ...says, ...(title ? { title } : {}) }
    : { title: title || titleFor(sex, birth), ...says }
  const values = { name, ...(sex ? { sex } : {}), ...(birth ? { birth_date: birth } : {}) }
  desk.steps.push({
    line,
    register: 'person',
    record,
    version,
    values: version === undefined ? { ...values, kept_by: keptBy } : values,
  })
}

/** Files of others have no titles; below fifteen a child is called as a child (Royal Regulation on children's titles). */
function titleFor(sex: string | undefined, birth: string): string {
  const child = DAY.test(birth) && `${Number(birth.slice(0, 4)) + 15}${birth.slice(4)}` > today()
  if (sex === 'm') return child ? 'เด็กชาย' : 'นาย'
  return child ? 'เด็กหญิง' : 'นางสาว'
}
