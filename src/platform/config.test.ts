import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from './config.ts'
import { settings } from './config-settings.ts'
import { Fault } from './fault.ts'

const faultOf = (work: () => unknown): Fault => {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error
  }
  throw new Error('no fault was thrown')
}

test('an empty environment gives the defaults', () => {
  expect(loadConfig({})).toEqual({
    databaseUrl: undefined,
    dataFolder: `${process.cwd()}/data`,
    host: '127.0.0.1',
    port: 4280,
    origin: undefined,
    logLevel: 'info',
    secretsFile: undefined,
    province: undefined,
    provinceSchema: undefined,
    addressHeader: undefined,
    apiRates: { known: 600, open: 240 },
    openId: undefined,
    friends: [],
    backup: { folder: undefined, time: '02:30', keep: { daily: 7, weekly: 5, monthly: 12 }, passphrase: undefined },
  })
})

test('backups are checked like every other setting', () => {
  const { backup } = loadConfig({
    BUABAN_BACKUP_FOLDER: '/mnt/usb',
    BUABAN_BACKUP_KEEP: '3, 0, 1',
    BUABAN_BACKUP_TIME: '23:15',
  })
  expect(backup).toMatchObject({ folder: '/mnt/usb', keep: { daily: 3, weekly: 0, monthly: 1 }, time: '23:15' })
  expect(() => loadConfig({ BUABAN_BACKUP_TIME: '24:00', BUABAN_BACKUP_KEEP: '0,0,0' })).toThrow(
    /BUABAN_BACKUP_TIME.*BUABAN_BACKUP_KEEP/,
  )
})

test('the command line goes before the environment', () => {
  const config = loadConfig({ BUABAN_PORT: '5000', BUABAN_DATA: '/srv/a' }, { port: '5001' })
  expect(config.port).toBe(5001)
  expect(config.dataFolder).toBe('/srv/a')
})

test('every wrong setting is named at once, in both languages and without its value', () => {
  const fault = faultOf(() =>
    loadConfig({
      BUABAN_PORT: '70000',
      BUABAN_LOG_LEVEL: 'loud',
      BUABAN_PROVINCE_SCHEMA: 'P 13',
      BUABAN_ORIGIN: 'edu.example',
      DATABASE_URL: 'mysql://a:hidden@b/c',
    }),
  )
  expect(fault.faultName).toBe('config_invalid')
  expect(fault.exitCode).toBe(2)
  for (const text of [fault.text.th, fault.text.en]) {
    for (const name of ['BUABAN_PORT', 'BUABAN_LOG_LEVEL', 'BUABAN_PROVINCE_SCHEMA', 'BUABAN_ORIGIN', 'DATABASE_URL']) {
      expect(text).toContain(name)
    }
    expect(text).not.toContain('hidden')
  }
  expect(fault.text.th).toMatch(/ต้องเป็นเลขพอร์ต/)
})

test('every setting says in both languages what it is', () => {
  for (const { name, description } of settings) {
    expect(description.th, name).toMatch(/[ก-๙]/)
    expect(description.en, name).toMatch(/[a-z]/)
  }
})

test('a secret may stand in a file of its own, which is told by the name with _FILE', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'buaban-config-'))
  const file = path.join(folder, 'secret')
  await writeFile(file, 'from-the-file\n')
  const openId = { BUABAN_OIDC_ISSUER: 'https://id.example.go.th', BUABAN_OIDC_CLIENT_ID: 'buaban' }
  expect(loadConfig({ ...openId, BUABAN_OIDC_CLIENT_SECRET_FILE: file }).openId).toMatchObject({
    clientSecret: 'from-the-file',
    name: 'ThaID',
    idClaim: 'pid',
  })
  const twice = { BUABAN_OIDC_CLIENT_SECRET: 'a-secret', BUABAN_OIDC_CLIENT_SECRET_FILE: file }
  const told = faultOf(() => loadConfig({ ...openId, ...twice })).text.en
  expect(told).toContain('BUABAN_OIDC_CLIENT_SECRET_FILE')
  expect(told).not.toMatch(/a-secret|from-the-file/)
  expect(faultOf(() => loadConfig({ DATABASE_URL_FILE: `${file}-gone` })).text.en).toContain('DATABASE_URL_FILE')
  await rm(folder, { recursive: true })
})

test('half a provider of sign-in is no provider', () => {
  expect(faultOf(() => loadConfig({ BUABAN_OIDC_ISSUER: 'https://id.example.go.th' })).text.en).toContain(
    'CLIENT_SECRET',
  )
  expect(faultOf(() => loadConfig({ BUABAN_OIDC_ISSUER: 'http://id.example.go.th' })).faultName).toBe('config_invalid')
})
