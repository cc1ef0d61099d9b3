import type { Reaction } from '#kernel/act/reaction.ts'
import type { House } from '#kernel/house.ts'
import type { Job } from '#kernel/job/job.ts'
import { runImport } from './run-import.ts'

/** Brings a started import in. Longer than this without an end, and it counts as lost and goes on elsewhere. */
export const importJob: Job = {
  name: 'import.run',
  run: (house, { run }, signal) => runImport(house, String(run), signal),
  patience: 3600,
  retries: 5,
  together: 2,
}

/** A started import becomes a job. One that a fallen process left half done is found at the next start and goes on. */
export const startedImport: Reaction = {
  register: 'import_run',
  move: 'start',
  follow: (house, _system, run) => house.jobs.send('import.run', { run }, { key: `${run} ${Date.now()}` }),
  pending: async (house: House) => {
    const found = await house.count.query<{ id: string }>(`select id from import_run where state = 'running'`)
    return found.rows.map(({ id }) => id)
  },
}
