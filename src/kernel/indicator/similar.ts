import type { House } from '../house.ts'
import { refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { type Ask, settle } from './ask.ts'
import { PLACE } from './cut.ts'
import type { Basis, Indicator } from './declaration.ts'
import { storedNames } from './dimension.ts'
import { measureSettled } from './measure.ts'
import { rollUp } from './roll-up.ts'
import { indicatorValue } from './value.ts'

/** A distribution in five numbers, or null where too few take part. */
export interface Spread {
  low: number
  quarter: number
  middle: number
  threeQuarters: number
  high: number
}

export interface Similar {
  /** What makes a place similar: the values of its profile, such as kind and size class. */
  profile: Record<string, string>
  /** Places of that profile, the place itself included. */
  places: number
  /** Of those, how many have a value. */
  withValue: number
  own: number | null
  /** Tenth and ninetieth percent rather than the extremes, so that no single place is named. */
  spread: Spread | null
}

/** A spread of fewer places would be a list of them. */
const FEWEST = 10

/** Linear between neighbours; `share` of the sorted values lies below. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? Number.NaN
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length < FEWEST) return null
  const sorted = values.toSorted((a, b) => a - b)
  const q = (share: number) => quantile(sorted, share)
  return { low: q(0.1), quarter: q(0.25), middle: q(0.5), threeQuarters: q(0.75), high: q(0.9) }
}

/** The basis that classifies places, as the dimensions of an indicator name it. */
function profileBasis(indicator: Indicator): Basis | undefined {
  for (const { basis } of Object.values(indicator.parts)) {
    for (const dimension of Object.values(basis.dimensions)) if ('seenIn' in dimension) return dimension.seenIn
  }
  return undefined
}

/** The profiles of all places in a year, by place. */
async function profiles(house: House, basis: Basis, year: number): Promise<Map<string, string[]>> {
  const found = await house.count.query<{ place: string; dims: string[] }>(
    'SELECT place, dims FROM indicator_cell WHERE scan = $1 AND year = $2',
    [basis.name, year],
  )
  return new Map(found.rows.map((row) => [row.place, row.dims]))
}

/**
 * A place beside those like it (same kind and size class): its value, how those values are spread, and how many take
 * part. Never a list of places, and nothing where fewer than ten take part.
 *
 * @throws Refusal `not_found`, `filter`
 */
export async function similar(
  house: House,
  actor: Actor,
  ask: Pick<Ask, 'indicator' | 'place' | 'year'>,
): Promise<Similar> {
  const settled = await settle(house, actor, ask)
  const { indicator, moment } = settled
  const basis = profileBasis(indicator) ?? refuse('filter', { spot: { field: 'indicator' } })
  const all = await profiles(house, basis, moment.year)
  const mine = all.get(settled.place) ?? refuse('not_found')
  const peers = new Set(
    [...all].filter(([, dims]) => dims.join('\u001f') === mine.join('\u001f')).map(([place]) => place),
  )
  const groups = await rollUp(house, indicator, {
    place: house.province.areaId,
    years: [moment.year],
    moment,
    by: [PLACE],
    filters: {},
    children: [],
  })
  const values = groups.flatMap((group) => {
    const value = peers.has(group.key[0] ?? '') ? indicatorValue(indicator, group.counts) : null
    return value === null ? [] : [value]
  })
  const own = await measureSettled(house, settled)
  const names = storedNames(basis)
  return {
    profile: Object.fromEntries(names.map((name, i) => [name, mine[i] ?? ''])),
    places: peers.size,
    withValue: values.length,
    own: own.value,
    spread: spreadOf(values),
  }
}
