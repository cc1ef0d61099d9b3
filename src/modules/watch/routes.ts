import type { groups, measures } from './codes.ts'

type Group = keyof typeof groups
type Measure = keyof typeof measures

/** What one special group calls for, while it holds. */
export interface Route {
  group: Group
  /** First day (ISO) on which it holds; `until` is the first day on which it no longer does. */
  from: string
  until?: string
  /** Measures in the order in which they are thought of. */
  calls: readonly Measure[]
}

/**
 * What each special group of children calls for beside what is done for every child, as the design proposes it from the measures
 * of the handbook (2.2, 2.4, 3.4): first what must be so that the child can learn at all, then the ways to learn. A suggestion to
 * whoever plans with the child, never a limit. A changed practice is another line with its day.
 */
export const routes: readonly Route[] = [
  { group: 'g_code', from: '2020-01-01', calls: ['civil_status', 'return_other_school', 'scholarship'] },
  {
    group: 'mobile_family',
    from: '2020-01-01',
    calls: ['return_other_school', 'credit_bank', 'mobile_school', 'learning_centre'],
  },
  { group: 'border', from: '2020-01-01', calls: ['transport_aid', 'civil_status', 'learning_centre', 'mobile_school'] },
  {
    group: 'teenage_mother',
    from: '2020-01-01',
    calls: ['childcare', 'health_care', 'return_same_school', 'one_school_three_formats', 'dole_enrol'],
  },
  {
    group: 'juvenile_justice',
    from: '2020-01-01',
    calls: ['juvenile_programme', 'social_welfare', 'vocational_short', 'dole_enrol'],
  },
  { group: 'illness', from: '2020-01-01', calls: ['health_care', 'home_based', 'one_school_three_formats'] },
  {
    group: 'disability',
    from: '2020-01-01',
    calls: ['health_care', 'home_based', 'return_same_school', 'transport_aid'],
  },
  {
    group: 'working',
    from: '2020-01-01',
    calls: ['work_and_learn', 'scholarship', 'dual_vocational', 'mobile_school', 'dole_enrol'],
  },
  { group: 'caregiver', from: '2020-01-01', calls: ['social_welfare', 'mobile_school', 'one_school_three_formats'] },
]

/** A measure called for, and the groups that call for it. */
export interface CalledFor {
  measure: Measure
  groups: Group[]
}

/**
 * What the groups of a child call for on a day (ISO), each measure once: what more of the groups call for stands first, then by the
 * order of its route.
 */
export function measuresFor(chosen: readonly string[], day: string, all: readonly Route[] = routes): CalledFor[] {
  const called = new Map<Measure, { groups: Group[]; place: number }>()
  for (const { group, from, until, calls } of all) {
    if (!chosen.includes(group) || from > day || (until !== undefined && day >= until)) continue
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
