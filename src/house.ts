import { join } from 'node:path'
import { Client } from 'pg'
import { additions, declarations, registers } from '#app'
import type { House } from '#kernel/house.ts'
import {
  jobSchema,
  type MigrationState,
  migrate,
  migrationState,
  prepareDatabase,
  readMigrations,
} from '#kernel/migrate/migrate.ts'
import { APP_ROLE, AUTH_ROLE, COUNT_ROLE, JOBS_ROLE } from '#kernel/scope/policies.ts'
import { roleIn } from '#kernel/scope/province-roles.ts'
import { messageOf } from '#platform/fault.ts'
import { openQueue, type Queue } from '#platform/jobs/queue.ts'
import { openOutside } from '#platform/outside/guarded-post.ts'
import { createPool, endPool, type Pool } from '#platform/postgres/pool.ts'
import type { Secrets } from '#platform/secrets.ts'

/** Where a house stands: the database as its owner, the schema of the province, the keys. */
export interface Ground {
  adminUrl: string
  schema: string
  /** Code of the province that a fresh schema is founded for. */
  province: string
  secrets: Secrets
  /** Hosts of the own network that may be told of events. */
  friends?: readonly string[]
}

export const MIGRATIONS = join(import.meta.dirname, '..', 'migrations')

/** Work as the owner of the schema: migrations and founding only, never a request. */
export async function asOwner<T>(ground: Ground, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ground.adminUrl, application_name: 'buaban-owner' })
  // a lost connection is reported by the query that meets it
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`set search_path = ${client.escapeIdentifier(ground.schema)}, public`)
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the schema of a province and its roles, where they are missing; the roles' passwords follow from the keys. */
export const prepareGround = (ground: Ground, client: Client): Promise<void> => {
  const password = (role: string): [string, string] => [role, ground.secrets.databasePassword(role)]
  const passwords = Object.fromEntries([APP_ROLE, COUNT_ROLE, AUTH_ROLE, JOBS_ROLE].map(password))
  return prepareDatabase(client, ground.schema, passwords)
}

/** Brings a province's schema up to this program, making it and the roles where they are missing. Gives what was applied. */
export const migrateHouse = (ground: Ground): Promise<string[]> =>
  asOwner(ground, async (client) => {
    await prepareGround(ground, client)
    return migrate(client, readMigrations(MIGRATIONS), registers, additions)
  })

/** What stands between the schema and this program. */
export const houseState = (ground: Ground): Promise<MigrationState> =>
  asOwner(ground, (client) => migrationState(client, readMigrations(MIGRATIONS)))

/** The address of the same database for a role that owns nothing. */
export function addressFor(ground: Ground, role: string): string {
  const url = new URL(ground.adminUrl)
  url.username = roleIn(ground.schema, role)
  url.password = ground.secrets.databasePassword(role)
  return url.href
}

export const rolePool = (ground: Ground, role: string, max: number): Pool =>
  createPool(addressFor(ground, role), {
    max,
    name: role,
    searchPath: [ground.schema, 'public'],
    statementTimeoutMs: 120_000,
    // the sign-in library asks whether a session has ended by comparing dates
    dates: role === AUTH_ROLE,
  })

export interface OpenHouse {
  house: House
  auth: Pool
  queue: Queue
  close(): Promise<void>
}

/** Opens a migrated house: its pools, its keys, and which province it is. */
export async function openHouse(
  ground: Ground,
  size: { app: number; count: number } = { app: 10, count: 4 },
): Promise<OpenHouse> {
  const app = rolePool(ground, APP_ROLE, size.app)
  const count = rolePool(ground, COUNT_ROLE, size.count)
  const auth = rolePool(ground, AUTH_ROLE, 4)
  const settings = await count.query<{ key: string; value: Record<string, unknown> }>(
    'select key, value from house_setting',
  )
  const setting = (key: string) => settings.rows.find((row) => row.key === key)?.value
  const report: House['report'] = (error, about) =>
    console.error(JSON.stringify({ level: 'error', event: 'failed_unwatched', ...about, error: messageOf(error) }))
  const queue = openQueue(
    {
      connectionString: addressFor(ground, JOBS_ROLE),
      schema: jobSchema(ground.schema),
      failed: (error, job) => report(error, { job }),
    },
    declarations.jobKinds.map((job) => job.name),
  )
  const keys = { encryption: ground.secrets.encryptionKey, hash: ground.secrets.hashKey }
  const house: House = {
    ...declarations,
    app,
    count,
    keys,
    jobs: queue,
    outside: openOutside(ground.friends),
    report,
    province: await provinceOf(count, setting('province')),
    demo: setting('demo') !== undefined,
  }
  return {
    house,
    auth,
    queue,
    close: async () => {
      await queue.stop()
      await Promise.all([endPool(app), endPool(count), endPool(auth)])
    },
  }
}

async function provinceOf(count: Pool, setting: Record<string, unknown> | undefined): Promise<House['province']> {
  const areaId = String(setting?.areaId ?? '')
  const found = await count.query<{ code: string; name: string; name_en: string | null }>(
    'select code, name, name_en from area where id::text = $1',
    [areaId],
  )
  const area = found.rows[0] ?? { code: '', name: '', name_en: '' }
  return { code: area.code, areaId, name: { th: area.name, en: area.name_en ?? area.name } }
}
