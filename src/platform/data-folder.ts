import { existsSync } from 'node:fs'
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from './fault.ts'
import { tryLock, waitForLock } from './file-lock.ts'
import { fileFault, makeFolder } from './make-folder.ts'
import { loadSecrets, type Secrets } from './secrets.ts'

/** Where things lie in a data folder. */
export type DataFolder = {
  path: string
  /** Home of the embedded PostgreSQL. */
  postgresHome: string
  /** Uploaded files. */
  filesFolder: string
  secrets: Secrets
}

/** The web server that runs on a data folder. */
export type RunningServer = { pid: number; address: string; startedAt: string }

export type ServerClaim = { announce(address: string): Promise<void>; release(): Promise<void> }

/**
 * Opens the data folder, making it and its keys at the first time.
 * @throws Fault `data_not_usable`, `data_not_yours`, `disk_full`, `secrets_damaged`
 */
export const openDataFolder = async (folder: string, secretsFile?: string): Promise<DataFolder> => {
  const postgresHome = path.join(folder, 'postgres')
  await makeFolder(folder, 0o711)
  await letPostgresPass(folder)
  await makeFolder(path.join(folder, 'files'), 0o700)
  // With a database already there, new keys would lock it and all that it encrypts.
  const mayCreate = !existsSync(path.join(postgresHome, 'cluster'))
  const secrets = await loadSecrets(secretsFile ?? path.join(folder, 'secrets.json'), mayCreate)
  return { path: folder, postgresHome, filesFolder: path.join(folder, 'files'), secrets }
}

/**
 * Makes this process the one web server of the folder.
 * @throws Fault `data_in_use`
 */
export const claimServer = async (data: DataFolder): Promise<ServerClaim> => {
  const lock = await waitForLock(lockFileOf(data), 'exclusive', 400).catch(async (error) => {
    if (!(error instanceof Fault) || error.faultName !== 'data_busy') throw error
    const other = await readServerFile(data)
    throw new Fault('data_in_use', { folder: data.path, pid: other?.pid ?? '?', address: other?.address ?? '?' })
  })
  return {
    announce: async (address) => {
      const server: RunningServer = { pid: process.pid, address, startedAt: new Date().toISOString() }
      await writeFile(serverFileOf(data), `${JSON.stringify(server)}\n`).catch((error) => {
        throw fileFault(serverFileOf(data), error)
      })
    },
    release: async () => {
      await rm(serverFileOf(data), { force: true })
      lock.release()
    },
  }
}

/** The web server that runs on this folder now, or undefined. */
export const findServer = async (data: DataFolder): Promise<RunningServer | undefined> => {
  const lock = tryLock(lockFileOf(data), 'exclusive')
  if (!lock) return readServerFile(data)
  lock.release()
  return undefined
}

const lockFileOf = (data: DataFolder): string => path.join(data.path, 'server.lock')
const serverFileOf = (data: DataFolder): string => path.join(data.path, 'server.json')

const readServerFile = async (data: DataFolder): Promise<RunningServer | undefined> => {
  try {
    return JSON.parse(await readFile(serverFileOf(data), 'utf8'))
  } catch {
    // Not announced yet, or being written.
    return undefined
  }
}

/** As root, PostgreSQL runs under another account, which must be able to pass through the folder (not read it). */
const letPostgresPass = async (folder: string): Promise<void> => {
  if (process.getuid?.() !== 0) return
  const { mode, uid } = await stat(folder)
  if (uid === 0 && (mode & 0o001) === 0) await chmod(folder, (mode & 0o777) | 0o011)
}
