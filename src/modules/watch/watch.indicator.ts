import type { Test } from '#kernel/indicator/condition.ts'
import { type Count, type Indicator, indicator } from '#kernel/indicator/declaration.ts'
import type { Label } from '#kernel/label.ts'
import { OPEN_STATES } from './following.workflow.ts'
import { casesOpened, caseWays, checksDue, measuresGiven, membersServing, referralsSent } from './watch.basis.ts'

/** Days of the proposal of the handbook (3.6): verified, first visited, planned. */
export const DAYS = { verify: 7, visit: 15, plan: 30 } as const

const source = { th: 'คู่มือข้อ 3.2 และ 3.6', en: 'Handbook 3.2 and 3.6' }

interface Share {
  code: string
  name: Label
  about: Label
  formula: Label
  numerator: Count
  denominator: Count
  by?: string[]
}

export const share = ({ code, name, about, formula, numerator, denominator, by = caseWays }: Share): Indicator =>
  indicator(code, {
    ...name,
    about,
    unit: 'percent',
    direction: 'up',
    source,
    formula,
    kind: { kind: 'share' },
    parts: { numerator, denominator },
    by,
    hideBelow: 5,
    decimals: 1,
  })

export const count = (
  code: string,
  name: Label,
  about: Label,
  numerator: Count,
  direction: 'up' | 'down',
  by = caseWays,
) =>
  indicator(code, {
    ...name,
    about,
    unit: 'records',
    direction,
    source,
    formula: about,
    kind: { kind: 'count' },
    parts: { numerator },
    by,
    hideBelow: 5,
  })

const CONFIRMED: Test = { path: 'state', notIn: ['candidate', 'verifying', 'not_out'] }
const confirmed: Count = { basis: casesOpened, where: [CONFIRMED] }
const CAME_BACK: Test = { path: 'returned_on', empty: false }

export const opened = count(
  'watch_cases',
  { th: 'เด็กที่เปิดเรื่องติดตามในปี', en: 'Cases of children opened in the year' },
  { th: 'จำนวนเรื่องที่เปิดในปีการศึกษา นับตามตำบลที่เด็กอยู่', en: 'Cases opened in the academic year, where the child lives' },
  { basis: casesOpened },
  'down',
)

export const stillOpen = count(
  'watch_cases_open',
  { th: 'เด็กที่ยังไม่กลับเข้าเรียน', en: 'Children followed who are not back yet' },
  { th: 'เรื่องที่เปิดในปีและยังไม่ยุติ', en: 'Cases opened in the year that are not settled' },
  { basis: casesOpened, where: [{ path: 'state', in: [...OPEN_STATES] }] },
  'down',
)

export const verifiedInTime = share({
  code: 'watch_verified_in_time',
  name: { th: 'ร้อยละของเรื่องที่ตรวจสอบเสร็จใน 7 วัน', en: 'Share of cases verified within 7 days' },
  about: {
    th: 'เรื่องที่ยืนยันว่าไม่ได้เรียน หรือพบว่าไม่ใช่เด็กนอกระบบ ภายใน 7 วันนับแต่เริ่มตรวจสอบ',
    en: 'Cases confirmed, or found not to be out of school, within 7 days of beginning to verify',
  },
  formula: { th: '100 × ตรวจสอบเสร็จใน 7 วัน ÷ เรื่องที่เปิด', en: '100 × verified within 7 days ÷ cases opened' },
  numerator: {
    basis: casesOpened,
    where: [
      {
        any: [
          { movedTo: 'confirmed', after: 'verifying', withinDays: DAYS.verify },
          { movedTo: 'not_out', after: 'verifying', withinDays: DAYS.verify },
        ],
      },
    ],
  },
  denominator: { basis: casesOpened },
})

export const visitedInTime = share({
  code: 'watch_visited_in_time',
  name: { th: 'ร้อยละของเด็กที่ได้พบภายใน 15 วัน', en: 'Share of children found within 15 days' },
  about: {
    th: 'เด็กที่ยืนยันแล้วและพบตัวภายใน 15 วันนับแต่มอบหมายผู้ดูแล',
    en: 'Confirmed children found within 15 days of a case manager being assigned',
  },
  formula: { th: '100 × พบใน 15 วัน ÷ เด็กที่ยืนยันแล้ว', en: '100 × found within 15 days ÷ confirmed' },
  numerator: {
    basis: casesOpened,
    where: [CONFIRMED, { movedTo: 'found', after: 'assigned', withinDays: DAYS.visit }],
  },
  denominator: confirmed,
})

