import { mainColumn } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { type Params, quoted, type Registers, registerNamed } from './query.ts'

/** What a statement counts under: as now or as known at an instant, and which day stands for each academic year. */
export interface View {
  registers: Registers
  params: Params
  /** Placeholder of the instant, or null for now. */
  asOf: string | null
  /** SQL of the day counted, from SQL of an academic year. */
  dayOf(year: string): string
}

const columnNames = (register: AnyRegister): string[] => [
  'id',
  ...(register.workflow ? ['state'] : []),
  ...Object.entries(register.fields).map(([name, field]) => mainColumn(name, field)),
]

/** The rows of a register under an alias: the table, or the versions that held at the instant. */
export function rowsOf(view: View, registerName: string, alias: string): string {
  const register = registerNamed(view.registers, registerName)
  const table = quoted(register.name)
  if (!view.asOf) return `${table} ${alias}`
  const columns = columnNames(register).map(quoted).join(', ')
  const past = quoted(`${register.name}_past`)
  return `(SELECT ${columns} FROM ${table} WHERE "since" <= ${view.asOf}::timestamptz
    UNION ALL SELECT ${columns} FROM ${past} WHERE "since" <= ${view.asOf}::timestamptz AND "until" > ${view.asOf}::timestamptz) ${alias}`
}

/** Joins that paths ask for, each once. */
export interface Reach {
  view: View
  register: AnyRegister
  alias: string
  joins: Map<string, string>
}

export const reachOf = (view: View, registerName: string, alias: string): Reach => ({
  view,
  register: registerNamed(view.registers, registerName),
  alias,
  joins: new Map(),
})

export const joinsSql = (reach: Reach): string => [...reach.joins.values()].join('\n  ')

const isLink = (kind: string): boolean => kind === 'link' || kind === 'place'

/** SQL of the main column at the end of a path such as `person.sex`; joins on the way are left joins by primary key. */
export function column(reach: Reach, path: string): string {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let { register, alias } = reach
  for (const name of names) {
    const field = register.fields[name]
    if (!field || !isLink(field.kind) || !('to' in field)) throw new Error(`no link ${name} in ${register.name}`)
    const joined = `${alias}_${name}`
    if (!reach.joins.has(joined)) {
      const on = `${joined}."id" = ${alias}.${quoted(name)}`
      reach.joins.set(joined, `LEFT JOIN ${rowsOf(reach.view, field.to, joined)} ON ${on}`)
    }
    register = registerNamed(reach.view.registers, field.to)
    alias = joined
  }
  if (last === 'id' || (last === 'state' && register.workflow)) return `${alias}."${last}"`
  const field = register.fields[last]
  if (!field) throw new Error(`no field ${last} in ${register.name}`)
  return `${alias}.${quoted(mainColumn(last, field))}`
}

/** Whether the row's span covers a day. A missing beginning counts as always. */
export function heldOn(register: AnyRegister, alias: string, day: string): string {
  if (!register.span) throw new Error(`${register.name} has no span`)
  const from = `${alias}.${quoted(register.span.from)}`
  const until = `${alias}.${quoted(register.span.until)}`
  const begun = register.fields[register.span.from]?.required
    ? `${from} <= ${day}`
    : `(${from} IS NULL OR ${from} <= ${day})`
  return `${begun} AND (${until} IS NULL OR ${until} > ${day})`
}
