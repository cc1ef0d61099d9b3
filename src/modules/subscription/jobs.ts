import type { House } from '#kernel/house.ts'
import type { Job } from '#kernel/job/job.ts'
import { deliver } from './deliver.ts'
import { followLedger } from './follow.ts'

const DELIVER = 'subscription.deliver'
/** Days for which the log is kept: what arrived, and what did not. */
const KEPT = { delivered: 30, withheld: 30, dead: 180 }

const send = (house: House, delivery: string, after?: number): Promise<void> =>
  house.jobs.send(DELIVER, { delivery }, { key: delivery, ...(after === undefined ? {} : { after }) })

/** Follows the ledger and hands in what is to be told. */
export async function tellNews(house: House): Promise<number> {
  const told = await followLedger(house)
  for (const id of told) await send(house, id)
  return told.length
}

/** Hands in what was left waiting by a fall between writing it down and handing it in, and clears the old log. */
async function sweep(house: House): Promise<void> {
  await tellNews(house)
  const left = await house.count.query<{ id: string }>(
    `select id from subscription_delivery where state = 'waiting' and next_at < now() - interval '20 seconds' order by next_at limit 2000`,
  )
  for (const { id } of left.rows) await send(house, id)
  for (const [state, days] of Object.entries(KEPT)) {
    await house.count.query(
      'delete from subscription_delivery where state = $1 and happened_at < now() - make_interval(days => $2)',
      [state, days],
    )
  }
}

export const subscriptionJobs: Job[] = [
  {
    name: DELIVER,
    together: 4,
    patience: 60,
    async run(house, data) {
      const id = String(data.delivery ?? '')
      const done = await deliver(house, id)
      if (done?.state === 'waiting') await send(house, id, done.after)
    },
  },
  { name: 'subscription.sweep', every: '* * * * *', retries: 0, run: sweep },
]
