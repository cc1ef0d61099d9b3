import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { refuse } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { lineKinds, planSource, planTree, type TracedTarget } from '#modules/plan/module.ts'
import { toneOfState } from '../../../../../parts/tone.ts'
import { orFaults } from '../../../../../server/do-act.ts'
import { carriersOf } from '../../../../../server/plan-carriers.ts'
import { standingView, treeNodes } from '../../../../../server/plan-view.ts'
import type { Actions, PageServerLoad } from './$types'

/** What a form on this page may move: the parts of a line that a person decides about. */
const DECIDED = ['plan_carrier', 'plan_alignment', 'plan_target']

/** What this actor may decide about each part of the line, by the id of the part. */
async function movesOfParts({ house, actor }: App.Locals, line: string): Promise<Map<string, string[]>> {
  const filters = [{ field: 'line', op: 'is' as const, value: line }]
  const mayMove = DECIDED.filter((name) => {
    const register = house.registers.get(name)
    return register && mayAnywhere(actor, register, 'move')
  })
  const pages = await Promise.all(mayMove.map((name) => list(house, actor, name, { filters, size: 200 })))
  return new Map(pages.flatMap((page) => page.rows.map((row) => [row.id, row.may.moves] as const)))
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const [tree, source] = await Promise.all([planTree(house, actor, params.id), planSource(house, actor, params.id)])
  const line = tree.lines.find((one) => one.id === params.line) ?? refuse('not_found')
  const parent = tree.lines.find((one) => one.id === line.parent)
  const allowed = await movesOfParts(locals, line.id)
  const stateOf = (register: string, id: string, state: string) => {
    const life = house.registers.get(register)?.workflow ?? {}
    return {
      state: life[state]?.[language] ?? state,
      tone: toneOfState(life, state),
      moves: (allowed.get(id) ?? []).map((name) => ({
        name,
        label: life[state]?.moves?.[name]?.[language] ?? name,
        reason: life[state]?.moves?.[name]?.reason === true,
      })),
    }
  }
  const target = (one: TracedTarget) => ({
    id: one.id,
    version: one.version,
    measure: one.measure,
    type: one.type,
    goal: one.judgement.goal ?? one.threshold ?? null,
    light: one.light ? `${one.light.shape} ${one.light[language]}` : '',
    standing: standingView(one.judgement.standing, language),
    reason: one.judgement.reason[language],
    note: one.note,
    ...stateOf('plan_target', one.id, one.state),
  })
  return {
    act: newId(),
    plan: { id: tree.plan.id, name: tree.plan.name, owner: tree.plan.owner.name },
    kind: lineKinds[line.kind][language],
    number: line.number ?? '',
    text: line.text,
    topic: line.topic,
    parent: parent ? { id: parent.id, text: parent.text } : null,
    judgement: line.judgement
      ? { ...standingView(line.judgement.standing, language), reason: line.judgement.reason[language] }
      : null,
    tentative: line.tentative,
    targets: line.targets.map(target),
    carriers: await carriersOf(house, actor, tree, line, language, (one) => stateOf('plan_carrier', one.id, one.state)),
    alignments: line.alignments.map((one) => ({
      id: one.id,
      version: one.version,
      text: one.to.text,
      plan: one.to.planName,
      href: `/plans/${one.to.plan}/lines/${one.to.line}`,
      shared: one.shared,
      ...stateOf('plan_alignment', one.id, one.state),
    })),
    source: line.source.map((number) => ({ number, text: source[number - 1] ?? '' })),
    children: treeNodes(tree, language, line.id),
  }
}

export const actions: Actions = {
  decide: async ({ locals, request }) => {
    const form = await request.formData()
    const text = (name: string) => String(form.get(name) ?? '')
    const register = text('register')
    return orFaults(locals.preferences.language, async () => {
      if (!DECIDED.includes(register)) refuse('not_found')
      const base = {
        id: text('act'),
        verb: 'move' as const,
        register,
        record: text('record'),
        version: Number(text('version')),
      }
      await perform(locals.house, locals.actor, {
        ...base,
        move: text('move'),
        reason: text('reason').trim() || undefined,
      })
      return null
    })
  },
}
