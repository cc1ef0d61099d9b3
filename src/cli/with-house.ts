import type { ClientBase } from 'pg'
import type { House } from '#kernel/house.ts'
import { tidyAfterLoad } from '#kernel/migrate/bulk-load.ts'
import { type Actor, actorOf, systemActor } from '#kernel/scope/actor.ts'
import type { Config } from '#platform/config.ts'
import { type DataFolder, keepProvince, keptProvince } from '#platform/data-folder.ts'
import type { Database } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { found, loadAreas } from '../foundation.ts'
import { asOwner, type Ground, houseState, migrateHouse, type OpenHouse, openHouse } from '../house.ts'
import { refuseMarked } from '../recovery/marks.ts'
import type { CommandContext } from './command.ts'
import { withDatabase } from './with-database.ts'

/** The province of the demo, and of a data folder that nobody said anything else of. */
const FIRST_PROVINCE = '13'

/** Where the house of a data folder stands. The folder remembers its province: a later command need not be told again. */
export function groundOf(database: Database, data: DataFolder, config: Config): Ground {
  const kept = keptProvince(data.path)
  const province = config.province ?? kept?.province ?? FIRST_PROVINCE
  const schema = config.provinceSchema ?? (province === kept?.province ? kept.schema : `p${province}`)
  if (!kept) keepProvince(data.path, { province, schema })
  return { adminUrl: database.adminUrl, schema, province, secrets: data.secrets, friends: config.friends }
}

/** Migrates and founds; refuses a database that a newer program has migrated. */
export async function settle(ground: Ground): Promise<string[]> {
  await asOwner(ground, async (client) => {
    await refuseMarked(client)
    await tidyAfterLoad(client)
  })
  const state = await houseState(ground)
  if (state.unknown.length > 0) {
    throw new Fault('database_newer', { database: state.unknown.at(-1) ?? '?', program: 'this version' })
  }
  const applied = await migrateHouse(ground)
  if (await found(ground)) {
    const open = await openHouse(ground, { app: 2, count: 1 })
    await loadAreas(open.house).finally(open.close)
  }
  return applied
}

export interface HouseAtHand {
  house: House
  /** The program's own actor, for the work of commands. */
  actor: Actor
  ground: Ground
  open: OpenHouse
}

/** Runs a command's work on an open house, whether or not the server is running on the data folder. */
export const withHouse = <T>(context: CommandContext, work: (at: HouseAtHand) => Promise<T>): Promise<T> =>
  withDatabase(context, async (database, data) => {
    const ground = groundOf(database, data, context.config)
    await settle(ground)
    const open = await openHouse(ground, { app: 4, count: 3 })
    try {
      return await work({ house: open.house, actor: await systemActor(open.house), ground, open })
    } finally {
      await open.close()
    }
  })

/** An actor by user name, for commands that look through somebody's eyes. */
export async function actorNamed(house: House, username: string): Promise<Actor | null> {
  const account = await house.count.query<{ id: string }>('select id from account where username = $1', [username])
  const id = account.rows[0]?.id
  return id
    ? actorOf(house.count, id, house.province.areaId, Temporal.Now.plainDateISO('Asia/Bangkok').toString())
    : null
}

/** Fresh statistics after a bulk load, so that the first queries are planned well. */
export const freshen = (ground: Ground): Promise<void> =>
  asOwner(ground, async (client: ClientBase) => {
    await client.query('analyze')
  })
