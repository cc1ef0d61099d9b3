import { kindOf } from '#kernel/kinds/all.ts'
import { homeVisit } from '#modules/watch/module.ts'
import { type Day, instantOf, isoOf } from '../calendar.ts'
import { idsOf } from '../chance.ts'
import { areaId } from '../land.ts'
import type { Office } from '../offices.ts'
import { childValues } from '../person-rows.ts'
import { type DemoRow, versions } from '../row.ts'
import { type Story, told } from '../story.ts'
import type { ToldCase } from './cases.ts'

/** What stands beside the cases, by register. */
export interface Beside {
  home_visit: DemoRow[]
  referral: DemoRow[]
  measure_given: DemoRow[]
  return_check: DemoRow[]
}

/** What is said of the child and who follows it, the same beside every case. */
const ofCase = ({ row, subdistrict, manager }: ToldCase) => ({ case: row.id, lives_in: areaId(subdistrict), manager })

const sheetOf = (answers: Record<string, unknown>) =>
  kindOf(homeVisit.fields.sheet).parse({ answers }, homeVisit.fields.sheet)

const NOTES = ['เด็กอยากกลับไปเรียน แต่ค่ารถวันละหกสิบบาท', 'อยู่กับยาย แม่ส่งเงินมาเดือนละครั้ง', 'ช่วยงานร้านของญาติ']

/** The visit at which the child was found, or was not. */
export function tellVisit(story: Story, at: ToldCase): DemoRow[] {
  const day = at.days.find ?? at.days.miss
  if (day === undefined || !at.manager) return []
  const { by } = at
  const found = at.days.find !== undefined
  const works = by.hit(0.4)
  const answers = { informant: by.hit(0.5) ? 'parent' : 'grandparent', works, wants: ['money'], safety: [] }
  const values = {
    ...ofCase(at),
    visited_on: isoOf(day),
    mode: by.hit(0.85) ? 'on_site' : 'phone',
    finding: found ? 'found' : by.hit(0.5) ? 'moved' : 'untraceable',
    visitor: at.manager,
    sheet: found ? sheetOf(works ? { ...answers, works: false } : answers) : null,
    note: found ? by.pick(NOTES) : null,
  }
  return [{ id: idsOf(story.seed, 'home_visit')(at.n), since: instantOf(day), version: 1, values }]
}

const WANTED = { hospital: 'health', welfare: 'welfare', labour: 'trade' } as const
const NEEDS = {
  hospital: 'ตรวจสุขภาพและประเมินพัฒนาการ เพื่อวางแผนการเรียนที่เหมาะกับเด็ก',
  welfare: 'ครอบครัวรายได้น้อย ขอเงินสงเคราะห์เด็กและค่าเดินทางไปเรียน',
  labour: 'เด็กอยากเรียนอาชีพ ขอที่ฝึกระยะสั้นใกล้บ้าน',
} as const

/** One referral of some of those who were found: sent lately, accepted, answered or refused. */
export function tellReferral(story: Story, at: ToldCase, partners: Office[]): DemoRow[] {
  const { by, days, child } = at
  const from = days.find
  if (from === undefined || !by.hit(0.5)) return []
  const partner = partners[by.weighted([0.5, 0.3, 0.2])]
  if (!partner) return []
  const key = partner.key as keyof typeof WANTED
  const way = [[], ['accept'], ['accept', 'reply'], ['refuse']][by.weighted([0.25, 0.25, 0.45, 0.05])] ?? []
  const open = way.at(-1) !== 'reply' && way.at(-1) !== 'refuse'
  const ended = open
    ? story.today - by.below(way.length === 0 ? 5 : 34)
    : Math.min(story.today, from + by.between(2, 25))
  const sent = way.length === 0 ? ended : Math.max(from, ended - by.between(1, 12))
  const { name } = childValues(story, child.n, child)
  const consented = by.hit(0.93)
  const id = idsOf(story.seed, 'referral')(at.n)
  const life = versions(
    id,
    instantOf(sent),
    {
      ...ofCase(at),
      agency: story.ids.organisation(partner.n),
      help_wanted: WANTED[key],
      child_name: name,
      need: NEEDS[key],
      phone: at.row.values.phone ?? null,
      consented,
      without_consent: consented ? null : 'ติดต่อผู้ปกครองไม่ได้ และเด็กเสี่ยงถูกทำร้าย',
      sent_on: isoOf(sent),
    },
    'sent',
  )
  const lives: Record<string, [from: string, to: string]> = {
    accept: ['sent', 'accepted'],
    refuse: ['sent', 'refused'],
    reply: ['accepted', 'replied'],
  }
  way.forEach((move, i) => {
    const day = Math.max(sent, ended - (way.length - 1 - i))
    const [before, after] = lives[move] ?? ['sent', 'sent']
    const said =
      move === 'reply' ? { reply: 'พบเด็กและครอบครัวแล้ว ช่วยตามที่ขอ นัดติดตามอีกครั้งเดือนหน้า', replied_on: isoOf(day) } : {}
    life.later(instantOf(day), said, after)
    const reason = move === 'refuse' ? 'อยู่นอกเขตบริการ ขอให้ส่งโรงพยาบาลในอำเภอ' : undefined
    told(story, {
      register: 'referral',
      record: id,
      move,
      from_state: before,
      to_state: after,
      at: instantOf(day),
      reason,
    })
  })
  return [life.row]
}

const GIVEN = ['dole_enrol', 'scholarship', 'transport_aid', 'work_and_learn', 'health_care', 'vocational_short']

/** What was done for those with a plan, one or two things, with their result once the child is back. */
export function tellMeasures(story: Story, at: ToldCase): DemoRow[] {
  const { by, days } = at
  const from = days.agree
  if (from === undefined) return []
  const back = days.come_back !== undefined
  const first = by.below(GIVEN.length)
  return Array.from({ length: by.between(1, 2) }, (_, i): DemoRow => {
    const day: Day = Math.min(story.today, from + by.between(0, 6))
    const result = back ? ['helped', 'partly', 'no_help', 'stopped'][by.weighted([0.58, 0.22, 0.12, 0.08])] : null
    const values = {
      ...ofCase(at),
      measure_code: GIVEN[(first + i) % GIVEN.length],
      provider: story.ids.organisation(at.child.keeper),
      starts_on: isoOf(day),
      cost: by.hit(0.4) ? by.between(3, 40) * 100 : null,
      result,
    }
    return { id: idsOf(story.seed, 'measure_given')(at.n * 2 + i), since: instantOf(day), version: 1, values }
  })
}
