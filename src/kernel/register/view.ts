import type { PoolClient } from 'pg'
import { fileNames } from '../file/read.ts'
import type { House } from '../house.ts'
import { kindOf } from '../kinds/all.ts'
import type { Language } from '../label.ts'
import type { Verb } from '../scope/access.ts'
import { type Actor, hasRole, mayAnywhere } from '../scope/actor.ts'
import { movableBy, predicate, sightOf } from '../scope/predicate.ts'
import { moveFields, movesFrom } from '../workflow/workflow.ts'
import { fromColumns, type Values } from './columns.ts'
import type { AnyRegister } from './declaration.ts'

/** A row as one actor sees it, with what they may do next. */
export interface RowView {
  id: string
  version: number
  since: string
  state?: string
  values: Values
  /** Fields that hold a value this actor may not see. */
  hidden: string[]
  title: string
  /** Titles of linked records, by their id; a record out of sight has none. */
  titles: Record<string, string>
  may: { verbs: Verb[]; moves: string[] }
}

const WRITE_VERBS: Verb[] = ['change', 'move', 'withdraw', 'reveal']

const secretsOf = (register: AnyRegister): string[] => [
  ...new Set(Object.values(register.fields).flatMap((field) => (field.secret ? [field.secret] : []))),
]

/** Extra columns that say, row by row, what the actor may do and see; asked only where the actor holds a rule at all. */
export function abilityColumns(register: AnyRegister, actor: Actor): string {
  const verbs = WRITE_VERBS.map(
    (verb) => `${mayAnywhere(actor, register, verb) ? predicate(register, verb, 'r') : 'false'} as "may_${verb}"`,
  )
  const fields = moveFields(register.workflow).map(
    (field) => `${movableBy(register, field, 'r')} as "may_move_${field}"`,
  )
  return [...verbs, ...fields, ...sightColumns(register)].join(', ')
}

/** Extra columns that say, row by row, which secret fields the actor sees. */
export const sightColumns = (register: AnyRegister): string[] =>
  secretsOf(register).map((purpose) => `${sightOf(register, purpose, 'r')} as "sees_${purpose}"`)

/** The words that name a row, from its own values and the titles of what it links to. */
function titleOf(
  register: AnyRegister,
  values: Values,
  titles: Record<string, string>,
  language: Language = 'th',
): string {
  const parts = register.titled.flatMap((name) => {
    const field = register.fields[name]
    const value = values[name]
    if (!field || value === null || value === undefined) return []
    if (field.kind === 'link' || field.kind === 'place') return [titles[String(value)] ?? '']
    return [kindOf(field).show(value, field, language)]
  })
  return parts.filter(Boolean).join(' ')
}

/** A database row, with its ability columns, to what the actor sees. Linked titles come later, for all rows at once. */
export function viewOf(register: AnyRegister, actor: Actor, row: Record<string, unknown>): RowView {
  const all = fromColumns(register, row)
  const hidden: string[] = []
  const values = Object.fromEntries(
    Object.entries(all).map(([name, value]) => {
      const purpose = register.fields[name]?.secret
      // a national id is always a mask here; it is seen whole only by the act that reveals and logs it
      if (
        !purpose ||
        value === null ||
        row[`sees_${purpose}`] === true ||
        register.fields[name]?.kind === 'national_id'
      )
        return [name, value]
      hidden.push(name)
      return [name, null]
    }),
  )
  const state = typeof row.state === 'string' ? row.state : undefined
  const verbs = WRITE_VERBS.filter((verb) => row[`may_${verb}`] === true)
  const frozen = state !== undefined && register.workflow?.[state]?.frozen === true
  const moves =
    state !== undefined && register.workflow && verbs.includes('move')
      ? movesFrom(register.workflow, state)
          .filter(([, { roles }]) => !roles || roles.some((role) => hasRole(actor, role)))
          .filter(([, { by }]) => by === undefined || row[`may_move_${by}`] === true)
          .map(([name]) => name)
      : []
  return {
    id: String(row.id),
    version: Number(row.version),
    since: String(row.since),
    ...(state === undefined ? {} : { state }),
    values,
    hidden,
    title: '',
    titles: {},
    may: { verbs: frozen ? verbs.filter((verb) => verb !== 'change' && verb !== 'withdraw') : verbs, moves },
  }
}

interface Wanted {
  to: string
  ids: Set<string>
}

function wantedTitles(house: House, register: AnyRegister, rows: Values[]): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.kind !== 'link' && field.kind !== 'place') continue
    const targets = house.registers.has(field.to)
      ? [field.to]
      : [...house.registers.values()].filter((r) => r.place).map((r) => r.name)
    for (const to of targets) {
      const entry = wanted.get(to) ?? { to, ids: new Set<string>() }
      for (const row of rows) if (typeof row[name] === 'string') entry.ids.add(row[name])
      wanted.set(to, entry)
    }
  }
  return wanted
}

/** Titles of records by id, under the actor's scope; a title that is itself a link is followed once or twice. */
export async function titlesFor(
  client: PoolClient,
  house: House,
  register: AnyRegister,
  ids: Set<string>,
  depth = 2,
): Promise<Record<string, string>> {
  if (ids.size === 0) return {}
  const found = await client.query<Record<string, unknown>>({
    name: `titles_${register.name}`,
    text: `select * from "${register.name}" where id = any ($1)`,
    values: [[...ids]],
  })
  const values = found.rows.map((row) => fromColumns(register, row))
  const narrowed = {
    ...register,
    fields: Object.fromEntries(Object.entries(register.fields).filter(([name]) => register.titled.includes(name))),
  }
  const linked = depth > 0 ? await linkedTitles(client, house, narrowed, values, depth - 1) : {}
  return Object.fromEntries(found.rows.map((row, i) => [String(row.id), titleOf(register, values[i] ?? {}, linked)]))
}

export async function linkedTitles(
  client: PoolClient,
  house: House,
  register: AnyRegister,
  rows: Values[],
  depth = 2,
): Promise<Record<string, string>> {
  const titles: Record<string, string> = {}
  for (const { to, ids } of wantedTitles(house, register, rows).values()) {
    const target = house.registers.get(to)
    if (target) Object.assign(titles, await titlesFor(client, house, target, ids, depth))
  }
  return titles
}

/** Gives every row its title and the titles it links to. */
export async function withTitles(
  client: PoolClient,
  house: House,
  register: AnyRegister,
  rows: RowView[],
): Promise<RowView[]> {
  const all = await linkedTitles(
    client,
    house,
    register,
    rows.map((row) => row.values),
  )
  const files = await fileNames(
    client,
    register,
    rows.map((row) => row.values),
  )
  Object.assign(all, files)
  return rows.map((row) => {
    const titles: Record<string, string> = {}
    for (const value of Object.values(row.values)) {
      // a text may be any word, also one that every object answers to
      if (typeof value === 'string' && Object.hasOwn(all, value)) titles[value] = all[value] ?? ''
    }
    return { ...row, titles, title: titleOf(register, row.values, titles) }
  })
}
