import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealLedger, verifyLedger } from '#kernel/act/chain.ts'
import { openId, sealId } from '#kernel/kinds/national-id.ts'
import { APP_ROLE, AUTH_ROLE, COUNT_ROLE, JOBS_ROLE } from '#kernel/scope/policies.ts'
import { loadConfig } from '#platform/config.ts'
import { openDataFolder } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { type ServeHooks, type Serving, serve } from '#platform/serve.ts'
import { groundOf, settle } from '../../src/cli/with-house.ts'
import { addressFor, asOwner, type Ground, type OpenHouse, openHouse } from '../../src/house.ts'
import { putPerson, putSchool } from '../support/as.ts'
import { buaban } from '../support/command-line.ts'

/** One data folder, one database, two provinces: Pathum Thani (13) was first, Chumphon (86) is added. */
let home: string
let data: string
let stop: () => Promise<void>
const grounds: Record<string, Ground> = {}
const open: Record<string, OpenHouse> = {}
const CODES = ['13', '86'] as const

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'buaban-second-'))
  data = path.join(home, 'data')
  const first = await buaban(data, ['user', 'add', 'malee'])
  expect([first.code, first.out]).toEqual([0, first.out])
  const added = await buaban(data, ['province', 'add', '86'])
  expect([added.code, added.out]).toEqual([0, added.out])
  const config = loadConfig({ BUABAN_DATA: data })
  const folder = await openDataFolder(config.dataFolder)
  const database = await openDatabase(config, folder)
  for (const code of CODES) {
    const own = await openDataFolder(data, undefined, code)
    const ground = groundOf(database, own, { ...config, province: code })
    grounds[code] = ground
    const house = await openHouse(ground, { app: 2, count: 2 })
    open[code] = house
    const school = await putSchool(house.house, `โรงเรียนบ้านบัว ${code}`)
    await putPerson(house.house, school, `บุคคลของ${code}`)
  }
  stop = database.stop
})
afterAll(async () => {
  for (const house of Object.values(open)) await house.close()
  await stop()
  await rm(home, { recursive: true, force: true })
})

const ground = (code: string): Ground => grounds[code] ?? expect.fail(`no ground ${code}`)
const house = (code: string): OpenHouse => open[code] ?? expect.fail(`no house ${code}`)

describe('two provinces of one database', () => {
  test('are each of its own schema, code and keys', () => {
    const [one, other] = [ground('13'), ground('86')]
    expect([one.schema, other.schema]).toEqual(['p13', 'p86'])
    expect([house('13').house.province.code, house('86').house.province.code]).toEqual(['13', '86'])
    expect(one.secrets.encryptionKey.equals(other.secrets.encryptionKey)).toBe(false)
    expect(one.secrets.authSecret).not.toBe(other.secrets.authSecret)
    expect(one.secrets.databasePassword(APP_ROLE)).not.toBe(other.secrets.databasePassword(APP_ROLE))
    const sealed = sealId('9900000000011', house('13').house.keys)
    expect(() => openId(sealed, house('86').house.keys)).toThrow()
  })

  test('see nobody of each other', async () => {
    for (const [mine, other] of [CODES, CODES.toReversed()]) {
      const found = await house(mine ?? '').house.count.query<{ first: string }>(
        'select name_first as first from person',
      )
      expect(found.rows.map((row) => row.first)).toEqual([`บุคคลของ${mine}`])
      expect(found.rows.some((row) => row.first.includes(other ?? ''))).toBe(false)
    }
  })

  // what an injected statement could try, were there ever one: every role of one province against the other's schema
  test.each([APP_ROLE, COUNT_ROLE, AUTH_ROLE, JOBS_ROLE])('%s of one reaches nothing of the other', async (role) => {
    const client = new Client({ connectionString: addressFor(ground('13'), role) })
    await client.connect()
    const refusal = (text: string): Promise<string> =>
      client.query(text).then(
        ({ rows }) => JSON.stringify(rows),
        (error) => error.code,
      )
    try {
      for (const text of [
        'select * from p86.person',
        'select * from p86.house_setting',
        'select * from p86.auth_user',
        'select * from p86_jobs.job',
        'select p86.enter(null, null)',
        `select p86.search_ids('person', '{}')`,
        `insert into p86.outbox (at, register, record, verb, act) values (now(), 'x', gen_random_uuid(), 'x', gen_random_uuid())`,
        'create table p86.mine (n int)',
        'create schema mine',
        `select * from query_to_xml('select * from p86.person', true, true, '')`,
        'set role buaban_app_p86',
        'set session authorization buaban_app_p86',
      ]) {
        expect(await refusal(text), text).toMatch(/^(42501|22023|3F000|42P01)$/)
      }
      await client.query('set search_path = p86, public')
      expect(await refusal('select * from person')).toBe('42P01')
      expect(await refusal(`select n_live_tup from pg_stat_user_tables where schemaname = 'p86' and false`)).toBe('[]')
      expect(await refusal(`select most_common_vals from pg_stats where schemaname = 'p86'`)).toBe('[]')
    } finally {
      await client.end()
    }
  })

  test('do not share a role, so that neither is shut out by the keys of the other', async () => {
    const shared = await asOwner(ground('13'), (owner) =>
      owner.query<{ name: string }>(`select rolname as name from pg_roles where rolname like 'buaban%' order by 1`),
    )
    const names = ['app', 'auth', 'count', 'jobs'].flatMap((role) => CODES.map((code) => `buaban_${role}_p${code}`))
    expect(shared.rows.map(({ name }) => name)).toEqual(names)
    await settle(ground('86'))
    await house('13').house.app.query('select 1')
  })

  test('keep a ledger each', async () => {
    for (const code of CODES) {
      while ((await sealLedger(house(code).house.count)) > 0);
      expect(await verifyLedger(house(code).house.count)).toMatchObject({ intact: true, unsealed: 0 })
    }
  })
})

