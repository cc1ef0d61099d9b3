import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAlive, pause, waitUntilGone, workingFolderOf } from '#platform/living-process.ts'
import { startPostgres } from '#platform/postgres/embedded.ts'
import { type ChildServer, endServer, startServer } from './child-server.ts'

/** Every process that works in the folder: the postmaster and its children. */
const processesIn = async (folder: string): Promise<number[]> =>
  (await readdir('/proc'))
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolderOf(pid) === folder)

describe('after an accident', () => {
  let home: string
  const started: ChildServer[] = []
  const start = async () => {
    const server = await startServer(path.join(home, 'data'))
    started.push(server)
    return server
  }
  const count = (server: ChildServer): Promise<number> =>
    fetch(`${server.address}/count`).then(async (answer) => Number(await answer.text()))

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'buaban-accident-'))
  })
  afterAll(async () => {
    for (const server of started) await endServer(server, 'SIGTERM')
    await rm(home, { recursive: true, force: true })
  })

  test('kill -9 of everything in the middle of writing loses no acknowledged write', async () => {
    const server = await start()
    let acknowledged = 0
    const writing = (async () => {
      for (let number = 1; ; number++) {
        const answer = await fetch(`${server.address}/add?n=${number}`)
        if (answer.ok) acknowledged = number
      }
    })().catch(() => undefined)
    await pause(700)
    const database = await processesIn(path.join(home, 'data/postgres/cluster'))
    expect(database).toContain(server.postgres)
    for (const pid of [server.pid, ...database]) process.kill(pid, 'SIGKILL')
    await writing
    await waitUntilGone(server.postgres, 5_000)
    expect(acknowledged).toBeGreaterThan(10)

    const again = await start()
    expect(await count(again)).toBeGreaterThanOrEqual(acknowledged)
    console.log(`${acknowledged} acknowledged writes kept; restart after kill -9 took ${again.seconds.toFixed(2)} s`)
    await endServer(again, 'SIGTERM')
  })

  test('a server killed alone leaves its database to the next one', async () => {
    const server = await start()
    await endServer(server, 'SIGKILL')
    expect(isAlive(server.postgres)).toBe(true)
    const next = await start()
    expect(next.postgres).toBe(server.postgres)
    expect(await endServer(next, 'SIGTERM')).toBe(0)
    expect(isAlive(server.postgres)).toBe(false)
  })

  test('a database killed under a running server comes back', async () => {
    const server = await start()
    const before = await count(server)
    process.kill(server.postgres, 'SIGKILL')
    await waitUntilGone(server.postgres, 5_000)
    const end = Date.now() + 20_000
    while (Date.now() < end && !(await fetch(`${server.address}/readyz`)).ok) await pause(100)
    expect(await count(server)).toBe(before)
    expect(await endServer(server, 'SIGTERM')).toBe(0)
    expect(await processesIn(path.join(home, 'data/postgres/cluster'))).toEqual([])
  })

  test('a mark left by a dead database does not stop the start, even when its process id was given away', async () => {
    const stranger: ChildProcess = spawn('sleep', ['60'])
    const place = path.join(home, 'marked')
    try {
      const first = await startPostgres({ home: place, password: 'test' })
      const mark = path.join(place, 'cluster/postmaster.pid')
      const lines = (await readFile(mark, 'utf8')).split('\n')
      await first.stop()
      await writeFile(mark, [String(stranger.pid), ...lines.slice(1)].join('\n'), { mode: 0o644 })
      const second = await startPostgres({ home: place, password: 'test' })
      expect(second.startedHere).toBe(true)
      await second.stop()
      expect(isAlive(second.pid)).toBe(false)
      expect(isAlive(stranger.pid ?? 0)).toBe(true)
    } finally {
      stranger.kill()
    }
  })
})
