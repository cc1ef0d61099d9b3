import type { Config } from './config.ts'
import type { DataFolder } from './data-folder.ts'
import { type Database, openDatabase } from './database.ts'
import { Fault, messageOf } from './fault.ts'
import { isAlive } from './living-process.ts'
import type { Log } from './log.ts'

/**
 * Looks after the embedded server: when its process is killed it is started again on the same port, where the pools
 * find it by themselves. An outside server is looked after by those who run it.
 * @param onLost called when it cannot be brought back under the same address
 * @returns ends the watch and leaves what it started
 */
export const watchDatabase = (
  config: Config,
  data: DataFolder,
  database: Database,
  log: Log,
  onLost: (fault: Fault) => void,
): (() => Promise<void>) => {
  let current = database
  const restarted: Database[] = []
  let busy: Promise<void> | undefined
  const revive = async () => {
    log.error('database_gone', { pid: current.pid })
    try {
      current = await openDatabase(config, data)
      restarted.push(current)
      if (current.adminUrl !== database.adminUrl) throw new Error('its port was taken')
      log.info('database_back', { pid: current.pid })
    } catch (error) {
      clearInterval(timer)
      onLost(new Fault('database_lost', { reason: messageOf(error) }, error))
    }
  }
  const look = () => {
    if (busy || current.pid === undefined || isAlive(current.pid)) return
    busy = revive().finally(() => {
      busy = undefined
    })
  }
  const timer = setInterval(look, 500)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await busy
    for (const extra of restarted) await extra.stop()
  }
}
