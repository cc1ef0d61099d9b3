/** One file inside an archive. Large content comes as several entries, so that each fits into memory. */
export type Entry = { name: string; bytes: Buffer }

const BLOCK = 512

/**
 * An entry in the form of POSIX ustar, so that a backup that is not encrypted opens with ordinary tools too.
 * Nothing of the machine or of the moment goes in: the same content gives the same bytes.
 */
export const packEntry = ({ name, bytes }: Entry): Buffer => {
  if (Buffer.byteLength(name) > 100) throw new Error(`the name ${name} is too long for an archive`)
  const size = bytes.length.toString(8).padStart(11, '0')
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\0', 257)
  header.write('00', 263)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc(rest(bytes.length))])
}

/** What ends an archive. */
export const archiveEnd = (): Buffer => Buffer.alloc(2 * BLOCK)

/** Thrown where bytes are no archive, or end before its end. */
export class ArchiveDamaged extends Error {}

/** The entries of an archive, one in memory at a time. `largest` limits what a damaged size can ask for. */
export async function* unpackEntries(source: AsyncIterable<Buffer>, largest: number): AsyncGenerator<Entry> {
  const take = taker(source)
  for (;;) {
    const header = await take(BLOCK)
    if (header.every((byte) => byte === 0)) {
      if (!(await take(BLOCK)).every((byte) => byte === 0)) throw new ArchiveDamaged('the end mark is not whole')
      if ((await take(1, true)).length > 0) throw new ArchiveDamaged('something follows the end')
      return
    }
    const size = Number.parseInt(header.toString('latin1', 124, 135), 8)
    const sum = Number.parseInt(header.toString('latin1', 148, 154), 8)
    header.write('        ', 148)
    if (sum !== sumOf(header) || !(size <= largest)) throw new ArchiveDamaged('a header is not right')
    const bytes = await take(size)
    await take(rest(size))
    yield { name: header.toString('utf8', 0, header.indexOf(0)), bytes }
  }
}

/** Cuts a stream into pieces of asked lengths; at the end of the stream only `short` may give less. */
const taker = (source: AsyncIterable<Buffer>): ((length: number, short?: boolean) => Promise<Buffer>) => {
  const iterator = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let size = 0
  return async (length, short = false) => {
    while (size < length) {
      const next = await iterator.next()
      if (next.done) {
        if (short) break
        throw new ArchiveDamaged('it ends too early')
      }
      held.push(next.value)
      size += next.value.length
    }
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
    const piece = all.subarray(0, length)
    const left = all.subarray(piece.length)
    held = left.length > 0 ? [left] : []
    size = left.length
    return piece
  }
}

const rest = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

const sumOf = (header: Buffer): number => header.reduce((sum, byte) => sum + byte, 0)
