import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { PlanNodeKind } from '../reading/plan-node.ts'
import type { Standing } from '../status/measured.ts'
import type { Tally } from '../status/roll-up.ts'
import { planTree, type TracedCarrier, type TracedLine, type TracedTarget } from './plan-tree.ts'

/** What carries one line of a plan and where it stands, for commands and scripts. */
export interface LineTrace {
  line: string
  parent: string | null
  kind: PlanNodeKind
  number: string | null
  text: string
  /** Source lines of the document. */
  source: number[]
  /** Null for headings and prose. */
  status: Standing | null
  reason: Label | null
  /** Stands on a suggested indicator that nobody has confirmed. */
  tentative: boolean
  /** Names of the indicators on whose numbers the line stands. */
  by: string[]
  indicators: {
    name: string
    label: Label
    state: string
    value: number | null
    year: number | null
    unit: string | null
  }[]
  registers: { name: string; label: Label; state: string }[]
  targets: {
    type: TracedTarget['type']
    state: string
    measure: string
    indicator: string | null
    goal: number | null
    status: Standing
    reason: Label
  }[]
}

/** A plan with what carries each of its lines. */
export interface PlanTrace {
  plan: string
  name: string
  owner: string
  state: string
  /** Place whose numbers are shown. */
  place: string
  tally: Tally
  lines: LineTrace[]
}

const indicatorOf = (one: TracedCarrier) => ({
  name: one.name,
  label: one.label,
  state: one.state,
  value: one.latest?.value ?? null,
  year: one.latest?.year ?? null,
  unit: one.unit ?? null,
})

const targetOf = (one: TracedTarget) => ({
  type: one.type,
  state: one.state,
  measure: one.measure,
  indicator: one.indicator,
  goal: one.judgement.goal ?? one.threshold,
  status: one.judgement.standing,
  reason: one.judgement.reason,
})

const traceOf = (line: TracedLine): LineTrace => {
  const carriers = line.carriers.filter((one) => one.state !== 'refused')
  return {
    line: line.id,
    parent: line.parent,
    kind: line.kind,
    number: line.number,
    text: line.text,
    source: line.source,
    status: line.judgement?.standing ?? null,
    reason: line.judgement?.reason ?? null,
    tentative: line.tentative,
    by: line.by,
    indicators: carriers.filter((one) => one.carrier === 'indicator').map(indicatorOf),
    registers: carriers
      .filter((one) => one.carrier === 'register')
      .map(({ name, label, state }) => ({ name, label, state })),
    targets: line.targets.map(targetOf),
  }
}

/**
 * What carries each line of a plan, with the values at the place of its owner and where the line stands.
 * @throws Refusal `not_found`
 */
export async function trace(house: House, actor: Actor, plan: string): Promise<PlanTrace> {
  const tree = await planTree(house, actor, plan)
  const { id, name, owner, state } = tree.plan
  return {
    plan: id,
    name,
    owner: owner.name,
    state,
    place: tree.place,
    tally: tree.tally,
    lines: tree.lines.map(traceOf),
  }
}
