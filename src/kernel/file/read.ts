import type { PoolClient } from 'pg'
import { newId } from '../act/id.ts'
import { withAct } from '../act/transaction.ts'
import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import type { Values } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { Actor } from '../scope/actor.ts'
import { asActor } from '../scope/as-actor.ts'

/** A kept file with what belongs to it. */
export interface KeptFile {
  id: string
  name: string
  media: string
  size: number
  sha256: string
  bytes: Buffer
  register: string
  record: string
  field: string
}

const READ = `select id, name, media_type as media, size, sha256, bytes, register, record, field from stored_file where id = $1`

const fetched = async (client: PoolClient, id: string): Promise<KeptFile> =>
  (await client.query<KeptFile>(READ, [id])).rows[0] ?? refuse('not_found')

/**
 * A file, for whoever may see the field of the record that it belongs to; what is missing and what is hidden are one answer.
 * Opening a file of a secret field is an act that stands in the audit.
 * @throws Refusal `not_found`
 */
export async function readFile(house: House, actor: Actor, id: string): Promise<KeptFile> {
  const key = idOf(id)
  const file = await asActor(house, actor, 'read', (client) => fetched(client, key))
  const { register, record, field } = file
  if (!house.registers.get(register)?.fields[field]?.secret) return file
  await withAct(house, actor, { id: newId(), verb: 'reveal', register }, { file: key }, async (act) => {
    act.entries.push({ verb: 'reveal', register, record, detail: { field, file: key } })
    return null
  })
  return file
}

/** The names of the files that rows hold, by file id, as far as the actor of the transaction sees them. */
export async function fileNames(
  client: PoolClient,
  register: AnyRegister,
  rows: Values[],
): Promise<Record<string, string>> {
  const fields = Object.entries(register.fields).flatMap(([name, { kind }]) => (kind === 'file' ? [name] : []))
  const ids = rows.flatMap((row) => fields.flatMap((name) => (typeof row[name] === 'string' ? [row[name]] : [])))
  if (ids.length === 0) return {}
  const found = await client.query<{ id: string; name: string }>(
    'select id, name from stored_file where id = any ($1)',
    [ids],
  )
  return Object.fromEntries(found.rows.map(({ id, name }) => [id, name]))
}
