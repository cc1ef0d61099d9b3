import type { PoolClient } from 'pg'
import { canonical } from '../../act/ledger.ts'
import type { Keys } from '../../kinds/kind.ts'
import { hashId } from '../../kinds/national-id.ts'
import { fromColumns, registerColumns } from '../../register/columns.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import { predicate } from '../../scope/predicate.ts'
import type { Present } from './draft.ts'

/** What is read of a record, with what the actor may do to it. */
export const selection = (register: AnyRegister): string =>
  `${registerColumns(register)
    .map(({ name }) => `r."${name}"`)
    .join(', ')}, coalesce(${predicate(register, 'change', 'r')}, false) as may_change,
  coalesce(${predicate(register, 'import', 'r')}, false) as may_import`

export const presentOf = (register: AnyRegister, row: Record<string, unknown>): Present => ({
  id: String(row.id),
  version: Number(row.version),
  since: String(row.since),
  state: typeof row.state === 'string' ? row.state : null,
  row,
  values: fromColumns(register, row),
  mayChange: row.may_change === true,
  mayImport: row.may_import === true,
})

/** Records by their ids, as far as the actor may read them. */
export async function byIds(client: PoolClient, register: AnyRegister, ids: string[]): Promise<Map<string, Present>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<Record<string, unknown>>(
    `select ${selection(register)} from "${register.name}" r where r.id = any ($1)`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map((row) => [String(row.id), presentOf(register, row)]))
}

/** Whether a present record says the same in a field. */
export function sameValue(register: AnyRegister, name: string, value: unknown, present: Present, keys: Keys): boolean {
  const field = register.fields[name]
  if (field?.kind === 'national_id') {
    const hash = present.row[`${name}_hash`]
    return typeof value === 'string' && Buffer.isBuffer(hash) && hash.equals(hashId(value, keys))
  }
  const kept = present.values[name]
  if (typeof value !== 'object' || typeof kept !== 'object') return value === kept
  return canonical(value) === canonical(kept)
}
