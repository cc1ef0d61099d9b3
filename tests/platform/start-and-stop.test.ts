import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAlive } from '#platform/living-process.ts'
import { openServer } from '#platform/postgres/server.ts'
import { startTemporaryPostgres } from '#platform/postgres/temporary.ts'
import { type ChildServer, endServer, runFixture, startServer } from './child-server.ts'

describe('a server on a data folder', () => {
  let home: string
  const started: ChildServer[] = []
  const start = async (data: string, port?: number) => {
    const server = await startServer(path.join(home, data), port)
    started.push(server)
    return server
  }

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'buaban-start-'))
  })
  afterAll(async () => {
    for (const server of started) await endServer(server, 'SIGTERM')
    await rm(home, { recursive: true, force: true })
  })

  test('starts, stops with nothing left behind, and starts again with its data', async () => {
    const first = await start('a')
    expect(await fetch(`${first.address}/healthz`).then((answer) => answer.json())).toEqual({ status: 'alive' })
    expect(await fetch(`${first.address}/readyz`).then((answer) => answer.json())).toEqual({ ready: true, reasons: [] })
    await fetch(`${first.address}/add?n=1`)
    expect(await endServer(first, 'SIGTERM')).toBe(0)
    expect(isAlive(first.postgres)).toBe(false)

    const second = await start('a')
    expect(await fetch(`${second.address}/count`).then((answer) => answer.json())).toBe(1)
    console.log(`first start ${first.seconds.toFixed(2)} s, second start ${second.seconds.toFixed(2)} s`)
    expect(second.seconds).toBeLessThan(5)
    expect(await endServer(second, 'SIGTERM')).toBe(0)
  })

  test('answers open requests before it stops, and takes no new ones', async () => {
    const server = await start('a')
    const slow = fetch(`${server.address}/slow?n=1200`).then((answer) => answer.text())
    await new Promise((resolve) => setTimeout(resolve, 200))
    const ended = endServer(server, 'SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await expect(fetch(`${server.address}/count`)).rejects.toThrow()
    expect(isAlive(server.postgres)).toBe(true)
    expect(await slow).toBe('done')
    expect(await ended).toBe(0)
    expect(isAlive(server.postgres)).toBe(false)
  })

  test('a second server on the same folder, and another on the same port, are told so in both languages', async () => {
    const server = await start('a')
    const port = new URL(server.address).port
    const sameFolder = await runFixture('serving', [], { BUABAN_DATA: path.join(home, 'a'), BUABAN_PORT: '0' })
    expect(sameFolder.code).toBe(3)
    expect(sameFolder.err).toContain(`process ${server.pid} at ${server.address}`)
    expect(sameFolder.err).toContain('มีบัวบานอีกตัวใช้อยู่')
    const samePort = await runFixture('serving', [], { BUABAN_DATA: path.join(home, 'b'), BUABAN_PORT: port })
    expect(samePort.code).toBe(3)
    expect(samePort.err).toContain(`Port ${port} of 127.0.0.1 is in use`)
    expect(samePort.err).toContain(`พอร์ต ${port}`)
    expect(await fetch(`${server.address}/readyz`).then((answer) => answer.status)).toBe(200)
    await endServer(server, 'SIGTERM')
  })

  test('an outside server serves as well, and is left running', async () => {
    const outside = await startTemporaryPostgres()
    try {
      const server = await startServer(path.join(home, 'd'), 0, outside.adminUrl)
      started.push(server)
      expect(await fetch(`${server.address}/add?n=5`).then((answer) => answer.json())).toBe(5)
      expect(await endServer(server, 'SIGTERM')).toBe(0)
      expect(await readdir(path.join(home, 'd'))).not.toContain('postgres')
      expect((await openServer(outside.adminUrl)).version).toMatch(/^18/)
    } finally {
      await outside.stop()
    }
  })

  test('an unreachable database is told without its password', async () => {
    const ending = await runFixture('serving', [], {
      BUABAN_DATA: path.join(home, 'c'),
      BUABAN_PORT: '0',
      DATABASE_URL: 'postgres://someone:topsecret@127.0.0.1:9/nowhere',
    })
    expect(ending.code).toBe(3)
    expect(ending.err).toContain('The database at 127.0.0.1:9/nowhere cannot be reached')
    expect(ending.err).not.toContain('topsecret')
  })
})
