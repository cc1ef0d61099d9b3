const EMPTY = -1

/**
 * Finds cells by their bytes, so that a cell which was met before need not be decoded again. Bytes stay where the file
 * was read to.
 */
export class RawCells {
  readonly #source: Buffer
  #slots = new Int32Array(1 << 12).fill(EMPTY)
  #from: number[] = []
  #length: number[] = []
  #hash: number[] = []

  constructor(source: Buffer) {
    this.#source = source
  }

  /** Index of a cell, or the complement of the index that it has now been given. */
  find(from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1
    const length = to - from
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot] as number
      if (index === EMPTY) return this.#put(slot, from, length, hash)
      if (
        this.#hash[index] === hash &&
        this.#length[index] === length &&
        this.#same(this.#from[index] as number, from, length)
      )
        return index
    }
  }

  #same(a: number, b: number, length: number): boolean {
    const source = this.#source
    for (let at = 0; at < length; at++) if (source[a + at] !== source[b + at]) return false
    return true
  }

  #put(slot: number, from: number, length: number, hash: number): number {
    this.#slots[slot] = this.#from.length
    this.#from.push(from)
    this.#length.push(length)
    const index = this.#hash.push(hash) - 1
    if (this.#hash.length * 2 > this.#slots.length) this.#widen()
    return ~index
  }

  #widen(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(EMPTY)
    const mask = slots.length - 1
    for (let index = 0; index < this.#hash.length; index++) {
      let slot = (this.#hash[index] as number) & mask
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask
      slots[slot] = index
    }
    this.#slots = slots
  }
}
