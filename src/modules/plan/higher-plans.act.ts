import { newId } from '#kernel/act/id.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { NewRow } from '#kernel/act/write.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** A heading of a higher plan, in the order in which it stands there. */
export interface HigherLine {
  kind: 'strategy' | 'goal' | 'issue' | 'milestone'
  number: number
  text: string
}

/** A plan above the offices' own: national strategy, master plans, ministry and provincial plans. Years are CE fiscal years. */
export interface HigherPlan {
  level: 1 | 2 | 3
  name: { th: string }
  fromFy: number
  toFy: number
  lines: readonly HigherLine[]
}

const levels = { 1: 'national', 2: 'master', 3: 'action' } as const
/** Issues of master plans and milestones of the development plan, in the words of the tree. */
const kinds = { strategy: 'strategy', goal: 'goal', issue: 'strategy', milestone: 'goal' } as const

const rowsOf = (lines: readonly HigherLine[], of: { plan: string; owner: string }): NewRow[] =>
  lines.map(({ kind, number, text }, position) => ({
    id: newId(),
    values: { ...of, parent: null, kind: kinds[kind], number: String(number), text, position, source: [] },
  }))

/** The province's education office, which keeps the higher plans for everybody; a ministry where there is one. */
async function keeperOf(act: ActContext): Promise<string> {
  const found = await act.client.query<{ id: string }>(
    `select id from organisation where kind in ('ministry', 'peo') order by kind = 'peo', id limit 1`,
  )
  return found.rows[0]?.id ?? refuse('not_found')
}

/**
 * Puts higher plans in as published, to align to. They were published elsewhere, so they enter in that state. One that is
 * there already, by name and level, is left alone. Gives how many were put in.
 */
export async function loadHigherPlans(house: House, actor: Actor, plans: readonly HigherPlan[]): Promise<number> {
  const head = { id: newId(), verb: 'import', register: 'plan' }
  const { outcome } = await withAct(house, actor, head, { plans: plans.map((one) => one.name.th) }, async (act) => {
    const owner = await keeperOf(act)
    const there = await act.client.query<{ name: string; level: string }>(
      `select name, level from plan where level <> 'office'`,
    )
    const known = new Set(there.rows.map((row) => `${row.level} ${row.name}`))
    const missing = plans.filter((one) => !known.has(`${levels[one.level]} ${one.name.th}`))
    for (const { name, level, fromFy, toFy, lines } of missing) {
      const plan = newId()
      const values = { name: name.th, owner, level: levels[level], from_fy: fromFy, to_fy: toFy, edition: 1 }
      await act.createMany('plan', [{ id: plan, state: 'published', values }])
      await act.createMany('plan_line', rowsOf(lines, { plan, owner }))
    }
    return missing.length
  })
  return outcome
}
