import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyLedger } from '#kernel/act/chain.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { drill } from '#kernel/indicator/drill.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { cellsAreCurrent } from '#kernel/indicator/recompute.ts'
import { recomputeAndFollow } from '#kernel/indicator/refresher.ts'
import { list } from '#kernel/register/list.ts'
import { reveal } from '#kernel/register/reveal.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { checkBackup } from '#platform/backup/check.ts'
import { createAuth } from '#platform/identity/auth.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from '#platform/postgres/temporary.ts'
import { actorNamed, settle } from '../../src/cli/with-house.ts'
import { asOwner, type Ground, houseState, type OpenHouse, openHouse } from '../../src/house.ts'
import { backUpBeforeUpgrade } from '../../src/recovery/before-upgrade.ts'
import { restore } from '../../src/recovery/restore.ts'
import { buildOldProvince, expected, OLD_BACKUP, OLD_PASSPHRASE, oldSecrets } from './old-province.ts'

let postgres: TemporaryPostgres
let folder: string
let kept: string | undefined
let keys: Awaited<ReturnType<typeof oldSecrets>>
beforeAll(async () => {
  postgres = await startTemporaryPostgres()
  keys = await oldSecrets()
  folder = await mkdtemp(path.join(tmpdir(), 'buaban-upgrade-'))
})
afterAll(async () => {
  await postgres.stop()
  await keys.drop()
  await rm(folder, { recursive: true, force: true })
})

const groundOf = async (name: string): Promise<Ground> => ({
  adminUrl: await postgres.createDatabase(name),
  schema: 'p13',
  province: '13',
  secrets: keys.secrets,
})

/** Two ways from version 0.1.0: its data folder under the new program, and its backup brought into a new place. */
const ways: Record<string, (ground: Ground) => Promise<unknown>> = {
  'a data folder of version 0.1.0': async (ground) => {
    await buildOldProvince(ground)
    kept = await backUpBeforeUpgrade(ground, folder, { keys: '' })
    await settle(ground)
    expect(await backUpBeforeUpgrade(ground, folder, { keys: '' })).toBeUndefined()
  },
  'a backup of version 0.1.0': (ground) => restore(ground, OLD_BACKUP, { passphrase: OLD_PASSPHRASE }),
}

describe.each(Object.keys(ways))('%s', (way) => {
  let ground: Ground
  let open: OpenHouse
  let system: Actor
  beforeAll(async () => {
    ground = await groundOf(way.includes('folder') ? 'folder' : 'backup')
    await ways[way]?.(ground)
    open = await openHouse(ground, { app: 4, count: 4 })
    system = await systemActor(open.house)
  })
  afterAll(() => open.close())

  test('is brought to the state of this program', async () => {
    expect(await houseState(ground)).toEqual({ pending: [], unknown: [], changed: [] })
    await settle(ground)
    const unguarded = await asOwner(ground, (owner) =>
      owner.query(
        `select relname from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
          and not (relrowsecurity and relforcerowsecurity)`,
      ),
    )
    expect(unguarded.rows).toEqual([])
  })

  test('keeps every row of every table', async () => {
    const lost: Record<string, string> = {}
    for (const [table, rows] of Object.entries(expected.rows)) {
      if (['schema_migration', 'house_setting'].includes(table) || table.startsWith('indicator_')) continue
      const found = await asOwner(ground, (owner) =>
        owner.query<{ n: number }>(`select count(*)::int as n from "${table}"`),
      )
      if (found.rows[0]?.n !== rows) lost[table] = `${rows} before, ${found.rows[0]?.n} now`
    }
    expect(lost).toEqual({})
  })

  test('keeps its ledger, which goes on', async () => {
    expect(await verifyLedger(open.house.count)).toMatchObject({ intact: true })
    const seal = await open.house.count.query('select number, hash from audit_seal where number = $1', [
      expected.seal.number,
    ])
    expect(seal.rows).toEqual([expected.seal])
  })

  test('opens a sealed id for whoever may, and lets nobody else see it', async () => {
    const malee = (await actorNamed(open.house, expected.signIn.username)) ?? system
    const why = { act: newId(), reason: 'ตรวจหลังปรับรุ่น' }
    expect(await reveal(open.house, malee, 'person', expected.child, 'national_id', why)).toBe(expected.nationalId)
    const auditor = (await actorNamed(open.house, 'auditor')) ?? system
    await expect(
      reveal(open.house, auditor, 'person', expected.child, 'national_id', { act: newId(), reason: 'x' }),
    ).rejects.toThrow('404.1')
  })

  test('lets people in with the passwords they had', async () => {
    const auth = createAuth({ pool: open.auth, secret: ground.secrets.authSecret, baseURL: 'http://127.0.0.1' })
    const entered = await auth.api.signInUsername({ body: expected.signIn })
    expect(entered?.user?.name).toBe('มาลี ตัวอย่าง')
    const wrong = { ...expected.signIn, password: 'not the password' }
    await expect(auth.api.signInUsername({ body: wrong })).rejects.toThrow()
  })

  test('gives the same figures, each equal to the records behind it', async () => {
    if (!(await cellsAreCurrent(open.house))) await recomputeAndFollow(open.house)
    const asked = Object.keys(expected.indicators).filter((name) => open.house.indicators.has(name))
    expect(asked.length).toBeGreaterThan(30)
    const found: Record<string, number | null> = {}
    for (const indicator of asked) {
      found[indicator] = (await measure(open.house, system, { indicator, year: expected.year })).value
    }
    expect(found).toEqual(Object.fromEntries(asked.map((name) => [name, expected.indicators[name]])))
    const learners = await drill(open.house, system, { indicator: 'learners', year: expected.year, part: 'numerator' })
    expect(learners.total).toBe(expected.indicators.learners)
  })

  test('goes on: what its people could do they can do still', async () => {
    const malee = (await actorNamed(open.house, expected.signIn.username)) ?? system
    const mine = await list(open.house, malee, 'person', {})
    expect(mine.rows.length).toBeGreaterThan(0)
    const child = await open.house.count.query<{ version: number }>('select version from person where id = $1', [
      expected.child,
    ])
    const version = child.rows[0]?.version ?? 0
    await perform(open.house, malee, {
      ...{ id: newId(), verb: 'change', register: 'person', record: expected.child, version },
      values: { name: { title: 'เด็กหญิง', first: 'ใบเตย', last: 'ธารใหม่' } },
    })
    const plan = await open.house.count.query<{ state: string }>('select state from plan where id = $1', [
      expected.plan,
    ])
    expect(plan.rows[0]?.state).toBe('published')
  })

  test('leaves nothing with the roles that all provinces shared', async () => {
    const left = await asOwner(ground, (owner) =>
      owner.query(
        `select table_name, grantee from information_schema.role_table_grants
          where table_schema = current_schema() and grantee in ('buaban_app', 'buaban_count', 'buaban_auth')
         union all select schemaname, r from pg_policies, unnest(roles::text[]) r
          where schemaname = current_schema() and r in ('buaban_app', 'buaban_count', 'buaban_auth')`,
      ),
    )
    expect(left.rows).toEqual([])
  })
})

test('before an upgrade everything is kept as the old version left it', async () => {
  const { header, manifest } = await checkBackup(kept ?? '')
  expect(header.migrations.map(({ name }) => name)).toEqual(['0001_foundation.sql', '0002_area_boundaries.sql'])
  const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]))
  expect(rows).toEqual({ ...expected.rows, schema_migration: undefined })
})
