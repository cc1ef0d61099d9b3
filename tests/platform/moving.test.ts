import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buaban, type Ran } from '../support/command-line.ts'
import { type OutsidePostgres, startOutsidePostgres } from '../support/outside-postgres.ts'

/** A province goes from its data folder to a server of the office, works there, and comes back. */
let home: string
let data: string
let outside: OutsidePostgres
let address: string
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'buaban-moving-'))
  data = path.join(home, 'data')
  outside = await startOutsidePostgres()
  address = await outside.createOwned('education')
  ok(await buaban(data, ['user', 'add', 'malee', '--name', 'มาลี ตัวอย่าง']))
})
afterAll(async () => {
  await outside.stop()
  await rm(home, { recursive: true, force: true })
})

const ok = (ran: Ran): Ran => {
  expect([ran.code, ran.out, ran.err]).toEqual([0, ran.out, ran.err])
  return ran
}
const users = ({ json }: Ran) => (json.users as { user: string }[]).map(({ user }) => user).sort()
const healthy = async (env: NodeJS.ProcessEnv) => {
  const { json } = ok(await buaban(data, ['doctor'], env))
  expect(json).toMatchObject({ ok: true, checks: { audit: { ok: true, intact: true } } })
  return json
}

test('it moves to a server whose account is no superuser', async () => {
  const moved = ok(await buaban(data, ['database', 'move', '--to', address]))
  expect(moved.json).toMatchObject({ ledger: { intact: true } })
  expect(moved.out).not.toContain('secret')
  const json = await healthy({ DATABASE_URL: address })
  expect(json.checks).toMatchObject({ versions: { kind: 'server', postgres: outside.version } })
  expect(users(ok(await buaban(data, ['user', 'list'], { DATABASE_URL: address })))).toEqual(['malee', 'system'])
})

test('what it left behind is refused and says where it is now', async () => {
  const stale = await buaban(data, ['user', 'list'])
  expect([stale.code, stale.json.fault]).toEqual([4, 'database_moved'])
  expect(stale.out).toContain('/education')
  expect(stale.out).not.toContain('secret')
})

test('it works there, is backed up by an account that is no superuser, and restored from that', async () => {
  ok(await buaban(data, ['user', 'add', 'somchai', '--name', 'สมชาย ตัวอย่าง'], { DATABASE_URL: address }))
  const file = path.join(home, 'office.buaban')
  ok(await buaban(data, ['backup', file], { DATABASE_URL: address }))
  const elsewhere = path.join(home, 'elsewhere')
  ok(await buaban(elsewhere, ['restore', file, '--keys', path.join(data, 'secrets.json')]))
  expect(users(ok(await buaban(elsewhere, ['user', 'list'])))).toEqual(['malee', 'somchai', 'system'])
})

test('it comes back, with what was written meanwhile', async () => {
  ok(await buaban(data, ['database', 'move', '--to', 'embedded'], { DATABASE_URL: address }))
  await healthy({})
  expect(users(ok(await buaban(data, ['user', 'list'])))).toEqual(['malee', 'somchai', 'system'])
  const stale = await buaban(data, ['user', 'list'], { DATABASE_URL: address })
  expect([stale.code, stale.json.fault]).toEqual([4, 'database_moved'])
  expect((await readdir(data)).filter((name) => name.startsWith('buaban-move-'))).toEqual([])
})

test('a server’s own tools write and read a backup too, where they are there', async () => {
  if (!outside.debian) return console.warn('not tested: this machine has no pg_dump that fits a server of its own')
  const tooled = await outside.createOwned('tooled')
  const folder = path.join(home, 'tooled')
  const at = { DATABASE_URL: tooled }
  ok(await buaban(folder, ['user', 'add', 'malee'], at))
  const refused = await buaban(folder, ['backup', path.join(home, 'no'), '--with-server-tools'], at)
  expect([refused.code, refused.json.fault]).toEqual([3, 'tools_missing'])

  const superuser = new URL(tooled)
  superuser.username = 'postgres'
  superuser.password = ''
  const file = path.join(home, 'tooled.buaban')
  ok(await buaban(folder, ['backup', file, '--with-server-tools'], { DATABASE_URL: superuser.href }))
  expect(ok(await buaban(folder, ['backup', file, '--check'])).json).toMatchObject({ whole: true, content: 'pg_dump' })
  await outside.createOwned('again')
  superuser.pathname = '/again'
  const fresh = path.join(home, 'fresh')
  await copyFile(path.join(folder, 'secrets.json'), path.join(home, 'keys.json'))
  ok(await buaban(fresh, ['restore', file, '--keys', path.join(home, 'keys.json')], { DATABASE_URL: superuser.href }))
  expect(users(ok(await buaban(fresh, ['user', 'list'], { DATABASE_URL: superuser.href })))).toEqual([
    'malee',
    'system',
  ])
})
