import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSecrets } from './secrets.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buaban-keys-'))
  file = path.join(folder, 'secrets.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('keys are made once, also by several processes at once, and only their owner may read them', async () => {
  const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => loadSecrets(file, true)))
  expect(first?.encryptionKey).toHaveLength(32)
  expect(first?.hashKey).toHaveLength(32)
  expect(first?.hashKey).not.toEqual(first?.encryptionKey)
  for (const other of others) expect(other.encryptionKey).toEqual(first?.encryptionKey)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['secrets.json'])
})

test('the password of a role stays the same and differs from role to role', async () => {
  const once = await loadSecrets(file, true)
  const again = await loadSecrets(file, false)
  expect(again.databasePassword('app')).toBe(once.databasePassword('app'))
  expect(again.databasePassword('app')).not.toBe(again.databasePassword('count'))
  expect(again.databasePassword('app')).toMatch(/^[\w-]{32}$/)
})

test('missing, unreadable and short keys are told without showing any of them', async () => {
  await expect(loadSecrets(file, false)).rejects.toMatchObject({ faultName: 'secrets_damaged' })
  await writeFile(file, '{"encryptionKey": "c2VjcmV0')
  await expect(loadSecrets(file, true)).rejects.toMatchObject({
    faultName: 'secrets_damaged',
    details: { reason: 'it is not JSON' },
  })
  const short = Buffer.from('short').toString('base64')
  await writeFile(
    file,
    JSON.stringify({ version: 1, encryptionKey: short, hashKey: short, authSecret: 'x', databaseKey: short }),
  )
  await expect(loadSecrets(file, true)).rejects.not.toThrow(short)
})
