import type { House } from '../house.ts'
import { refuse } from '../problem.ts'

/** Each file that leaves holds a connection: so many at once, so that nobody's pages wait for them. */
const MOST_AT_ONCE = 4
const PATIENCE_MS = 60_000
/** Bytes that may lie between who writes and who reads. */
const WATER = 1 << 18

const open = new WeakMap<House, number>()

/** What the reader of rows is given to write with. */
export interface Pouring {
  /** Says that the first rows are there: what is refused until then is an answer, what fails after is a cut. */
  opened(): void
  /** Writes a file to whoever reads it, no faster than they do. */
  pour(file: AsyncIterable<Uint8Array>): Promise<void>
  /** Counts rows that are handed over. */
  count(batch: readonly unknown[]): void
  /** The same batches, counted as they go by. */
  tallied<T>(batches: AsyncIterable<T[]>): AsyncIterable<T[]>
}

export interface Leaving {
  begin(): Promise<unknown>
  read(pouring: Pouring): Promise<void>
  /** Rows handed over, and whether the reader took the file to its end. */
  end(rows: number, complete: boolean): Promise<unknown>
}

/** The reader has gone, or takes nothing any more. */
class Unread extends Error {}

/** A stream that takes a part only when there is room for it. */
class Outlet {
  readonly stream: ReadableStream<Uint8Array>
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #room = Promise.withResolvers<void>()
  #gone = false

  constructor() {
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => this.#room.resolve(),
        cancel: () => {
          this.#gone = true
          this.#room.resolve()
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: WATER }),
    )
  }

  async give(part: Uint8Array, patience: number): Promise<void> {
    while (!this.#gone && (this.#controller?.desiredSize ?? 0) <= 0) {
      this.#room = Promise.withResolvers<void>()
      await within(this.#room.promise, patience)
    }
    if (this.#gone) throw new Unread('the reader has gone')
    this.#controller?.enqueue(part)
  }

  end(): void {
    if (!this.#gone) this.#controller?.close()
  }

  cut(error: unknown): void {
    if (!this.#gone) this.#controller?.error(error)
  }
}

/** A promise that a reader must keep within a time. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unread('nobody reads')), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * A stream that is written while it is read. It comes back once its first rows are known, so that a refusal can still be
 * answered; from then on a failure cuts the stream off, and a reader who goes away or falls silent ends the reading.
 *
 * @throws Refusal `busy` where too many leave already, and whatever reading the first rows refuses
 */
export async function poured(
  house: House,
  leaving: Leaving,
  patience: number = PATIENCE_MS,
): Promise<ReadableStream<Uint8Array>> {
  const now = open.get(house) ?? 0
  if (now >= MOST_AT_ONCE) return refuse('busy')
  open.set(house, now + 1)
  const first = Promise.withResolvers<void>()
  const outlet = new Outlet()
  let rows = 0
  const count = (batch: readonly unknown[]): void => {
    rows += batch.length
  }
  const pouring: Pouring = {
    opened: first.resolve,
    async pour(file) {
      for await (const part of file) await outlet.give(part, patience)
    },
    count,
    async *tallied(batches) {
      for await (const batch of batches) {
        count(batch)
        yield batch
      }
    },
  }
  const read = async (): Promise<void> => {
    await leaving.begin()
    try {
      await leaving.read(pouring)
    } catch (error) {
      await leaving.end(rows, false).catch((lost: unknown) => house.report(lost, { about: 'export' }))
      throw error
    }
    // the end of the file comes only once the ledger has it
    await leaving.end(rows, true)
  }
  read()
    .then(
      () => outlet.end(),
      (error: unknown) => {
        // before the first rows this is the answer; after them whoever reads the stream sees it cut off
        first.reject(error)
        outlet.cut(error)
      },
    )
    .finally(() => open.set(house, (open.get(house) ?? 1) - 1))
  await first.promise
  return outlet.stream
}
