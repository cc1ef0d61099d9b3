import { availableParallelism } from 'node:os'
import type { LinkConfig } from './config.ts'
import { linkExact } from './engine/exact.ts'
import { judge } from './engine/judging.ts'
import { judgeAlone } from './engine/judging-alone.ts'
import { learn } from './engine/learning.ts'
import { applyDecisions, toLists } from './engine/list-rows.ts'
import { Pool } from './engine/pool.ts'
import type { Candidates } from './engine/scoring.ts'
import { type Layout, layOut } from './engine/space.ts'
import type { Decision, Links } from './links.ts'
import type { Model } from './model/model.ts'
import { Clock, type Progress } from './progress.ts'
import type { PersonTable } from './table/table.ts'

/** Where finished parts of a run are kept, so that a run which was stopped goes on where it was. */
export interface Checkpoint {
  /** Parts of an earlier run with this mark, by number. Another mark empties what is kept. */
  begin(mark: string): Map<number, Candidates>
  keep(part: number, candidates: Candidates): void
}

export interface LinkOptions {
  /** Threads besides the caller's; as many as there are processors when left out. None for small lists. */
  workers?: number
  pool?: Pool
  progress?(progress: Progress): void
  signal?: AbortSignal
  /** Weights of an earlier run: nothing is learnt, so that what changed little is judged alike. */
  model?: Model
  decisions?: readonly Decision[]
  /** How probabilities are straightened, learnt of clerks by `calibrate`; that of the model when left out. */
  calibration?: Model['calibration']
  checkpoint?: Checkpoint
  /** 1 for each row of the first list that a link which stands already has taken: another row is then a duplicate. */
  held?: Uint8Array
}

/** Lists with fewer rows than this are linked without threads, which would take longer to start. */
const SMALL = 4000
/** Rows of the second list in one part of the work. */
const PART_ROWS = 4096
/** Pairs less likely than this are forgotten. */
export const FORGOTTEN = 1e-4

/** A pool of the size asked for, given to the work and closed after it. */
export async function withPool<T>(
  options: Pick<LinkOptions, 'workers' | 'pool'>,
  rows: number,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  if (options.pool) return work(options.pool)
  const pool = new Pool(options.workers ?? (rows < SMALL ? 0 : availableParallelism()))
  try {
    return await work(pool)
  } finally {
    await pool.close()
  }
}

/**
 * Links two lists of persons, or finds persons who stand twice in one when the same table is given twice. The same
 * tables, configuration and decisions give the same links, whatever the number of threads.
 */
export function link(a: PersonTable, b: PersonTable, config: LinkConfig, options: LinkOptions = {}): Promise<Links> {
  return withPool(options, a.rows + b.rows, (pool) => run(a, b, config, options, pool))
}

async function run(
  a: PersonTable,
  b: PersonTable,
  config: LinkConfig,
  options: LinkOptions,
  pool: Pool,
): Promise<Links> {
  const clock = new Clock(options.progress)
  clock.at('arrange', 0)
  const layout = layOut(a, b, config)
  const { space } = layout
  const { manual, apart } = applyDecisions(layout, options.decisions ?? [])
  const exact = space.alone ? { a: [], b: [] } : linkExact(layout, config.exact ?? [], apart)
  await pool.tell('space', space)
  clock.at('learn', 0)
  const learnt = options.model ?? (await learn(space, pool))
  const model = { ...learnt, calibration: options.calibration ?? learnt.calibration }
  const cut = Math.log2((FORGOTTEN * space.rowsA * (1 - model.present)) / model.present)
  await pool.tell('model', { model, cut })
  const candidates = await weigh(layout, pool, clock, options, options.checkpoint ? markOf(layout, model) : '')
  clock.at('judge', 0)
  const fit = options.model === undefined
  const held = options.held && layout.orderA.map((row) => options.held?.[row] ?? 0)
  const links = space.alone
    ? judgeAlone({ candidates, manual, apart }, config, model, space.rowsA, fit)
    : judge({ candidates, exact, manual, apart, held }, config, model, { a: space.rowsA, b: space.rowsB }, fit)
  return toLists(links, layout)
}

const checksum = (values: Int32Array | Uint8Array): number => {
  let sum = values.length
  for (let at = 0; at < values.length; at++) sum = Math.imul(sum ^ (values[at] as number), 0x01000193)
  return sum >>> 0
}

/** What a run depends on, in short: parts of another run are of no use to it. */
const markOf = ({ space }: Layout, model: Model): string => {
  const { a, b } = space.ground
  return JSON.stringify([
    checksum(a),
    checksum(b),
    checksum(space.done),
    space.config,
    [...model.same],
    [...model.strangers],
  ])
}

async function weigh(
  { space }: Layout,
  pool: Pool,
  clock: Clock,
  { signal, checkpoint }: LinkOptions,
  mark: string,
): Promise<Candidates> {
  clock.at('weigh', 0)
  const parts = Array.from({ length: Math.ceil(space.rowsB / PART_ROWS) }, (_, at) => ({
    from: at * PART_ROWS,
    to: Math.min((at + 1) * PART_ROWS, space.rowsB),
  }))
  const kept = checkpoint?.begin(mark) ?? new Map<number, Candidates>()
  const open = [...parts.keys()].filter((at) => !kept.has(at))
  let done = kept.size
  await pool.askAll(
    'score',
    open.map((at) => parts[at] as { from: number; to: number }),
    {
      signal,
      done(candidates, at) {
        const part = open[at] as number
        kept.set(part, candidates)
        checkpoint?.keep(part, candidates)
        clock.at('weigh', ++done / parts.length)
      },
    },
  )
  return joined(parts.map((_, at) => kept.get(at) as Candidates))
}

/** Candidates of all parts, sorted by row of b and then of a. */
function joined(parts: readonly Candidates[]): Candidates {
  const count = parts.reduce((sum, { a }) => sum + a.length, 0)
  const all: Candidates = {
    a: new Uint32Array(count),
    b: new Uint32Array(count),
    weights: new Float64Array(count),
    patterns: new Float64Array(count),
    compared: 0,
  }
  let at = 0
  for (const part of parts) {
    for (const name of ['a', 'b', 'weights', 'patterns'] as const) all[name].set(part[name] as never, at)
    all.compared += part.compared
    at += part.a.length
  }
  return all
}
