import path from 'node:path'
import { Client } from 'pg'
import { codeOf, Fault, messageOf } from '../fault.ts'
import { tryLock, waitForLock } from '../file-lock.ts'
import { makeFolder } from '../make-folder.ts'
import { clusterPlace, launchCluster } from './cluster.ts'
import { type ClusterStatus, findRunning, stopServer } from './cluster-status.ts'

export type StartOptions = {
  /** Folder that holds the cluster and its log; made when missing. */
  home: string
  /** Password of the superuser `postgres`, the same at every start. */
  password: string
  /** Database to connect to, made when missing; default `buaban`. */
  database?: string
  /** False only for throwaway test clusters; default true. */
  durable?: boolean
}

export type RunningPostgres = {
  kind: 'embedded'
  /** Connection address with the rights of the superuser. Holds a password: never log it. */
  adminUrl: string
  port: number
  pid: number
  /** Version as PostgreSQL gives it, such as `18.4`. */
  version: string
  /** False when a server that already ran was joined. */
  startedHere: boolean
  /** Leaves the server; the last one to leave stops it. Safe to call twice. */
  stop(): Promise<void>
}

/** Long enough for the replay of a large log after a power cut. */
const patience = 600_000

/**
 * Joins the PostgreSQL server of this folder, or starts it. Any number of processes may do so at once: each holds a
 * shared lock while it works, and the one that leaves last stops the server. A killed process loses its lock by itself.
 *
 * @throws Fault `postgres_failed`, `postgres_missing`, `postgres_user`, `postgres_blocked`, `data_not_yours`, `disk_full`
 */
export const startPostgres = async (options: StartOptions): Promise<RunningPostgres> => {
  await makeFolder(options.home, 0o711)
  const place = clusterPlace(path.resolve(options.home))
  const turnFile = path.join(place.home, 'turn.lock')
  const usersFile = path.join(place.home, 'users.lock')
  const database = options.database ?? 'buaban'
  const turn = await waitForLock(turnFile, 'exclusive', patience)
  try {
    const running = await findRunning(place)
    const durable = options.durable ?? true
    const status = running ?? (await launchCluster(place, { password: options.password, durable }))
    const share = await waitForLock(usersFile, 'shared', 5_000)
    const leave = async () => {
      share.release()
      const alone = tryLock(usersFile, 'exclusive')
      if (alone) await stopServer(place).finally(alone.release)
    }
    const version = await prepare(status, options.password, database).catch(async (error) => {
      await leave()
      throw error
    })
    let stopped: Promise<void> | undefined
    return {
      kind: 'embedded',
      adminUrl: addressOf(status, options.password, database),
      port: status.port,
      pid: status.pid,
      version,
      startedHere: running === undefined,
      stop: () => {
        stopped ??= withTurn(turnFile, leave)
        return stopped
      },
    }
  } finally {
    turn.release()
  }
}

const withTurn = async (turnFile: string, work: () => Promise<void>): Promise<void> => {
  const turn = await waitForLock(turnFile, 'exclusive', patience)
  await work().finally(turn.release)
}

/** Makes the database at the first start and asks for the version. */
const prepare = async (status: ClusterStatus, password: string, database: string): Promise<string> => {
  try {
    return await ask(addressOf(status, password, database), 'SHOW server_version')
  } catch (error) {
    const unknownDatabase = '3D000'
    if (codeOf(error) !== unknownDatabase) {
      throw new Fault('database_refused', { server: `127.0.0.1:${status.port}`, reason: messageOf(error) }, error)
    }
    await ask(addressOf(status, password, 'postgres'), `CREATE DATABASE "${database.replaceAll('"', '""')}"`)
    return ask(addressOf(status, password, database), 'SHOW server_version')
  }
}

const ask = async (url: string, query: string): Promise<string> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const result = await client.query<Record<string, string>>(query)
    return Object.values(result.rows[0] ?? {})[0] ?? ''
  } finally {
    await client.end()
  }
}

const addressOf = (status: ClusterStatus, password: string, database: string): string =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${status.port}/${encodeURIComponent(database)}`
