import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { record } from '#kernel/register/record.ts'
import { openCases } from '#modules/census/module.ts'
import { childrenPage } from '../../../../server/census-children.ts'
import { orFaults } from '../../../../server/do-act.ts'
import { census as words } from '../../../../words/census.ts'
import type { Actions, PageServerLoad } from './$types'

const DONE = ['opened', 'followed', 'persons'] as const

/** What the last opening did, told after coming back. */
function doneOf(url: URL): Record<(typeof DONE)[number], number> | null {
  if (!url.searchParams.has('opened')) return null
  const [opened = 0, followed = 0, persons = 0] = DONE.map((name) => Number(url.searchParams.get(name)) || 0)
  return { opened, followed, persons }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor } = locals
  if (!actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const round = await record(house, actor, 'census_round', params.id)
  return {
    round: { id: round.id, title: round.title },
    act: newId(),
    done: doneOf(url),
    page: await childrenPage(locals, round.id, url),
  }
}

export const actions: Actions = {
  open: async ({ locals, request, url }) => {
    const { house, actor, preferences } = locals
    const form = await request.formData()
    const children = form.getAll('child').map(String)
    if (children.length === 0) return fail(400, { faults: [{ text: words.chooseOne[preferences.language] }] })
    const done = await orFaults(preferences.language, () =>
      openCases(house, actor, { id: String(form.get('act')), children }),
    )
    if (!('result' in done) || !done.result) return done
    const back = new URLSearchParams(url.searchParams)
    back.delete('/open')
    for (const name of DONE) back.set(name, String(done.result[name]))
    redirect(303, `${url.pathname}?${back}`)
  },
}
