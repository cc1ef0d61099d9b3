import { type Day, dayOf, instantOf, isoOf } from '../calendar.ts'
import { idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import { type DemoRow, versions } from '../row.ts'
import { type Story, told } from '../story.ts'
import type { ToldCase } from './cases.ts'

const AFTER = [3, 6, 12] as const

const monthsAfter = (day: Day, months: number): Day =>
  dayOf(Temporal.PlainDate.from(isoOf(day)).add({ months }).toString())

/** What was found at a look that is due; null where nobody has looked yet. */
function outcome(at: ToldCase, months: number, due: Day, today: Day): { move: string; to: string; day: Day } | null {
  if (at.days.drop_again !== undefined) {
    if (months === 3) return { move: 'tell_gone', to: 'gone', day: at.days.drop_again }
    return { move: 'skip', to: 'skipped', day: at.days.drop_again }
  }
  const looked = due <= today && (at.state === 'closed' || at.by.hit(0.8))
  return looked ? { move: 'tell_staying', to: 'staying', day: Math.min(today, due + at.by.below(8)) } : null
}

const REASONS: Record<string, string> = { tell_gone: 'ครูแจ้งว่าไม่มาเรียนเกินสองสัปดาห์', skip: 'หลุดซ้ำแล้ว เริ่มติดตามใหม่' }

/** The looks at a child who came back, after 3, 6 and 12 months. */
export function tellChecks(story: Story, at: ToldCase): DemoRow[] {
  const back = at.days.come_back
  if (back === undefined) return []
  return AFTER.map((months, i) => {
    const due = monthsAfter(back, months)
    const id = idsOf(story.seed, 'return_check')(at.n * 3 + i)
    const values = {
      case: at.row.id,
      lives_in: areaId(at.subdistrict),
      manager: at.manager,
      after_months: String(months),
      due_on: isoOf(due),
    }
    const life = versions(id, instantOf(back), values, 'awaited')
    const found = outcome(at, months, due, story.today)
    if (found) {
      const { move, to, day } = found
      life.later(instantOf(day), move === 'skip' ? {} : { checked_on: isoOf(day) }, to)
      const moved = { move, from_state: 'awaited', to_state: to, at: instantOf(day), reason: REASONS[move] }
      told(story, { register: 'return_check', record: id, ...moved })
    }
    return life.row
  })
}
