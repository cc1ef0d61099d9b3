import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadConfig } from '#platform/config.ts'
import { openDataFolder } from '#platform/data-folder.ts'
import type { Database } from '#platform/database.ts'
import { groundOf } from './with-house.ts'

const database: Database = {
  kind: 'server',
  adminUrl: 'postgres://127.0.0.1/none',
  version: '18.4',
  stop: async () => {},
}
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buaban-ground-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const placed = async (environment: Record<string, string>) => {
  const ground = groundOf(database, await openDataFolder(folder), loadConfig({ BUABAN_DATA: folder, ...environment }))
  return [ground.province, ground.schema]
}

it('takes the province of the demo where nothing is said', async () => {
  expect(await placed({})).toEqual(['13', 'p13'])
})

it('remembers the province in the data folder, so that a later command need not be told', async () => {
  expect(await placed({ BUABAN_PROVINCE: '86' })).toEqual(['86', 'p86'])
  expect(await placed({})).toEqual(['86', 'p86'])
  expect(JSON.parse(await readFile(path.join(folder, 'province.json'), 'utf8'))).toEqual({
    province: '86',
    schema: 'p86',
  })
})

it('goes by what is said rather than by what is remembered', async () => {
  await placed({ BUABAN_PROVINCE: '86', BUABAN_PROVINCE_SCHEMA: 'chumphon' })
  expect(await placed({})).toEqual(['86', 'chumphon'])
  expect(await placed({ BUABAN_PROVINCE: '13' })).toEqual(['13', 'p13'])
})
