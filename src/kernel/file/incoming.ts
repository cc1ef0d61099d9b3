import type { ActContext } from '../act/transaction.ts'
import { type Problem, Refusal, refuse } from '../problem.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { type FileOwner, storeFile } from './store.ts'

/** A file as the value of a field: bytes from a form, base64 from a program. */
export type FileValue = { name: string; bytes: Uint8Array } | { name: string; content: string }

function broughtFile(raw: unknown): { name: string; bytes: Uint8Array } | null {
  if (typeof raw !== 'object' || raw === null || !('name' in raw) || typeof raw.name !== 'string') return null
  if ('bytes' in raw && raw.bytes instanceof Uint8Array) return { name: raw.name, bytes: raw.bytes }
  if ('content' in raw && typeof raw.content === 'string')
    return { name: raw.name, bytes: Buffer.from(raw.content, 'base64') }
  return null
}

const at = (problem: Problem, field: string): Problem => ({ ...problem, spot: { ...problem.spot, field } })

const mine = (act: ActContext, id: unknown, owner: FileOwner): boolean => {
  const stored = typeof id === 'string' ? act.stored.get(id) : undefined
  return stored?.register === owner.register && stored.record === owner.record && stored.field === owner.field
}

/**
 * Input whose file fields bring a file, with the files kept and their ids put in instead. An id alone is taken only where it is
 * the one that the record has, or was stored for it in this very act: nobody gets at a file by naming it.
 */
export async function storeBrought(
  act: ActContext,
  register: AnyRegister,
  record: string,
  input: Record<string, unknown>,
  before: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const values = { ...input }
  const parts: Problem[] = []
  for (const [name, field] of Object.entries(register.fields)) {
    const raw = values[name]
    if (field.kind !== 'file' || raw === undefined || raw === null || raw === '') continue
    const owner = { register: register.name, record, field: name }
    const file = broughtFile(raw)
    try {
      if (file) values[name] = await storeFile(act, file, owner)
      else if (raw !== before[name] && !mine(act, raw, owner)) refuse('not_file')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      parts.push(at(error.problem, name))
    }
  }
  return parts.length > 0 ? refuse('input', { parts }) : values
}
