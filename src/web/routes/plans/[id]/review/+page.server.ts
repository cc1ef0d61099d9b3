import { newId } from '#kernel/act/id.ts'
import { refuse } from '#kernel/problem.ts'
import { planTree, reviewOfPlan } from '#modules/plan/module.ts'
import type { Sheet } from '../../../../review-sheet.ts'
import { carriedIn, keep, postedSheet, pressed } from '../../../../server/review-page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house, actor } = locals
  const tree = await planTree(house, actor, params.id)
  if (!tree.plan.may.change || tree.plan.state !== 'draft') refuse('not_found')
  const { state, version } = await reviewOfPlan(house, actor, params.id)
  const sheet: Sheet = { origin: state, edits: [], picked: null }
  return { id: tree.plan.id, name: tree.plan.name, sheet, carried: { act: newId(), version } }
}

export const actions: Actions = {
  edit: async ({ request }) => {
    const form = await request.formData()
    const sheet = postedSheet(form)
    return { sheet: sheet && pressed(form, sheet), carried: carriedIn(form), faults: [] }
  },
  keep: async ({ locals, params, request }) => keep(locals, await request.formData(), params.id),
}
