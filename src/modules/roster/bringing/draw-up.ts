import type { PoolClient } from 'pg'
import { academicYearOf } from '#kernel/kinds/year.ts'
import { cell, DAY, Desk } from './desk.ts'
import { drawClasses } from './draw-classes.ts'
import { drawPersons } from './draw-persons.ts'
import { drawEnrolments, drawRoles } from './draw-stays.ts'
import { lookUp } from './known.ts'
import type { RosterFiles } from './read-files.ts'
import { idHere, type LineProblem, type Step } from './step.ts'

/** Steps in the order in which they are taken, and what cannot be understood. */
export interface Plan {
  steps: Step[]
  problems: LineProblem[]
}

/** Lines that say something is gone: nothing is taken away by a roster. */
const standing = (files: RosterFiles['files']): RosterFiles['files'] =>
  Object.fromEntries(
    Object.entries(files).map(([name, lines]) => [
      name,
      lines.filter((line) => cell(line, 'status') !== 'tobedeleted'),
    ]),
  ) as RosterFiles['files']

/** What a roster comes to, against what is kept here as far as the actor of the transaction may see it. */
export async function drawUp(client: PoolClient, roster: RosterFiles): Promise<Plan> {
  const files = standing(roster.files)
  const { system } = roster
  const sessions = new Set(files.academicSessions.map((line) => cell(line, 'startDate')).filter((day) => DAY.test(day)))
  const orgIds = [
    ...files.roles.map((line) => cell(line, 'orgSourcedId')),
    ...files.classes.map((line) => cell(line, 'schoolSourcedId')),
  ]
  const asked = {
    orgIds: [...new Set(orgIds.map((id) => id.toLowerCase()))],
    orgCodes: files.orgs.map((line) => cell(line, 'identifier')).filter(Boolean),
    persons: files.users.map((line) => idHere(system, 'person', cell(line, 'sourcedId'))),
    years: [...new Set([...sessions].map(academicYearOf))],
    posts: files.roles.map((line) => idHere(system, 'role', cell(line, 'sourcedId'))),
    learners: files.roles.map((line) => idHere(system, 'role', cell(line, 'sourcedId'))),
    schools: [] as string[],
  }
  const { organisations } = await lookUp(client, asked)
  const known = await lookUp(client, { ...asked, schools: [...new Set(organisations.values())] })
  const desk = new Desk({ system, files }, known)
  drawPersons(desk)
  drawClasses(desk)
  drawRoles(desk)
  drawEnrolments(desk)
  return { steps: desk.steps, problems: desk.problems }
}
