import { canonical } from '../../act/ledger.ts'
import { kindOf } from '../../kinds/all.ts'
import type { Keys } from '../../kinds/kind.ts'
import { hashId } from '../../kinds/national-id.ts'
import { columnsOf, type Values } from '../../register/columns.ts'
import type { AnyRegister } from '../../register/declaration.ts'
import type { EntryDraft } from './draft.ts'

/** A set of fields that tells the records of a register apart. */
export interface NaturalKey {
  of: string[]
  while?: string[]
}

export const naturalKeys = (register: AnyRegister): NaturalKey[] => [
  ...(register.onlyOne ?? []),
  ...(register.knownBy ?? []),
]

/** Columns and stored values by which a field of a key is matched: names by their parts, ids by their hash. */
export function matched(
  register: AnyRegister,
  name: string,
  value: unknown,
  keys: Keys,
): [column: string, type: string, stored: unknown][] {
  const field = register.fields[name]
  if (!field) return []
  if (field.kind === 'national_id')
    return [[`${name}_hash`, 'bytea', `\\x${hashId(String(value), keys).toString('hex')}`]]
  const kind = kindOf(field)
  const stored = kind.store(value, keys)
  const names = columnsOf(name, field)
  const parts = field.kind === 'person_name' ? [1, 2] : [0]
  return parts.map((i) => [names[i] ?? name, kind.columns[i]?.type ?? 'text', stored[i]])
}

/** The first key that a draft can say in full, as text: two rows with the same one speak of the same new record. */
export function keyText(own: EntryDraft, ids: Values): string | null {
  for (const key of naturalKeys(own.plan.register)) {
    const values = key.of.map((name) => ids[name] ?? own.values[name])
    if (values.every((value) => value !== null && value !== undefined)) return canonical([key.of, values])
  }
  return null
}
