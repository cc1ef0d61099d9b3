import { instantOf } from '../calendar.ts'
import { idsOf } from '../chance.ts'
import type { DemoBatch, DemoRow } from '../row.ts'
import { type Story, told } from '../story.ts'
import type { HomeChild } from './home-children.ts'
import { HOME_PATHS, tellHome } from './home-files.ts'

const ASKED = [
  { kind: 'materials', need: 'หนังสือเรียนและชุดทดลองวิทยาศาสตร์หนึ่งชุด', cost: 3200, move: null },
  { kind: 'subsidy', need: 'เงินอุดหนุนรายหัวภาคเรียนที่สอง', cost: 4100, move: 'grant' },
  { kind: 'activity', need: 'ร่วมกิจกรรมลูกเสือของโรงเรียนใกล้บ้าน', cost: null, move: null },
] as const

/** What the first families that teach asked for this year. */
function supports(story: Story, files: DemoRow[]): DemoRow[] {
  return ASKED.flatMap(({ kind, need, cost, move }, at): DemoRow[] => {
    const file = files[Math.floor(at / 2)]
    if (!file) return []
    const { person, applicant, office, lives_in } = file.values
    const since = instantOf(story.today - 20 + at)
    const row: DemoRow = {
      id: idsOf(story.seed, 'learning_support')(at + 1),
      since,
      version: 1,
      state: 'asked',
      values: {
        home_learning: file.id,
        person,
        applicant,
        office,
        lives_in,
        kind,
        academic_year: story.thisYear,
        term: `${story.thisYear}/2`,
        need,
        cost,
      },
    }
    if (move === null) return [row]
    const at_ = instantOf(story.today - 6)
    told(story, {
      register: 'learning_support',
      record: row.id,
      move,
      from_state: 'asked',
      to_state: 'granted',
      at: at_,
    })
    const { id, ...before } = row
    return [{ ...row, version: 2, since: at_, state: 'granted', past: [{ ...before, until: at_ }] }]
  })
}

/** The files of children who learn at home or in a centre, with their reviews and what was asked for them. */
export function* homeBatches(story: Story, children: HomeChild[]): Generator<DemoBatch> {
  const homes = HOME_PATHS.flatMap((path, at) => {
    const child = children[at]
    return child ? [tellHome(story, child, path, at + 1)] : []
  })
  const files = homes.map(({ file }) => file)
  yield { register: 'home_learning', rows: files }
  yield { register: 'learning_review', rows: homes.flatMap(({ reviews }) => reviews) }
  yield { register: 'learning_support', rows: supports(story, files) }
}
