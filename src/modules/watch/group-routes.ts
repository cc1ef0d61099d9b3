import type { Label } from '#kernel/label.ts'
import type { groups, helpWanted, measures } from './codes.ts'

export type Group = keyof typeof groups
export type Measure = keyof typeof measures
export type Help = keyof typeof helpWanted

/** Help that is usually asked of an agency for a child of a group, and what is then written to it. */
export interface UsualHelp {
  help: Help
  need: Label
}

/** What one special group calls for, while it holds. */
export interface Route {
  group: Group
  /** First day (ISO) on which it holds; `until` is the first day on which it no longer does. */
  from: string
  until?: string
  /** Days from hearing of it until the first measure or referral of the route should stand, and between looks from then on. */
  days: { first: number; look: number }
  /** What is asked of child and family before a plan is made. */
  asks: readonly Label[]
  /** Measures (handbook 3.4) in the order in which they are thought of. */
  calls: readonly Measure[]
  refers: readonly UsualHelp[]
  source: Label
  /** False while no practitioner has gone through it. */
  checked: boolean
}

const source = { th: 'คู่มือ 2.2 2.4 3.4 และข้อเสนอในแบบระบบ', en: 'Handbook 2.2, 2.4, 3.4 and the proposal of the design' }
const FROM = '2020-01-01'

const route = (group: Group, rest: Pick<Route, 'days' | 'asks' | 'calls' | 'refers'>): Route => ({
  group,
  from: FROM,
  ...rest,
  source,
  checked: false,
})

/**
 * What each special group of children calls for beside what is done for every child: first what must be so that the child can
 * learn at all, then the ways to learn. A suggestion to whoever plans with the child, never a limit. A changed practice is
 * another line with its day.
 */
