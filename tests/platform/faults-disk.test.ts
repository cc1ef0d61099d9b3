import { execFile } from 'node:child_process'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { pause } from '#platform/living-process.ts'
import { kill, launch, type Program } from '../bench/kills-program.ts'
import { audited, prepare, type Writers } from '../bench/kills-stage.ts'

const run = promisify(execFile)
const MEGABYTE = 1_000_000

/** A small file system in memory; false where this account may not make one. */
const mounted = (folder: string): Promise<boolean> =>
  run('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', folder]).then(
    () => true,
    () => false,
  )

describe('when the disk is full', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'buaban-full-'))
  const small = await mounted(folder)
  if (!small) console.log('skipped: this account cannot mount a small file system to fill')
  const data = path.join(folder, 'data')
  const ballast = path.join(folder, 'ballast')
  let writers: Writers
  let program: Program
  let launched: ReturnType<typeof launch> | undefined

  beforeAll(async () => {
    if (!small) return
    writers = await prepare(data, 1)
    launched = launch(data)
    program = await launched.started
  }, 300_000)
  afterAll(async () => {
    await program?.stop()
    if (launched) await kill(launched.child, data, 'everything')
    if (small) await run('umount', ['-l', folder])
    await rm(folder, { recursive: true, force: true })
  })

  /** Takes all room but a little. */
  async function fillUp(left: number): Promise<void> {
    const { bavail, bsize } = await statfs(folder)
    const file = await open(ballast, 'a')
    const piece = Buffer.alloc(MEGABYTE)
    for (let rest = bavail * bsize - left; rest > 0; rest -= MEGABYTE) {
      const written = await file.write(piece.subarray(0, Math.min(MEGABYTE, rest))).catch(() => null)
      if (!written) break
    }
    await file.close()
  }

  const person = (note: string) => ({
    record: newId(),
    values: { name: { title: 'เด็กหญิง', first: 'เต็ม', last: 'ทดลองดี' }, sex: 'f', kept_by: note },
  })

  async function create(school: string): Promise<{ status: number; problem: string; retry: string | null }> {
    const response = await fetch(`${program.address}/api/person`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${writers.registrar.token}`,
        'content-type': 'application/json',
        'idempotency-key': newId(),
      },
      body: JSON.stringify(person(school)),
    })
    const body = (await response.json()) as { name?: string; type?: string; th?: string }
    return { status: response.status, problem: JSON.stringify(body), retry: response.headers.get('retry-after') }
  }

  test.runIf(small)(
    'it says so by name, keeps what it had, and goes on when there is room',
    { timeout: 240_000 },
    async () => {
      const [client] = writers.clients
      if (!client || !launched) throw new Error('nobody writes')
      const until = Date.now() + 1_500
      await client.write(program.address, () => Date.now() > until)
      const kept = client.sent.filter(({ told }) => told !== null).length
      expect(kept).toBeGreaterThan(3)

      await fillUp(200_000)
      const school = writers.registrar.office
      const said = new Map<number, string>()
      for (const end = Date.now() + 90_000; Date.now() < end && !said.has(507) && !said.has(503); ) {
        const { status, problem } = await create(school)
        said.set(status, problem)
        expect([201, 503, 507], problem).toContain(status)
      }
      console.log(`with a full disk: ${[...said.keys()].join(', ')}`)
      expect([...said.keys()].some((status) => status === 507 || status === 503)).toBe(true)
      expect(await fetch(`${program.address}/healthz`).then(({ status }) => status)).toBe(200)

      // without room the database may not even start again
      await fillUp(0)
      await kill(launched.child, data, 'database')
      await pause(4_000)
      expect([503, 507], 'while the database may be away').toContain((await create(school)).status)

      await rm(ballast)
      const begin = Date.now()
      let last = await create(school)
      while (last.status !== 201 && Date.now() - begin < 60_000) {
        await pause(250)
        last = await create(school)
      }
      console.log(`wrote again ${Date.now() - begin} ms after there was room`)
      expect(last.status, last.problem).toBe(201)
      expect(await client.replay(program.address, client.sent)).toEqual([])
      expect(await audited(data, client.sent)).toMatchObject({ lost: 0, doubled: 0, chainBreaks: 0 })
    },
  )
})
