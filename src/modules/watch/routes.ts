import { type Group, type Help, type Measure, type Route, routes, type UsualHelp } from './group-routes.ts'

/** A measure called for, and the groups that call for it. */
export interface CalledFor {
  measure: Measure
  groups: Group[]
}

/** Help to ask an agency for, and the groups that call for it. */
export interface HelpCalledFor extends UsualHelp {
  groups: Group[]
}

const held = (chosen: readonly string[], day: string, all: readonly Route[]): Route[] =>
  all.filter(({ group, from, until }) => chosen.includes(group) && from <= day && (until === undefined || day < until))

/** The routes of some groups that are in force on a day (ISO), in the order of the groups. */
export const routesFor = (chosen: readonly string[], day: string, all: readonly Route[] = routes): Route[] =>
  held(chosen, day, all).sort((a, b) => chosen.indexOf(a.group) - chosen.indexOf(b.group))

/**
 * What the groups of a child call for on a day (ISO), each measure once: what more of the groups call for stands first, then by the
 * order of its route.
 */
export function measuresFor(chosen: readonly string[], day: string, all: readonly Route[] = routes): CalledFor[] {
  const called = new Map<Measure, { groups: Group[]; place: number }>()
  for (const { group, calls } of held(chosen, day, all)) {
    for (const [place, measure] of calls.entries()) {
      const known = called.get(measure)
      called.set(measure, {
        groups: [...(known?.groups ?? []), group],
        place: Math.min(place, known?.place ?? place),
      })
    }
  }
  return [...called]
    .sort(([, a], [, b]) => b.groups.length - a.groups.length || a.place - b.place)
    .map(([measure, { groups }]) => ({ measure, groups }))
}

/** Help that the groups of a child call for on a day (ISO), each kind once with the words of the first group that asks for it. */
export function helpFor(chosen: readonly string[], day: string, all: readonly Route[] = routes): HelpCalledFor[] {
  const called = new Map<Help, HelpCalledFor>()
  for (const { group, refers } of held(chosen, day, all)) {
    for (const usual of refers) {
      const known = called.get(usual.help)
      called.set(usual.help, known ? { ...known, groups: [...known.groups, group] } : { ...usual, groups: [group] })
    }
  }
  return [...called.values()]
}
