import type { House } from '../house.ts'

/** What a job is given: plain JSON, kept in the database until the job is done. */
export type JobData = Record<string, unknown>

/**
 * Work outside a request: it has retries or a date of its own. It may be run again after a fall, so it must be safe
 * to repeat, and it acts as whoever its data names, never with more.
 */
export interface Job {
  /** `import.run`: the module, a dot, what is done. */
  name: string
  run(house: House, data: JobData, signal: AbortSignal): Promise<void>
  /** When it runs by itself: cron in the time of Thailand. */
  every?: string
  /** Tries after the first, with growing pauses; 3 if absent. */
  retries?: number
  /** Seconds after which a run counts as lost and is tried again; 900 if absent. */
  patience?: number
  /** Of jobs with the same key only one runs at a time. */
  together?: number
}

export interface SendOptions {
  /** One job with this key waits at most: sending it again while it waits changes nothing. */
  key?: string
  /** Not before: seconds from now. */
  after?: number
}

/** Where work is handed in. It is kept before the promise resolves, whether or not a worker runs just now. */
export interface JobSender {
  send(name: string, data: JobData, options?: SendOptions): Promise<void>
}
