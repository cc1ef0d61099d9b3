import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { pause } from '#platform/living-process.ts'
import { signIn } from '../bench/kills-importer.ts'
import { kill, launch, type Program, readyAgain } from '../bench/kills-program.ts'
import { audited, prepare, type Writers } from '../bench/kills-stage.ts'

const MEGABYTES_20 = 20 * 1024 * 1024

describe('the program under what it should not have to bear', () => {
  let folder: string
  let writers: Writers
  let launched: ReturnType<typeof launch>
  let program: Program
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'buaban-faults-'))
    writers = await prepare(folder, 2)
    launched = launch(folder)
    program = await launched.started
  }, 300_000)
  afterAll(async () => {
    await program?.stop()
    await kill(launched.child, folder, 'everything')
    await rm(folder, { recursive: true, force: true })
  })

  const ask = (where: string, more: RequestInit = {}): Promise<Response> =>
    fetch(program.address + where, {
      ...more,
      headers: { authorization: `Bearer ${writers.registrar.token}`, ...more.headers },
    })

  const sockets = async (count: number): Promise<Socket[]> => {
    const port = Number(new URL(program.address).port)
    const open = Array.from({ length: count }, () => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      return new Promise<Socket>((resolve) => socket.once('connect', () => resolve(socket)))
    })
    return Promise.all(open)
  }

  const closed = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      let said = ''
      socket.on('data', (chunk) => {
        said += chunk
      })
      socket.once('close', () => resolve(said))
    })

  test('a thousand connections that say nothing, and some that dribble, keep nobody out and are cut', {
    timeout: 90_000,
  }, async () => {
    const idle = await sockets(1_000)
    const dribbling = await sockets(40)
    const cut = Promise.all(dribbling.map(closed))
    for (const socket of dribbling) socket.write('GET /api/person HTTP/1.1\r\nhost: 127.0.0.1\r\n')
    const timer = setInterval(() => {
      for (const socket of dribbling) if (socket.writable) socket.write('x-more: 1\r\n')
    }, 500)
    try {
      for (let n = 0; n < 5; n++) {
        const begin = performance.now()
        expect((await ask('/api/person?size=1')).status).toBe(200)
        expect(performance.now() - begin).toBeLessThan(3_000)
      }
      const answers = await cut
      expect(new Set(answers.map((text) => text.split('\r\n')[0]))).toEqual(new Set(['HTTP/1.1 408 Request Timeout']))
      expect((await ask('/api/person?size=1')).status).toBe(200)
    } finally {
      clearInterval(timer)
      for (const socket of [...idle, ...dribbling]) socket.destroy()
    }
  })

  test('a body of 20 MB is refused by name, announced or not, and the next call is served', async () => {
    const large = new Uint8Array(MEGABYTES_20).fill(0x20)
    const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
    const unannounced = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < large.length; at += 65_536) controller.enqueue(large.subarray(at, at + 65_536))
        controller.close()
      },
    })
    const streamed: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: unannounced, duplex: 'half' }
    for (const sent of [{ method: 'POST', headers, body: large }, streamed]) {
      const outcome = await ask('/api/person', sent).then(
        async (response) => ({ status: response.status, body: await response.text() }),
        // the connection may be closed before the whole body was taken
        (error: Error) => ({ status: 0, body: String(error.cause ?? error) }),
      )
      expect(outcome.status === 413 ? outcome.body : 'too_large').toContain('too_large')
      expect([413, 0]).toContain(outcome.status)
      expect((await ask('/api/person?size=1')).status).toBe(200)
    }
  })

  test('a database that is taken away under load is told of by name and is back by itself', {
    timeout: 200_000,
  }, async () => {
    let over = false
    const statuses = new Map<string, string>()
    const seen = async (where: string, headers: Record<string, string>) => {
      while (!over) {
        const response = await ask(where, { headers })
        const text = await response.text()
        statuses.set(`${where} ${response.status}`, text)
        if (response.status === 503) await pause(10)
      }
    }
    const writing = async () => {
      const [client] = writers.clients
      while (!over && client) {
        await client.write(program.address, () => over)
        if (!over) await readyAgain(program, 60)
        await client.replay(program.address, client.sent.slice(-3)).catch(() => undefined)
      }
    }
    const { username, password } = writers.registrar
    const cookie = await signIn(program.address, username, password)
    const page = { accept: 'text/html', cookie, authorization: '' }
    const working = Promise.all([seen('/api/person?size=5', {}), seen('/registers/person', page), writing()])
    working.catch(() => undefined)
    for (let round = 0; round < 3; round++) {
      await pause(700)
      await kill(launched.child, folder, 'database')
      await readyAgain(program, 60)
    }
    await pause(300)
    over = true
    await working
    expect(launched.child.exitCode).toBeNull()
    console.log(`answers: ${[...statuses.keys()].join(' · ')}`)
    const strange = [...statuses].filter(([key]) => !/ (200|503)$/.test(key))
    expect(strange).toEqual([])
    expect(statuses.get('/api/person?size=5 503') ?? 'no call came just then').toMatch(/"(database|busy)"|no call/)
    expect(statuses.get('/registers/person 503') ?? 'nobody looked').toMatch(/ติดต่อฐานข้อมูลไม่ได้|nobody looked/)
    const [client] = writers.clients
    expect(await client?.replay(program.address, client.sent)).toEqual([])
    expect(await audited(folder, client?.sent ?? [])).toMatchObject({ lost: 0, doubled: 0, chainBreaks: 0 })
  })
})
