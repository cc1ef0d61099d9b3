import { redirect } from '@sveltejs/kit'
import { parseDay, showDay, showMoment } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import {
  censusChild,
  censusList,
  censusRound,
  linkQuestion,
  runProgress,
  startRun,
  stopRun,
} from '#modules/census/module.ts'
import { cellOf } from '../../../server/cells.ts'
import { roundLists } from '../../../server/census-lists.ts'
import { resultView } from '../../../server/census-results.ts'
import { orFaults } from '../../../server/do-act.ts'
import { walkOfRound } from '../../../server/enumeration-page.ts'
import { qualityView } from '../../../server/round-quality.ts'
import type { Actions, PageServerLoad } from './$types'

/** The day that was asked for, as anybody writes a day; none where it cannot be read. */
function dayAsked(typed: string): string | undefined {
  try {
    return typed ? parseDay(typed) : undefined
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** How many rows of a register belong to the round and stand in a state; null where the reader may not see any. */
async function waiting({ house, actor }: App.Locals, name: string, round: string, state: string) {
  const register = house.registers.get(name)
  if (!register || !mayAnywhere(actor, register, 'read')) return null
  const { total, totalCapped } = await list(house, actor, name, {
    filters: [
      { field: 'round', op: 'is', value: round },
      { field: 'state', op: 'is', value: state },
    ],
    size: 1,
  })
  return { total, more: totalCapped, href: `/registers/${name}?round=${round}&state=${state}` }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const round = await record(house, actor, censusRound.name, params.id)
  const asOf = dayAsked(url.searchParams.get('as_of') ?? '')
  const linked = round.values.linked_at !== null && round.values.linked_at !== undefined
  const cell = (name: string) => cellOf(house, censusRound, round, name, language)
  return {
    id: round.id,
    title: round.title,
    state: cell('state'),
    countedOn: cell('counted_on').text,
    linkedAt: linked ? showMoment(String(round.values.linked_at), language) : null,
    ages: { from: Number(round.values.age_from), to: Number(round.values.age_to) },
    asOf: asOf ? { day: asOf, text: showDay(asOf, language) } : null,
    mayRun: round.may.verbs.includes('change'),
    mayTake: mayAnywhere(actor, censusList, 'create') && round.state !== 'closed',
    progress: await runProgress(house, actor, round.id),
    lists: await roundLists(locals, round.id),
    walk: await walkOfRound(house, actor, Number(round.values.academic_year), String(round.values.area)),
    questions: await waiting(locals, 'link_question', round.id, 'waiting'),
    doubles: await waiting(locals, 'double_claim', round.id, 'open'),
    review: mayAnywhere(actor, linkQuestion, 'move') ? `/census/${round.id}/review` : null,
    quality: linked ? await qualityView(locals, round.id) : null,
    results: linked && mayAnywhere(actor, censusChild, 'read') ? await resultView(locals, round.id, asOf) : null,
  }
}

export const actions: Actions = {
  run: ({ locals, params }) =>
    orFaults(locals.preferences.language, () => startRun(locals.house, locals.actor, params.id)),
  stop: ({ locals, params }) =>
    orFaults(locals.preferences.language, () => stopRun(locals.house, locals.actor, params.id)),
}
