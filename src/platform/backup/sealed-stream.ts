import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { Fault } from '../fault.ts'

/**
 * An encrypted backup is a line of JSON that says how, and chunks. Each chunk is sealed with AES-256-GCM under a counter, with
 * a mark on the last one: a chunk changed, moved, taken out or missing at the end does not open. The key comes from a
 * passphrase by scrypt; the first line is authenticated with every chunk.
 */
type SealHead = {
  sealed: 'aes-256-gcm'
  kdf: 'scrypt'
  n: number
  r: number
  p: number
  salt: string
  /** Tells a wrong passphrase from a damaged file. */
  check: string
  /** Bytes of content a chunk. */
  chunk: number
}

/** What an encrypted backup begins with. */
export const SEAL_MARK = '{"sealed":'

const CHUNK = 1 << 20
const TAG = 16
/** About 128 MB and a third of a second per guess. */
const COST = { n: 1 << 17, r: 8, p: 1 }

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

type Keys = { key: Buffer; check: string }

const keysFor = async (passphrase: string, head: Omit<SealHead, 'check'>): Promise<Keys> => {
  const { n: N, r, p } = head
  if (!(N <= 1 << 20 && r <= 32 && p <= 16)) throw damaged('its first line asks for too much')
  const salt = Buffer.from(head.salt, 'base64')
  const secret = await derive(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r })
  const part = (use: string, length: number) => Buffer.from(hkdfSync('sha256', secret, '', `backup:${use}`, length))
  return { key: part('key', 32), check: part('check', 9).toString('base64') }
}

/** Never used twice under one key: each backup has its own salt, and so its own key. */
const nonce = (counter: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(counter, 7)
  bytes.writeUInt8(last ? 1 : 0, 11)
  return bytes
}

/** Encrypts a stream. */
export async function* seal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const { n, r, p } = COST
  const salt = randomBytes(16).toString('base64')
  const head = { sealed: 'aes-256-gcm', kdf: 'scrypt', n, r, p, salt, chunk: CHUNK } as const
  const { key, check } = await keysFor(passphrase, head)
  const line = Buffer.from(`${JSON.stringify({ ...head, check } satisfies SealHead)}\n`)
  yield line
  let counter = 0
  for await (const { bytes, last } of pieces(source, CHUNK)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(counter++, last)).setAAD(line)
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/**
 * Decrypts what `seal` made.
 * @throws Fault `backup_passphrase`, `backup_damaged` at the chunk that does not open
 */
export async function* unseal(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]()
  let begin = Buffer.alloc(0)
  while (!begin.includes('\n')) {
    const next = await iterator.next()
    if (next.done || begin.length > 10_000) throw damaged('its first line is not whole')
    begin = Buffer.concat([begin, next.value])
  }
  const line = begin.subarray(0, begin.indexOf('\n') + 1)
  const head = readHead(line)
  const { key, check } = await keysFor(passphrase, head)
  if (check !== head.check) throw new Fault('backup_passphrase')
  const body = async function* (): AsyncGenerator<Buffer> {
    yield begin.subarray(line.length)
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  let counter = 0
  for await (const { bytes, last } of pieces(body(), head.chunk + TAG)) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(counter, last)).setAAD(line)
    try {
      decipher.setAuthTag(bytes.subarray(-TAG))
      yield Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])
    } catch {
      throw damaged(`chunk ${counter + 1} does not open`)
    }
    counter += 1
  }
}

const readHead = (line: Buffer): SealHead => {
  try {
    const head: Partial<SealHead> = JSON.parse(line.toString())
    const { sealed, kdf, n, r, p, salt, check, chunk } = head
    if (
      sealed !== 'aes-256-gcm' ||
      kdf !== 'scrypt' ||
      !n ||
      !r ||
      !p ||
      !salt ||
      !check ||
      !chunk ||
      chunk > 1 << 26
    ) {
      throw new Error('unknown seal')
    }
    return { sealed, kdf, n, r, p, salt, check, chunk }
  } catch {
    throw damaged('its first line is not understood')
  }
}

const damaged = (reason: string): Fault => new Fault('backup_damaged', { reason })

/** The stream in pieces of one size; the last one, marked, may be shorter or empty. */
async function* pieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of source) {
    held.push(chunk)
    length += chunk.length
    // one byte more than a piece shows that it is not the last
    if (length <= size) continue
    let all = Buffer.concat(held)
    while (all.length > size) {
      yield { bytes: all.subarray(0, size), last: false }
      all = all.subarray(size)
    }
    held = [all]
    length = all.length
  }
  yield { bytes: Buffer.concat(held), last: true }
}
