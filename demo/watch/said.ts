import { type Day, isoOf } from '../calendar.ts'
import type { Chance } from '../chance.ts'
import type { Story } from '../story.ts'
import type { Return } from './returns.ts'

const SOURCES = ['registry_match', 'school_report', 'tambon_survey', 'health_volunteer', 'citizen', 'hotline']
const CAUSES: [string[], number[]] = [
  ['09', '08', '06', '18', '10', '02', '03', '01', '04', '07', '11'],
  [0.27, 0.16, 0.12, 0.12, 0.08, 0.06, 0.04, 0.05, 0.05, 0.02, 0.03],
]
const PLANS = [
  'กลับเข้าเรียนเทอมหน้า ครูประจำชั้นรับผิดชอบติดตาม ช่วยค่าเดินทางระหว่างภาคเรียนแรก',
  'เรียนกับ สกร. วันเสาร์–อาทิตย์ วันธรรมดาช่วยงานที่บ้าน ครู สกร. ไปพบที่บ้านเดือนละครั้ง',
  'ฝึกอาชีพระยะสั้นสามเดือนก่อน แล้วเทียบโอนเข้าเรียนต่อตามที่เด็กเลือก',
  'เรียนที่บ้านร่วมกับโรงเรียน ครูไปสอนสัปดาห์ละสองวัน ระหว่างรักษาตัว',
]
const one = <T>([list, weights]: [T[], number[]], by: Chance): T => list[by.weighted(weights)] as T

/** What is known of a child when the case is opened. */
export const bases = (guardian: { name: string; phone: string | null }, by: Chance) => ({
  source: by.pick(SOURCES),
  address: `บ้านเลขที่ ${by.between(1, 299)}/${by.between(1, 40)} หมู่ ${by.between(1, 12)}`,
  guardian_name: guardian.name,
  phone: guardian.phone,
})

interface At {
  day: Day
  manager: string | null
  keeper: number
  back: Return | null
  by: Chance
}

/** What becomes known with a move. */
export function afterMove(story: Story, move: string, { day, manager, keeper, back, by }: At): Record<string, unknown> {
  switch (move) {
    case 'confirm':
      return { last_seen_on: isoOf(day - by.between(1, 20)) }
    case 'exclude':
      return { excluded_as: by.hit(0.6) ? 'other_affiliation' : 'other_province' }
    case 'assign':
      return { manager }
    case 'find':
      return {
        cause: one(CAUSES, by),
        willingness: by.pick(['want_back', 'want_back', 'want_vocational', 'undecided']),
      }
    case 'agree':
      return { agreed_plan: by.pick(PLANS), child_agrees: true, guardian_agrees: by.hit(0.94) }
    case 'come_back':
      return {
        route: back?.route ?? 'mobile_school',
        returned_to: story.ids.organisation(back?.stay?.school.n ?? keeper),
        returned_on: isoOf(day),
      }
    case 'close':
      return { closed_on: isoOf(day) }
    case 'hand_over':
      return { handed_to: by.pick(['สำนักงานศึกษาธิการจังหวัดนครนายก', 'สำนักงานศึกษาธิการจังหวัดสระบุรี']) }
    default:
      return {}
  }
}
