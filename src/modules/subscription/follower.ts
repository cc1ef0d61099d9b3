import type { PoolClient } from 'pg'
import type { House } from '#kernel/house.ts'
import { tellNews } from './jobs.ts'

const RETRY_MS = 2_000

export interface Follower {
  stop(): Promise<void>
}

/**
 * Hears of each commit and hands in at once what is to be told of it. It only makes things quick: what is missed here, the
 * job of every minute finds. `failed` is told of every failure; the work goes on.
 */
export function startFollower(house: House, failed: (error: unknown) => void): Follower {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let ear: PoolClient | undefined
  let retry: NodeJS.Timeout | undefined

  const work = async (): Promise<void> => {
    do {
      again = false
      await tellNews(house)
    } while (again && !stopped)
  }
  const run = (): void => {
    if (running) again = true
    else
      running = work()
        .catch(failed)
        .finally(() => {
          running = undefined
        })
  }
  const listen = async (): Promise<void> => {
    const client = await house.count.connect()
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
    run()
  }
  const hear = (): void => {
    opening = listen().catch((error: unknown) => {
      failed(error)
      if (!stopped) retry = setTimeout(hear, RETRY_MS)
    })
  }
  let opening: Promise<void> | undefined
  hear()
  return {
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
