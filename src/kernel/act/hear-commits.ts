import type { Pool, PoolClient } from 'pg'

const RETRY_MS = 1_000

export interface Hearing {
  /** Does the work now, or once more after the run that is under way. */
  run(): Promise<void>
  /** Waits until commits are heard. */
  open(): Promise<void>
  /** Stops listening, after the run that is under way. */
  stop(): Promise<void>
}

export interface Heard {
  /** What is done for what was committed; it looks for itself what that is. `stopped` says whether to leave the rest. */
  work(stopped: () => boolean): Promise<unknown>
  /** Told of every failure; listening goes on, and a lost connection is opened again. */
  failed(error: unknown): void
  /** Whether the work is also done each time that listening begins, for what was committed while nobody listened. */
  atOnce?: boolean
}

/** Hears of each commit that put something in the outbox, and does some work for it, one run at a time. */
export function hearCommits(pool: Pool, { work, failed, atOnce = false }: Heard): Hearing {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let ear: PoolClient | undefined
  let retry: NodeJS.Timeout | undefined

  const works = async (): Promise<void> => {
    do {
      again = false
      await work(() => stopped)
    } while (again && !stopped)
  }
  const run = (): Promise<void> => {
    if (running) again = true
    running ??= works()
      .catch(failed)
      .finally(() => {
        running = undefined
      })
    return running
  }
  const listen = async (): Promise<void> => {
    const client = await pool.connect()
    const lost = (error?: Error): void => {
      if (ear !== client) return
      ear = undefined
      client.release(error ?? true)
      if (!stopped) retry = setTimeout(hear, RETRY_MS)
    }
    ear = client
    client.on('error', lost)
    client.on('end', () => lost())
    client.on('notification', run)
    await client.query('listen outbox')
    if (atOnce) void run()
  }
  const hear = (): void => {
    opening = listen().catch((error: unknown) => {
      failed(error)
      const client = ear
      ear = undefined
      client?.release(true)
      clearTimeout(retry)
      if (!stopped) retry = setTimeout(hear, RETRY_MS)
    })
  }
  let opening: Promise<void> | undefined
  hear()
  return {
    run,
    open: async () => opening,
    async stop() {
      stopped = true
      clearTimeout(retry)
      await opening
      await running
      const client = ear
      ear = undefined
      client?.release(true)
    },
  }
}
