import type { Test } from '#kernel/indicator/condition.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { OPEN_STATES } from './following.workflow.ts'
import { groupsFollowed } from './watch.basis.ts'
import { count, share } from './watch.indicator.ts'

const WAYS = ['group', 'children', 'sex']
const EACH = { th: 'เด็กที่อยู่สองกลุ่มนับในทั้งสองกลุ่ม', en: 'A child of two groups counts in each' }

const CONFIRMED: Test = { path: 'case.state', notIn: ['candidate', 'verifying', 'not_out'] }
const CAME_BACK: Test = { path: 'case.returned_on', empty: false }

export const groupCases = count(
  'watch_groups',
  { th: 'เด็กกลุ่มเฉพาะที่ติดตาม', en: 'Children of special groups followed' },
  {
    th: `เด็กที่เปิดเรื่องในปีการศึกษา แยกตามกลุ่มเฉพาะ ${EACH.th}`,
    en: `Children whose case was opened in the academic year, by special group. ${EACH.en}`,
  },
  { basis: groupsFollowed },
  'down',
  WAYS,
)

export const groupOpen = count(
  'watch_groups_open',
  { th: 'เด็กกลุ่มเฉพาะที่ยังไม่กลับเข้าเรียน', en: 'Children of special groups not back yet' },
  {
    th: `เรื่องที่เปิดในปีและยังไม่ยุติ แยกตามกลุ่มเฉพาะ ${EACH.th}`,
    en: `Cases opened in the year that are not settled, by special group. ${EACH.en}`,
  },
  { basis: groupsFollowed, where: [{ path: 'case.state', in: [...OPEN_STATES] }] },
  'down',
  WAYS,
)

export const groupReturned = share({
  code: 'watch_groups_returned',
  name: { th: 'ร้อยละของเด็กกลุ่มเฉพาะที่กลับเข้าเรียน', en: 'Share of children of special groups back in learning' },
  about: {
    th: `เด็กที่ยืนยันว่าไม่ได้เรียนและกลับเข้าเรียนแล้ว แยกตามกลุ่มเฉพาะ ${EACH.th}`,
    en: `Children confirmed out of school who are back in learning, by special group. ${EACH.en}`,
  },
  formula: { th: '100 × กลับเข้าเรียน ÷ เด็กที่ยืนยันแล้ว', en: '100 × back in learning ÷ confirmed' },
  numerator: { basis: groupsFollowed, where: [CONFIRMED, CAME_BACK] },
  denominator: { basis: groupsFollowed, where: [CONFIRMED] },
  by: WAYS,
})

export const groupIndicators: Indicator[] = [groupCases, groupOpen, groupReturned]
