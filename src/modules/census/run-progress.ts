import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { APP_ROLE } from '#kernel/scope/policies.ts'
import { SYSTEM_ROLE } from '#kernel/scope/predicate.ts'

/** Steps of a run in their order: those of the linking, then writing the results. */
export const RUN_STAGES = ['read', 'arrange', 'learn', 'weigh', 'judge', 'keep'] as const

export type RunStage = (typeof RUN_STAGES)[number]

export type RunState = 'waiting' | 'running' | 'stopping' | 'stopped' | 'failed' | 'done'

/** How far the run of a round is. */
export interface RunProgress {
  state: RunState
  stage: RunStage
  /** From 0 to 1, of this stage. */
  done: number
  /** Seconds since the run began. */
  seconds: number
  /** Seconds that the stage will still take; null while nothing can be said. */
  remaining: number | null
  /** When this was so. */
  at: string
}

/** How far each run is: written over once a second, so neither versioned nor audited; seen by whoever sees the round. */
export const censusProgressTable = `
create table if not exists census_progress (
  round uuid primary key, state text not null, stage text not null, done double precision not null,
  seconds double precision not null, remaining double precision, at timestamptz not null);
alter table census_progress enable row level security;
alter table census_progress force row level security;
drop policy if exists census_progress_owner on census_progress;
create policy census_progress_owner on census_progress for all to current_user using (true) with check (true);
drop policy if exists census_progress_read on census_progress;
create policy census_progress_read on census_progress for select to ${APP_ROLE} using (
  round in (select r.id from census_round r) or (select scope_has(array['${SYSTEM_ROLE}'])));
drop policy if exists census_progress_write on census_progress;
create policy census_progress_write on census_progress for insert to ${APP_ROLE} with check ((select scope_has(array['${SYSTEM_ROLE}'])));
drop policy if exists census_progress_again on census_progress;
create policy census_progress_again on census_progress for update to ${APP_ROLE}
  using ((select scope_has(array['${SYSTEM_ROLE}']))) with check ((select scope_has(array['${SYSTEM_ROLE}'])));
grant select, insert, update on census_progress to ${APP_ROLE};
`

const WRITE = `insert into census_progress (round, state, stage, done, seconds, remaining, at)
  values ($1, $2, $3, $4, $5, $6, now())
  on conflict (round) do update set
    state = case when census_progress.state = 'stopping' and excluded.state = 'running' then 'stopping' else excluded.state end,
    stage = excluded.stage, done = excluded.done, seconds = excluded.seconds, remaining = excluded.remaining, at = excluded.at
  returning state`

type Told = Omit<RunProgress, 'at' | 'state'>

/** Says how far a run is; gives the state that holds now, since somebody may have asked it to stop. */
export async function tellRun(house: House, round: string, state: RunState, told: Told): Promise<RunState> {
  const actor = await systemActor(house)
  return asActor(house, actor, 'write', async (client) => {
    const { stage, done, seconds, remaining } = told
    const kept = await client.query<{ state: RunState }>(WRITE, [round, state, stage, done, seconds, remaining])
    return kept.rows[0]?.state ?? state
  })
}

/** How far a round is, for whoever sees it; null where it was never run. */
export const runProgress = (house: House, actor: Actor, round: string): Promise<RunProgress | null> =>
  asActor(house, actor, 'read', async (client) => {
    const found = await client.query<RunProgress>(
      'select state, stage, done, seconds, remaining, at from census_progress where round = $1',
      [idOf(round)],
    )
    return found.rows[0] ?? null
  })

const EVERY_MS = 1000

/** Takes what a run tells, writes it once a second, and calls `stop` once somebody asked for it. */
export class RunTeller {
  readonly #house: House
  readonly #round: string
  readonly #stop: () => void
  readonly #began = performance.now()
  #written = 0
  #busy: Promise<unknown> = Promise.resolve()
  #last: Told = { stage: 'read', done: 0, seconds: 0, remaining: null }

  constructor(house: House, round: string, stop: () => void) {
    this.#house = house
    this.#round = round
    this.#stop = stop
  }

  /** Links count their own seconds from their own beginning: here they are those of the whole run. */
  tell(told: Pick<Told, 'stage' | 'done' | 'remaining'>): void {
    const now = performance.now()
    const changed = told.stage !== this.#last.stage
    this.#last = { ...told, seconds: (now - this.#began) / 1000 }
    if (!changed && now - this.#written < EVERY_MS) return
    this.#written = now
    this.#write()
  }

  #write(): void {
    this.#busy = this.#busy
      .then(() => tellRun(this.#house, this.#round, 'running', this.#last))
      .then((state) => state === 'stopping' && this.#stop())
      .catch((error: unknown) => this.#house.report(error, { job: 'census.run' }))
  }

  async end(state: 'stopped' | 'failed' | 'done'): Promise<void> {
    await this.#busy
    const seconds = (performance.now() - this.#began) / 1000
    await tellRun(this.#house, this.#round, state, { ...this.#last, seconds, remaining: null })
  }
}
