import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { House } from '#kernel/house.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from '#platform/postgres/temporary.ts'
import { loadSecrets, type Secrets } from '#platform/secrets.ts'
import { found, loadAreas } from '../../src/foundation.ts'
import { type Ground, migrateHouse, type OpenHouse, openHouse } from '../../src/house.ts'

/** A founded, empty province on a throwaway database: every area of the country, no organisation, no person. */
export interface World extends OpenHouse {
  ground: Ground
  house: House
  stop(): Promise<void>
}

export async function testSecrets(): Promise<{ secrets: Secrets; drop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buaban-keys-'))
  return {
    secrets: await loadSecrets(path.join(folder, 'secrets.json'), true),
    drop: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Founds a province in a new database of a running server. */
export async function buildWorld(postgres: TemporaryPostgres, secrets: Secrets): Promise<World> {
  const adminUrl = await postgres.createDatabase(`w_${randomBytes(4).toString('hex')}`)
  const ground: Ground = { adminUrl, schema: 'p13', secrets }
  await migrateHouse(ground)
  await found(ground, '13')
  const open = await openHouse(ground, { app: 6, count: 3 })
  await loadAreas(open.house)
  return { ...open, ground, stop: open.close }
}

/** A world for the tests of one file, started before them and gone after them. */
export function useWorld(fill?: (world: World) => Promise<void>): { readonly world: World; readonly house: House } {
  let world: World | undefined
  let postgres: TemporaryPostgres | undefined
  let drop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    postgres = await startTemporaryPostgres()
    const keys = await testSecrets()
    drop = keys.drop
    world = await buildWorld(postgres, keys.secrets)
    await fill?.(world)
  })
  afterAll(async () => {
    await world?.stop()
    await postgres?.stop()
    await drop?.()
  })
  const ready = (): World => {
    if (!world) throw new Error('the world exists only inside tests')
    return world
  }
  return {
    get world() {
      return ready()
    },
    get house() {
      return ready().house
    },
  }
}
