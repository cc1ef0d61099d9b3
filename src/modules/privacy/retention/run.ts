import { newId } from '#kernel/act/id.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Job } from '#kernel/job/job.ts'
import { today } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { type Due, dueOn } from './due.ts'
import type { KeepingTime } from './keeping-time.ts'

/** What a run took away, by register. */
export interface Forgotten {
  register: string
  records: number
  /** Records that others still point to: they go when those do. */
  inUse: number
  held: number
}

const BATCH = 200

/** Withdraws living records one by one, each for itself, and gives those that are gone. */
async function withdrawn(act: ActContext, { register }: KeepingTime, ids: string[]): Promise<string[]> {
  const gone: string[] = []
  for (const id of ids) {
    await act.client.query('savepoint one')
    try {
      await act.client.query(`delete from "${register.name}" where id = $1`, [id])
      await act.client.query('release savepoint one')
      gone.push(id)
    } catch (error) {
      await act.client.query('rollback to savepoint one')
      // 23503: another record points to it
      if (!(error instanceof Error && 'code' in error && error.code === '23503')) throw error
    }
  }
  return gone
}

/** Takes a batch away and gives those that are gone. */
async function forgetBatch(act: ActContext, time: KeepingTime, living: string[], past: string[]): Promise<string[]> {
  const { name } = time.register
  const { days, after, rule, only } = time
  const gone = only === 'files' ? [...living, ...past] : [...(await withdrawn(act, time, living)), ...past]
  await act.client.query(`select ${only === 'files' ? 'forget_files' : 'forget_rows'}($1, $2)`, [name, gone])
  const detail = { what: only ?? 'rows', days, after, rule }
  act.entries.push(...gone.map((record) => ({ verb: 'forget', register: name, record, detail })))
  return gone
}

async function forgetDue(house: House, system: Actor, due: Due, signal: AbortSignal): Promise<Forgotten> {
  const { time, living, withdrawn: past, held } = due
  const result: Forgotten = { register: time.register.name, records: 0, inUse: 0, held }
  const all = [...living.map((id) => ({ id, alive: true })), ...past.map((id) => ({ id, alive: false }))]
  for (let at = 0; at < all.length && !signal.aborted; at += BATCH) {
    const batch = all.slice(at, at + BATCH)
    const ids = (alive: boolean) => batch.filter((one) => one.alive === alive).map(({ id }) => id)
    const head = { id: newId(), verb: 'forget', register: time.register.name }
    const { outcome } = await withAct(house, system, head, batch, async (act) => {
      const gone = await forgetBatch(act, time, ids(true), ids(false))
      return gone.length
    })
    result.records += outcome
    result.inUse += batch.length - outcome
  }
  return result
}

/**
 * Takes away what has outlived its time on a day, in the program's own name, in small acts: each record leaves in the ledger that it
 * was forgotten and by which rule, and nothing of what it said. What others point to waits for them. Repeated, it finds nothing.
 */
export async function runRetention(house: House, day: string, signal: AbortSignal): Promise<Forgotten[]> {
  const system = await systemActor(house)
  const results: Forgotten[] = []
  for (const due of await dueOn(house, day)) {
    if (signal.aborted) break
    const pointless = due.living.length + due.withdrawn.length + due.held === 0
    if (!pointless) results.push(await forgetDue(house, system, due, signal))
  }
  return results
}

/** Every night, when nobody works. */
export const retentionJob: Job = {
  name: 'retention.run',
  every: '20 3 * * *',
  together: 1,
  async run(house, _data, signal) {
    try {
      await runRetention(house, today(), signal)
    } catch (error) {
      if (error instanceof Refusal) house.report(error, { job: 'retention.run' })
      throw error
    }
  },
}