describe('the commands', () => {
  test('list both, and work on the one that is asked for', async () => {
    const { json } = await buaban(data, ['province', 'list'])
    expect(json.provinces).toMatchObject([
      { province: '13', schema: 'p13', folder: '.', persons: 1 },
      { province: '86', schema: 'p86', folder: 'provinces/86', persons: 1 },
    ])
    const users = async (...more: string[]) => {
      const ran = await buaban(data, ['user', 'list', ...more])
      return (ran.json.users as { user: string }[]).map(({ user }) => user).sort()
    }
    expect(await users()).toEqual(['malee', 'system'])
    expect(await users('--province', '86')).toEqual(['system'])
  })

  test('refuse a province that was never added, and one that there is not', async () => {
    expect((await buaban(data, ['user', 'list', '--province', '50'])).json.fault).toBe('province_unknown')
    expect((await buaban(data, ['province', 'add', '29'])).json.fault).toBe('not_found')
    expect((await buaban(data, ['province', 'add', '86', '--demo'])).json.fault).toBe('demo_elsewhere')
  })

  test('back up one of them and not the other', async () => {
    const file = path.join(home, '86.buaban')
    expect((await buaban(data, ['backup', file, '--province', '86'])).json).toMatchObject({ province: '86' })
    const keys = path.join(data, 'provinces', '86', 'secrets.json')
    const alone = path.join(home, 'alone')
    expect((await buaban(alone, ['restore', file, '--keys', keys])).code).toBe(0)
    expect((await buaban(alone, ['province', 'list'])).json.provinces).toMatchObject([
      { province: '86', schema: 'p86', folder: '.', persons: 1 },
    ])
    const wrong = await buaban(path.join(home, 'wrong'), ['restore', file, '--keys', path.join(data, 'secrets.json')])
    expect(wrong.json.fault).toBe('backup_keys')
  })
})

describe('two servers side by side', () => {
  const servings: Serving[] = []
  afterAll(() => Promise.all(servings.map((serving) => serving.stop())))

  const hooks = (): ServeHooks => {
    let running: OpenHouse | undefined
    return {
      migrate: async ({ database, data: folder, config }) => {
        await settle(groundOf(database, folder, config))
      },
      handler: async ({ database, data: folder, config }) => {
        running = await openHouse(groundOf(database, folder, config), { app: 2, count: 2 })
        const { house: own } = running
        return async (_request, response) => {
          const { rows } = await own.count.query('select name_first from person')
          response.end(JSON.stringify({ province: own.province.code, rows }))
        }
      },
      ready: async () => ({ ready: true, reasons: [] }),
      stop: async () => running?.close(),
    }
  }

  test('serve a province each from one data folder; a third for the same province is refused', async () => {
    const start = (code: string) => {
      const config = loadConfig({ BUABAN_DATA: data, BUABAN_PORT: '0', BUABAN_PROVINCE: code })
      return serve({ config, log: createLog('error', () => {}) }, hooks())
    }
    servings.push(...(await Promise.all(CODES.map(start))))
    const told = async ({ context }: Serving) => (await fetch(context.address)).json()
    for (const [i, code] of CODES.entries()) {
      const serving = servings[i]
      if (serving) expect(await told(serving)).toEqual({ province: code, rows: [{ name_first: `บุคคลของ${code}` }] })
    }
    await expect(start('86')).rejects.toMatchObject({ faultName: 'data_in_use' })
  })
})
