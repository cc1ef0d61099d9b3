import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Candidates } from './engine/scoring.ts'
import type { Checkpoint } from './link.ts'

/** Bytes before the columns of a part: its number, how many candidates, how many pairs were compared. */
const HEAD = 16

function encode(part: number, { a, b, weights, patterns, compared }: Candidates): Uint8Array {
  const n = a.length
  const bytes = new Uint8Array(HEAD + n * 24)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, part)
  view.setUint32(4, n)
  view.setFloat64(8, compared)
  const columns = [weights, patterns, a, b]
  let at = HEAD
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += column.byteLength
  }
  return bytes
}

function decode(bytes: Uint8Array): Map<number, Candidates> {
  const parts = new Map<number, Candidates>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const [part, n, compared] = [view.getUint32(at), view.getUint32(at + 4), view.getFloat64(at + 8)]
    const end = at + HEAD + n * 24
    // the last part was cut short when the run stopped: it is done again
    if (end > bytes.length) break
    const columns = Uint8Array.from(bytes.subarray(at + HEAD, end)).buffer
    parts.set(part, {
      weights: new Float64Array(columns, 0, n),
      patterns: new Float64Array(columns, n * 8, n),
      a: new Uint32Array(columns, n * 16, n),
      b: new Uint32Array(columns, n * 20, n),
      compared,
    })
    at = end
  }
  return parts
}

/**
 * Keeps finished parts of a run in a file: a line that tells which run, then the parts as they are done. The same run
 * goes on from there; another one begins the file anew.
 */
export function checkpointFile(path: string): Checkpoint & { remove(): void } {
  return {
    begin(mark) {
      const line = Buffer.from(`${mark}\n`)
      if (existsSync(path)) {
        const held = readFileSync(path)
        if (held.subarray(0, line.length).equals(line)) return decode(held.subarray(line.length))
      }
      writeFileSync(path, line)
      return new Map()
    },
    keep: (part, candidates) => appendFileSync(path, encode(part, candidates)),
    remove: () => rmSync(path, { force: true }),
  }
}
