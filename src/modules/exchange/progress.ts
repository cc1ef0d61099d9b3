import type { ImportProgress } from '#kernel/exchange/import/report.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

/** How far an import has come, for its bar. */
export interface Progress {
  state: string
  phase: ImportProgress['phase'] | null
  done: number
  total: number | null
  /** When this was so. */
  at: string | null
}

const WRITE = `insert into import_progress (run, phase, done, total, at) values ($1, $2, $3, $4, now())
  on conflict (run) do update set phase = excluded.phase, done = excluded.done, total = excluded.total, at = excluded.at`

/** Says how far an import is; gives the state that it has by now, since somebody may have stopped it. */
export const tellProgress = (house: House, actor: Actor, run: string, now: ImportProgress): Promise<string> =>
  asActor(house, actor, 'write', async (client) => {
    await client.query(WRITE, [run, now.phase, now.done, now.total])
    const found = await client.query<{ state: string }>('select state from import_run where id = $1', [run])
    return found.rows[0]?.state ?? 'cancelled'
  })

/** @throws Refusal `not_found` */
export const progressOf = (house: House, actor: Actor, run: string): Promise<Progress> =>
  asActor(house, actor, 'read', async (client) => {
    const found = await client.query<Progress>(
      `select r.state, p.phase, coalesce(p.done, 0) as done, p.total, p.at
       from import_run r left join import_progress p on p.run = r.id where r.id = $1`,
      [idOf(run)],
    )
    return found.rows[0] ?? refuse('not_found')
  })