export const plannedInTime = share({
  code: 'watch_planned_in_time',
  name: { th: 'ร้อยละของเด็กที่มีแผนภายใน 30 วัน', en: 'Share of children with a plan within 30 days' },
  about: {
    th: 'เด็กที่ยืนยันแล้วและตกลงแผนกับเด็กและผู้ปกครองภายใน 30 วันนับแต่พบตัว',
    en: 'Confirmed children with a plan agreed within 30 days of being found',
  },
  formula: { th: '100 × มีแผนใน 30 วัน ÷ เด็กที่ยืนยันแล้ว', en: '100 × plan within 30 days ÷ confirmed' },
  numerator: { basis: casesOpened, where: [CONFIRMED, { movedTo: 'planned', after: 'found', withinDays: DAYS.plan }] },
  denominator: confirmed,
})

export const returned = share({
  code: 'watch_returned',
  name: { th: 'ร้อยละของเด็กที่กลับเข้าเรียน', en: 'Share of children back in learning' },
  about: {
    th: 'เด็กที่ยืนยันว่าไม่ได้เรียนและกลับเข้าเรียนแล้ว ไม่ว่าเส้นทางใด',
    en: 'Children confirmed out of school who are back in learning, by whatever way',
  },
  formula: { th: '100 × กลับเข้าเรียน ÷ เด็กที่ยืนยันแล้ว', en: '100 × back in learning ÷ confirmed' },
  numerator: { basis: casesOpened, where: [CONFIRMED, CAME_BACK] },
  denominator: confirmed,
})

export const staying = share({
  code: 'watch_staying',
  name: { th: 'ร้อยละของเด็กที่กลับแล้วยังเรียนอยู่', en: 'Share of returned children still learning' },
  about: {
    th: 'จากการติดตามที่ครบกำหนด 3 6 และ 12 เดือนและทราบผลแล้ว',
    en: 'Of the looks due after 3, 6 and 12 months whose result is known',
  },
  formula: { th: '100 × ยังเรียนอยู่ ÷ ทราบผลแล้ว', en: '100 × still learning ÷ result known' },
  numerator: { basis: checksDue, where: [{ path: 'state', in: ['staying'] }] },
  denominator: { basis: checksDue, where: [{ path: 'state', in: ['staying', 'gone'] }] },
  by: ['children', 'after', 'sex'],
})

export const helped = share({
  code: 'watch_measures_helped',
  name: { th: 'ร้อยละของมาตรการที่ช่วยได้', en: 'Share of measures that helped' },
  about: { th: 'มาตรการที่ทราบผลแล้วและช่วยเด็กได้', en: 'Measures whose result is known and that helped the child' },
  formula: { th: '100 × ช่วยได้ ÷ ทราบผลแล้ว', en: '100 × helped ÷ result known' },
  numerator: { basis: measuresGiven, where: [{ path: 'result', in: ['helped'] }] },
  denominator: { basis: measuresGiven, where: [{ path: 'result', empty: false }] },
  by: ['children', 'measure'],
})

export const referralsAnswered = share({
  code: 'watch_referrals_answered',
  name: { th: 'ร้อยละของการส่งต่อที่หน่วยงานตอบผล', en: 'Share of referrals answered' },
  about: { th: 'การส่งต่อในปีที่หน่วยงานภาคีตอบผลแล้ว', en: 'Referrals of the year that the agency has answered' },
  formula: { th: '100 × ตอบผลแล้ว ÷ ส่งต่อทั้งหมด', en: '100 × answered ÷ referred' },
  numerator: { basis: referralsSent, where: [{ path: 'state', in: ['replied'] }] },
  denominator: { basis: referralsSent },
  by: ['children'],
})

export const members = indicator('watch_members', {
  th: 'สมาชิกเครือข่ายเฝ้าระวังที่ปฏิบัติงาน',
  en: 'Serving members of the watch network',
  about: {
    th: 'ผู้ติดตามเด็กในตำบลที่ปฏิบัติงานอยู่ในวันสำมะโน',
    en: 'Those who follow children in a subdistrict and serve on the census day',
  },
  unit: 'persons',
  direction: 'up',
  source,
  formula: { th: 'จำนวนสมาชิกที่ปฏิบัติงานในวันสำมะโน', en: 'Members who serve on the census day' },
  kind: { kind: 'count' },
  parts: { numerator: { basis: membersServing } },
  by: ['children', 'member'],
  hideBelow: 0,
})

export const watchIndicators: Indicator[] = [
  members,
  opened,
  stillOpen,
  verifiedInTime,
  visitedInTime,
  plannedInTime,
  returned,
  staying,
  helped,
  referralsAnswered,
]
