import { Worker } from 'node:worker_threads'
import { type Answer, type Question, type Questions, TaskDesk } from './task-desk.ts'

/** Megabytes for short-lived values in a thread. More is no quicker: what is large lies in typed arrays. */
const YOUNG = 12

interface Waiting {
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** Threads that answer questions. With none, questions are answered in the thread that asks. */
export class Pool {
  readonly size: number
  #workers: Worker[] = []
  readonly #waiting: Map<number, Waiting>[]
  readonly #desk: TaskDesk | null
  #next = 0

  constructor(size: number) {
    this.size = Math.max(1, size)
    this.#desk = size === 0 ? new TaskDesk() : null
    this.#waiting = Array.from({ length: size }, () => new Map())
    this.#begin(size)
  }

  #begin(size: number): void {
    this.#workers = Array.from(
      { length: size },
      () =>
        new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }),
    )
    for (const [at, worker] of this.#workers.entries()) this.#listen(at, worker)
  }

  /** Exchanges the threads for new ones: what the old ones held goes back to the system at once. */
  async renew(): Promise<void> {
    const size = this.#workers.length
    await this.close()
    this.#begin(size)
  }

  #listen(at: number, worker: Worker): void {
    const waiting = this.#waiting[at] as Map<number, Waiting>
    worker.on('message', ({ id, result, error }: Answer) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) asked?.resolve(result)
      else asked?.reject(error)
    })
    worker.on('error', (error) => {
      for (const asked of waiting.values()) asked.reject(error)
      waiting.clear()
    })
  }

  /** Asks one thread. */
  ask<Name extends keyof Questions>(
    at: number,
    name: Name,
    data: Questions[Name]['data'],
  ): Promise<Questions[Name]['answer']> {
    if (this.#desk)
      return new Promise((resolve) => setImmediate(resolve)).then(
        () => this.#desk?.answer(name, data) as Questions[Name]['answer'],
      )
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting[at]?.set(id, { resolve: resolve as Waiting['resolve'], reject })
      const question: Question = { id, name, data }
      this.#workers[at]?.postMessage(question)
    })
  }

  /** Asks every thread the same. */
  async tell<Name extends keyof Questions>(name: Name, data: Questions[Name]['data']): Promise<void> {
    await Promise.all(Array.from({ length: this.size }, (_, at) => this.ask(at, name, data)))
  }

  /** Asks a list of questions, each of the next thread that is free; answers come in the order of the list. */
  async askAll<Name extends keyof Questions>(
    name: Name,
    list: readonly Questions[Name]['data'][],
    options: { signal?: AbortSignal | undefined; done?(answer: Questions[Name]['answer'], at: number): void } = {},
  ): Promise<Questions[Name]['answer'][]> {
    const answers: Questions[Name]['answer'][] = []
    let next = 0
    const serve = async (thread: number): Promise<void> => {
      while (next < list.length) {
        options.signal?.throwIfAborted()
        const at = next++
        const answer = await this.ask(thread, name, list[at] as Questions[Name]['data'])
        answers[at] = answer
        options.done?.(answer, at)
      }
    }
    await Promise.all(Array.from({ length: this.size }, (_, thread) => serve(thread)))
    return answers
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}
