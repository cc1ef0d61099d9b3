import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, unseal } from './sealed-stream.ts'

const PASSPHRASE = 'ดอกบัวบานยามเช้า'

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const all = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const sealed = (bytes: Buffer, size = 70_001) => all(seal(inPieces(bytes, size), PASSPHRASE))
const opened = (bytes: Buffer, passphrase = PASSPHRASE, size = 33_333) => all(unseal(inPieces(bytes, size), passphrase))
const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'opened',
    (error) => error.faultName,
  )

const MB = 1 << 20

test('what was sealed opens again, whatever its length', async () => {
  for (const length of [0, 1, MB - 1, MB, MB + 1, 3 * MB]) {
    const plain = randomBytes(length)
    expect((await opened(await sealed(plain))).equals(plain), String(length)).toBe(true)
  }
})

test('the same content never looks the same twice, and shows nothing of itself', async () => {
  const plain = Buffer.from('เลขประจำตัว'.repeat(20))
  const [one, other] = [await sealed(plain), await sealed(plain)]
  expect(one.equals(other)).toBe(false)
  expect(one.includes('เลขประจำตัว')).toBe(false)
})

test('a wrong passphrase is told from a damaged file', async () => {
  const file = await sealed(randomBytes(2 * MB))
  expect(await faultOf(opened(file, 'something else again'))).toBe('backup_passphrase')
  const changed = Buffer.from(file)
  changed[file.length - 5] = (changed.at(-5) ?? 0) ^ 1
  expect(await faultOf(opened(changed))).toBe('backup_damaged')
})

test('cut short at a chunk, chunks changed about, or a first line rewritten: none of it opens', async () => {
  const file = await sealed(randomBytes(3 * MB))
  const head = file.indexOf('\n') + 1
  const chunk = MB + 16
  const part = (n: number) => file.subarray(head + n * chunk, head + (n + 1) * chunk)
  const line = file.subarray(0, head)
  const made = (...parts: Buffer[]) => Buffer.concat([line, ...parts])
  const otherLine = Buffer.from(line.toString().replace('"chunk":1048576', '"chunk":1048576 '))
  for (const [what, bytes] of Object.entries({
    'without the last chunk': made(part(0), part(1)),
    'one byte short': file.subarray(0, -1),
    'two chunks swapped': made(part(1), part(0), part(2)),
    'one chunk twice': made(part(0), part(0), part(1), part(2)),
    'something behind it': Buffer.concat([file, Buffer.from('x')]),
    'another first line': Buffer.concat([otherLine, file.subarray(head)]),
    'only its first line': line,
    'not even that': line.subarray(0, 40),
  })) {
    expect(await faultOf(opened(bytes)), what).toBe('backup_damaged')
  }
})
