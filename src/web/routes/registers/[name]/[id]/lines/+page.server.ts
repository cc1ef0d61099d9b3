import { record } from '#kernel/register/record.ts'
import { lineKinds, linesMovedBy } from '#modules/plan/module.ts'
import { registerOf } from '../../../../../server/register-of.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, params.name)
  const [row, lines] = await Promise.all([
    record(house, actor, register.name, params.id),
    linesMovedBy(house, actor, register.name, params.id),
  ])
  const plans = new Map<
    string,
    { id: string; name: string; lines: { id: string; kind: string; text: string; via: string }[] }
  >()
  for (const line of lines) {
    const plan = plans.get(line.plan) ?? { id: line.plan, name: line.planName, lines: [] }
    const via = line.via.map((one) => one.label[language]).join(', ')
    plan.lines.push({
      id: line.line,
      kind: `${lineKinds[line.kind][language]} ${line.number ?? ''}`.trim(),
      text: line.text,
      via,
    })
    plans.set(line.plan, plan)
  }
  return {
    register: register.name,
    one: register[language].one,
    id: row.id,
    title: row.title,
    plans: [...plans.values()],
  }
}
