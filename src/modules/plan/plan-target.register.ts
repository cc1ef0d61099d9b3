import { choice, yesNo } from '#kernel/kinds/choice.ts'
import { json } from '#kernel/kinds/json.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { academicYear } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'
import { ofLine, ownedByPlan, partsOfPlan } from './plan-part.ts'

/** A target that reads two ways waits for somebody to decide which is meant. */
const deciding = workflow({
  read: {
    th: 'อ่านจากเอกสาร',
    en: 'As read',
    moves: {
      confirm: { th: 'ยืนยัน', en: 'Confirm', to: 'confirmed' },
      reject: { th: 'ไม่ใช่', en: 'Reject', to: 'rejected', reason: true },
    },
  },
  flagged: {
    th: 'กำกวม รอตัดสิน',
    en: 'Ambiguous',
    withinDays: 14,
    moves: {
      confirm: { th: 'ยืนยัน', en: 'Confirm', to: 'confirmed' },
      reject: { th: 'ไม่ใช่', en: 'Reject', to: 'rejected', reason: true },
    },
  },
  confirmed: {
    th: 'ยืนยันแล้ว',
    en: 'Confirmed',
    moves: { reopen: { th: 'ทบทวน', en: 'Reconsider', to: 'flagged', reason: true } },
  },
  rejected: {
    th: 'ไม่ใช้',
    en: 'Rejected',
    moves: { reopen: { th: 'ทบทวน', en: 'Reconsider', to: 'flagged', reason: true } },
  },
})

/** A typed, measurable reading of a target line (feature table, block A). */
export const planTarget = register('plan_target', {
  th: { one: 'ค่าเป้าหมาย', many: 'ค่าเป้าหมาย' },
  en: { one: 'target', many: 'targets' },
  about: { th: 'เป้าหมายที่วัดได้ของบรรทัดแผน', en: 'A measurable target of a plan line' },
  fields: {
    ...ofLine,
    type: choice({
      th: 'แบบของเป้าหมาย',
      en: 'Type',
      required: true,
      choices: {
        level: { th: 'ถึงระดับ', en: 'Level' },
        growth: { th: 'เพิ่มขึ้นหรือลดลง', en: 'Growth' },
        all_of: { th: 'ครบทุกราย', en: 'All of' },
        share: { th: 'ร้อยละของทั้งหมด', en: 'Share' },
        count: { th: 'จำนวน', en: 'Count' },
        yes_no: { th: 'มีหรือไม่มี', en: 'Yes or no' },
      },
    }),
    measure: text({ th: 'สิ่งที่วัด', en: 'What is measured', required: true, long: true }),
    unit: choice({
      th: 'หน่วย',
      en: 'Unit',
      choices: {
        percent: { th: 'ร้อยละ', en: 'percent' },
        points: { th: 'คะแนน', en: 'points' },
        persons: { th: 'คน', en: 'persons' },
        places: { th: 'แห่ง', en: 'places' },
        items: { th: 'รายการ', en: 'items' },
      },
    }),
    direction: choice({
      th: 'ทิศทาง',
      en: 'Direction',
      required: true,
      choices: { up: { th: 'ยิ่งมากยิ่งดี', en: 'Up' }, down: { th: 'ยิ่งน้อยยิ่งดี', en: 'Down' } },
    }),
    threshold: number({ th: 'ค่าเป้าหมาย', en: 'Threshold', decimals: 4 }),
    amount: number({ th: 'เพิ่มหรือลดเท่าใด', en: 'Rise or fall by', decimals: 4, min: 0 }),
    baseline: number({ th: 'ค่าฐาน', en: 'Baseline', decimals: 4 }),
    baseline_year: academicYear({ th: 'ปีฐาน', en: 'Baseline year' }),
    yearly: json({
      th: 'ค่าเป้าหมายรายปี',
      en: 'Yearly values',
      schema: {
        type: 'array',
        items: {
          type: 'object',
          required: ['year', 'value'],
          properties: { year: { type: 'integer' }, value: { type: 'number' } },
        },
      },
    }),
    indicator: text({ th: 'ตัวชี้วัด', en: 'Indicator', max: 80, pattern: '^[a-z0-9_]+$' }),
    ambiguous: yesNo({ th: 'กำกวม', en: 'Ambiguous' }),
    note: text({ th: 'หมายเหตุ', en: 'Note', long: true }),
  },
  workflow: deciding,
  titled: ['measure'],
  listed: ['line', 'type', 'measure', 'threshold', 'unit', 'indicator', 'state'],
  searched: ['measure'],
  copies: ownedByPlan,
  access: partsOfPlan,
})
