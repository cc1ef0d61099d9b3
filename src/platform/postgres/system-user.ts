import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Fault } from '../fault.ts'

/** The account that PostgreSQL runs as; without `ids` it is the account of this process. */
export type SystemUser = { name: string; ids?: { uid: number; gid: number } }

/**
 * PostgreSQL refuses to run as root. As an ordinary account it runs as that account; as root it runs as whoever owns
 * the cluster already, else as `postgres` (made if there is none), else as `nobody`.
 */
export const chooseSystemUser = (clusterFolder: string): SystemUser => {
  if (process.getuid?.() !== 0) return { name: 'you' }
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  // Its number suffices: a folder brought from another machine may belong to an account that has no name here.
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } }
  const existing = findUser('postgres')
  if (existing) return existing
  createUser()
  const found = findUser('postgres') ?? findUser('nobody')
  if (!found) throw new Fault('postgres_user', { reason: 'useradd, adduser, nobody' })
  return found
}

/** The first folder on the way to `target` that the account may not pass, or undefined when all are open. */
export const blockedFolder = (target: string, user: SystemUser): string | undefined => {
  if (!user.ids) return undefined
  let folder = path.resolve(target)
  const chain = [folder]
  while (folder !== path.dirname(folder)) {
    folder = path.dirname(folder)
    chain.unshift(folder)
  }
  return chain.find((step) => !mayPass(step, user.ids))
}

const mayPass = (folder: string, ids: SystemUser['ids']): boolean => {
  const stat = statSync(folder, { throwIfNoEntry: false })
  if (!stat || !ids) return true
  if (stat.uid === ids.uid) return (stat.mode & 0o100) !== 0
  if (stat.gid === ids.gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}

const findUser = (name: string): SystemUser | undefined => {
  const fields = passwd().find((entry) => entry[0] === name)
  return fields ? { name, ids: { uid: Number(fields[2]), gid: Number(fields[3]) } } : undefined
}

const passwd = (): string[][] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(':'))
  } catch {
    return []
  }
}

/** Debian, Red Hat and most others have useradd; Alpine has only adduser. Failure falls back to `nobody`. */
const createUser = (): void => {
  const quiet = { stdio: 'ignore' } as const
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], quiet)
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', 'postgres'], quiet)
}
