/** `read` is told by who reads the lists; the others by `link`. */
export type Stage = 'read' | 'arrange' | 'learn' | 'weigh' | 'judge'

export interface Progress {
  stage: Stage
  /** From 0 to 1, of this stage. */
  done: number
  /** Seconds since the run began. */
  seconds: number
  /** Seconds that the stage will still take; null while nothing can be said. */
  remaining: number | null
}

/** Tells how far a run is. */
export class Clock {
  readonly #begin = performance.now()
  readonly #tell: ((progress: Progress) => void) | undefined
  #stageBegin = 0

  constructor(tell: ((progress: Progress) => void) | undefined) {
    this.#tell = tell
  }

  at(stage: Stage, done: number): void {
    const now = performance.now()
    if (done === 0) this.#stageBegin = now
    const spent = (now - this.#stageBegin) / 1000
    this.#tell?.({
      stage,
      done,
      seconds: (now - this.#begin) / 1000,
      remaining: done > 0 ? (spent / done) * (1 - done) : null,
    })
  }
}
