import { kindOf } from '../kinds/all.ts'
import { parseDay, ZONE } from '../kinds/date.ts'
import type { Field } from '../kinds/field.ts'
import type { Keys } from '../kinds/kind.ts'
import { idOf, UUID } from '../kinds/link.ts'
import { hashId, parseId, parseNumber } from '../kinds/national-id.ts'
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
function visibleField(register: AnyRegister, actor: Actor, name: string): Field {
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

/** Numbers that an id typed whole into the search box may be; a number of another paper has figures and no blank. */
function numberIn(register: AnyRegister, text: string): { number: string; whole: boolean } | null {
  const sealed = Object.values(register.fields).filter((field) => field.kind === 'national_id')
  const anyPaper = register.foundBy !== undefined || sealed.some((field) => field.anyPaper)
  const whole = /^[\dg][\d\s-]{12,17}$/.test(text)
  if (sealed.length === 0 || !(whole || (anyPaper && /^(?=\S*\d{3})[a-z0-9-]{5,20}$/.test(text)))) return null
  try {
    return { number: whole ? parseId(text) : parseNumber(text), whole }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const literal = (value: string | undefined): string => (value === undefined ? 'null' : `'${value}'`)

/** A query that gives the ids of rows with a number: their own, or one that stands elsewhere. */
function byNumber(clauses: Clauses, { name, fields, foundBy }: AnyRegister, number: string, keys: Keys): string {
  const hash = clauses.param(hashId(number, keys))
  const own = Object.entries(fields).flatMap(([field, { kind }]) => (kind === 'national_id' ? [`'${field}_hash'`] : []))
  const further = [foundBy?.register, foundBy?.link, foundBy && `${foundBy.of}_hash`].map(literal).join(', ')
  return `select number_ids('${name}', array[${own.join(', ')}]::text[], ${further}, ${hash}::bytea)`
}

/** Rows that stand for a row with a number. */
const standing = ({ name, standsAs }: AnyRegister, found: string): string[] =>
  standsAs ? [`select m."${standsAs}" from "${name}" m where m."${standsAs}" is not null and ${found}`] : []

/** Words of free text, each of which must occur; a whole number or record id finds its one row, or the one that stands for it. */
export function addSearch(clauses: Clauses, register: AnyRegister, search: string, keys: Keys, past = false): void {
  const text = search.trim().toLowerCase().slice(0, 200)
  if (text === '') return
  if (UUID.test(text)) {
    clauses.add(`r.id = ${clauses.param(text)}`)
    return
  }
  const known = numberIn(register, text)
  const numbered = known ? [byNumber(clauses, register, known.number, keys)] : []
  if (known?.whole || (known && !register.searched)) {
    const found = numbered.join(' union all ')
    clauses.add(`r.id in (${[found, ...standing(register, `m.id in (${found})`)].join(' union all ')})`)
    return
  }
  if (!register.searched) refuse('filter', { spot: { field: 'search' } })
  const words = text.split(/\s+/).slice(0, 8)
  const patterns = clauses.param(words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`))
  // superseded versions are few and have no such index
  if (past) clauses.add(`r.search_text like all (${patterns})`)
  else {
    const worded = `select search_ids('${register.name}', ${patterns}::text[])`
    const others = [...numbered, ...standing(register, `m.search_text like all (${patterns}::text[])`)]
    clauses.add(`r.id in (${[worded, ...others].join(' union all ')})`)
  }
}

/**
 * Leaves out rows for which another one stands, unless that one is out of the reader's sight or it is just such rows that are asked
 * for. The scalar subquery is worked out for those few rows alone.
 */
export function addStanding(clauses: Clauses, { name, standsAs }: AnyRegister, query: ListQuery): void {
  const asked = query.filters?.some(({ field }) => field === standsAs) || UUID.test(query.search?.trim() ?? '')
  if (!standsAs || asked) return
  clauses.add(`(r."${standsAs}" is null or (select k.id from "${name}" k where k.id = r."${standsAs}") is null)`)
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
