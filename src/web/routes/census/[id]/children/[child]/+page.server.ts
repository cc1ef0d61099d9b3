import { redirect } from '@sveltejs/kit'
import { showDay } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { censusChild, listKinds, whyOf } from '#modules/census/module.ts'
import { cellOf } from '../../../../../server/cells.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const round = await record(house, actor, 'census_round', params.id)
  const { child, oneIn, how, question, rows, ground } = await whyOf(house, actor, params.child)
  if (child.values.round !== round.id) refuse('not_found')
  const text = (name: string): string => cellOf(house, censusChild, child, name, language).text
  return {
    round: { id: round.id, title: round.title },
    child: {
      id: child.id,
      name: child.title,
      standing: text('standing'),
      doubt: text('verify_because') || text('excluded_as'),
      school: text('school'),
      listOnly: child.values.origin === 'list_only',
    },
    oneIn,
    how,
    question,
    ground,
    facts: rows?.facts ?? [],
    sides: (rows?.sides ?? []).map(({ kind, source, row, datedOn, school, grade }) => ({
      kind: listKinds[kind][language],
      source,
      row,
      day: showDay(datedOn, language),
      school,
      grade,
    })),
  }
}
