import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { APP_ROLE, AUTH_ROLE, COUNT_ROLE, JOBS_ROLE } from '#kernel/scope/policies.ts'
import { roleIn } from '#kernel/scope/province-roles.ts'
import { Fault } from '#platform/fault.ts'
import { asOwner, type Ground } from '../house.ts'
import { backUp } from './back-up.ts'
import { MOVED } from './marks.ts'
import { type RestoreReport, restore } from './restore.ts'

export interface MoveRequest {
  /** Text of the key file; the keys stay where they are, the records alone move. */
  keys: string
  /** Where the copy between the two lies for a while; it needs room for one backup. */
  scratch?: string
  note?: (line: string) => void
}

/** Where a ground is, as people may read it: without name and password. */
export const publicPlace = ({ adminUrl }: Ground, embedded: boolean): { th: string; en: string } => {
  const { hostname, port, pathname } = new URL(adminUrl)
  const server = `${hostname}:${port || '5432'}${pathname}`
  return embedded ? { th: 'โฟลเดอร์ข้อมูล', en: 'the data folder' } : { th: server, en: server }
}

/** Connections of the province's roles: somebody may be writing what the copy would not hold. */
async function refuseUsed(ground: Ground): Promise<void> {
  const roles = [APP_ROLE, COUNT_ROLE, AUTH_ROLE, JOBS_ROLE].map((role) => roleIn(ground.schema, role))
  const count = await asOwner(ground, async (owner) => {
    const found = await owner.query<{ n: number }>(
      'select count(*)::int as n from pg_stat_activity where usename = any ($1) and datname = current_database()',
      [roles],
    )
    return found.rows[0]?.n ?? 0
  })
  if (count > 0) throw new Fault('database_used', { count })
}

/**
 * Moves a province from one database to another: a backup, encrypted with a passphrase that lives as long as this call, restored
 * and compared there. What stays behind carries a note and is refused from then on; dropping it is left to people.
 * @param to how the new place is named to whoever opens the old one
 * @throws Fault `database_used`, `restore_filled`, and those of `backUp` and `restore`
 */
export async function move(
  from: Ground,
  target: Ground,
  to: { th: string; en: string },
  request: MoveRequest,
): Promise<RestoreReport> {
  await refuseUsed(from)
  const folder = await mkdtemp(path.join(request.scratch ?? tmpdir(), 'buaban-move-'))
  const file = path.join(folder, 'province.buaban')
  const passphrase = randomBytes(24).toString('base64url')
  const { keys, note } = request
  try {
    await backUp(from, file, { keys, passphrase, ...(note ? { note } : {}) })
    const report = await restore(target, file, { passphrase, ...(note ? { note } : {}) })
    await refuseUsed(from)
    await asOwner(from, (owner) =>
      owner.query('insert into house_setting (key, value) values ($1, $2) on conflict (key) do update set value = $2', [
        MOVED,
        JSON.stringify({ to, at: new Date().toISOString().slice(0, 10) }),
      ]),
    )
    return report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
