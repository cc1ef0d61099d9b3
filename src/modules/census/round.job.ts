import type { Job } from '#kernel/job/job.ts'
import { runRound } from './run-round.ts'

/** Linking a round, in the background; stopped with the server it begins again from what it had read. */
export const roundJob: Job = {
  name: 'census.run',
  patience: 3600,
  retries: 1,
  run: async (house, data, signal) => {
    await runRound(house, String(data.round), { signal })
  },
}
