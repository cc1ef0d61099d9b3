import type { House } from '#kernel/house.ts'
import { showDay, today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { dueDays } from '#kernel/workflow/due.ts'
import { type Tone, toneOfState } from '../parts/tone.ts'
import { factsOf } from './record-page.ts'

const FACTS = {
  reach: ['address', 'guardian_name', 'phone'],
  known: ['cause', 'causes', 'willingness', 'last_school', 'last_grade', 'last_seen_on', 'source', 'opened_on'],
  plan: ['agreed_plan', 'child_agrees', 'guardian_agrees', 'route', 'returned_to', 'returned_on'],
  keeping: ['manager', 'office', 'level', 'handed_to', 'excluded_as', 'closed_on'],
} as const

/** The facts of a case in the groups in which they are looked for; what is empty is left out. */
export function factsInGroups(house: House, register: AnyRegister, row: RowView, language: Language) {
  const all = factsOf(house, register, row, language)
  const group = (names: readonly string[]) =>
    names.flatMap((name) => all.find((fact) => fact.name === name && fact.cell.text !== '') ?? [])
  return {
    reach: group(FACTS.reach),
    known: group(FACTS.known),
    plan: group(FACTS.plan),
    keeping: group(FACTS.keeping),
  }
}

export interface Child {
  age: number | null
  born: string
  sex: string
  href: string
}

/** What the reader may see of the child's own record. */
export async function childOf(house: House, actor: Actor, id: unknown, language: Language): Promise<Child | null> {
  if (typeof id !== 'string') return null
  try {
    const person = await record(house, actor, 'person', id)
    const born = person.values.birth_date
    const register = house.registers.get('person')
    const sex = register ? factsOf(house, register, person, language).find(({ name }) => name === 'sex') : undefined
    return {
      age:
        typeof born === 'string' ? Temporal.PlainDate.from(born).until(today(), { largestUnit: 'years' }).years : null,
      born: typeof born === 'string' ? showDay(born, language) : '',
      sex: sex?.cell.text ?? '',
      href: `/registers/person/${id}`,
    }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The usual way of a case; what lies beside it is shown only while the case is there. */
const WAY = ['candidate', 'verifying', 'confirmed', 'assigned', 'found', 'planned', 'returned', 'closed']
const BESIDE: Record<string, string> = {
  not_found: 'assigned',
  declined: 'found',
  handed_over: 'found',
  not_out: 'verifying',
}

/** The way of a case as it is drawn: each state behind or ahead of where the case is. */
export function wayOf(register: AnyRegister, state: string, language: Language) {
  const after = BESIDE[state]
  const names = after ? WAY.flatMap((name) => (name === after ? [name, state] : [name])) : WAY
  const at = names.indexOf(state)
  return names.map((name, i) => ({
    name,
    label: register.workflow?.[name]?.[language] ?? name,
    where: i < at ? ('behind' as const) : i === at ? ('now' as const) : ('ahead' as const),
  }))
}

export interface Due {
  day: string
  /** Days past it; negative while there is time. */
  late: number
}

/** By when something should have happened, in words and days. */
export async function dueOf(house: House, register: AnyRegister, rows: RowView[], language: Language) {
  const days = await dueDays(house, register, rows)
  const due = new Map<string, Due>()
  for (const [id, day] of days)
    due.set(id, { day: showDay(day, language), late: Temporal.PlainDate.from(day).until(today()).days })
  return due
}

export interface Beside {
  id: string
  version: number
  href: string
  title: string
  more: string
  state: string
  tone: Tone
  moves: string[]
  due: Due | null
}

/** Rows beside the case as short lines: what they are, how they stand, by when. */
export async function besideOf(
  house: House,
  name: string,
  rows: RowView[],
  shown: { title: string; more: string },
  language: Language,
): Promise<Beside[]> {
  const register = house.registers.get(name)
  if (!register) return []
  const due = await dueOf(house, register, rows, language)
  const text = (row: RowView, field: string) =>
    factsOf(house, register, row, language).find((fact) => fact.name === field)?.cell.text ?? ''
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    href: `/registers/${name}/${row.id}`,
    title: text(row, shown.title),
    more: text(row, shown.more),
    state: register.workflow?.[row.state ?? '']?.[language] ?? '',
    tone: register.workflow && row.state ? toneOfState(register.workflow, row.state) : 'plain',
    moves: row.may.moves,
    due: due.get(row.id) ?? null,
  }))
}

/** Whether this actor may write down something of this kind anywhere. */
export const mayAdd = (house: House, actor: Actor, name: string): boolean => {
  const register = house.registers.get(name)
  return register !== undefined && mayAnywhere(actor, register, 'create')
}
