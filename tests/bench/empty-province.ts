import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { House } from '#kernel/house.ts'
import { loadConfig } from '#platform/config.ts'
import { openDataFolder } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { groundOf, settle } from '../../src/cli/with-house.ts'
import { type Ground, type OpenHouse, openHouse } from '../../src/house.ts'

/** A founded province without a record, on an embedded database as it is run in earnest; gone afterwards. */
export async function withEmptyProvince<T>(
  work: (house: House, open: OpenHouse & { ground: Ground }) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'buaban-bench-'))
  try {
    const config = loadConfig({ BUABAN_DATA: folder })
    const data = await openDataFolder(folder)
    const database = await openDatabase(config, data)
    try {
      const ground = groundOf(database, data, config)
      await settle(ground)
      const open = await openHouse(ground)
      return await work(open.house, { ...open, ground }).finally(open.close)
    } finally {
      await database.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
