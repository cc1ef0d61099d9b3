import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { codeOf, Fault } from '../fault.ts'
import { isAlive, pause, waitUntilGone, workingFolderOf } from '../living-process.ts'
import type { ClusterPlace } from './cluster.ts'

/** What PostgreSQL itself writes about its running server into `postmaster.pid`. */
export type ClusterStatus = { pid: number; port: number; ready: boolean; stopping: boolean }

export const readStatus = async (place: ClusterPlace): Promise<ClusterStatus | undefined> => {
  const lines = await readLines(pidFileOf(place))
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const state = (lines[7] ?? '').trim()
  return { pid, port: Number(lines[3]), ready: state === 'ready', stopping: state === 'stopping' }
}

/**
 * The server that runs on this place, once it answers; undefined when none does. Takes over what a killed Buaban left
 * behind: a server still running is used again, the mark of a dead one is removed. The caller holds the lock of this place.
 */
export const findRunning = async (place: ClusterPlace): Promise<ClusterStatus | undefined> => {
  for (;;) {
    const status = await readStatus(place)
    if (!status) return undefined
    if (!isAlive(status.pid) || !isOurServer(status.pid, place)) {
      await clearDeadMark(place)
      return undefined
    }
    if (status.stopping) await waitUntilGone(status.pid, 30_000)
    else if (status.ready) return status
    await pause(10)
  }
}

/** Stops the server of this place, if one runs: open transactions are rolled back, everything committed is on disk. */
export const stopServer = async (place: ClusterPlace): Promise<void> => {
  const pid = (await readStatus(place))?.pid
  if (pid === undefined || !isAlive(pid) || !isOurServer(pid, place)) return
  signal(pid, 'SIGINT')
  if (await waitUntilGone(pid, 20_000)) return
  // The next start replays its log; nothing committed is lost.
  signal(pid, 'SIGQUIT')
  if (await waitUntilGone(pid, 10_000)) return
  throw new Fault('postgres_failed', { folder: place.folder, reason: `process ${pid} does not stop` })
}

/** Where the system tells nothing about processes (no /proc), PostgreSQL's own check decides. */
const isOurServer = (pid: number, place: ClusterPlace): boolean =>
  !tellsAboutProcesses() || workingFolderOf(pid) === realpathSync(place.folder)

const tellsAboutProcesses = (): boolean => existsSync('/proc/self/cwd')

/**
 * PostgreSQL itself trusts the mark as long as any process has its id, be it a stranger's or that of a killed server
 * which nobody has collected, as happens in containers.
 */
const clearDeadMark = async (place: ClusterPlace): Promise<void> => {
  if (!tellsAboutProcesses()) return
  // Children of a killed server may live for a moment longer and still hold its shared memory.
  const end = Date.now() + 10_000
  while (serversIn(place).length > 0 && Date.now() < end) await pause(20)
  const left = serversIn(place)
  if (left.length > 0) {
    throw new Fault('postgres_failed', { folder: place.folder, reason: `processes ${left.join(', ')} still use it` })
  }
  await rm(pidFileOf(place), { force: true })
}

const serversIn = (place: ClusterPlace): number[] => {
  const folder = realpathSync(place.folder)
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.map(Number).filter((pid) => workingFolderOf(pid) === folder && isPostgres(pid) && isAlive(pid))
}

const isPostgres = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    return false
  }
}

const pidFileOf = (place: ClusterPlace): string => path.join(place.folder, 'postmaster.pid')

const readLines = async (file: string): Promise<string[]> => {
  try {
    return (await readFile(file, 'utf8')).split('\n')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    if (codeOf(error) === 'EACCES') throw new Fault('data_not_yours', { path: file }, error)
    throw error
  }
}

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