export const routes: readonly Route[] = [
  route('g_code', {
    days: { first: 15, look: 60 },
    asks: [
      { th: 'เกิดที่ใด มีหลักฐานการเกิดหรือไม่', en: 'Where was the child born, and is there evidence of it?' },
      { th: 'ผู้ปกครองถือเอกสารอะไร หมดอายุเมื่อใด', en: 'Which papers do the guardians hold, and until when?' },
      { th: 'เคยได้รหัส G จากสถานศึกษาอื่นหรือไม่', en: 'Has another school ever asked for a G-code?' },
    ],
    calls: ['civil_status', 'return_other_school', 'scholarship'],
    refers: [
      {
        help: 'civil_status',
        need: { th: 'ขอตรวจสอบสถานะบุคคลและแนะนำการขอเลข 13 หลัก', en: 'Please look into the civil status of the child' },
      },
    ],
  }),
  route('mobile_family', {
    days: { first: 3, look: 30 },
    asks: [
      { th: 'อยู่ที่นี่ถึงเมื่อใด แล้วไปไหนต่อ', en: 'Until when is the family here, and where next?' },
      { th: 'เคยเรียนที่ใดบ้าง มีเอกสารผลการเรียนหรือไม่', en: 'Where did the child learn before, with which papers?' },
      { th: 'ติดต่อครอบครัวระหว่างเดินทางได้อย่างไร', en: 'How can the family be reached on the way?' },
    ],
    calls: ['return_other_school', 'credit_bank', 'mobile_school', 'learning_centre'],
    refers: [
      {
        help: 'learning',
        need: { th: 'ครอบครัวย้ายตามงาน ขอที่เรียนที่รับเด็กกลางภาค', en: 'A family on the move asks for a place in mid-term' },
      },
    ],
  }),
  route('border', {
    days: { first: 15, look: 60 },
    asks: [
      { th: 'เดินทางมาเรียนอย่างไร ใช้เวลาเท่าใด', en: 'How does the child travel, and for how long?' },
      { th: 'ใช้ภาษาใดที่บ้าน', en: 'Which language is spoken at home?' },
    ],
    calls: ['transport_aid', 'civil_status', 'learning_centre', 'mobile_school'],
    refers: [
      {
        help: 'civil_status',
        need: { th: 'ขอตรวจสอบสถานะบุคคลของเด็กในพื้นที่ชายแดน', en: 'Please look into the status of a child of the border' },
      },
    ],
  }),
  route('teenage_mother', {
    days: { first: 7, look: 30 },
    asks: [
      { th: 'ฝากครรภ์หรือพบแพทย์แล้วหรือยัง', en: 'Is there care before or after the birth?' },
      { th: 'ใครช่วยเลี้ยงบุตร ช่วงเวลาใดเรียนได้', en: 'Who helps with the baby, and when is there time to learn?' },
      { th: 'อยากกลับโรงเรียนเดิมหรือเรียนทางอื่น', en: 'Back to the same school, or another way?' },
    ],
    calls: ['childcare', 'health_care', 'return_same_school', 'one_school_three_formats', 'dole_enrol'],
    refers: [
      { help: 'health', need: { th: 'ขอดูแลสุขภาพแม่วัยรุ่นและทารก', en: 'Care for a teenage mother and her child' } },
      { help: 'welfare', need: { th: 'ขอเงินสงเคราะห์และที่รับเลี้ยงบุตร', en: 'Support and childcare for a teenage mother' } },
    ],
  }),
  route('juvenile_justice', {
    days: { first: 7, look: 30 },
    asks: [
      {
        th: 'อยู่ที่ใด ถึงเมื่อใด มีนัดศาลหรือพนักงานคุมประพฤติหรือไม่',
        en: 'Where is the child held, until when, with which dates?',
      },
      { th: 'สถานศึกษาเดิมรับกลับหรือเก็บผลการเรียนไว้หรือไม่', en: 'Does the old school keep the place and the results?' },
    ],
    calls: ['juvenile_programme', 'social_welfare', 'vocational_short', 'dole_enrol'],
    refers: [
      {
        help: 'justice',
        need: { th: 'ขอประสานแผนการเรียนระหว่างอยู่ในความดูแล', en: 'Please agree on learning while in care' },
      },
    ],
  }),
  route('illness', {
    days: { first: 15, look: 30 },
    asks: [
      {
        th: 'แพทย์ให้พักถึงเมื่อใด เรียนได้วันละกี่ชั่วโมง',
        en: 'Until when is rest ordered, and how many hours a day are possible?',
      },
      { th: 'รักษาที่ใด มีครูไปสอนได้หรือไม่', en: 'Where is the treatment, and can a teacher come?' },
    ],
    calls: ['health_care', 'home_based', 'one_school_three_formats'],
    refers: [
      {
        help: 'health',
        need: { th: 'ขอความเห็นแพทย์เรื่องการเรียนระหว่างรักษา', en: 'A doctor’s view on learning in treatment' },
      },
    ],
  }),
  route('disability', {
    days: { first: 15, look: 60 },
    asks: [
      { th: 'มีบัตรหรือใบรับรองความพิการหรือยัง', en: 'Is there a card or a certificate of disability?' },
      { th: 'ต้องมีสื่อ สิ่งอำนวยความสะดวก หรือแผนเฉพาะบุคคลอะไร', en: 'Which aids or individual plan are needed?' },
    ],
    calls: ['health_care', 'home_based', 'return_same_school', 'transport_aid'],
    refers: [
      { help: 'health', need: { th: 'ขอตรวจและรับรองความพิการ', en: 'Please examine and certify the disability' } },
      { help: 'welfare', need: { th: 'ขอสิทธิและเบี้ยความพิการ', en: 'Rights and allowance for disability' } },
    ],
  }),
  route('working', {
    days: { first: 15, look: 30 },
    asks: [
      { th: 'ทำงานอะไร วันและเวลาใด นายจ้างให้เรียนหรือไม่', en: 'Which work, when, and does the employer allow learning?' },
      { th: 'ครอบครัวต้องใช้รายได้ของเด็กเท่าใด', en: 'How much of the child’s income does the family need?' },
    ],
    calls: ['work_and_learn', 'scholarship', 'dual_vocational', 'mobile_school', 'dole_enrol'],
    refers: [
      { help: 'trade', need: { th: 'ขอฝึกอาชีพและดูแลสิทธิแรงงานเด็ก', en: 'Training and the rights of a young worker' } },
    ],
  }),
  route('caregiver', {
    days: { first: 15, look: 60 },
    asks: [{ th: 'ดูแลใคร มีผู้ช่วยเวลาใดได้บ้าง', en: 'Who is cared for, and when could somebody else help?' }],
    calls: ['social_welfare', 'mobile_school', 'one_school_three_formats'],
    refers: [{ help: 'welfare', need: { th: 'ขอผู้ช่วยดูแลคนในครอบครัวช่วงเวลาเรียน', en: 'Help with care during lessons' } }],
  }),
]
