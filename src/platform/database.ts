import type { Config } from './config.ts'
import type { DataFolder } from './data-folder.ts'
import { startPostgres } from './postgres/embedded.ts'
import { openServer } from './postgres/server.ts'

/** A database that answers, whichever way it is run. */
export type Database = {
  kind: 'embedded' | 'server'
  /** Connection address with the right to create roles and schemas. Holds a password: never log it. */
  adminUrl: string
  /** PostgreSQL version such as `18.4`. */
  version: string
  /** Process of the embedded server. */
  pid?: number
  /** Leaves the database; an embedded server stops when nobody else uses it. */
  stop(): Promise<void>
}

/** Opens the outside server of `DATABASE_URL`, or joins or starts the embedded one. */
export const openDatabase = (config: Config, data: DataFolder): Promise<Database> =>
  config.databaseUrl === undefined
    ? startPostgres({ home: data.postgresHome, password: data.adminPassword })
    : openServer(config.databaseUrl)
