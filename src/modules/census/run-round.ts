import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import type { LinkOptions } from '#linkage/link.ts'
import type { Progress } from '#linkage/progress.ts'
import { type KeptCounts, keepResults } from './keep-results.ts'
import { withPersons } from './known-persons.ts'
import { linkRound, type Round } from './link-round.ts'
import { decisionsFor } from './review-decisions.ts'
import { calibrationOf, type RunCalibration, toldOf } from './run-calibration.ts'
import type { RunStage } from './run-progress.ts'

export type RunOptions = Omit<LinkOptions, 'progress' | 'model' | 'decisions' | 'held' | 'calibration'> & {
  progress?(told: Omit<Progress, 'stage'> & { stage: RunStage }): void
}

export interface RunFigures {
  counts: Record<string, number>
  kept: Record<string, KeptCounts>
  calibration: RunCalibration
  /** Seconds of reading and linking, of writing the results, and of both. */
  linkSeconds: number
  keepSeconds: number
  seconds: number
  /** Seconds of processor that this process used, which tell more where a machine is busy; those of the database are not among them. */
  cpuSeconds: number
  /** The most memory this process ever held, in MB. */
  peakMb: number
}

const ROUND = `select id, area, version, state, academic_year, age_from::int, age_to::int, accept::float8, reject::float8
  from census_round where id = $1`

interface RoundRow {
  id: string
  area: string
  version: number
  state: string
  academic_year: number
  age_from: number
  age_to: number
  accept: number
  reject: number
}

async function roundOf(house: House, id: string): Promise<Round> {
  const found = await house.count.query<RoundRow>(ROUND, [id])
  const row = found.rows[0] ?? refuse('not_found')
  if (row.state === 'closed') refuse('frozen')
  const { area, accept, reject } = row
  return { id, area, accept, reject, academicYear: row.academic_year, ageFrom: row.age_from, ageTo: row.age_to }
}

const tenths = (ms: number): number => Math.round(ms / 100) / 10

/**
 * Runs a round: links its lists, says where every child stands, and keeps that. Run again it changes only what differs.
 * @throws Refusal `not_found`, `frozen` (the round is closed)
 */
export async function runRound(house: House, id: string, options: RunOptions = {}): Promise<RunFigures> {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const round = await roundOf(house, id)
  options.progress?.({ stage: 'read', done: 0, seconds: 0, remaining: null })
  const calibration = await calibrationOf(house, id)
  const result = await linkRound(house, round, await decisionsFor(house, id), { ...options, calibration })
  const linked = performance.now()
  options.signal?.throwIfAborted()
  const known = await withPersons(house, id)
  const told = { ...result, children: () => Iterator.from(result.children()).map(known) }
  const kept = await keepResults(house, { id: newId(), round: id }, told, (share) => {
    options.signal?.throwIfAborted()
    const spent = (performance.now() - linked) / 1000
    const remaining = share > 0 ? (spent / share) * (1 - share) : null
    options.progress?.({ stage: 'keep', done: share, seconds: (performance.now() - began) / 1000, remaining })
  })
  const done = performance.now()
  const figures: RunFigures = {
    counts: result.counts,
    kept,
    calibration: toldOf(calibration),
    linkSeconds: tenths(linked - began),
    keepSeconds: tenths(done - linked),
    seconds: tenths(done - began),
    cpuSeconds: tenths((process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1000),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  const head = { id: newId(), verb: 'change', register: 'census_round' }
  await withAct(house, await systemActor(house), head, id, (act) =>
    act.change('census_round', id, undefined, {
      linked_at: new Date().toISOString(),
      figures: figures.counts,
      sample: result.sample,
      weights: result.weights,
    }),
  )
  return figures
}
