import { createHash } from 'node:crypto'
import { newId } from '../act/id.ts'
import type { ActContext } from '../act/transaction.ts'
import { refuse } from '../problem.ts'
import { type BroughtFile, examine } from './examine.ts'

/** Where a file belongs: it is seen by whoever sees this field of this record, and by nobody else. */
export interface FileOwner {
  register: string
  record: string
  field: string
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const INSERT = `insert into stored_file (id, name, media_type, size, sha256, bytes, actor, at, register, record, field)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

/**
 * Keeps a file for a field of a record, within the act that writes its id into that field (the record may be made later in the act).
 * Looks at it first: type by content, size, name, and pictures lose what a camera wrote about place and time. Gives its id.
 * @throws Refusal `missing_value`, `too_large`, `file_type`, at the field
 */
export async function storeFile(act: ActContext, file: BroughtFile, owner: FileOwner): Promise<string> {
  const field = act.house.registers.get(owner.register)?.fields[owner.field]
  if (field?.kind !== 'file') return refuse('not_file')
  const kept = examine({ ...file, accept: file.accept ?? field.types })
  const id = newId()
  const about = [
    id,
    kept.name,
    kept.media,
    kept.bytes.length,
    sha256(kept.bytes),
    kept.bytes,
    act.actor.account,
    act.at,
  ]
  await act.client.query(INSERT, [...about, owner.register, owner.record, owner.field])
  act.stored.set(id, owner)
  return id
}

/** The same file for a copy of its record, as a new edition of a plan is. A file out of sight is no file. */
export async function copyFile(act: ActContext, id: string, owner: FileOwner): Promise<string> {
  const copy = newId()
  const done = await act.client.query(
    `insert into stored_file (id, name, media_type, size, sha256, bytes, actor, at, register, record, field)
     select $2, name, media_type, size, sha256, bytes, $3, $4, $5, $6, $7 from stored_file where id = $1`,
    [id, copy, act.actor.account, act.at, owner.register, owner.record, owner.field],
  )
  if (done.rowCount !== 1) refuse('not_file')
  act.stored.set(copy, owner)
  return copy
}
