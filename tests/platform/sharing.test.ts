import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAlive } from '#platform/living-process.ts'
import { startPostgres } from '#platform/postgres/embedded.ts'
import { runFixture } from './child-server.ts'

describe('several commands on one data folder', () => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'buaban-share-'))
  })
  afterAll(() => rm(home, { recursive: true, force: true }))

  test('begin at once on an empty folder, share one database, and the last one stops it', async () => {
    const endings = await Promise.all(
      ['100', '800', '1500'].map((milliseconds) => runFixture('joining', [path.join(home, 'a'), milliseconds])),
    )
    expect(endings.map(({ code, err }) => ({ code, err }))).toEqual(endings.map(() => ({ code: 0, err: '' })))
    const reports: { startedHere: boolean; pid: number; questions: number }[] = endings.map(({ out }) =>
      JSON.parse(out),
    )
    expect(reports.filter(({ startedHere }) => startedHere)).toHaveLength(1)
    expect(new Set(reports.map(({ pid }) => pid)).size).toBe(1)
    expect(reports[2]?.questions).toBeGreaterThan(20)
    expect(isAlive(reports[0]?.pid ?? 0)).toBe(false)
  })

  test('follow one another quickly without meeting a database that is stopping', async () => {
    for (let round = 0; round < 4; round++) {
      const pair = await Promise.all([0, 1].map(() => runFixture('joining', [path.join(home, 'a'), '0'])))
      expect(pair.map(({ code, err }) => `${code}${err}`)).toEqual(['0', '0'])
    }
  })

  test('within one process each leaves for itself', async () => {
    const options = { home: path.join(home, 'a'), password: 'test', durable: false }
    const first = await startPostgres(options)
    const second = await startPostgres(options)
    expect([first.startedHere, second.startedHere]).toEqual([true, false])
    await first.stop()
    await first.stop()
    expect(isAlive(second.pid)).toBe(true)
    await second.stop()
    expect(isAlive(second.pid)).toBe(false)
  })
})
