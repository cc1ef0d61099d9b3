import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '#platform/config.ts'
import { isAlive } from '#platform/living-process.ts'
import { createLog } from '#platform/log.ts'
import { createPool, endPool } from '#platform/postgres/pool.ts'
import { type ServeHooks, type ServeOptions, serve } from '#platform/serve.ts'

let home: string
let options: ServeOptions
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'buaban-first-'))
  const config = loadConfig({ BUABAN_DATA: path.join(home, 'data'), BUABAN_PORT: '0' })
  options = { config, log: createLog('error', () => {}) }
})
afterAll(() => rm(home, { recursive: true, force: true }))

const steps: string[] = []
const hooks = (firstRun: ServeHooks['firstRun']): ServeHooks => ({
  migrate: async () => {
    steps.push('migrate')
  },
  firstRun: async (context) => {
    steps.push('firstRun')
    await firstRun?.(context)
  },
  handler: async () => {
    steps.push('handler')
    return (_request, response) => response.end('page')
  },
  ready: async () => ({ ready: true, reasons: [] }),
  stop: async () => {
    steps.push('stop')
  },
})
const stepsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  steps.length = 0
  await work()
  return [...steps]
}

test('Ctrl-C in the middle of the first run ends its statement and the database', async () => {
  const interruption = new AbortController()
  let postgres = 0
  const waiting = hooks(async ({ database }) => {
    postgres = database.pid ?? 0
    const pool = createPool(database.adminUrl, { max: 1, name: 'first' })
    setTimeout(() => interruption.abort(), 200)
    await pool.query('SELECT pg_sleep(60)').finally(() => endPool(pool))
  })
  const begin = performance.now()
  await expect(serve({ ...options, signal: interruption.signal }, waiting)).rejects.toMatchObject({
    faultName: 'interrupted',
    exitCode: 130,
  })
  expect(performance.now() - begin).toBeLessThan(45_000)
  expect(postgres).toBeGreaterThan(0)
  expect(isAlive(postgres)).toBe(false)
})

test('a first run that failed is run again, one that succeeded is not', async () => {
  const failing = hooks(async () => {
    throw new Error('half loaded')
  })
  expect(await stepsOf(() => expect(serve(options, failing)).rejects.toThrow('half loaded'))).toEqual([
    'migrate',
    'firstRun',
  ])
  const runAndStop = async () => {
    const serving = await serve(options, hooks(undefined))
    expect(await fetch(serving.context.address).then((answer) => answer.text())).toBe('page')
    await serving.stop()
    expect(await serving.ended).toBeUndefined()
  }
  expect(await stepsOf(runAndStop)).toEqual(['migrate', 'firstRun', 'handler', 'stop'])
  expect(await stepsOf(runAndStop)).toEqual(['migrate', 'handler', 'stop'])
})
