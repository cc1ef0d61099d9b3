import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { refuse } from '../problem.ts'

/** One file of an archive. Its bytes are asked for when its turn comes, and only as fast as somebody reads. */
export interface ZipEntry {
  name: string
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

interface Written {
  name: Buffer
  crc: number
  packed: number
  size: number
  offset: number
}

/** Without the longer records of Zip64 a size is written in 32 bits. */
const MOST_BYTES = 0xffff_ffff
/** The sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const VERSION = 20
const DEFLATE = 8
/** 1 January 1980, where the calendar of zip begins: the same rows give the same file. */
const DAY = 0x0021

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DEFLATE, 8)
  head.writeUInt16LE(DAY, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeUInt32LE(packed, 8)
  tail.writeUInt32LE(size, 12)
  return tail
}

function directoryEntry({ name, crc, packed, size, offset }: Written): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(VERSION, 6)
  head.writeUInt16LE(FLAGS, 8)
  head.writeUInt16LE(DEFLATE, 10)
  head.writeUInt16LE(DAY, 14)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(packed, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name])
}

function directory(entries: Written[], offset: number): Buffer {
  const list = Buffer.concat(entries.map(directoryEntry))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([list, end])
}

async function* counted(bytes: ZipEntry['bytes'], entry: Written): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    entry.crc = crc32(part, entry.crc)
    entry.size += part.byteLength
    if (entry.size > MOST_BYTES) refuse('too_large')
    yield part
  }
}

async function* deflated(bytes: ZipEntry['bytes'], entry: Written): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ level: 5 })
  const source = Readable.from(counted(bytes, entry), { objectMode: false, highWaterMark: 1 << 16 })
  const done = pipeline(source, deflate)
  // a failure is met again below, by whoever reads
  done.catch(() => {})
  for await (const part of deflate as AsyncIterable<Uint8Array>) {
    entry.packed += part.byteLength
    yield part
  }
  await done
}

/**
 * A zip archive (PKWARE APPNOTE 6.3) as a stream: no part of it is held longer than it takes to hand it on.
 *
 * @throws Refusal `too_large` where the archive or one of its files passes 4 GiB
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let offset = 0
  for await (const { name, bytes } of entries) {
    const entry: Written = { name: Buffer.from(name, 'utf8'), crc: 0, packed: 0, size: 0, offset }
    const head = localHeader(entry.name)
    yield head
    yield* deflated(bytes, entry)
    const tail = descriptor(entry)
    yield tail
    offset += head.length + entry.packed + tail.length
    if (offset > MOST_BYTES) refuse('too_large')
    written.push(entry)
  }
  yield directory(written, offset)
}
