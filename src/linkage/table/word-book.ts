import { latinSkeleton } from '../text/latin-sound.ts'
import { isThai } from '../text/thai-marks.ts'
import { thaiPlain, thaiSkeleton } from '../text/thai-sound.ts'

/** Letters of a word that take part in edit distance. */
export const LONGEST = 32

/**
 * Every distinct word of a list once, with what is compared of it. A word's place is its code; code 0 is no word.
 * Letters are bytes: ASCII as it is, Thai from 128 on, others folded.
 */
export interface Words {
  text: string[]
  /** Digest of the skeleton of sounds; 0 where a word has none. */
  sound: Int32Array
  /** Digest of the plain spelling. */
  plain: Int32Array
  /** Which letters occur in the plain spelling, one bit for a class of letters. */
  letters: Int32Array
  /** Length of the plain spelling, at most LONGEST. */
  length: Uint8Array
  /** The plain spelling, LONGEST bytes a word. */
  spelling: Uint8Array
}

const byteOf = (code: number): number => {
  if (code < 128) return code
  return code >= 0x0e00 && code < 0x0e80 ? 128 + (code & 127) : 1 + (code % 31)
}

const digest = (values: Iterable<number>): number => {
  let sum = 0x811c9dc5
  for (const value of values) sum = Math.imul(sum ^ value, 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return (sum ^ (sum >>> 13)) | 1
}

const grown = <T extends Int32Array | Uint8Array>(old: T, size: number): T => {
  const next = new (old.constructor as new (size: number) => T)(size)
  next.set(old as never)
  return next
}

/** Collects words as they are met. */
export class WordBook {
  readonly words: Words
  readonly #codes = new Map<string, number>([['', 0]])
  #room: number

  constructor(room = 4096) {
    this.#room = room
    this.words = {
      text: [''],
      sound: new Int32Array(room),
      plain: new Int32Array(room),
      letters: new Int32Array(room),
      length: new Uint8Array(room),
      spelling: new Uint8Array(room * LONGEST),
    }
  }

  /** The code of a word, new or known. */
  code(word: string): number {
    const known = this.#codes.get(word)
    if (known !== undefined) return known
    const code = this.#next(word)
    this.#describe(code, word)
    return code
  }

  /** The code of a word of another book, taking over what that book found out about it. */
  adopt(other: Words, from: number): number {
    const word = other.text[from] ?? ''
    const known = this.#codes.get(word)
    if (known !== undefined) return known
    const code = this.#next(word)
    const { words } = this
    words.sound[code] = other.sound[from] ?? 0
    words.plain[code] = other.plain[from] ?? 0
    words.letters[code] = other.letters[from] ?? 0
    words.length[code] = other.length[from] ?? 0
    words.spelling.set(other.spelling.subarray(from * LONGEST, (from + 1) * LONGEST), code * LONGEST)
    return code
  }

  /** Codes of this book for all codes of another. */
  adoptAll(other: Words): Int32Array {
    return Int32Array.from(other.text, (_, code) => this.adopt(other, code))
  }

  #next(word: string): number {
    const { words } = this
    const code = words.text.push(word) - 1
    this.#codes.set(word, code)
    if (code >= this.#room) {
      this.#room *= 2
      for (const name of ['sound', 'plain', 'letters'] as const) words[name] = grown(words[name], this.#room)
      words.length = grown(words.length, this.#room)
      words.spelling = grown(words.spelling, this.#room * LONGEST)
    }
    return code
  }

  #describe(code: number, word: string): void {
    const { words } = this
    const thai = isThai(word)
    const plain = thai ? thaiPlain(word) : word
    const skeleton = thai ? thaiSkeleton(word) : latinSkeleton(word)
    const length = Math.min(plain.length, LONGEST)
    const base = code * LONGEST
    let letters = 0
    for (let at = 0; at < length; at++) {
      const byte = byteOf(plain.charCodeAt(at))
      words.spelling[base + at] = byte
      letters |= 1 << ((byte * 13) & 31)
    }
    words.letters[code] = letters
    words.length[code] = length
    words.plain[code] = digest(words.spelling.subarray(base, base + length))
    words.sound[code] = skeleton.length === 0 ? 0 : digest(skeleton)
  }
}

/** What is looked at of a word besides its letters and sound: numbers a word, side by side in memory. */
export const LOOK = 2
export const [PLAIN, LENGTH] = [0, 1] as const

/** Words as threads compare them: by code, without their texts. */
export interface SharedWords {
  look: Int32Array
  spelling: Uint8Array
}

/** The same words in memory that several threads can read. */
export function sharedWords(words: Words): SharedWords {
  const count = words.text.length
  const look = new Int32Array(new SharedArrayBuffer(count * LOOK * 4))
  for (let code = 0; code < count; code++) {
    look[code * LOOK + PLAIN] = words.plain[code] as number
    look[code * LOOK + LENGTH] = words.length[code] as number
  }
  const spelling = new Uint8Array(new SharedArrayBuffer(count * LONGEST))
  spelling.set(words.spelling.subarray(0, count * LONGEST))
  return { look, spelling }
}
