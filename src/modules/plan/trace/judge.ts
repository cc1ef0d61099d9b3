import type { Label } from '#kernel/label.ts'
import { type IndicatorSeries, type Judgement, judged, known, noValue } from '../status/measured.ts'
import { asksSomething, worst } from '../status/roll-up.ts'
import { targetStanding } from '../status/target-standing.ts'
import { trendStanding } from '../status/trend-standing.ts'
import type { KeptCarrier, KeptLine, KeptTarget } from './read-plan.ts'

/** What judging needs to know besides the line. */
export interface Evidence {
  series: ReadonlyMap<string, IndicatorSeries>
  /** Labels of the declared registers. */
  registers: ReadonlyMap<string, Label>
  lastYear: number | null
}

export interface JudgedTarget extends KeptTarget {
  judgement: Judgement
}

/** What a line stands on: its own judgement, the indicators that gave it, and whether nobody has confirmed these. */
interface Stand {
  own: Judgement | null
  tentative: boolean
  by: string[]
}

/** The judgement of a line by itself, and its targets each judged. */
export interface LineJudgement extends Stand {
  targets: JudgedTarget[]
}

const bySeries = (carriers: readonly KeptCarrier[], evidence: Evidence): IndicatorSeries[] =>
  carriers.flatMap((one) => evidence.series.get(one.name) ?? [])

/**
 * Lines without a figure to reach go by their indicators: those that a person accepted, else the nearest suggested one that has a
 * value.
 */
function byTrend(carriers: readonly KeptCarrier[], evidence: Evidence): Stand {
  const indicators = carriers.filter((one) => one.carrier === 'indicator')
  const accepted = bySeries(
    indicators.filter((one) => one.state === 'accepted'),
    evidence,
  )
  if (accepted.length > 0)
    return { own: worst(accepted.map(trendStanding)), tentative: false, by: accepted.map(({ name }) => name) }
  const suggested = bySeries(
    indicators.filter((one) => one.state === 'suggested'),
    evidence,
  )
  const nearest = suggested.find((one) => known(one).length > 0) ?? suggested[0]
  if (nearest) return { own: trendStanding(nearest), tentative: true, by: [nearest.name] }
  return { own: indicators.length > 0 ? noValue() : null, tentative: false, by: [] }
}

/** Why a line has no number: nothing kept of its work yet, or records that no indicator counts. */
function unmeasured(carriers: readonly KeptCarrier[], evidence: Evidence): Judgement {
  const registers = carriers.filter((one) => one.carrier === 'register')
  const told = (language: 'th' | 'en') =>
    registers.map((one) => evidence.registers.get(one.name)?.[language] ?? one.name).join(', ')
  return registers.length > 0
    ? judged('unmeasured', `มีทะเบียน ${told('th')} แต่ยังไม่มีตัวชี้วัด`, `Kept in ${told('en')}, with no indicator yet`)
    : judged('unmeasured', 'ระบบยังไม่เก็บระเบียนของงานนี้', 'No records of this work are kept yet')
}

/**
 * Judges a line: by its targets where one names a figure or an indicator, else by the trend of its indicators.
 * Headings and prose are not judged. Pure.
 */
export function judgeLine(
  line: Pick<KeptLine, 'kind'>,
  targets: readonly KeptTarget[],
  carriers: readonly KeptCarrier[],
  evidence: Evidence,
): LineJudgement {
  const judgedTargets = targets.map((target) => {
    const series = target.indicator === null ? undefined : evidence.series.get(target.indicator)
    return { ...target, judgement: targetStanding(target, series, evidence.lastYear) }
  })
  if (!asksSomething(line.kind)) return { targets: judgedTargets, own: null, tentative: false, by: [] }
  const used = carriers.filter((one) => one.state !== 'refused')
  const deciding = judgedTargets.filter(
    (target) => target.state !== 'rejected' && (target.type !== 'yes_no' || target.indicator !== null),
  )
  if (deciding.length > 0)
    return {
      targets: judgedTargets,
      own: worst(deciding.map((one) => one.judgement)),
      tentative: false,
      by: deciding.flatMap((one) => one.indicator ?? []),
    }
  const stand = byTrend(used, evidence)
  return { ...stand, targets: judgedTargets, own: stand.own ?? unmeasured(used, evidence) }
}
