import { type Day, instantOf, isoOf } from '../calendar.ts'
import { type Chance, chance, idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import type { Classes } from '../learner-rows.ts'
import type { Outside } from '../outside.ts'
import { ageOn, guardianNumber, guardianPersonRow } from '../person-rows.ts'
import type { Stay } from '../pupil.ts'
import { type DemoRow, versions } from '../row.ts'
import type { School } from '../schools.ts'
import { type Story, told } from '../story.ts'
import { following } from './life.ts'
import type { Member } from './members.ts'
import { PATHS, type Path, REASONS, TAKES } from './paths.ts'
import { planReturn, type Return } from './returns.ts'
import { afterMove, bases } from './said.ts'

/** A case as it went: the day of each move, and the row. */
export interface ToldCase {
  n: number
  child: Outside
  row: DemoRow
  state: string
  subdistrict: string
  manager: string | null
  opened: Day
  days: Record<string, Day>
  by: Chance
}

/** A child who is followed, how far, when each step was made, and the way back of those who came back. */
export interface PlannedCase {
  n: number
  child: Outside
  path: Path
  opened: Day
  days: Record<string, Day>
  back: Return | null
  /** Number of the school that the child went to last, where anybody remembers. */
  last: number | null
}

/** Which child is followed how far: children of school age who have been on record for long enough. */
export function planCases(story: Story, children: Outside[], schools: School[], classes: Classes): PlannedCase[] {
  const by = chance(story.seed, 83)
  const chosen = children.flatMap((child) => {
    const path = PATHS[by.weighted(PATHS.map(({ share }) => share))]
    const old = ageOn(child.birth, story.today) >= 6
    const long = child.since <= story.today - (path?.moves.includes('come_back') ? 700 : 120)
    return path && old && long && by.hit(0.85) ? [{ child, path }] : []
  })
  return chosen.map(({ child, path }, at) => {
    const own = chance(story.seed, 89, child.n)
    const { opened, days } = daysOf(story, path, own)
    const { come_back: back, drop_again: gone } = days
    const n = at + 1
    const way = back === undefined ? null : planReturn({ story, schools, classes }, n, child, { back, gone }, own)
    return { n, child, path, opened, days, back: way, last: lastSchool(story, schools, child) }
  })
}

/** A school of the subdistrict; of a few children nobody knows where they learned. */
function lastSchool(story: Story, schools: School[], child: Outside): number | null {
  const by = chance(story.seed, 98, child.n)
  const near = schools.filter(({ subdistrict }) => subdistrict.code === child.family.subdistrict)
  return near.length > 0 && by.hit(0.8) ? by.pick(near).n : null
}

/** The days of the moves, reckoned back from today: so long in the last state, so long in each before it. */
function daysOf(story: Story, { moves, rests }: Path, by: Chance): { opened: Day; days: Record<string, Day> } {
  let day = story.today - by.between(...rests)
  const days: Record<string, Day> = {}
  for (const move of moves.toReversed()) {
    days[move] = day
    const usual = TAKES[move] ?? 5
    day -= move === 'close' ? usual + by.below(20) : Math.max(1, Math.round(usual * (0.4 + 0.9 * by.next())))
  }
  return { opened: moves.length === 0 ? story.today - by.between(...rests) : day, days }
}

/** The member of the subdistrict who takes it, as evenly as chance has it. */
const managerFor = (members: Member[], subdistrict: string, by: Chance): string | null => {
  const near = members.filter((one) => one.subdistrict === subdistrict)
  return near.length > 0 ? by.pick(near).person : null
}

const guardianOf = (story: Story, child: Outside): { name: string; phone: string | null } => {
  const row = guardianPersonRow(story, child.family, false, '', '')
  const { name, phone } = row.values as { name: { title: string; first: string; last: string }; phone: string | null }
  return { name: `${name.title}${name.first} ${name.last}`, phone }
}

/** A case with its versions and moves. */
export function tellCase(story: Story, planned: PlannedCase, members: Member[]): ToldCase {
  const { n, child, path, opened, days, back, last } = planned
  const by = chance(story.seed, 84, guardianNumber(child.family, false), n)
  const { subdistrict } = child.family
  const manager = path.moves.includes('assign') ? managerFor(members, subdistrict, by) : null
  const id = idsOf(story.seed, 'child_case')(n)
  const values = {
    person: story.ids.person(child.n),
    lives_in: areaId(subdistrict),
    office: story.ids.organisation(child.keeper),
    level: ageOn(child.birth, story.today) >= 13 ? 'district' : 'province',
    opened_on: isoOf(opened),
    last_school: last === null ? null : story.ids.organisation(last),
    ...bases(guardianOf(story, child), by),
  }
  const life = versions(id, instantOf(opened), values, 'candidate')
  let state = 'candidate'
  for (const move of path.moves) {
    const day = days[move] ?? opened
    const to = following[state]?.moves?.[move]?.to
    if (!to) throw new Error(`no move ${move} from ${state}`)
    life.later(instantOf(day), afterMove(story, move, { day, manager, keeper: child.keeper, back, by }), to)
    const reasons = REASONS[move]
    const reason = reasons ? by.pick(reasons) : undefined
    told(story, {
      register: 'child_case',
      record: id,
      move,
      from_state: state,
      to_state: to,
      at: instantOf(day),
      reason,
    })
    state = to
  }
  return { n, child, row: life.row, state, subdistrict, manager, opened, days, by }
}

/** The stays at a school of those who came back, by the number of the child. */
export const returnsOf = (planned: PlannedCase[]): Map<number, Stay> =>
  new Map(planned.flatMap(({ child, back }) => (back?.stay ? [[child.n, back.stay] as const] : [])))
