import type { Config } from './config.ts'
import type { DataFolder } from './data-folder.ts'
import { type Database, openDatabase } from './database.ts'
import { Fault, messageOf } from './fault.ts'
import { isAlive, pause } from './living-process.ts'
import type { Log } from './log.ts'

/** How long it is tried, and how long between two tries. */
const PATIENCE_MS = 300_000
const BETWEEN_MS = 2_000

/**
 * Looks after the embedded server: when its process is killed it is started again on the same port, where the pools
 * find it by themselves. An outside server is looked after by those who run it.
 * A full disk may keep it from starting, so it is tried again for a while; meanwhile requests are told that it is away.
 * @param onLost called when it cannot be brought back in time, or not under the same address
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
  let leaving = false
  const again = async () => {
    current = await openDatabase(config, data)
    restarted.push(current)
    log.info('database_back', { pid: current.pid })
  }
  const lost = (error: unknown) => {
    clearInterval(timer)
    onLost(new Fault('database_lost', { reason: messageOf(error) }, error))
  }
  const revive = async () => {
    log.error('database_gone', { pid: current.pid })
    const end = performance.now() + PATIENCE_MS
    for (;;) {
      try {
        await again()
        if (current.adminUrl !== database.adminUrl) lost(new Error('its port was taken'))
        return
      } catch (error) {
        if (leaving) return
        if (performance.now() > end) return lost(error)
        log.error('database_stays_away', { error })
        await pause(BETWEEN_MS)
      }
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
    leaving = true
    clearInterval(timer)
    await busy
    for (const extra of restarted) await extra.stop()
  }
}
