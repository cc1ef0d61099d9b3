const NEWLINE = 10
const RETURN = 13
const BLANK = 32
const QUOTE = 34

/** Goes through the bytes of a CSV file cell by cell. After `next` the cell lies from `from` to `to`, without its quotes. */
export class CellScanner {
  readonly #bytes: Uint8Array
  readonly #separator: number
  /** Whether quoted cells may run over the ends of lines. */
  readonly #overLines: boolean
  at = 0
  from = 0
  to = 0
  /** Digest of the bytes of the cell. */
  hash = 0
  quoted = false
  lineEnded = false

  constructor(bytes: Uint8Array, separator: number, overLines: boolean) {
    this.#bytes = bytes
    this.#separator = separator
    this.#overLines = overLines
  }

  skipLine(): void {
    const end = this.#bytes.indexOf(NEWLINE, this.at)
    this.at = end < 0 ? this.#bytes.length : end + 1
  }

  /** Goes to the next cell; false where its quotes are wrong. */
  next(): boolean {
    while (this.#bytes[this.at] === BLANK) this.at += 1
    this.quoted = this.#bytes[this.at] === QUOTE
    if (this.quoted ? !this.#quotedCell() : !this.#plainCell()) return false
    const end = this.#bytes[this.at]
    this.lineEnded = end !== this.#separator
    this.at += 1
    return true
  }

  #plainCell(): boolean {
    const bytes = this.#bytes
    const separator = this.#separator
    let at = this.at
    let hash = 0
    for (let byte = bytes[at]; byte !== separator && byte !== NEWLINE && byte !== undefined; byte = bytes[++at])
      hash = Math.imul(hash ^ byte, 0x01000193)
    this.from = this.at
    this.to = at
    this.hash = hash ^ (hash >>> 15)
    this.at = at
    if (bytes[at] !== separator && at > this.from && bytes[at - 1] === RETURN) {
      this.to -= 1
      this.#digest()
    }
    return true
  }

  #quotedCell(): boolean {
    const bytes = this.#bytes
    let at = this.at + 1
    for (; ; at++) {
      const byte = bytes[at]
      if (byte === undefined || (byte === NEWLINE && !this.#overLines)) return false
      if (byte !== QUOTE) continue
      if (bytes[at + 1] !== QUOTE) break
      at += 1
    }
    this.from = this.at + 1
    this.to = at
    this.#digest()
    this.at = at + 1
    while (bytes[this.at] === BLANK || bytes[this.at] === RETURN) this.at += 1
    const end = bytes[this.at]
    return end === this.#separator || end === NEWLINE || end === undefined
  }

  #digest(): void {
    let hash = 0
    for (let at = this.from; at < this.to; at++) hash = Math.imul(hash ^ (this.#bytes[at] as number), 0x01000193)
    this.hash = hash ^ (hash >>> 15)
  }
}
