import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { money, number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { measures } from './codes.ts'

/** What was done for a child of a case, by whom, and what came of it. */
export const measureGiven = register('measure_given', {
  th: { one: 'มาตรการช่วยเหลือ', many: 'มาตรการช่วยเหลือ' },
  en: { one: 'measure', many: 'measures' },
  about: { th: 'มาตรการที่ให้เด็กแต่ละคน ผู้ให้ และผล', en: 'What was done for a child, by whom, with what result' },
  fields: {
    case: link({ th: 'เรื่อง', en: 'Case', to: 'child_case', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person', fixed: true }),
    measure_code: choice({ th: 'มาตรการ', en: 'Measure', required: true, choices: measures }),
    provider: place({ th: 'ผู้ให้', en: 'Provider', to: 'organisation', placeType: 'organisation' }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    hours: number({ th: 'ชั่วโมง', en: 'Hours', min: 0, max: 10_000 }),
    cost: money({ th: 'ค่าใช้จ่าย', en: 'Cost' }),
    fund: text({ th: 'แหล่งเงิน', en: 'Fund', max: 200 }),
    result: choice({
      th: 'ผล',
      en: 'Result',
      choices: {
        helped: { th: 'ช่วยได้', en: 'Helped' },
        partly: { th: 'ช่วยได้บางส่วน', en: 'Helped in part' },
        no_help: { th: 'ไม่ได้ผล', en: 'Did not help' },
        stopped: { th: 'เลิกกลางคัน', en: 'Stopped' },
      },
    }),
  },
  titled: ['measure_code'],
  listed: ['case', 'measure_code', 'provider', 'starts_on', 'ends_on', 'result', 'lives_in'],
  copies: [
    { field: 'lives_in', link: 'case', of: 'lives_in' },
    { field: 'manager', link: 'case', of: 'manager' },
  ],
  span: { from: 'starts_on', until: 'ends_on' },
  access: [
    { role: 'watch_coordinator', may: ['read', 'count', 'create', 'change', 'export'], within: 'lives_in' },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in' },
    { role: 'watch_member', may: ['read'], through: { field: 'case', register: 'child_case' } },
    { role: 'watch_member', may: ['read', 'create', 'change'], mine: 'manager' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
})
