import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Clock, thaiTimeZone } from '../clock.ts'
import { Fault } from '../fault.ts'
import type { Log } from '../log.ts'
import { makeFolder } from '../make-folder.ts'
import { noteBackup, noteFailure, readBackupLog } from './backup-log.ts'
import type { BackupSettings } from './backup-settings.ts'
import { lastDue, outdated, scheduledName, takenAt } from './retention.ts'

export type ScheduleOptions = {
  settings: BackupSettings & { folder: string }
  province: string
  /** Where the last success and the last failure are noted down. */
  dataFolder: string
  clock: Clock
  log: Log
  /** Takes one backup. `at` is the ISO instant of its snapshot. */
  take(file: string, signal: AbortSignal): Promise<{ at: string; rows: number }>
}

export type Schedule = {
  /** Takes a backup if one is due and removes those that are out of date. Never throws: a failure is logged and noted. */
  tick(): Promise<void>
  /** Breaks off a backup under way; nothing of it is left. */
  stop(): Promise<void>
}

const EVERY_MS = 60_000
const AFTER_FAILURE = { minutes: 15 }
const ABANDONED_MS = 24 * 3600 * 1000

/**
 * Takes a backup a day. What was missed while the program did not run is taken once it runs again; which ones there are is
 * read from the folder itself, so it may be emptied or filled by hand.
 */
export const startSchedule = (options: ScheduleOptions): Schedule => {
  const { settings, province, dataFolder, clock, log, take } = options
  const { folder } = settings
  const interruption = new AbortController()
  let work: Promise<void> | undefined

  const due = async (now: Temporal.ZonedDateTime): Promise<boolean> => {
    const { failed } = readBackupLog(dataFolder)
    const again = failed ? Temporal.Instant.from(failed.at).add(AFTER_FAILURE) : undefined
    if (again && Temporal.Instant.compare(now.toInstant(), again) < 0) return false
    const times = (await readdir(folder)).flatMap((name) => takenAt(province, name) ?? [])
    const since = lastDue(now, settings.time).toPlainDateTime()
    return !times.some((at) => Temporal.PlainDateTime.compare(at, since) >= 0)
  }

  const once = async (): Promise<void> => {
    const now = clock.now().toZonedDateTimeISO(thaiTimeZone)
    try {
      await makeFolder(folder, 0o700)
      if (!(await due(now))) return
      const file = path.join(folder, scheduledName(province, now))
      const begin = performance.now()
      const { at, rows } = await take(file, interruption.signal)
      await noteBackup(dataFolder, { file, at, rows })
      log.info('backup_taken', { rows, bytes: (await stat(file)).size, seconds: (performance.now() - begin) / 1000 })
      await removeOutdated()
    } catch (error) {
      if (interruption.signal.aborted) return
      log.error('backup_failed', { error, ...(error instanceof Fault ? { fault: error.faultName } : {}) })
      await noteFailure(dataFolder, now.toInstant().toString(), error).catch((second) =>
        log.error('backup_failed', { error: second }),
      )
    }
  }

  const removeOutdated = async (): Promise<void> => {
    const names = await readdir(folder)
    for (const name of outdated(province, names, settings.keep)) {
      await rm(path.join(folder, name))
      log.info('backup_outdated', { name })
    }
    for (const name of names.filter((one) => one.startsWith(`.buaban-${province}-`) && one.endsWith('.part'))) {
      const left = path.join(folder, name)
      if (Date.now() - (await stat(left)).mtimeMs > ABANDONED_MS) await rm(left)
    }
  }

  const tick = (): Promise<void> => {
    work ??= once().finally(() => {
      work = undefined
    })
    return work
  }
  const timer = setInterval(() => void tick(), EVERY_MS)
  timer.unref()
  return {
    tick,
    stop: async () => {
      clearInterval(timer)
      interruption.abort(new Fault('interrupted'))
      await work
    },
  }
}
