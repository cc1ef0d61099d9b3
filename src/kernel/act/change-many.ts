import { refuse } from '../problem.ts'
import { registerColumns, searchText, toColumns, type Values } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { digestOf, type LedgerEntry } from './ledger.ts'
import type { ActContext } from './transaction.ts'
import { carry } from './write.ts'

/** A record with the values that it takes, and the version that was seen of it. All rows of one call have the same fields. */
export interface ChangedRow {
  id: string
  version: number
  values: Values
}

/**
 * Writes the next version of many records in one statement. Values are parsed already; where somebody changed a record in the
 * meantime, or it is out of reach, nothing of this is written. Fields that are searched are given all or none.
 */
export async function changeRows(act: ActContext, register: AnyRegister, rows: readonly ChangedRow[]): Promise<void> {
  const first = rows[0]
  if (!first) return
  const searched = register.searched?.filter((name) => Object.hasOwn(first.values, name)) ?? []
  if (searched.length > 0 && searched.length < (register.searched?.length ?? 0))
    throw new Error(`${register.name}: of the fields that are searched either all are given or none`)
  const after = rows.map(({ values }) => ({
    ...toColumns(register, values, act.house.keys),
    ...(searched.length > 0 ? { search_text: searchText(register, values) } : {}),
  }))
  const touched = new Set(Object.keys(after[0] ?? {}))
  const columns = registerColumns(register).filter(({ name }) => touched.has(name))
  const { values, types, names, selected } = carry(columns, after, 4)
  const done = await act.client.query(
    `update "${register.name}" r set ${columns.map(({ name }, i) => `"${name}" = t.v${i}`).join(', ')},
       version = r.version + 1, since = greatest(r.since, $1::timestamptz)
     from (select k.id, k.version, ${selected} from unnest($2::uuid[], $3::int[], ${types}) k(id, version, ${names})) t
     where r.id = t.id and r.version = t.version`,
    [act.at, rows.map(({ id }) => id), rows.map(({ version }) => version), ...values],
  )
  if (done.rowCount !== rows.length) refuse('version')
}

/** Few rows are named one by one with a digest of what they became; many are one entry. */
export function changedEntries(register: AnyRegister, rows: readonly ChangedRow[], few: number): LedgerEntry[] {
  if (rows.length <= few) {
    return rows.map(({ id, version, values }) => ({
      verb: 'change',
      register: register.name,
      record: id,
      detail: { version: version + 1, digest: digestOf(values) },
    }))
  }
  const detail = { rows: rows.length, first: rows[0]?.id, last: rows.at(-1)?.id, changed: true }
  return [{ verb: 'import', register: register.name, record: null, detail }]
}
