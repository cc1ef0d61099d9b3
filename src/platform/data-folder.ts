import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from './fault.ts'
import { tryLock, waitForLock } from './file-lock.ts'
import { fileFault, makeFolder } from './make-folder.ts'
import { loadSecrets, type Secrets } from './secrets.ts'

/** Where the things of one province lie in a data folder. */
export type DataFolder = {
  /** The folder itself, or `provinces/CODE` in it for a province that was added to it. */
  path: string
  /** Home of the embedded PostgreSQL. */
  postgresHome: string
  /** Uploaded files. */
  filesFolder: string
  /** The keys of the province: no province of a folder has the keys of another. */
  secrets: Secrets
  /** Of the superuser of the embedded PostgreSQL, which all provinces of the folder share. */
  adminPassword: string
}

/** Which province a folder, or a part of it, is of. */
export type KeptProvince = { province: string; schema: string }

/** The web server that runs on a data folder. */
export type RunningServer = { pid: number; address: string; startedAt: string }

export type ServerClaim = { announce(address: string): Promise<void>; release(): Promise<void> }

/**
 * Opens the data folder, making it and its keys at the first time; where it holds several provinces, the part of one.
 * @param province two-digit code; without it, or in a new folder, the folder's first province
 * @throws Fault `data_not_usable`, `data_not_yours`, `disk_full`, `secrets_damaged`, `province_unknown`
 */
export const openDataFolder = async (folder: string, secretsFile?: string, province?: string): Promise<DataFolder> => {
  const postgresHome = path.join(folder, 'postgres')
  await makeFolder(folder, 0o711)
  await letPostgresPass(folder)
  // With a database already there, new keys would lock it and all that it encrypts.
  const mayCreate = !existsSync(path.join(postgresHome, 'cluster'))
  const main = await loadSecrets(keysFileOf(folder, secretsFile), mayCreate)
  const adminPassword = main.databasePassword('postgres')
  const own = partOf(folder, province)
  if (own !== folder && !keptProvince(own)) throw new Fault('province_unknown', { province: province ?? '' })
  await makeFolder(path.join(own, 'files'), 0o700)
  const secrets = own === folder ? main : await loadSecrets(keysFileOf(folder, secretsFile, province), false)
  return { path: own, postgresHome, filesFolder: path.join(own, 'files'), secrets, adminPassword }
}

/** The part of a folder that belongs to a province: the folder itself for its first one. */
export const partOf = (folder: string, province: string | undefined): string => {
  const first = keptProvince(folder)?.province
  const itself = province === undefined || first === undefined || first === province
  return itself ? folder : path.join(folder, 'provinces', province)
}

/** The province that a folder remembers, or undefined before its first use. */
export const keptProvince = (part: string): KeptProvince | undefined => {
  const file = path.join(part, 'province.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

export const keepProvince = (part: string, kept: KeptProvince): void =>
  writeFileSync(path.join(part, 'province.json'), `${JSON.stringify(kept)}\n`)

/** Every part of a folder that is of a province, the first one first. */
export const provinceParts = (folder: string): (KeptProvince & { part: string })[] => {
  const home = path.join(folder, 'provinces')
  const added = existsSync(home)
    ? readdirSync(home)
        .sort()
        .map((code) => path.join(home, code))
    : []
  return [folder, ...added].flatMap((part) => {
    const kept = keptProvince(part)
    return kept ? [{ ...kept, part }] : []
  })
}

/** The key file of a part. With a key file elsewhere, that of an added province lies beside it: `keys.json`, `keys-50.json`. */
export const keysFileOf = (folder: string, secretsFile: string | undefined, province?: string): string => {
  const part = partOf(folder, province)
  if (secretsFile === undefined) return path.join(part, 'secrets.json')
  const { dir, name, ext } = path.parse(secretsFile)
  return part === folder ? secretsFile : path.join(dir, `${name}-${province}${ext}`)
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
