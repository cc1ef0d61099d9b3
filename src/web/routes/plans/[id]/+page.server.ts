import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { planTree, publishPlan, standings, suggestAlignments } from '#modules/plan/module.ts'
import { toneOfState } from '../../../parts/tone.ts'
import { orFaults } from '../../../server/do-act.ts'
import { standingTone, treeNodes, yearsText } from '../../../server/plan-view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const tree = await planTree(house, actor, params.id)
  const life = house.registers.get('plan')?.workflow ?? {}
  const { plan, tally } = tree
  const moves = life[plan.state]?.moves ?? {}
  return {
    id: plan.id,
    act: newId(),
    version: plan.version,
    name: plan.name,
    owner: plan.owner,
    years: yearsText(plan.fromFy, plan.toFy, language),
    state: { name: plan.state, tone: toneOfState(life, plan.state) },
    states: Object.entries(life).map(([name, state]) => ({ name, label: state[language] })),
    moves: plan.may.moves.map((name) => ({
      name,
      label: moves[name]?.[language] ?? name,
      reason: moves[name]?.reason === true,
    })),
    mayChange: plan.may.change,
    draft: plan.state === 'draft',
    vision: tree.lines.filter((line) => line.kind === 'vision').map((line) => ({ id: line.id, text: line.text })),
    tally: (['on_course', 'behind', 'flagged', 'measured', 'no_data', 'unmeasured'] as const)
      .map((name) => ({ tone: standingTone[name], text: standings[name][language], count: tally[name], name }))
      .filter((one) => one.count > 0),
    tentative: tree.lines.filter((line) => line.tentative).length,
    nodes: treeNodes(tree, language),
    done: url.searchParams.get('done'),
  }
}

export const actions: Actions = {
  move: async ({ locals, params, request }) => {
    const form = await request.formData()
    const id = String(form.get('act'))
    const version = Number(form.get('version'))
    const move = String(form.get('move'))
    const reason = String(form.get('reason') ?? '').trim() || undefined
    const { house, actor, preferences } = locals
    return orFaults(preferences.language, async () => {
      if (move === 'publish') await publishPlan(house, actor, { id, plan: params.id, version })
      else await perform(house, actor, { id, verb: 'move', register: 'plan', record: params.id, version, move, reason })
      return null
    })
  },
  suggest: async ({ locals, params, request }) => {
    const form = await request.formData()
    const id = String(form.get('act'))
    return orFaults(locals.preferences.language, () =>
      suggestAlignments(locals.house, locals.actor, { id, plan: params.id }),
    )
  },
}
