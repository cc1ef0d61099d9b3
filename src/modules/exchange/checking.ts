import { preview } from '#kernel/exchange/import/preview.ts'
import type { ImportProgress, PreviewReport } from '#kernel/exchange/import/report.ts'
import type { House } from '#kernel/house.ts'
import { type Problem, Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { Run } from './run.ts'
import { tableOfRun } from './run-table.ts'
import { targetNamed } from './target.ts'

/** How the check of an import stands: under way, done, or refused because the file cannot be read as said. */
export type Check =
  | { state: 'checking'; progress: ImportProgress | null }
  | { state: 'ready'; report: PreviewReport }
  | { state: 'refused'; problem: Problem }

interface Kept {
  /** Version of the import and the account it was checked for. */
  of: string
  check: Check
  done: Promise<void>
  stop: AbortController
}

/** Problems that a check keeps; more than this are counted only. */
export const KEPT_PROBLEMS = 5_000
/** Checks kept in this process. One that fell out is made again: a check changes nothing. */
const MOST = 12
const checks = new Map<string, Kept>()

function keep(id: string, kept: Kept): void {
  checks.get(id)?.stop.abort()
  checks.delete(id)
  checks.set(id, kept)
  for (const [oldest, { stop }] of checks) {
    if (checks.size <= MOST) return
    stop.abort()
    checks.delete(oldest)
  }
}

function begin(house: House, actor: Actor, run: Run, of: string): Kept {
  const stop = new AbortController()
  const kept: Kept = { of, check: { state: 'checking', progress: null }, done: Promise.resolve(), stop }
  const work = async (): Promise<Check> => {
    const { layout } = targetNamed(house, actor, run.target)
    if (!run.mapping) return { state: 'refused', problem: { name: 'import_mapping' } }
    const table = await tableOfRun(house, actor, run)
    const asked = { table, layout, mapping: run.mapping, corrections: run.corrections }
    const progress = (now: ImportProgress) => {
      if (kept.check.state === 'checking') kept.check = { state: 'checking', progress: now }
    }
    const report = await preview(house, actor, asked, {
      problems: KEPT_PROBLEMS,
      samples: 5,
      signal: stop.signal,
      progress,
    })
    return { state: 'ready', report }
  }
  kept.done = work().then(
    (check) => {
      kept.check = check
    },
    (error: unknown) => {
      if (error instanceof Refusal) kept.check = { state: 'refused', problem: error.problem }
      else if (!stop.signal.aborted) {
        checks.delete(run.id)
        house.report(error, { job: 'import.check', import: run.id })
        kept.check = { state: 'refused', problem: { name: 'unknown' } }
      }
    },
  )
  return kept
}

/**
 * The check of an import as it is mapped and corrected now. Begun if need be, waited for at most `patience` milliseconds; a long
 * one goes on while its page is left, and is found again.
 */
export async function checkOf(house: House, actor: Actor, run: Run, patience = 1500): Promise<Check> {
  const of = `${run.version} ${actor.account}`
  let kept = checks.get(run.id)
  if (kept?.of !== of) {
    kept = begin(house, actor, run, of)
    keep(run.id, kept)
  }
  let timer: NodeJS.Timeout | undefined
  const tired = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patience)
  })
  await Promise.race([kept.done, tired])
  clearTimeout(timer)
  return kept.check
}
