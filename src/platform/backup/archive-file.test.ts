import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArchive, writeArchive } from './archive-file.ts'
import type { Entry } from './tar.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'buaban-archive-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const PASSPHRASE = 'twelve or more'
const entries: Entry[] = [
  { name: 'buaban.json', bytes: Buffer.from('{}') },
  { name: 'tables/person/000001', bytes: randomBytes(3_000_000) },
  { name: 'tables/person/000002', bytes: Buffer.alloc(512, 'ก') },
  { name: 'manifest.json', bytes: Buffer.alloc(0) },
]

async function* given(list: Entry[]): AsyncGenerator<Entry> {
  yield* list
}
const read = async (file: string, passphrase?: string): Promise<Entry[]> => {
  const found: Entry[] = []
  for await (const { name, bytes } of readArchive(file, { passphrase })) found.push({ name, bytes: Buffer.from(bytes) })
  return found
}
const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error) => error.faultName ?? error.message,
  )
const noCheck = async () => undefined
const at = (name: string) => path.join(folder, name)

describe.each([undefined, PASSPHRASE])('an archive with passphrase %s', (passphrase) => {
  const name = passphrase ? 'sealed' : 'open'

  test('gives back what went in', async () => {
    await writeArchive(at(name), given(entries), noCheck, { passphrase })
    expect(await read(at(name), passphrase)).toEqual(entries)
  })

  test('is never read without a complaint when a byte of it is changed or its end is missing', async () => {
    const whole = await readFile(at(name))
    const places = [40, 200, 700, whole.length >> 1, whole.length - 30, whole.length - 2]
    for (const place of places) {
      const changed = Buffer.from(whole)
      changed[place] = (changed[place] ?? 0) ^ 0x55
      await writeFile(at('changed'), changed)
      expect(await faultOf(read(at('changed'), passphrase)), `byte ${place}`).toMatch(/backup_(damaged|passphrase)/)
      await writeFile(at('changed'), whole.subarray(0, place))
      expect(await faultOf(read(at('changed'), passphrase)), `${place} bytes`).toBe('backup_damaged')
    }
  })
})

test('a file that is there is never replaced', async () => {
  await writeFile(at('mine'), 'mine')
  expect(await faultOf(writeArchive(at('mine'), given(entries), noCheck))).toBe('backup_there')
  expect(await readFile(at('mine'), 'utf8')).toBe('mine')
})

test('what fails on the way, or is not found whole afterwards, leaves nothing', async () => {
  const failing = async function* (): AsyncGenerator<Entry> {
    yield* entries
    throw new Error('the table broke off')
  }
  const before = await readdir(folder)
  expect(await faultOf(writeArchive(at('half'), failing(), noCheck))).toBe('the table broke off')
  const bad = async () => {
    throw new Error('not whole')
  }
  expect(await faultOf(writeArchive(at('half'), given(entries), bad))).toBe('not whole')
  expect(await readdir(folder)).toEqual(before)
})

test('while it is written it has another name, and the check sees all of it', async () => {
  let seen: Entry[] = []
  await writeArchive(at('late'), given(entries), async (draft) => {
    expect(await readdir(folder)).not.toContain('late')
    seen = await read(draft)
  })
  expect(seen).toEqual(entries)
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('what is no backup, encrypted, or not there is told by name', async () => {
  await writeFile(at('letter'), 'Dear Sir or Madam, this is a letter')
  expect(await faultOf(read(at('letter')))).toBe('backup_foreign')
  expect(await faultOf(read(at('nowhere')))).toBe('not_found')
  expect(await faultOf(read(at('sealed')))).toBe('backup_sealed')
  expect(await faultOf(read(at('sealed'), 'another passphrase'))).toBe('backup_passphrase')
})
