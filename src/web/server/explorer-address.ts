import type { House } from '#kernel/house.ts'
import { type SnapshotName, snapshots } from '#kernel/indicator/academic-calendar.ts'
import { UUID } from '#kernel/kinds/link.ts'
import type { Asked } from './explore.ts'

/** What an address asks for; anything that is not understood is left out rather than guessed. */
export function askedIn(house: House, url: URL): Asked {
  const get = (name: string) => url.searchParams.get(name) ?? ''
  const round = get('round')
  return {
    place: UUID.test(get('place')) ? get('place') : house.province.areaId,
    year: /^\d{4}$/.test(get('year')) ? Number(get('year')) : undefined,
    round: Object.hasOwn(snapshots, round) ? (round as SnapshotName) : undefined,
    asOf: get('as_of') || undefined,
    by: get('by'),
  }
}

/** An address of the explorer with some of its parts changed. */
export function addressWith(url: URL, change: Record<string, string>, path = '/indicators'): string {
  const next = new URLSearchParams(url.searchParams)
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  return `${path}?${next}`
}
