import { readFile } from 'node:fs/promises'
import { readBackupLog } from '#platform/backup/backup-log.ts'
import { type Schedule, startSchedule } from '#platform/backup/schedule.ts'
import { keysFileOf } from '#platform/data-folder.ts'
import type { ServeContext } from '#platform/serve.ts'
import type { Ground } from '../house.ts'
import { backUp } from '../recovery/back-up.ts'
import { backUpBeforeUpgrade } from '../recovery/before-upgrade.ts'
import { noteInLedger } from '../recovery/note-in-ledger.ts'

const keysOf = ({ config }: Pick<ServeContext, 'config'>): Promise<string> =>
  readFile(keysFileOf(config.dataFolder, config.secretsFile, config.province), 'utf8')

/** Where backups are taken by themselves, one is taken before an upgrade too. */
export async function keepBeforeUpgrade(context: ServeContext, ground: Ground): Promise<void> {
  const { folder, passphrase } = context.config.backup
  if (folder === undefined) return
  const file = await backUpBeforeUpgrade(ground, folder, { passphrase, keys: await keysOf(context) })
  if (file !== undefined) context.log.info('backup_before_upgrade', { file })
}

/** The backups that the server takes by itself, and what /metrics tells of backups; without a folder only the latter. */
export function scheduledBackups(context: ServeContext, ground: Ground): Schedule {
  const { config, data, clock, log, metrics } = context
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
      const keys = await keysOf(context)
      const { rows, createdAt, encrypted } = await backUp(ground, file, { passphrase, keys, signal })
      await noteInLedger(ground, 'backup', { rows, encrypted, scheduled: true })
      return { rows, at: createdAt }
    },
  })
  void schedule.tick()
  return schedule
}
