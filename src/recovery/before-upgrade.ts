import { join } from 'node:path'
import { thaiTimeZone } from '#platform/clock.ts'
import { makeFolder } from '#platform/make-folder.ts'
import { asOwner, type Ground, houseState } from '../house.ts'
import { type BackupRequest, backUp } from './back-up.ts'

/**
 * Backs a province up right before a new version changes its tables, which is the copy to go back to. It lies beside the scheduled
 * ones under another kind of name, so that it is never among those that go. Does nothing where no migration is pending.
 * @returns the file, or undefined
 * @throws what `backUp` throws: who asked for backups does not want an upgrade without one
 */
export async function backUpBeforeUpgrade(
  ground: Ground,
  folder: string,
  request: BackupRequest,
): Promise<string | undefined> {
  const { pending, unknown } = await houseState(ground)
  const [next] = pending
  if (next === undefined || unknown.length > 0 || !(await isFounded(ground))) return undefined
  const now = Temporal.Now.zonedDateTimeISO(thaiTimeZone).toPlainDateTime().toString({ smallestUnit: 'second' })
  const name = `buaban-${ground.province}-before-${next.replace('.sql', '')}-${now.replaceAll(':', '')}.buaban`
  const file = join(folder, name)
  await makeFolder(folder, 0o700)
  await backUp(ground, file, request)
  return file
}

const isFounded = (ground: Ground): Promise<boolean> =>
  asOwner(ground, async (owner) => {
    const there = await owner.query<{ found: boolean }>(`select to_regclass('house_setting') is not null as found`)
    if (!there.rows[0]?.found) return false
    return (await owner.query(`select 1 from house_setting where key = 'province'`)).rows.length > 0
  })
