import { type Day, instantOf, isoOf } from '../calendar.ts'
import { chance, idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import { type DemoRow, versions } from '../row.ts'
import { type Story, told } from '../story.ts'
import type { ToldCase } from '../watch/cases.ts'

const WORK = ['construction', 'factory', 'fruit', 'rice', 'trade'] as const
const SPOTS = ['แคมป์คนงานก่อสร้างหลังโรงงาน', 'ห้องเช่าริมคลองส่งน้ำ', 'บ้านพักคนงานในสวนส้ม', 'เพิงพักท้ายไร่']
const THERE = ['โรงเรียนใกล้ไซต์งาน รับกลางภาค', 'ศูนย์การเรียนที่ปลายทางติดต่อแล้ว']

/** Where the family of a child on the move stays, and of some where it was before. */
export function tellStays(story: Story, at: ToldCase): DemoRow[] {
  const by = chance(story.seed, 90, at.n)
  const ids = idsOf(story.seed, 'family_stay')
  const known = at.days.find ?? at.days.assign
  if (known === undefined || !at.manager) return []
  const ofCase = { case: at.row.id, lives_in: areaId(at.subdistrict), manager: at.manager }
  const from: Day = known - by.between(20, 90)
  const until: Day = story.today + by.between(-6, 80)
  const next = by.hit(0.7) ? by.pick(story.land.beyond) : null
  const here: DemoRow = {
    id: ids(at.n * 2),
    since: instantOf(known),
    version: 1,
    state: 'here',
    values: {
      ...ofCase,
      area: areaId(at.subdistrict),
      spot: by.pick(SPOTS),
      work: by.pick(WORK),
      starts_on: isoOf(from),
      due_on: isoOf(until),
      next_area: next,
      next_school: next && by.hit(0.5) ? by.pick(THERE) : null,
    },
  }
  if (!by.hit(0.4)) return [here]
  const before = { ...ofCase, area: by.pick(story.land.beyond), work: by.pick(WORK), starts_on: isoOf(from - 120) }
  const life = versions(ids(at.n * 2 + 1), instantOf(known), before, 'here')
  life.later(instantOf(known), { ends_on: isoOf(from), next_area: areaId(at.subdistrict) }, 'moved')
  told(story, {
    register: 'family_stay',
    record: life.row.id,
    move: 'move_on',
    from_state: 'here',
    to_state: 'moved',
    at: instantOf(known),
  })
  return [here, life.row]
}
