import { PgBoss } from 'pg-boss'

/** One kind of work, as the queue needs to know it. */
export interface QueuedWork {
  name: string
  every?: string
  retries?: number
  patience?: number
  together?: number
  run(data: Record<string, unknown>, signal: AbortSignal): Promise<void>
}

export interface Queue {
  send(name: string, data: Record<string, unknown>, options?: { key?: string; after?: number }): Promise<void>
  /** Begins to take work; what was left by a fallen process is taken again after its heartbeat stops. */
  work(list: readonly QueuedWork[]): Promise<void>
  stop(): Promise<void>
}

export interface QueueOptions {
  /** Connects as the role of the queue, which owns its schema and sees no other table. */
  connectionString: string
  /** The schema of the queue, beside that of the province. */
  schema: string
  /** What failed, for the log. Data of jobs is never logged. */
  failed(error: unknown, job: string): void
}

const TIME_ZONE = 'Asia/Bangkok'
const HEARTBEAT_SECONDS = 30
const STOP_MS = 10_000

const settingsOf = ({ retries = 3, patience = 900 }: Pick<QueuedWork, 'retries' | 'patience'>) => ({
  // one waits and one runs for a key: sending what already waits changes nothing
  policy: 'stately' as const,
  retryLimit: retries,
  retryDelay: 2,
  retryBackoff: retries > 0,
  // a longest pause belongs to growing ones only
  ...(retries > 0 ? { retryDelayMax: 3600 } : {}),
  expireInSeconds: patience,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  notify: true,
  deleteAfterSeconds: 7 * 24 * 3600,
  retentionSeconds: 30 * 24 * 3600,
})

/** A queue in the database: nothing handed in is lost, whoever falls. It connects when it is first used. */
export function openQueue({ connectionString, schema, failed }: QueueOptions, names: readonly string[]): Queue {
  let starting: Promise<PgBoss> | undefined
  let working = false
  const start = async (): Promise<PgBoss> => {
    const boss = new PgBoss({
      connectionString,
      schema,
      max: 4,
      application_name: 'buaban-jobs',
      createSchema: false,
      supervise: working,
      schedule: working,
      useListenNotify: working,
    })
    boss.on('error', (error) => failed(error, 'queue'))
    await boss.start()
    return boss
  }
  const opened = (): Promise<PgBoss> => {
    starting ??= start().catch((error: unknown) => {
      starting = undefined
      throw error
    })
    return starting
  }
  const made = new Set<string>()
  const withQueue = async (boss: PgBoss, name: string, settings = settingsOf({})): Promise<void> => {
    if (made.has(name)) return
    if (!(await boss.getQueue(name))) await boss.createQueue(name, settings)
    else if (working) {
      const { policy: _, ...rest } = settings
      await boss.updateQueue(name, rest)
    }
    made.add(name)
  }
  return {
    async send(name, data, { key, after } = {}) {
      if (!names.includes(name)) throw new Error(`there is no job ${name}`)
      const boss = await opened()
      await withQueue(boss, name)
      await boss.send(name, data, { singletonKey: key ?? crypto.randomUUID(), ...(after ? { startAfter: after } : {}) })
    },
    async work(list) {
      await (await starting)?.stop({ graceful: false })
      starting = undefined
      made.clear()
      working = true
      const boss = await opened()
      for (const one of list) {
        await withQueue(boss, one.name, settingsOf(one))
        await boss.work<Record<string, unknown>>(
          one.name,
          { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2, localConcurrency: one.together ?? 1 },
          async (jobs) => {
            for (const job of jobs) {
              try {
                await one.run(job.data ?? {}, job.signal)
              } catch (error) {
                failed(error, one.name)
                throw new Error(error instanceof Error ? error.name : 'failed')
              }
            }
          },
        )
        if (one.every) await boss.schedule(one.name, one.every, {}, { tz: TIME_ZONE, singletonKey: 'clock' })
        else await boss.unschedule(one.name)
      }
    },
    async stop() {
      const boss = await starting?.catch(() => undefined)
      starting = undefined
      await boss?.stop({ graceful: working, timeout: STOP_MS })
    },
  }
}
