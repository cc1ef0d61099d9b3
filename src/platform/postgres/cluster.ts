import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { codeOf, Fault, messageOf } from '../fault.ts'
import { isAlive, pause } from '../living-process.ts'
import { findBinaries } from './binaries.ts'
import { type ClusterStatus, readStatus } from './cluster-status.ts'
import { freePort } from './free-port.ts'
import { settingsFor } from './settings.ts'
import { blockedFolder, chooseSystemUser, type SystemUser } from './system-user.ts'

/** A cluster on disk: `<home>/cluster` holds PostgreSQL's files, `<home>/postgres.log` what it says. */
export type ClusterPlace = { home: string; folder: string; logFile: string }

export type ClusterOptions = {
  /** Password of the superuser `postgres`; used when the cluster is created. */
  password: string
  /** False only for throwaway test clusters: does not wait for the disk. */
  durable: boolean
}

export const clusterPlace = (home: string): ClusterPlace => ({
  home,
  folder: path.join(home, 'cluster'),
  logFile: path.join(home, 'postgres.log'),
})

/**
 * Creates the cluster if it is not there yet and starts PostgreSQL on a free port of 127.0.0.1 (the one it had before,
 * if that is free, so that pools find it again after an accident), as a process of its own session: Ctrl-C in a terminal reaches Buaban alone, which stops the database after the last answer.
 * The caller holds the lock of this place.
 */
export const launchCluster = async (place: ClusterPlace, options: ClusterOptions): Promise<ClusterStatus> => {
  const user = chooseSystemUser(place.folder)
  const binaries = await findBinaries(user)
  if (!existsSync(path.join(place.folder, 'PG_VERSION'))) await createCluster(place, options, user, binaries.initdb)
  await keepLogSmall(place.logFile)
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 ? await lastPort(place).then((last) => freePort(last)) : await freePort()
    const started = await startPostmaster(place, options, user, binaries.postgres, port)
    if (started.status) return started.status
    // Between the choice of a port and its use another program may have taken it.
    if (attempt < 5 && /could not bind|Address already in use/.test(started.log)) continue
    if (/No space left/.test(started.log)) throw new Fault('disk_full', { path: place.folder })
    throw new Fault('postgres_failed', { folder: place.folder, reason: lastLines(started.log) })
  }
}

const createCluster = async (place: ClusterPlace, options: ClusterOptions, user: SystemUser, initdb: string) => {
  await mkdir(place.home, { recursive: true, mode: 0o711 })
  // Under a name of its own until complete: a creation cut short leaves nothing that looks like a cluster.
  const draft = `${place.folder}.${randomBytes(4).toString('hex')}`
  await mkdir(draft, { mode: 0o700 })
  const secretFolder = await mkdtemp(path.join(tmpdir(), 'buaban-'))
  const passwordFile = path.join(secretFolder, 'password')
  try {
    await writeFile(passwordFile, options.password, { mode: 0o600 })
    if (user.ids) {
      for (const item of [draft, secretFolder, passwordFile]) await chown(item, user.ids.uid, user.ids.gid)
    }
    const flags = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8']
    const locale = ['--locale-provider=icu', '--icu-locale=th', `--locale=${bestLocale()}`, '--lc-messages=C']
    const sync = options.durable ? [] : ['--no-sync']
    const result = spawnSync(initdb, [...flags, ...locale, ...sync, '-D', seenFrom(draft, user)], {
      ...user.ids,
      cwd: draft,
      encoding: 'utf8',
    })
    if (result.status !== 0) {
      const reason = lastLines(result.stderr ?? '') || messageOf(result.error ?? result.signal)
      if (/No space left/.test(result.stderr ?? '')) throw new Fault('disk_full', { path: place.folder })
      throw new Fault('postgres_failed', { folder: place.folder, reason })
    }
    await rename(draft, place.folder)
  } finally {
    await rm(secretFolder, { recursive: true, force: true })
    await rm(draft, { recursive: true, force: true })
  }
}

/**
 * How PostgreSQL names its folder. Below a folder that is closed to its account (root's home, mostly) the full path is
 * of no use to it; its own working folder, entered while still root, is.
 */
const seenFrom = (folder: string, user: SystemUser): string => {
  const blocked = blockedFolder(folder, user)
  if (!blocked) return folder
  if (process.platform === 'linux') return '/proc/self/cwd'
  throw new Fault('postgres_blocked', { user: user.name, path: folder, folder: blocked })
}

const startPostmaster = async (
  place: ClusterPlace,
  options: ClusterOptions,
  user: SystemUser,
  postgres: string,
  port: number,
): Promise<{ status?: ClusterStatus; log: string }> => {
  await chmod(place.folder, 0o700)
  const log = await open(place.logFile, 'a', 0o600)
  if (user.ids) await log.chown(user.ids.uid, user.ids.gid)
  const before = (await log.stat()).size
  const settings = settingsFor(port, options.durable).flatMap((setting) => ['-c', setting])
  const child = spawn(postgres, ['-D', seenFrom(place.folder, user), ...settings], {
    ...user.ids,
    cwd: place.folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH, TZ: 'UTC', LC_MESSAGES: 'C' },
  })
  const failed = new Promise<Error>((resolve) => child.once('error', resolve))
  child.unref()
  await log.close()
  const pid = child.pid
  if (pid === undefined) throw new Fault('postgres_failed', { folder: place.folder, reason: messageOf(await failed) })
  while (isAlive(pid)) {
    const status = await readStatus(place)
    if (status?.pid === pid && status.ready) return { status, log: '' }
    await pause(10)
  }
  return { log: (await readFile(place.logFile, 'utf8')).slice(before) }
}

/** ICU compares text; this one decides what a letter is (`pg_trgm` needs it to know Thai letters). */
const bestLocale = (): string => {
  const installed = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? ''
  const wanted = [/^C\.utf-?8$/im, /^en_US\.utf-?8$/im]
  return wanted.map((pattern) => installed.match(pattern)?.[0]).find((name) => name !== undefined) ?? 'C'
}

/** PostgreSQL keeps its last command line in `postmaster.opts`. */
const lastPort = async (place: ClusterPlace): Promise<number | undefined> => {
  const options = await readFile(path.join(place.folder, 'postmaster.opts'), 'utf8').catch(() => '')
  const port = options.match(/"port=(\d+)"/)?.[1]
  return port === undefined ? undefined : Number(port)
}

const keepLogSmall = async (logFile: string): Promise<void> => {
  try {
    if ((await stat(logFile)).size > 5_000_000) await rename(logFile, `${logFile}.1`)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-4).join(' | ')
