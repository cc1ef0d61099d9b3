import { type Day, instantOf, isoOf } from '../calendar.ts'
import { chance, idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import { type DemoRow, versions } from '../row.ts'
import { type Story, told } from '../story.ts'
import type { ToldCase } from '../watch/cases.ts'

const WHERE: Record<string, { kind: string; spots: (string | null)[]; plan: string }> = {
  illness: {
    kind: 'hospital',
    spots: ['หอผู้ป่วยเด็ก โรงพยาบาลบัวหลวงปทุม'],
    plan: 'ครูไปสอนข้างเตียงสัปดาห์ละสองวัน ภาษาไทยและคณิตศาสตร์ เก็บชิ้นงานเทียบโอนกับโรงเรียนเดิม',
  },
  disability: {
    kind: 'home',
    spots: [null],
    plan: 'เรียนที่บ้านตามแผนเฉพาะบุคคล ครูการศึกษาพิเศษไปสัปดาห์ละหนึ่งวัน พ่อแม่ฝึกทักษะชีวิตทุกวัน',
  },
  juvenile_justice: {
    kind: 'juvenile_centre',
    spots: ['สถานพินิจและคุ้มครองเด็กและเยาวชน (สมมติ)'],
    plan: 'เรียน สกร. ระดับ ม.ต้น ในสถานพินิจ ฝึกช่างยนต์ 60 ชั่วโมง เก็บหน่วยกิตไว้เทียบโอน',
  },
}

/** Where and by which plan a child of some groups learns, once a plan was agreed; begun for most. */
export function tellPlaced(story: Story, at: ToldCase, groups: readonly string[]): DemoRow[] {
  const by = chance(story.seed, 91, at.n)
  const place = groups.map((group) => WHERE[group]).find(Boolean)
  const agreed = at.days.agree
  if (!place || agreed === undefined || !at.manager) return []
  const from: Day = Math.min(story.today, agreed + by.between(3, 12))
  const planned = {
    case: at.row.id,
    lives_in: areaId(at.subdistrict),
    manager: at.manager,
    kind: place.kind,
    spot: by.pick(place.spots),
    provider: story.ids.organisation(at.child.keeper),
    hours: by.between(3, 12),
    learning_plan: place.plan,
  }
  const life = versions(idsOf(story.seed, 'placed_learning')(at.n), instantOf(agreed), planned, 'planned')
  if (!by.hit(0.8)) return [life.row]
  const began = { starts_on: isoOf(from), due_on: isoOf(Math.max(from + 90, story.today + by.between(-5, 60))) }
  life.later(instantOf(from), began, 'running')
  told(story, {
    register: 'placed_learning',
    record: life.row.id,
    move: 'begin',
    from_state: 'planned',
    to_state: 'running',
    at: instantOf(from),
  })
  return [life.row]
}
