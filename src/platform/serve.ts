import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { claimServer, type DataFolder, openDataFolder } from './data-folder.ts'
import { type Database, openDatabase } from './database.ts'
import { Fault } from './fault.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { type Handler, type HttpServer, openHttp, type Readiness } from './http/server.ts'
import type { Log } from './log.ts'
import { fileFault } from './make-folder.ts'
import { watchDatabase } from './watch-database.ts'

/** What every hook is given. */
export type ServeContext = {
  config: Config
  data: DataFolder
  database: Database
  clock: Clock
  log: Log
  metrics: Metrics
  /** Such as `http://127.0.0.1:4280`. */
  address: string
}

/** The steps of a start, in their order; `seconds` is what the step took. */
export type ServePhase = 'database' | 'migrate' | 'firstRun' | 'handler'

export type ServeHooks = {
  /** Brings the schema up to date; throws Fault `database_newer` when it is beyond this program. */
  migrate(context: ServeContext): Promise<void>
  /** Fills an empty data folder. Called until it has succeeded once; a start cut short calls it again. */
  firstRun?(context: ServeContext): Promise<void>
  /** Builds what answers requests, with its pools. */
  handler(context: ServeContext): Promise<Handler>
  /** Whether the database answers and migrations are current. */
  ready(context: ServeContext): Promise<Readiness>
  /** Ends pools and jobs, after the last answer and before the database stops. */
  stop?(context: ServeContext): Promise<void>
}

export type ServeOptions = {
  config: Config
  log: Log
  clock?: Clock
  /** Told when a step begins and, with its seconds, when it has ended. */
  onPhase?: (phase: ServePhase, seconds?: number) => void
  /** How long open requests may take after a stop was asked for; default 10 s. */
  drainMs?: number
  /** Cuts a start short that is still under way. */
  signal?: AbortSignal
}

export type Serving = {
  context: ServeContext
  /** Drains and stops everything; a second call cuts open requests. */
  stop(): Promise<void>
  /** Settles when everything has stopped, with the fault if it was not asked to. */
  ended: Promise<Fault | undefined>
}

/**
 * Runs the server on a data folder. The port opens first: a clash is told at once, and whoever comes early sees that
 * the start is under way.
 * @throws Fault for every reason not to start; everything opened until then is closed again
 */
export const serve = async (options: ServeOptions, hooks: ServeHooks): Promise<Serving> => {
  const { config, log } = options
  const undo: (() => Promise<void>)[] = []
  const finish = Promise.withResolvers<Fault | undefined>()
  // One after the other, also when a stop is asked for while another is under way.
  let stopping = Promise.resolve()
  const stopAll = () => {
    stopping = stopping.then(async () => {
      for (const step of undo.splice(0).reverse()) {
        await step().catch((error) => log.error('stop_step_failed', { error }))
      }
    })
    return stopping
  }
  const phase = phaseTeller(options)
  // Stopping the database ends whatever a step is waiting for.
  const interrupt = () => void stopAll()
  options.signal?.addEventListener('abort', interrupt)
  try {
    const data = await openDataFolder(config.dataFolder, config.secretsFile, config.province)
    const claim = await claimServer(data)
    undo.push(claim.release)
    const metrics = createMetrics()
    undo.push(async () => metrics.stop())
    let current: ServeContext | undefined
    const ready = async () => (current ? hooks.ready(current) : { ready: false, reasons: ['starting'] })
    const http = await openHttp({ host: config.host, port: config.port, log, metrics, ready })
    undo.push(() => http.drain(1_000))
    await claim.announce(http.address)
    const database = await phase('database', () => openDatabase(config, data))
    undo.push(database.stop)
    const context = { config, data, database, clock: options.clock ?? systemClock, log, metrics, address: http.address }
    await phase('migrate', () => hooks.migrate(context))
    await runFirst(context, hooks, phase)
    undo.push(async () => hooks.stop?.(context))
    http.mount(await phase('handler', () => hooks.handler(context)))
    current = context
    log.info('serving', { address: http.address, database: database.kind, version: database.version })

    const stop = stopper(http, options.drainMs ?? 10_000, log, stopAll, finish.resolve)
    const watch = watchDatabase(config, data, database, log, (fault) => void stop(fault))
    undo.push(watch)
    return { context, stop: () => stop(), ended: finish.promise }
  } catch (error) {
    await stopAll()
    throw options.signal?.aborted ? new Fault('interrupted', {}, error) : error
  } finally {
    options.signal?.removeEventListener('abort', interrupt)
  }
}

type Phase = <T>(name: ServePhase, work: () => Promise<T>) => Promise<T>

const phaseTeller =
  ({ onPhase, signal }: ServeOptions): Phase =>
  async (name, work) => {
    const begin = performance.now()
    signal?.throwIfAborted()
    onPhase?.(name)
    const result = await work()
    onPhase?.(name, (performance.now() - begin) / 1000)
    return result
  }

const runFirst = async (context: ServeContext, hooks: ServeHooks, phase: Phase): Promise<void> => {
  const mark = path.join(context.data.path, 'first-run.json')
  if (!hooks.firstRun || existsSync(mark)) return
  const { firstRun } = hooks
  await phase('firstRun', () => firstRun(context))
  await writeFile(mark, `${JSON.stringify({ finishedAt: context.clock.now().toString() })}\n`).catch((error) => {
    throw fileFault(mark, error)
  })
}

const stopper = (
  http: HttpServer,
  drainMs: number,
  log: Log,
  stopAll: () => Promise<void>,
  ended: (fault: Fault | undefined) => void,
): ((fault?: Fault) => Promise<void>) => {
  let stopping: Promise<void> | undefined
  return (fault) => {
    if (stopping) {
      http.cut()
      return stopping
    }
    log.info('stopping', fault ? { fault: fault.faultName } : {})
    stopping = http
      .drain(drainMs)
      .then(stopAll)
      .then(() => {
        log.info('stopped')
        ended(fault)
      })
    return stopping
  }
}
