import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import type { House } from '#kernel/house.ts'
import { createDatabase } from '#platform/postgres/temporary.ts'
import { loadSecrets, type Secrets } from '#platform/secrets.ts'
import { found, loadAreas } from '../../src/foundation.ts'
import { type Ground, migrateHouse, type OpenHouse, openHouse } from '../../src/house.ts'

/** A founded, empty province on a throwaway database: every area of the country, no organisation, no person. */
export interface World extends OpenHouse {
  ground: Ground
  house: House
}

const SIZE = { app: 6, count: 4 }

/** Founds a province in an empty database. */
export async function buildWorld(adminUrl: string, secrets: Secrets): Promise<World> {
  const ground: Ground = { adminUrl, schema: 'p13', province: '13', secrets }
  await migrateHouse(ground)
  await found(ground)
  const open = await openHouse(ground, SIZE)
  await loadAreas(open.house)
  return { ...open, ground }
}

/** A copy of the founded province that all test files share as their template. */
async function copyWorld(): Promise<World> {
  const adminUrl = await createDatabase(inject('adminUrl'), `w_${randomBytes(5).toString('hex')}`, inject('template'))
  const ground: Ground = {
    adminUrl,
    schema: 'p13',
    province: '13',
    secrets: await loadSecrets(inject('secretsFile'), false),
  }
  return { ...(await openHouse(ground, SIZE)), ground }
}

/** A world for the tests of one file, copied before them and closed after them. */
export function useWorld(fill?: (world: World) => Promise<void>): { readonly world: World; readonly house: House } {
  let world: World | undefined
  beforeAll(async () => {
    world = await copyWorld()
    await fill?.(world)
  })
  afterAll(async () => {
    await world?.close()
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
