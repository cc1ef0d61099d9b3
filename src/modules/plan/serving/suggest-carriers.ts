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

/** A line that asks for much is carried by one thing of each capability, and up to so many in all. */
const MOST = 6
/** A line that asks for little is carried by up to so many, also of one capability. */
const ENOUGH = 3
/** Below this overlap of words an indicator is not thought to measure a target itself. */
const MEASURES = 0.3
/** Below this the words that a line shares with an indicator are thought to be chance. */
const NEAR = 0.2

const candidatesOf = (names: readonly string[], indicators: Indicators) =>
  names.flatMap((name) => {
    const one = indicators.get(name)
    return one ? [{ id: name, text: spelledOut(one.th) }] : []
  })

/** Whether more or less of it is better, or a range is good. */
const tells = (one: Judged | undefined): boolean =>
  one !== undefined && (one.direction !== 'range' || one.range !== undefined)

/**
 * The indicators of a capability, those whose words are near the line before those named first. One that only says how large
 * something is never comes first where another tells good from bad.
 */
function nearestFirst(text: string, names: readonly string[], indicators: Indicators): string[] {
  const near = suggest(spelledOut(text), candidatesOf(names, indicators), names.length)
    .filter(({ score }) => score >= NEAR)
    .map(({ id }) => id)
  const telling = (list: readonly string[]) => list.filter((name) => tells(indicators.get(name)))
  return [...new Set([...telling(near), ...telling(names).slice(0, 1), ...near, ...telling(names), ...names])].filter(
    (name) => indicators.has(name),
  )
}

/** The first of each capability, then the second of each, until there are enough. */
function inTurns<T extends { name: string }>(lists: readonly T[][]): T[] {
  const taken = new Map<string, T>()
  const longest = Math.max(0, ...lists.map((list) => list.length))
  for (let turn = 0; turn < longest && (turn === 0 || taken.size < ENOUGH); turn += 1)
    for (const list of lists) {
      const one = list[turn]
      if (one && !taken.has(one.name) && (turn === 0 || taken.size < ENOUGH)) taken.set(one.name, one)
    }
  return [...taken.values()].slice(0, MOST)
}

/**
 * What could carry a line of a plan, by the capabilities its words ask for: an indicator and a register of each, the most telling
 * first. A capability for which the province keeps no records yet gives nothing. A suggestion for a person to accept or refuse.
 */
export function suggestCarriers(text: string, kind: PlanNodeKind, indicators: Indicators): SuggestedCarrier[] {
  if (!asksSomething(kind)) return []
  const asked = capabilitiesOf(text, kind).map(({ code, words }) => ({
    code,
    why: words.length > 0 ? `${code}: ${words.slice(0, 3).join(', ')}` : code,
  }))
  const measures = asked.map(({ code, why }) =>
    nearestFirst(text, indicatorsServing[code] ?? [], indicators).map(
      (name): SuggestedCarrier => ({ carrier: 'indicator', name, why }),
    ),
  )
  const registers = asked.map(({ code, why }) =>
    (registersServing[code] ?? []).map((name): SuggestedCarrier => ({ carrier: 'register', name, why })),
  )
  return [...inTurns(measures), ...inTurns(registers)]
}

/** The indicator that measures a target itself, where its words say so plainly; null leaves the choice to a person. */
export function indicatorForTarget(text: string, kind: PlanNodeKind, indicators: Indicators): string | null {
  const names = capabilitiesOf(text, kind).flatMap(({ code }) => indicatorsServing[code] ?? [])
  const [best] = suggest(spelledOut(text), candidatesOf([...new Set(names)], indicators), 1)
  return best && best.score >= MEASURES ? best.id : null
}
