import type { Indicator } from '#kernel/indicator/declaration.ts'
import { capabilitiesOf } from '../capability/classify.ts'
import type { PlanNodeKind } from '../reading/plan-node.ts'
import { asksSomething } from '../status/roll-up.ts'
import { suggest } from '../words/suggest.ts'
import { indicatorsServing, registersServing } from './serving.ts'
import { spelledOut } from './spelled-out.ts'

/** Something that could carry a line, with why it is thought so. */
export interface SuggestedCarrier {
  carrier: 'indicator' | 'register'
  name: string
  why: string
}

type Judged = Pick<Indicator, 'name' | 'th' | 'direction' | 'range'>
type Indicators = ReadonlyMap<string, Judged>

const MOST = 3
/** Below this overlap of words an indicator is not thought to measure a target itself. */
const MEASURES = 0.3

const candidatesOf = (names: readonly string[], indicators: Indicators) =>
  names.flatMap((name) => {
    const one = indicators.get(name)
    return one ? [{ id: name, text: spelledOut(one.th) }] : []
  })

/** Whether more or less of it is better, or a range is good. */
const tells = (one: Judged | undefined): boolean =>
  one !== undefined && (one.direction !== 'range' || one.range !== undefined)

/**
 * Of a capability the indicator whose words are nearest to the line; the first named where none shares a word. One that
 * only says how large something is stands back behind those that tell good from bad.
 */
function nearest(text: string, names: readonly string[], indicators: Indicators): string | undefined {
  const telling = names.filter((name) => tells(indicators.get(name)))
  const candidates = candidatesOf(telling.length > 0 ? telling : names, indicators)
  return suggest(spelledOut(text), candidates, 1)[0]?.id ?? candidates[0]?.id
}

/**
 * What could carry a line of a plan, by the capabilities its words ask for: at most three indicators and three registers.
 * A capability for which the province keeps no records yet gives nothing. A suggestion for a person to accept or refuse.
 */
export function suggestCarriers(text: string, kind: PlanNodeKind, indicators: Indicators): SuggestedCarrier[] {
  if (!asksSomething(kind)) return []
  const measures = new Map<string, SuggestedCarrier>()
  const registers = new Map<string, SuggestedCarrier>()
  for (const { code, words } of capabilitiesOf(text, kind)) {
    const why = words.length > 0 ? `${code}: ${words.slice(0, 3).join(', ')}` : code
    const indicator = nearest(text, indicatorsServing[code] ?? [], indicators)
    if (indicator && !measures.has(indicator)) measures.set(indicator, { carrier: 'indicator', name: indicator, why })
    for (const name of registersServing[code] ?? [])
      if (!registers.has(name)) registers.set(name, { carrier: 'register', name, why })
  }
  return [...[...measures.values()].slice(0, MOST), ...[...registers.values()].slice(0, MOST)]
}

/** The indicator that measures a target itself, where its words say so plainly; null leaves the choice to a person. */
export function indicatorForTarget(text: string, kind: PlanNodeKind, indicators: Indicators): string | null {
  const names = capabilitiesOf(text, kind).flatMap(({ code }) => indicatorsServing[code] ?? [])
  const [best] = suggest(spelledOut(text), candidatesOf([...new Set(names)], indicators), 1)
  return best && best.score >= MEASURES ? best.id : null
}
