import { type DataFolder, openDataFolder } from '#platform/data-folder.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { CommandContext } from './command.ts'

/**
 * Runs the work of a command with an open database, whether or not the web server is running: joins a database that
 * runs, starts one that does not, and leaves it as it was found. Ctrl-C ends the wait for the work.
 */
export const withDatabase = async <T>(
  { config, signal }: CommandContext,
  work: (database: Database, data: DataFolder) => Promise<T>,
): Promise<T> => {
  const data = await openDataFolder(config.dataFolder, config.secretsFile, config.province)
  const database = await openDatabase(config, data)
  const interrupted = Promise.withResolvers<never>()
  const interrupt = () => interrupted.reject(signal.reason)
  signal.addEventListener('abort', interrupt)
  try {
    signal.throwIfAborted()
    return await Promise.race([work(database, data), interrupted.promise])
  } finally {
    signal.removeEventListener('abort', interrupt)
    await database.stop()
  }
}
