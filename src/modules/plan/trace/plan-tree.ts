import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import {
  DEFAULT_LIGHTS,
  isConvention,
  LIGHT_SETTING,
  type Light,
  type LightConvention,
  lightOf,
} from '../status/lights.ts'
import { type IndicatorSeries, type Judgement, known, type YearOfIndicator } from '../status/measured.ts'
import { NOTHING, rollUp, type Tally } from '../status/roll-up.ts'
import { type Evidence, type JudgedTarget, judgeLine } from './judge.ts'
import { measuredAt } from './measured-at.ts'
import {
  type KeptAlignment,
  type KeptCarrier,
  type KeptLine,
  type KeptPlan,
  type PlanHeader,
  readPlan,
} from './read-plan.ts'
import { seriesFor } from './series.ts'

/** What carries a line; an indicator with its values at the place of the plan's owner. */
export interface TracedCarrier extends KeptCarrier {
  label: Label
  unit?: string
  decimals?: number
  latest?: { year: number; value: number }
  /** Where it was counted; several districts are counted together. */
  places?: string[]
  years?: YearOfIndicator[]
}

export interface TracedTarget extends JudgedTarget {
  light: Light | null
}

/** A line with everything that hangs on it and where it stands. */
export interface TracedLine extends KeptLine {
  depth: number
  targets: TracedTarget[]
  carriers: TracedCarrier[]
  alignments: KeptAlignment[]
  /** Where the line stands by itself; null for headings and prose. */
  own: Judgement | null
  /** Where its branch stands. */
  judgement: Judgement | null
  /** It stands on a suggested indicator that nobody has confirmed. */
  tentative: boolean
  /** Names of the indicators on whose numbers the line stands. */
  by: string[]
  tally: Tally
}

export interface PlanTree {
  plan: PlanHeader
  /** The place whose numbers are shown. */
  place: string
  lights: LightConvention
  lines: TracedLine[]
  /** Of all lines that ask for something. */
  tally: Tally
}

async function lightsOf(house: House): Promise<LightConvention> {
  const found = await house.count.query<{ value: unknown }>({
    name: 'plan_lights',
    text: 'select value from house_setting where key = $1',
    values: [LIGHT_SETTING],
  })
  const value = found.rows[0]?.value
  return isConvention(value) ? value : DEFAULT_LIGHTS
}

const grouped = <T extends { line: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.line)
    if (group) group.push(row)
    else groups.set(row.line, [row])
  }
  return groups
}

function tracedCarrier(
  house: House,
  carrier: KeptCarrier,
  series: ReadonlyMap<string, IndicatorSeries>,
): TracedCarrier {
  if (carrier.carrier === 'register') {
    const register = house.registers.get(carrier.name)
    return { ...carrier, label: register ? { th: register.th.many, en: register.en.many } : labelOf(carrier.name) }
  }
  const indicator = house.indicators.get(carrier.name)
  const label = indicator ? { th: indicator.th, en: indicator.en } : labelOf(carrier.name)
  const found = series.get(carrier.name)
  if (!found) return { ...carrier, label }
  const latest = known(found).at(-1)
  const { unit, decimals, years, places } = found
  return { ...carrier, label, unit, decimals, years, ...(places ? { places } : {}), ...(latest ? { latest } : {}) }
}

const labelOf = (name: string): Label => ({ th: name, en: name })

function depths(lines: readonly KeptLine[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of lines) found.set(line.id, line.parent === null ? 0 : (found.get(line.parent) ?? 0) + 1)
  return found
}

/** A kept plan with the standing of every line. Pure but for the labels of the house. */
function treeOf(
  house: House,
  kept: KeptPlan,
  series: ReadonlyMap<string, IndicatorSeries>,
  place: string,
  lights: LightConvention,
): PlanTree {
  const registers = new Map([...house.registers].map(([name, { th, en }]) => [name, { th: th.many, en: en.many }]))
  const evidence: Evidence = { series, registers, lastYear: kept.plan.toFy }
  const [targets, carriers, alignments] = [grouped(kept.targets), grouped(kept.carriers), grouped(kept.alignments)]
  const judgements = new Map(
    kept.lines.map((line) => [
      line.id,
      judgeLine(line, targets.get(line.id) ?? [], carriers.get(line.id) ?? [], evidence),
    ]),
  )
  const own = new Map(
    [...judgements].flatMap(([id, judgement]) => (judgement.own ? [[id, judgement.own] as const] : [])),
  )
  const stood = rollUp(kept.lines, own)
  const depth = depths(kept.lines)
  const lines = kept.lines.map((line): TracedLine => {
    const judgement = judgements.get(line.id)
    const standing = stood.get(line.id)
    return {
      ...line,
      depth: depth.get(line.id) ?? 0,
      targets: (judgement?.targets ?? []).map((target) => ({ ...target, light: lightFor(target, lights) })),
      carriers: (carriers.get(line.id) ?? []).map((carrier) => tracedCarrier(house, carrier, series)),
      alignments: alignments.get(line.id) ?? [],
      own: standing?.own ?? null,
      judgement: standing?.judgement ?? null,
      tentative: judgement?.tentative ?? false,
      by: judgement?.by ?? [],
      tally: standing?.tally ?? NOTHING,
    }
  })
  return { plan: kept.plan, place, lights, lines, tally: sum(lines.filter((line) => line.parent === null)) }
}

const lightFor = ({ judgement }: JudgedTarget, lights: LightConvention): Light | null =>
  judgement.achieved === undefined ? null : lightOf(judgement.achieved, lights)

const sum = (lines: readonly { tally: Tally }[]): Tally =>
  lines.reduce<Tally>(
    (total, { tally }) => ({
      on_course: total.on_course + tally.on_course,
      behind: total.behind + tally.behind,
      measured: total.measured + tally.measured,
      unmeasured: total.unmeasured + tally.unmeasured,
      no_data: total.no_data + tally.no_data,
      flagged: total.flagged + tally.flagged,
    }),
    NOTHING,
  )

/**
 * A plan as a tree with the standing of every line, as the actor may see it: one query for the plan, one small one to see
 * whether numbers changed.
 * @throws Refusal `not_found`
 */
export async function planTree(house: House, actor: Actor, id: string): Promise<PlanTree> {
  const [kept, lights] = await Promise.all([readPlan(house, actor, id), lightsOf(house)])
  const at = await measuredAt(house, kept.plan.owner)
  const names = [
    ...kept.carriers.flatMap((one) => (one.carrier === 'indicator' && one.state !== 'refused' ? [one.name] : [])),
    ...kept.targets.flatMap((one) => (one.indicator === null ? [] : [one.indicator])),
  ]
  return treeOf(house, kept, await seriesFor(house, actor, at, names), at.place, lights)
}
