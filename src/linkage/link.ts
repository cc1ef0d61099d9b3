import { availableParallelism } from 'node:os'
import type { LinkConfig } from './config.ts'
import { linkExact } from './engine/exact.ts'
import { judge } from './engine/judging.ts'
import { learn } from './engine/learning.ts'
import { Pool } from './engine/pool.ts'
import type { Candidates } from './engine/scoring.ts'
import { type Layout, layOut } from './engine/space.ts'
import type { Decision, Links } from './links.ts'
import type { Model } from './model/model.ts'
import { type PersonTable, rowsByKey } from './table/table.ts'

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
  checkpoint?: Checkpoint
}

/** Lists with fewer rows than this are linked without threads, which would take longer to start. */
const SMALL = 4000
/** Rows of the second list in one part of the work. */
const PART_ROWS = 4096
/** Pairs less likely than this are forgotten. */
const FORGOTTEN = 1e-5

/** Tells how far a run is. */
class Clock {
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
  const exact = space.alone ? { a: [], b: [] } : linkExact(layout, config.exact ?? [])
  await pool.tell('space', space)
  clock.at('learn', 0)
  const model = options.model ?? (await learn(space, pool))
  const cut = Math.log2((FORGOTTEN * space.rowsA * (1 - model.present)) / model.present)
  await pool.tell('model', { model, cut })
  const candidates = await weigh(layout, pool, clock, options, markOf(layout, model))
  clock.at('judge', 0)
  const links = judge(
    { candidates, exact, manual, apart },
    config,
    model,
    { a: space.rowsA, b: space.rowsB },
    options.model === undefined,
  )
  return toLists(links, layout)
}

/** What a run depends on, in short: parts of another run are of no use to it. */
const markOf = ({ space }: Layout, model: Model): string =>
  JSON.stringify([space.config, space.rowsA, space.rowsB, [...model.same], [...model.strangers]])

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

function applyDecisions({ space, a, b, orderA, orderB }: Layout, decisions: readonly Decision[]) {
  const manual = { a: [] as number[], b: [] as number[] }
  const apart = new Set<number>()
  if (decisions.length === 0) return { manual, apart }
  const [placeA, placeB] = [places(orderA), places(orderB)]
  const [keysA, keysB] = [rowsByKey(a), rowsByKey(b)]
  for (const { a: keyA, b: keyB, same } of decisions) {
    const [rowA, rowB] = [keysA.get(keyA), keysB.get(keyB)]
    // a row that has left the lists takes the decision about it along
    if (rowA === undefined || rowB === undefined) continue
    const [atA, atB] = [placeA[rowA] as number, placeB[rowB] as number]
    if (!same) apart.add(atA * space.rowsB + atB)
    else {
      manual.a.push(atA)
      manual.b.push(atB)
      space.done[atB] = 1
    }
  }
  return { manual, apart }
}

const places = (order: Uint32Array): Uint32Array => {
  const at = new Uint32Array(order.length)
  for (let place = 0; place < order.length; place++) at[order[place] as number] = place
  return at
}

/** Links in rows of the lists, sorted by row of b. */
function toLists(links: Links, { orderA, orderB }: Layout): Links {
  const b = links.b.map((place) => orderB[place] as number)
  const sorted = Uint32Array.from(b.keys()).sort(
    (x, y) =>
      (b[x] as number) - (b[y] as number) || (links.verdict[x] as number) - (links.verdict[y] as number) || x - y,
  )
  const pick = <T extends Uint32Array | Float64Array | Uint8Array>(from: T): T => {
    const into = from.slice() as T
    for (let at = 0; at < sorted.length; at++) into[at] = from[sorted[at] as number] as number
    return into
  }
  const spread = (from: Float64Array, order: Uint32Array): Float64Array => {
    const into = new Float64Array(from.length)
    for (let place = 0; place < order.length; place++) into[order[place] as number] = from[place] as number
    return into
  }
  return {
    ...links,
    a: pick(links.a.map((place) => orderA[place] as number)),
    b: pick(b),
    probability: pick(links.probability),
    weight: pick(links.weight),
    pattern: pick(links.pattern),
    kind: pick(links.kind),
    verdict: pick(links.verdict),
    question: pick(links.question),
    bestA: spread(links.bestA, orderA),
    bestB: spread(links.bestB, orderB),
  }
}
