import { redirect } from '@sveltejs/kit'
import { changesFor } from '../../server/changes.ts'
import { tasksOf } from '../../server/tasks.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house, actor, preferences } = locals
  if (!actor.account) redirect(303, '/sign-in?to=/today')
  const [groups, changes] = await Promise.all([
    tasksOf(house, actor, preferences.language),
    changesFor(house, actor, preferences.language),
  ])
  return { groups, changes }
}
