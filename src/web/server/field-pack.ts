import { registerOf } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { kindOf } from '#kernel/kinds/all.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Field } from '#kernel/kinds/field.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, hasRole } from '#kernel/scope/actor.ts'
import { dueDays } from '#kernel/workflow/due.ts'
import type { FieldCase, FieldPack, NextStep, PastVisit } from '../offline/pack.ts'
import { ticketOf } from './field-ticket.ts'
import { zonesToWalk } from './field-zones.ts'

/** States in which a member of the network has to go and see. */
const TO_SEE = ['assigned', 'not_found', 'found', 'planned', 'returned']
const MOST_CASES = 60
const LAST_VISITS = 3
/** What is told right after a visit; every other step is taken on the page of the case. */
const AFTER_A_VISIT = ['find', 'miss']

interface Reader {
  house: House
  actor: Actor
  language: Language
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const shown = (field: Field | undefined, value: unknown, language: Language): string =>
  !field || value === null || value === undefined ? '' : kindOf(field).show(value as never, field as never, language)

async function visitsTo({ house, actor, language }: Reader, id: string) {
  const fields = registerOf(house, 'home_visit').fields
  const { rows } = await list(house, actor, 'home_visit', {
    filters: [{ field: 'case', op: 'is', value: id }],
    sort: { field: 'visited_on', down: true },
    size: LAST_VISITS,
  })
  const place = rows.find((row) => row.values.location)?.values.location
  const visits = rows.map(
    ({ values }): PastVisit => ({
      on: text(values.visited_on),
      mode: shown(fields.mode, values.mode, language),
      finding: shown(fields.finding, values.finding, language),
      note: text(values.note),
    }),
  )
  return { visits, location: (place ?? null) as FieldCase['location'] }
}

async function groupsOf({ house, actor, language }: Reader, id: string): Promise<string> {
  const filters = [{ field: 'case', op: 'is' as const, value: id }]
  const { rows } = await list(house, actor, 'child_group', { filters })
  const field = registerOf(house, 'child_group').fields.group
  const held = rows.filter(({ values }) => values.ends_on === null || text(values.ends_on) > today())
  return held.map(({ values }) => shown(field, values.group, language)).join(', ')
}

function stepsOf({ house, language }: Reader, row: RowView): NextStep[] {
  const moves = registerOf(house, 'child_case').workflow?.[row.state ?? '']?.moves ?? {}
  return Object.entries(moves)
    .filter(([name]) => AFTER_A_VISIT.includes(name) && row.may.moves.includes(name))
    .map(([name, move]) => ({ name, label: move[language], reason: move.reason === true }))
}

async function caseOf(reader: Reader, row: RowView, due: string | null): Promise<FieldCase> {
  const { house, actor, language } = reader
  const register = registerOf(house, 'child_case')
  const { values, titles } = row
  const say = (name: string) => shown(register.fields[name], values[name], language)
  const child = await record(house, actor, 'person', text(values.person)).catch(() => null)
  return {
    id: row.id,
    version: row.version,
    state: row.state ?? '',
    stateLabel: register.workflow?.[row.state ?? '']?.[language] ?? '',
    due,
    name: row.title,
    born: text(child?.values.birth_date) || null,
    sex: shown(registerOf(house, 'person').fields.sex, child?.values.sex, language),
    livesIn: text(values.lives_in),
    area: titles[text(values.lives_in)] ?? '',
    manager: text(values.manager),
    address: text(values.address),
    guardian: text(values.guardian_name),
    phone: text(values.phone),
    groups: await groupsOf(reader, row.id),
    cause: say('cause'),
    lastSchool: titles[text(values.last_school)] ?? '',
    lastGrade: say('last_grade'),
    plan: text(values.agreed_plan),
    steps: stepsOf(reader, row),
    ...(await visitsTo(reader, row.id)),
  }
}

async function casesOf(reader: Reader): Promise<FieldCase[]> {
  const { house, actor } = reader
  if (!actor.person || !hasRole(actor, 'watch_member')) return []
  const { rows } = await list(house, actor, 'child_case', {
    filters: [
      { field: 'manager', op: 'is', value: actor.person },
      { field: 'state', op: 'in', value: TO_SEE },
    ],
    size: MOST_CASES,
  })
  const due = await dueDays(house, registerOf(house, 'child_case'), rows)
  const cases: FieldCase[] = []
  // one after the other: a phone asks for few, and the office should not wait for it
  for (const row of rows) cases.push(await caseOf(reader, row, due.get(row.id) ?? null))
  return cases.sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
}

/** What somebody takes along: the cases and the villages given to this person, as they stand now. */
export async function fieldPack(reader: Reader, account: string): Promise<FieldPack> {
  const { house } = reader
  const [cases, zones] = [await casesOf(reader), await zonesToWalk(reader)]
  return { account, at: new Date().toISOString(), ticket: ticketOf(house, account), cases, zones }
}
