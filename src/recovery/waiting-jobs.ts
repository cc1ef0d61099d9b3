import type { Client } from 'pg'
import { jobSchema } from '#kernel/migrate/migrate.ts'
import { JOBS_ROLE } from '#kernel/scope/policies.ts'
import { roleIn } from '#kernel/scope/province-roles.ts'
import type { WaitingJob } from '#platform/backup/manifest.ts'
import { createPool, endPool } from '#platform/postgres/pool.ts'
import { addressFor, type Ground, type OpenHouse } from '../house.ts'

/** What was handed to the queue and is not done, without what the clock sends by itself. Empty before the queue's first use. */
export async function waitingJobs(ground: Ground, owner: Client): Promise<WaitingJob[]> {
  const schema = jobSchema(ground.schema)
  // a province of a version without a queue
  const role = await owner.query('select 1 from pg_roles where rolname = $1', [roleIn(ground.schema, JOBS_ROLE)])
  if (role.rows.length === 0) return []
  const pool = createPool(addressFor(ground, JOBS_ROLE), { max: 1, name: 'buaban-backup', searchPath: [schema] })
  try {
    const there = await pool.query<{ found: boolean }>(`select to_regclass('job') is not null as found`)
    if (!there.rows[0]?.found) return []
    const found = await pool.query<WaitingJob>(
      `select id::text as id, name, coalesce(data, '{}') as data, singleton_key as key, start_after as after from job
        where state::text in ('created', 'retry', 'active') and name not like '\\_\\_%' and singleton_key is distinct from 'clock' order by created_on`,
    )
    return found.rows
  } finally {
    await endPool(pool)
  }
}

/** Hands them in again after a restore; jobs that this program no longer knows are left out and counted. */
export async function sendAgain(
  { house, queue }: OpenHouse,
  jobs: WaitingJob[],
): Promise<{ sent: number; unknown: number }> {
  const names = new Set(house.jobKinds.map((job) => job.name))
  const known = jobs.filter((job) => names.has(job.name))
  for (const { name, data, key, after } of known) {
    const seconds = Math.ceil((Date.parse(after) - Date.now()) / 1000)
    await queue.send(name, data, { ...(key === null ? {} : { key }), ...(seconds > 0 ? { after: seconds } : {}) })
  }
  return { sent: known.length, unknown: jobs.length - known.length }
}
