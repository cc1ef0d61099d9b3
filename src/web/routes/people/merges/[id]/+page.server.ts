import { redirect } from '@sveltejs/kit'
import { refuse } from '#kernel/problem.ts'
import { judgeMerge, type MergeSaying, mergePairOf, nextMerge } from '#modules/people/module.ts'
import { orFaults } from '../../../../server/do-act.ts'
import { mergePage, pileIn } from '../../../../server/merge-page.ts'
import type { Actions, PageServerLoad } from './$types'

const SAYINGS: readonly MergeSaying[] = ['merge', 'differ', 'put_off', 'undo', 'separate', 'propose']
/** After these one stays with the pair, after the others the next one comes. */
const STAYING: readonly MergeSaying[] = ['undo', 'separate', 'propose']

export const load: PageServerLoad = ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  return mergePage(locals, params.id, url.searchParams)
}

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const { house, actor, preferences } = locals
    const form = await request.formData()
    const text = (name: string): string => String(form.get(name) ?? '')
    const says = SAYINGS.find((one) => one === text('says')) ?? 'put_off'
    const pair = text('pair') || params.id
    const keeps = text('keeps')
    const reason = text('reason').trim()
    const pile = pileIn(url.searchParams)
    const next = STAYING.includes(says) ? pair : await nextMerge(house, actor, pile, pair)
    const done = await orFaults(preferences.language, async () => {
      const judging = { act: text('act'), pair, version: Number(form.get('version')), says }
      await judgeMerge(house, actor, {
        ...judging,
        ...(keeps && says === 'merge' ? { keeps } : {}),
        ...(reason ? { reason } : {}),
      })
      // the program looks once more before it marks the record
      if (says === 'merge' && (await mergePairOf(house, actor, pair)).state !== 'merged') refuse('not_mergeable')
    })
    if (!('result' in done)) return done
    const query = new URLSearchParams({ pile, last: pair, said: says })
    redirect(303, next ? `/people/merges/${next}?${query}` : `/people/merges?${query}`)
  },
}
