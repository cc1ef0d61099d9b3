import { inflateSync } from 'node:zlib'

/** Names of what runs, starts programs or carries other files inside a PDF. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|XFA)(?![A-Za-z0-9])/
const MOST_UNPACKED = 8 * 1024 * 1024
const MOST_STREAMS = 2_000

/** Names may be written with any letter as a number: `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** The dictionaries that stand packed together in object streams, unpacked within a limit. */
function* packedObjects(bytes: Uint8Array, text: string): Generator<string> {
  const heads = text.matchAll(/\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)
  let seen = 0
  for (const head of heads) {
    if (++seen > MOST_STREAMS) return
    const from = head.index + head[0].length
    const end = text.indexOf('endstream', from)
    try {
      const plain = inflateSync(bytes.subarray(from, end < 0 ? undefined : end), { maxOutputLength: MOST_UNPACKED })
      yield latin(plain)
    } catch {
      // packed another way, or enciphered: what cannot be read here is not run by the house either
    }
  }
}

/** Whether a PDF holds anything that acts when it is opened. Page contents are not looked at: nothing in them can. */
export function pdfActs(bytes: Uint8Array): boolean {
  const text = latin(bytes)
  const outside = text.replaceAll(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream')
  if (ACTIVE.test(plainNames(outside))) return true
  for (const objects of packedObjects(bytes, text)) if (ACTIVE.test(plainNames(objects))) return true
  return false
}
