import { failure, type PlanFileFailure } from './problem.ts'

/** The encodings in which Thai text files come. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874'

export type DecodedText = { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }

/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.01

/**
 * Turns the bytes of a text file into text: by its byte order mark; UTF-16 without one by its zero bytes; UTF-8 where the bytes are
 * well-formed; otherwise windows-874, the old Thai code page, if most of what comes out is Thai or plain ASCII.
 */
export function decodeText(bytes: Uint8Array): DecodedText | PlanFileFailure {
  const marked = byMark(bytes)
  if (marked) return checked(new TextDecoder(marked).decode(bytes), marked)
  const wide = byZeros(bytes)
  if (wide) return checked(new TextDecoder(wide).decode(bytes), wide)
  const utf8 = decodeStrictly(bytes)
  if (utf8 !== undefined) return checked(utf8, 'utf-8')
  const old = new TextDecoder('windows-874').decode(bytes)
  return looksThai(old) ? checked(old, 'windows-874') : checked(new TextDecoder('utf-8').decode(bytes), 'utf-8')
}

function byMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Thai in UTF-16 has 0x0E in every other byte, spaces and Latin letters 0x00. */
function byZeros(bytes: Uint8Array): TextEncoding | undefined {
  const size = Math.min(bytes.length - (bytes.length % 2), 4096)
  const high = [0, 0]
  for (let at = 0; at < size; at += 1) if (bytes[at] === 0 || bytes[at] === 0x0e) high[at % 2] = (high[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = high
  if (size < 8 || Math.max(even, odd) < size * 0.4) return undefined
  if (odd > even * 4) return 'utf-16le'
  return even > odd * 4 ? 'utf-16be' : undefined
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function looksThai(text: string): boolean {
  const sample = text.slice(0, 8192)
  const fitting = sample.match(/[\u0E00-\u0E7F\s\x20-\x7E“”‘’•–…]/g)?.length ?? 0
  const thai = sample.match(/[\u0E00-\u0E7F]/g)?.length ?? 0
  return fitting > sample.length * 0.98 && thai > sample.length * 0.2
}

function checked(text: string, encoding: TextEncoding): DecodedText | PlanFileFailure {
  const sample = text.slice(0, 65_536)
  let strange = 0
  for (let at = 0; at < sample.length; at += 1) if (isStrange(sample.charCodeAt(at))) strange += 1
  if (strange > Math.max(2, sample.length * MOST_CONTROLS))
    return failure('plan.binary', `${strange} strange characters`)
  return { ok: true, text, encoding }
}

/** Control characters other than tabs, line ends and form feeds, and the sign of a byte that could not be decoded. */
function isStrange(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || code === 0xfffd
}
