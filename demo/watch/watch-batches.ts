import type { Office } from '../offices.ts'
import type { DemoBatch } from '../row.ts'
import type { School, Size } from '../schools.ts'
import { specialBatches } from '../special/special-batches.ts'
import type { Post } from '../staff.ts'
import { type Story, takeMoves } from '../story.ts'
import { tellMeasures, tellReferral, tellVisit } from './beside.ts'
import { type PlannedCase, tellCase } from './cases.ts'
import { tellChecks } from './checks.ts'
import { tellGroups } from './groups.ts'
import { tellMembers } from './members.ts'
import { tellReports } from './reports.ts'

export interface WatchOf {
  size: Size
  cases: PlannedCase[]
  posts: Post[]
  partners: Office[]
  /** Who stands behind the card of a member, and where that member looks after children. */
  first: { post: Post; subdistrict: string } | undefined
  schools: School[]
  /** The school that the demo is told around. */
  home: School | undefined
}

/** How many children the first member has from the beginning, so that the card shows a day's work. */
const OF_FIRST = 6

/** The watch network, the children it follows, and what was done for them. */
export function* watchBatches(
  story: Story,
  { size, cases: planned, posts, partners, first, schools, home }: WatchOf,
): Generator<DemoBatch> {
  const counts = new Map<string, number>()
  for (const { child } of planned) counts.set(child.family.subdistrict, (counts.get(child.family.subdistrict) ?? 0) + 1)
  const { rows, members } = tellMembers(story, posts, counts, first)
  const mine = members[0]
  let given = 0
  const cases = planned.map((one) => {
    const { child, path } = one
    const toFirst = first && mine && given < OF_FIRST && path.moves.includes('assign')
    if (toFirst) given++
    const near = toFirst ? [{ ...mine, subdistrict: child.family.subdistrict }] : members
    return tellCase(story, one, near)
  })
  yield { register: 'watch_member', rows }
  yield { register: 'child_case', rows: cases.map(({ row }) => row) }
  yield { register: 'child_group', rows: cases.flatMap((one) => tellGroups(story, one, one.n * 2)) }
  yield { register: 'home_visit', rows: cases.flatMap((one) => tellVisit(story, one)) }
  yield { register: 'referral', rows: cases.flatMap((one) => tellReferral(story, one, partners)) }
  yield { register: 'measure_given', rows: cases.flatMap((one) => tellMeasures(story, one)) }
  yield { register: 'return_check', rows: cases.flatMap((one) => tellChecks(story, one)) }
  yield { register: 'citizen_report', rows: tellReports(story, size) }
  yield* specialBatches(story, cases, schools, home)
  yield { moves: takeMoves(story) }
}
