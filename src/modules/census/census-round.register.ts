import { choice } from '#kernel/kinds/choice.ts'
import { date, dateTime } from '#kernel/kinds/date.ts'
import { json } from '#kernel/kinds/json.ts'
import { place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { academicYear } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { workflow } from '#kernel/workflow/workflow.ts'

const rounding = workflow({
  collecting: {
    th: 'รวบรวมรายชื่อ',
    en: 'Collecting lists',
    moves: { review: { th: 'เริ่มตรวจคู่ที่สงสัย', en: 'Begin to review', to: 'reviewing', needs: ['linked_at'] } },
  },
  reviewing: {
    th: 'ตรวจคู่ที่สงสัย',
    en: 'Reviewing doubtful links',
    moves: {
      close: { th: 'ปิดรอบ', en: 'Close the round', to: 'closed' },
      collect: { th: 'รับรายชื่อเพิ่ม', en: 'Take more lists', to: 'collecting', reason: true },
    },
  },
  closed: { th: 'ปิดรอบแล้ว', en: 'Closed', frozen: true },
})

/** One counting of all children of school age: which lists, as of which day, with which thresholds, and what came of it. */
export const censusRound = register('census_round', {
  th: { one: 'รอบสำมะโนวัยเรียน', many: 'สำมะโนประชากรวัยเรียน' },
  en: { one: 'census round', many: 'census rounds' },
  about: {
    th: 'การนับเด็กวัยเรียนทุกคนครั้งหนึ่ง จากรายชื่อของทุกสังกัดเทียบกับทะเบียนราษฎร',
    en: 'One counting of all children of school age, from the lists of every affiliation against the civil registry',
  },
  fields: {
    name: text({ th: 'ชื่อรอบ', en: 'Name', required: true, max: 120 }),
    academic_year: academicYear({ th: 'ปีการศึกษา', en: 'Academic year', required: true, fixed: true }),
    counted_on: date({ th: 'นับ ณ วันที่', en: 'As of', required: true }),
    area: place({ th: 'พื้นที่', en: 'Area', to: 'area', placeType: 'area', required: true, fixed: true }),
    age_from: number({ th: 'อายุตั้งแต่', en: 'Ages from', required: true, min: 0, max: 24 }),
    age_to: number({ th: 'ถึงอายุ', en: 'To age', required: true, min: 0, max: 24 }),
    accept: number({ th: 'รับว่าเป็นคนเดียวกันตั้งแต่', en: 'Accept from', required: true, min: 0.5, max: 1, decimals: 4 }),
    reject: number({
      th: 'ถือว่าไม่มีผู้ใดคล้ายเมื่อต่ำกว่า',
      en: 'Nobody alike below',
      required: true,
      min: 0,
      max: 0.5,
      decimals: 4,
    }),
    stands_for: choice({
      th: 'ใช้เป็น',
      en: 'Stands for',
      choices: { year: { th: 'ตัวเลขทางการของปีการศึกษา', en: 'The figures of its academic year' } },
    }),
    linked_at: dateTime({ th: 'เทียบรายชื่อครั้งล่าสุด', en: 'Last linked' }),
    figures: json({ th: 'ผลการเทียบ', en: 'Figures of the run', schema: { type: 'object' } }),
    sample: json({ th: 'ตัวอย่างตรวจคุณภาพ', en: 'Quality sample', schema: { type: 'object' } }),
    weights: json({ th: 'น้ำหนักที่ใช้', en: 'Weights of the run', schema: { type: 'object' } }),
  },
  workflow: rounding,
  titled: ['name'],
  listed: ['name', 'academic_year', 'counted_on', 'state', 'linked_at'],
  onlyOne: [
    { of: ['name', 'area'], otherwise: { th: 'มีรอบชื่อนี้แล้ว', en: 'A round of this name exists' } },
    {
      of: ['area', 'academic_year', 'stands_for'],
      otherwise: { th: 'ปีนี้มีรอบที่ใช้เป็นตัวเลขทางการแล้ว', en: 'Another round gives the figures of this year' },
    },
  ],
  rules: [
    {
      name: 'ages_in_order',
      check: 'ages_in_order',
      otherwise: { th: 'อายุสูงสุดต้องไม่น้อยกว่าอายุต่ำสุด', en: 'The oldest age is not below the youngest' },
    },
  ],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change', 'move'], within: 'area' },
    { role: 'watch_coordinator', may: ['read'], anywhere: true },
    { role: 'planner', may: ['read', 'count'], within: 'area' },
  ],
})
