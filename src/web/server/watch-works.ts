import type { House } from '#kernel/house.ts'
import { measure } from '#kernel/indicator/measure.ts'
import type { Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { valueLabel } from './ways.ts'

/** Below this many a share is luck, not a finding: it is counted, not reckoned. */
const FEW = 5

/** A share of one kind: how many of how many; without a value where they are few. */
export interface Worked {
  key: string
  label: string
  value: number | null
  part: number | null
  of: number | null
  hidden: boolean
}

/** An indicator cut one way, the best first; empty where this reader may not have it or there is nothing yet. */
export async function workedBy(
  house: House,
  actor: Actor,
  name: string,
  way: string,
  place: string,
  language: Language,
): Promise<Worked[]> {
  const indicator = house.indicators.get(name)
  if (!indicator) return []
  try {
    const { cells } = await measure(house, actor, { indicator: name, place, by: [way] })
    return cells
      .filter(({ key, numerator, denominator, hidden }) => key[way] !== '' && (hidden || numerator || denominator))
      .map((cell) => ({
        key: cell.key[way] ?? '',
        label: valueLabel(indicator, way, cell.key[way] ?? '', language),
        value: (cell.denominator ?? 0) < FEW ? null : cell.value,
        part: cell.numerator,
        of: cell.denominator,
        hidden: cell.hidden,
      }))
      .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (b.of ?? 0) - (a.of ?? 0))
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
