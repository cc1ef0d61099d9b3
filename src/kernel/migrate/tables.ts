import { type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  type PgColumnBuilderBase,
  type PgTable,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { kindOf } from '../kinds/all.ts'
import type { ColumnType } from '../kinds/kind.ts'
import { mainColumn, type RegisterColumn, registerColumns } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { PLACE_NODE } from './system-tables.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

const builders: Record<ColumnType, (name: string) => { notNull(): PgColumnBuilderBase } & PgColumnBuilderBase> = {
  text: (name) => text(name),
  'text[]': (name) => text(name).array(),
  smallint: (name) => smallint(name),
  integer: (name) => integer(name),
  bigint: (name) => bigint(name, { mode: 'number' }),
  numeric: (name) => numeric(name),
  'double precision': (name) => doublePrecision(name),
  boolean: (name) => boolean(name),
  date: (name) => date(name, { mode: 'string' }),
  timestamptz: (name) => instant(name),
  uuid: (name) => uuid(name),
  jsonb: (name) => jsonb(name),
  bytea: (name) => bytea(name),
}

const columnFor = (column: RegisterColumn): PgColumnBuilderBase => {
  if (column.name === 'id') return uuid('id').primaryKey()
  const built = builders[column.type](column.name)
  return column.required ? built.notNull() : built
}

type Columns = Record<string, AnyPgColumn>
const quoted = (name: string): SQL => sql.raw(`"${name}"`)
const inList = (names: string[]): string => names.map((name) => `'${name}'`).join(', ')

/** Fields whose columns are looked up by filters, links and scope, and so are indexed. */
const indexedFields = (register: AnyRegister): string[] =>
  Object.entries(register.fields).flatMap(([name, field]) => (kindOf(field).index ? [mainColumn(name, field)] : []))

function constraints(register: AnyRegister, table: Columns, tables: Record<string, PgTable>) {
  const pick = (name: string): AnyPgColumn => table[name] as AnyPgColumn
  const checks = Object.entries(register.fields).flatMap(([name, field]) => {
    const condition = kindOf(field).check?.(`"${mainColumn(name, field)}"`, field)
    return condition ? [check(`${register.name}_${name}_ck`, sql.raw(condition))] : []
  })
  const states = register.workflow
    ? [
        check(`${register.name}_state_ck`, sql.raw(`"state" in (${inList(Object.keys(register.workflow))})`)),
        index(`${register.name}_state_ix`).on(pick('state')),
      ]
    : []
  const links = Object.entries(register.fields).flatMap(([name, field]) => {
    if (field.kind !== 'link' && field.kind !== 'place') return []
    const target = (tables[field.to] ?? tables[PLACE_NODE]) as unknown as Columns
    return [
      foreignKey({
        name: `${register.name}_${name}_fk`,
        columns: [pick(name)],
        foreignColumns: [target.id as AnyPgColumn],
      }),
    ]
  })
  const search = register.searched
    ? [index(`${register.name}_search_ix`).using('gin', sql`"search_text" gin_trgm_ops`)]
    : []
  const lookups = indexedFields(register).map((name) => index(`${register.name}_${name}_ix`).on(pick(name)))
  return [
    ...checks,
    ...states,
    ...links,
    ...search,
    ...lookups,
    ...unique(register, pick),
    ...recognised(register, pick),
    ...sorted(register, pick),
  ]
}

/** By which fields a row is known again when a list brings it: of names the first and the last one. */
const recognised = (register: AnyRegister, pick: (name: string) => AnyPgColumn) =>
  (register.knownBy ?? []).map(({ of }, i) => {
    const columns = of.flatMap((name) => {
      const kind = register.fields[name]?.kind
      if (kind === 'person_name') return [pick(`${name}_first`), pick(`${name}_last`)]
      return [pick(kind === 'national_id' ? `${name}_hash` : name)]
    }) as [AnyPgColumn, ...AnyPgColumn[]]
    return index(`${register.name}_known_${i + 1}`).on(...columns)
  })

/** One unique index per onlyOne; of sealed ids the hash is unique. */
const unique = (register: AnyRegister, pick: (name: string) => AnyPgColumn) =>
  (register.onlyOne ?? []).map((rule, i) => {
    const columns = rule.of.map((name) => {
      const field = register.fields[name]
      return pick(field?.kind === 'national_id' ? `${name}_hash` : name)
    }) as [AnyPgColumn, ...AnyPgColumn[]]
    const built = uniqueIndex(`${register.name}_only_${i + 1}`).on(...columns)
    return rule.while ? built.where(sql`${quoted('state')} in (${sql.raw(inList(rule.while))})`) : built
  })

/** The generic list is sorted by the title; that order is indexed. */
function sorted(register: AnyRegister, pick: (name: string) => AnyPgColumn) {
  const [first] = register.titled
  const field = first ? register.fields[first] : undefined
  if (!first || !field || kindOf(field).index) return []
  const sortBy = kindOf(field).sortBy
  return sortBy === undefined ? [] : [index(`${register.name}_title_ix`).on(pick(`${first}${sortBy}`), pick('id'))]
}

function pastTable(register: AnyRegister): PgTable {
  const columns = Object.fromEntries(
    registerColumns(register).map((column) => [column.name, builders[column.type](column.name)]),
  ) as Record<string, PgColumnBuilderBase>
  const within = [
    ...new Set(register.access.flatMap((rule) => (rule.within && rule.within !== 'self' ? [rule.within] : []))),
  ]
  return pgTable(`${register.name}_past`, { ...columns, until: instant('until').notNull() }, (table) => {
    const own = table as unknown as Columns
    return [
      primaryKey({ name: `${register.name}_past_pk`, columns: [own.id as AnyPgColumn, own.version as AnyPgColumn] }),
      ...within.map((name) => index(`${register.name}_past_${name}_ix`).on(own[name] as AnyPgColumn)),
    ]
  })
}

/** The Drizzle tables of every register and its past, from the declarations alone. */
export function registerTables(registers: AnyRegister[], system: Record<string, PgTable>): Record<string, PgTable> {
  const tables: Record<string, PgTable> = { ...system }
  for (const register of registers) {
    const columns = Object.fromEntries(registerColumns(register).map((column) => [column.name, columnFor(column)]))
    // links may point forward, so the constraints look the tables up when all of them exist
    tables[register.name] = pgTable(register.name, columns, (table) =>
      constraints(register, table as unknown as Columns, tables),
    )
    tables[`${register.name}_past`] = pastTable(register)
  }
  return tables
}
