import { DatabaseSync } from 'node:sqlite'
import { codeOf, Fault, messageOf } from './fault.ts'
import { pause } from './living-process.ts'

export type FileLock = { release(): void }

/** A lock that nobody refers to any more must not be dropped together with its garbage. */
const held = new Set<DatabaseSync>()

/**
 * A lock between processes that the operating system itself drops when its holder dies, even by `kill -9`, so there is
 * never a stale one to judge by process ids (which are reused, above all in containers). Node has no flock; the file
 * locks of its built-in SQLite are the same thing: the file stays empty, only its locks are used.
 *
 * @param mode `exclusive`: nobody else; `shared`: any number of sharers and no exclusive holder.
 * @returns undefined when somebody else holds it.
 */
export const tryLock = (path: string, mode: 'exclusive' | 'shared'): FileLock | undefined => {
  const file = open(path)
  try {
    // Without a journal on disk the lock writes nothing at all, and a killed holder leaves nothing to roll back.
    file.exec('PRAGMA journal_mode = MEMORY')
    if (mode === 'exclusive') file.exec('BEGIN EXCLUSIVE')
    else file.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
  } catch (error) {
    file.close()
    if (resultOf(error) === sqlite.busy) return undefined
    if (resultOf(error) === sqlite.full) throw new Fault('disk_full', { path }, error)
    throw new Fault('data_not_usable', { folder: path, reason: messageOf(error) }, error)
  }
  held.add(file)
  return {
    release: () => {
      if (held.delete(file)) file.close()
    },
  }
}

/** Waits for the lock; a `data_busy` fault when it is still held after the time given. */
export const waitForLock = async (path: string, mode: 'exclusive' | 'shared', milliseconds: number) => {
  const end = Date.now() + milliseconds
  for (;;) {
    const lock = tryLock(path, mode)
    if (lock) return lock
    if (Date.now() > end) throw new Fault('data_busy', { folder: path })
    await pause(15)
  }
}

const open = (path: string): DatabaseSync => {
  try {
    return new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    if (codeOf(error) === 'ERR_SQLITE_ERROR') throw new Fault('data_not_yours', { path }, error)
    throw error
  }
}

const sqlite = { busy: 5, full: 13 } as const

const resultOf = (error: unknown): unknown => (error instanceof Error && 'errcode' in error ? error.errcode : undefined)
