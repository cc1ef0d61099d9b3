import type { Section } from '#kernel/instrument/declaration.ts'

const income = (name: string, th: string, en: string) =>
  ({ name, kind: 'number', th, en, min: 0, max: 1_000_000, unit: { th: 'บาท/เดือน', en: 'baht a month' } }) as const

/** Who lives in the house and how, as a home visit asks. */
export const household: Section[] = [
  {
    name: 'members',
    th: 'สมาชิกในครัวเรือน',
    en: 'Members of the household',
    repeat: { most: 10, one: { th: 'คนที่', en: 'Member' } },
    questions: [
      {
        name: 'relation',
        kind: 'text',
        required: true,
        max: 60,
        th: 'ความเกี่ยวข้องกับเด็ก',
        en: 'Relation to the child',
      },
      { name: 'age', kind: 'number', min: 0, max: 120, th: 'อายุ', en: 'Age', unit: { th: 'ปี', en: 'years' } },
      { name: 'disabled', kind: 'yes_no', th: 'พิการหรือเจ็บป่วยเรื้อรัง', en: 'Disabled or ill for long' },
      income('salary', 'เงินเดือน/ค่าจ้าง', 'Salary or wages'),
      income('farm', 'เกษตร (หักต้นทุน)', 'Farming, net'),
      income('business', 'ธุรกิจ (หักต้นทุน)', 'Business, net'),
      income('welfare', 'สวัสดิการ', 'Welfare'),
      income('other_income', 'อื่น ๆ', 'Other'),
    ],
  },
  {
    name: 'home',
    th: 'ที่อยู่อาศัย',
    en: 'The home',
    questions: [
      {
        name: 'burdens',
        kind: 'choices',
        th: 'ภาระพึ่งพิง',
        en: 'Dependents',
        options: {
          disabled: { th: 'คนพิการ', en: 'Disabled', worth: 1 },
          elderly: { th: 'ผู้สูงอายุ', en: 'Elderly', worth: 1 },
          single_parent: { th: 'พ่อแม่เลี้ยงเดี่ยว', en: 'Single parent', worth: 1 },
          unemployed: { th: 'คนว่างงานวัยแรงงาน', en: 'Unemployed of working age', worth: 1 },
        },
      },
      {
        name: 'housing',
        kind: 'choice',
        th: 'ลักษณะการอยู่',
        en: 'Housing',
        options: {
          own: { th: 'บ้านของตนเอง', en: 'Own house' },
          rent: { th: 'เช่า', en: 'Rented' },
          with_others: { th: 'อยู่กับผู้อื่น/อยู่ฟรี', en: 'With others or free' },
        },
      },
      {
        name: 'condition',
        kind: 'choices',
        th: 'สภาพบ้าน',
        en: 'State of the house',
        options: {
          dilapidated: { th: 'ชำรุด/วัสดุธรรมชาติ', en: 'Dilapidated or of natural material', worth: 1 },
          no_toilet: { th: 'ไม่มีห้องส้วม', en: 'No toilet', worth: 1 },
          no_electricity: { th: 'ไม่มีไฟฟ้า', en: 'No electricity', worth: 1 },
          no_water: { th: 'ไม่มีน้ำสะอาด', en: 'No clean water', worth: 1 },
        },
      },
      { name: 'no_vehicle', kind: 'yes_no', th: 'ไม่มียานพาหนะ', en: 'No vehicle' },
      { name: 'no_land', kind: 'yes_no', th: 'ไม่มีที่ดินทำกิน', en: 'No land to work' },
    ],
  },
]
