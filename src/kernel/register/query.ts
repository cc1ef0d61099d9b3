import { kindOf } from '../kinds/all.ts'
import { parseDay, ZONE } from '../kinds/date.ts'
import type { Field } from '../kinds/field.ts'
import type { Keys } from '../kinds/kind.ts'
import { idOf, UUID } from '../kinds/link.ts'
import { hashId, parseId } from '../kinds/national-id.ts'
import { Refusal, refuse } from '../problem.ts'
import { type Actor, purposesOf } from '../scope/actor.ts'
import { columnsOf, mainColumn, registerColumns } from './columns.ts'
import type { AnyRegister } from './declaration.ts'

export interface Filter {
  field: string
  op: 'is' | 'in' | 'from' | 'to' | 'has' | 'empty' | 'within'
  value: unknown
}

export interface ListQuery {
  filters?: Filter[]
  search?: string
  sort?: { field: string; down?: boolean }
  size?: number
  after?: string
  /** ISO day or instant: the register as it was known then. */
  asOf?: string
}

/** A growing SQL text with its parameters. */
export class Clauses {
  readonly parts: string[] = []
  readonly values: unknown[] = []
  param(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
  add(part: string): void {
    this.parts.push(part)
  }
  where(): string {
    return this.parts.length > 0 ? `where ${this.parts.join(' and ')}` : ''
  }
}

/** The field, if the actor may see it; a masked one cannot be filtered or sorted by. */
export function visibleField(register: AnyRegister, actor: Actor, name: string): Field {
  const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined
  if (!field || (field.secret && field.kind !== 'national_id' && !purposesOf(actor, register).has(field.secret))) {
    return refuse('unknown_field', { spot: { field: name } })
  }
  return field
}

const badFilter = (name: string): never => refuse('filter', { spot: { field: name } })

function comparable(field: Field, name: string, raw: unknown): unknown {
  try {
    return kindOf(field).parse(
      raw,
      field.kind === 'date' ? { ...field, notAfter: undefined, notBefore: undefined } : field,
    )
  } catch (error) {
    if (error instanceof Refusal) return refuse('filter', { spot: { field: name }, parts: [error.problem] })
    throw error
  }
}

const listOf = (raw: unknown): unknown[] =>
  Array.isArray(raw)
    ? raw
    : String(raw ?? '')
        .split(',')
        .filter(Boolean)

function fieldClause(clauses: Clauses, field: Field, { field: name, op, value }: Filter, keys: Keys): string {
  const column = `r."${mainColumn(name, field)}"`
  if (op === 'empty') return `${column} is ${value === false || value === 'false' ? 'not null' : 'null'}`
  if (field.kind === 'national_id') {
    // found only whole, by its keyed hash
    return op === 'is' ? `r."${name}_hash" = ${clauses.param(hashId(parseId(value), keys))}` : badFilter(name)
  }
  if (field.kind === 'choices') {
    if (op !== 'has' && op !== 'is' && op !== 'in') return badFilter(name)
    return `${column} && ${clauses.param(comparable(field, name, listOf(value)))}::text[]`
  }
  if (field.kind === 'place' && op === 'within') {
    return `${column} in (select w.place from place_within w where w.ancestor = ${clauses.param(idOf(value))})`
  }
  if (field.kind === 'person_name' || field.kind === 'point' || field.kind === 'json' || field.kind === 'answers')
    return badFilter(name)
  if (op === 'in')
    return `${column} = any (${clauses.param(listOf(value).map((item) => comparable(field, name, item)))})`
  const operator = { is: '=', from: '>=', to: '<=', has: '=' }[op as 'is' | 'from' | 'to' | 'has'] ?? badFilter(name)
  return `${column} ${operator} ${clauses.param(comparable(field, name, value))}`
}

export function addFilters(clauses: Clauses, register: AnyRegister, actor: Actor, filters: Filter[], keys: Keys): void {
  for (const filter of filters) {
    if (filter.field === 'state' && register.workflow) {
      const states = listOf(filter.value).map(String)
      if (states.some((state) => !Object.hasOwn(register.workflow ?? {}, state))) badFilter('state')
      clauses.add(`r.state = any (${clauses.param(states)})`)
    } else if (filter.field === 'self' && register.place && filter.op === 'within') {
      clauses.add(
        `r.id in (select w.place from place_within w where w.ancestor = ${clauses.param(idOf(filter.value))})`,
      )
    } else {
      clauses.add(fieldClause(clauses, visibleField(register, actor, filter.field), filter, keys))
    }
  }
}

/** The clause of an id typed whole into the search box: a record id, or a national id by its keyed hash. */
function idClause(clauses: Clauses, register: AnyRegister, text: string, keys: Keys): string | null {
  if (UUID.test(text)) return `r.id = ${clauses.param(text)}`
  const sealed = Object.entries(register.fields).find(([, field]) => field.kind === 'national_id')
  if (!sealed || !/^[\dg][\d\s-]{12,17}$/.test(text)) return null
  try {
    return `r."${sealed[0]}_hash" = ${clauses.param(hashId(parseId(text), keys))}`
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Words of free text, each of which must occur; a whole national id or record id finds its one row. */
export function addSearch(clauses: Clauses, register: AnyRegister, search: string, keys: Keys, past = false): void {
  const text = search.trim().toLowerCase().slice(0, 200)
  if (text === '') return
  const byId = idClause(clauses, register, text, keys)
  if (byId) {
    clauses.add(byId)
    return
  }
  if (!register.searched) refuse('filter', { spot: { field: 'search' } })
  const words = text.split(/\s+/).slice(0, 8)
  const patterns = clauses.param(words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`))
  // superseded versions are few and have no such index
  clauses.add(
    past
      ? `r.search_text like all (${patterns})`
      : `r.id in (select search_ids('${register.name}', ${patterns}::text[]))`,
  )
}

/** The instant of an as-of: a day means its end in Bangkok. */
export function asOfInstant(raw: string): string {
  try {
    if (/[T]/.test(raw)) return Temporal.Instant.from(raw).toString()
    const day = Temporal.PlainDate.from(parseDay(raw))
    return day.add({ days: 1 }).toZonedDateTime(ZONE).toInstant().toString()
  } catch {
    return refuse('as_of')
  }
}

/** The rows to read from: the present, or every version that held at an instant. */
export function source(register: AnyRegister, asOf: string | undefined, clauses: Clauses): string {
  if (asOf === undefined) return `"${register.name}" r`
  const columns = registerColumns(register)
    .map((column) => `"${column.name}"`)
    .join(', ')
  const instant = clauses.param(asOfInstant(asOf))
  return `(select ${columns} from "${register.name}" where since <= ${instant}
    union all select ${columns} from "${register.name}_past" where since <= ${instant} and until > ${instant}) r`
}

/** The column a sort goes by, with the actor's sight of it checked. */
export function sortColumn(register: AnyRegister, actor: Actor, name: string | undefined): string {
  const wanted = name ?? register.titled[0] ?? 'id'
  if (wanted === 'since' || wanted === 'id' || (wanted === 'state' && register.workflow)) return wanted
  const field = visibleField(register, actor, wanted)
  const suffix = kindOf(field).sortBy
  // links are sorted by nothing people would recognise: newest first by id instead
  if (suffix === undefined) return name === undefined ? 'id' : refuse('filter', { spot: { field: wanted } })
  return columnsOf(wanted, field).find((column) => column === `${wanted}${suffix}`) ?? 'id'
}
