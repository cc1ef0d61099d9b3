import { choice } from '#kernel/kinds/choice.ts'
import { phone } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { register } from '#kernel/register/declaration.ts'
import { memberKinds } from './codes.ts'

/** Somebody who goes and sees: a teacher, a village head, a health volunteer. */
export const watchMember = register('watch_member', {
  th: { one: 'สมาชิกเครือข่ายเฝ้าระวัง', many: 'สมาชิกเครือข่ายเฝ้าระวัง' },
  en: { one: 'member of the watch network', many: 'members of the watch network' },
  about: {
    th: 'ผู้ติดตามเด็กในตำบล และจำนวนที่รับดูแลได้',
    en: 'Those who follow children in a subdistrict, and how many each can',
  },
  fields: {
    person: link({ th: 'สมาชิก', en: 'Member', to: 'person', required: true, fixed: true }),
    kind: choice({ th: 'บทบาทในชุมชน', en: 'Standing', required: true, choices: memberKinds }),
    area: place({ th: 'พื้นที่ดูแล', en: 'Area', to: 'area', placeType: 'area', required: true }),
    agency: place({ th: 'สังกัดหน่วยงาน', en: 'Agency', to: 'organisation', placeType: 'organisation' }),
    capacity: number({
      th: 'รับดูแลได้พร้อมกัน',
      en: 'Children at a time',
      required: true,
      min: 1,
      max: 100,
      unit: { th: 'คน', en: 'children' },
    }),
    phone: phone({ th: 'โทรศัพท์', en: 'Phone' }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
  },
  titled: ['person'],
  listed: ['person', 'kind', 'area', 'agency', 'capacity', 'starts_on', 'ends_on'],
  onlyOne: [{ of: ['person', 'area'], otherwise: { th: 'เป็นสมาชิกในพื้นที่นี้แล้ว', en: 'A member here already' } }],
  span: { from: 'starts_on', until: 'ends_on' },
  access: [
    { role: 'watch_coordinator', may: ['read', 'count', 'create', 'change', 'export', 'import'], within: 'area' },
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change', 'import'], within: 'area' },
    { role: 'planner', may: ['count'], within: 'area' },
    { role: 'everyone', may: ['read'], mine: 'person' },
  ],
})
