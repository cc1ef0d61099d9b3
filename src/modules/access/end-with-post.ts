import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import type { Job } from '#kernel/job/job.ts'
import { today } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { systemActor } from '#kernel/scope/actor.ts'

/** Grants at an organisation whose holder had a post there, and has none there any more. */
const LEFT = `
  select g.id, g.version from role_grant g join account a on a.id = g.account
  where g.starts_on <= $1 and (g.ends_on is null or g.ends_on > $1) and a.person is not null
    and exists (select 1 from staff_post p where p.person = a.person and p.organisation = g.place and p.ends_on <= $1)
    and not exists (select 1 from staff_post p where p.person = a.person and p.organisation = g.place
      and (p.ends_on is null or p.ends_on > $1))`

/** Ends what somebody could do at an organisation on the day that their last post there is over. Gives how many ended. */
export async function endWithPosts(house: House): Promise<number> {
  const day = today()
  const found = await house.count.query<{ id: string; version: number }>(LEFT, [day])
  const system = await systemActor(house)
  let ended = 0
  for (const { id, version } of found.rows) {
    const act = { verb: 'change', register: 'role_grant', record: id, version, values: { ends_on: day } } as const
    try {
      await perform(house, system, { id: newId(), ...act })
      ended += 1
    } catch (error) {
      // somebody has just changed it: tomorrow looks again
      if (!(error instanceof Refusal)) throw error
    }
  }
  return ended
}

export const endWithPost: Job = {
  name: 'access.end_with_post',
  every: '20 2 * * *',
  run: async (house) => {
    await endWithPosts(house)
  },
}
