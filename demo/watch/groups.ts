import { instantOf, isoOf } from '../calendar.ts'
import { chance, idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import { ageOn, childValues } from '../person-rows.ts'
import type { DemoRow } from '../row.ts'
import type { Story } from '../story.ts'
import type { ToldCase } from './cases.ts'

interface Likely {
  group: string
  share: number
  may(age: number, sex: 'm' | 'f'): boolean
}

/** How many of the followed children are of a group, among those who can be. */
const LIKELY: Likely[] = [
  { group: 'working', share: 0.14, may: (age) => age >= 12 },
  { group: 'mobile_family', share: 0.1, may: () => true },
  { group: 'caregiver', share: 0.06, may: (age) => age >= 10 },
  { group: 'illness', share: 0.05, may: () => true },
  { group: 'disability', share: 0.05, may: () => true },
  { group: 'teenage_mother', share: 0.12, may: (age, sex) => sex === 'f' && age >= 14 },
  { group: 'juvenile_justice', share: 0.07, may: (age, sex) => sex === 'm' && age >= 13 },
  { group: 'border', share: 0.01, may: () => true },
]

const SOURCES = ['family', 'visit', 'school', 'agency'] as const

/** Whether the state knows this child by a number of thirteen digits. */
export const numbered = (story: Story, { child }: ToldCase): boolean =>
  /^\d{13}$/.test(childValues(story, child.n, child).national_id ?? '')

/** The special groups of a child that were found out by the visit, or known before; most children are of none. */
export function groupsOf(story: Story, at: ToldCase): string[] {
  const by = chance(story.seed, 87, at.n)
  const age = ageOn(at.child.birth, story.today)
  const own = LIKELY.filter(({ share, may }) => by.hit(share) && may(age, at.child.sex)).map(({ group }) => group)
  return numbered(story, at) ? own.slice(0, 2) : ['g_code', ...own].slice(0, 2)
}

/** What stands of the groups of a case. */
export function tellGroups(story: Story, at: ToldCase, first: number): DemoRow[] {
  const by = chance(story.seed, 88, at.n)
  const known = at.days.find ?? at.days.assign ?? at.opened
  return groupsOf(story, at).map((group, i): DemoRow => {
    const values = {
      case: at.row.id,
      lives_in: areaId(at.subdistrict),
      manager: at.manager,
      group,
      opened_on: isoOf(at.opened),
      source: group === 'g_code' ? 'census' : by.pick(SOURCES),
      starts_on: isoOf(known - by.between(0, 200)),
    }
    return { id: idsOf(story.seed, 'child_group')(first + i), since: instantOf(known), version: 1, values }
  })
}
