import { readFile } from 'node:fs/promises'
import { readBackupLog } from '#platform/backup/backup-log.ts'
import { type Schedule, startSchedule } from '#platform/backup/schedule.ts'
import { keysFileOf } from '#platform/data-folder.ts'
import type { ServeContext } from '#platform/serve.ts'
import type { Ground } from '../house.ts'
import { backUp } from '../recovery/back-up.ts'
import { noteInLedger } from '../recovery/note-in-ledger.ts'

/** The backups that the server takes by itself, and what /metrics tells of backups; without a folder only the latter. */
export function scheduledBackups({ config, data, clock, log, metrics }: ServeContext, ground: Ground): Schedule {
  const { folder, passphrase } = config.backup
  metrics.gauge('buaban_backup_age_seconds', 'Time since the last backup that succeeded.', () => {
    const { last } = readBackupLog(data.path)
    return last ? [{ value: (clock.now().epochMilliseconds - Date.parse(last.at)) / 1000 }] : []
  })
  metrics.gauge('buaban_backup_failed', 'One while the last attempt at a backup failed.', () => [
    { value: readBackupLog(data.path).failed ? 1 : 0 },
  ])
  if (folder === undefined) return { tick: async () => undefined, stop: async () => undefined }
  const schedule = startSchedule({
    settings: { ...config.backup, folder },
    province: ground.province,
    dataFolder: data.path,
    clock,
    log,
    take: async (file, signal) => {
      const keys = await readFile(keysFileOf(config.dataFolder, config.secretsFile, config.province), 'utf8')
      const { rows, createdAt, encrypted } = await backUp(ground, file, { passphrase, keys, signal })
      await noteInLedger(ground, 'backup', { rows, encrypted, scheduled: true })
      return { rows, at: createdAt }
    },
  })
  void schedule.tick()
  return schedule
}
