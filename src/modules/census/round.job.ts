import type { House } from '#kernel/house.ts'
import type { Job } from '#kernel/job/job.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { roundCheckpoint } from './round-checkpoint.ts'
import { readyToRun } from './round-ready.ts'
import { RunTeller, runProgress, tellRun } from './run-progress.ts'
import { runRound } from './run-round.ts'

const JOB = 'census.run'
const AT_START = { stage: 'read', done: 0, seconds: 0, remaining: null } as const

/** Refuses whoever may not change the round, as if it did not exist. */
async function mayRun(house: House, actor: Actor, round: string): Promise<void> {
  const { may, state } = await record(house, actor, 'census_round', round)
  if (!may.verbs.includes('change')) refuse(state === 'closed' ? 'frozen' : 'not_found')
}

/**
 * Hands a round to the background. Asked again while it runs, it changes nothing.
 * @throws Refusal `not_found`, `frozen` (the round is closed), `rule` (a list without which nothing can be said is not there)
 */
export async function startRun(house: House, actor: Actor, round: string): Promise<void> {
  await mayRun(house, actor, round)
  await readyToRun(house, round)
  const now = await runProgress(house, actor, round)
  if (now?.state === 'waiting') return
  await tellRun(house, round, 'waiting', AT_START)
  await house.jobs.send(JOB, { round }, { key: round })
}

/** Asks a run to stop; what it had compared stays, and the next run goes on from there. */
export async function stopRun(house: House, actor: Actor, round: string): Promise<void> {
  await mayRun(house, actor, round)
  const now = await runProgress(house, actor, round)
  if (now && (now.state === 'running' || now.state === 'waiting')) await tellRun(house, round, 'stopping', now)
}

/** Runs a round to its end, or until somebody asks it to stop; what was compared is kept for the next run. */
export async function runInBackground(house: House, round: string, signal: AbortSignal): Promise<void> {
  const stop = new AbortController()
  const teller = new RunTeller(house, round, () => stop.abort())
  const checkpoint = roundCheckpoint(round)
  try {
    await runRound(house, round, {
      signal: AbortSignal.any([signal, stop.signal]),
      progress: (told) => teller.tell(told),
      checkpoint,
    })
    checkpoint.remove()
    await teller.end('done')
  } catch (error) {
    await teller.end(stop.signal.aborted ? 'stopped' : 'failed')
    if (!stop.signal.aborted) throw error
  }
}

/** Linking a round, in the background. A run that a falling server left goes on from the parts that were done. */
export const roundJob: Job = {
  name: JOB,
  patience: 3600,
  retries: 1,
  run: (house, { round }, signal) => runInBackground(house, String(round), signal),
}
