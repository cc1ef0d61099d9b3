import { answers } from '#kernel/kinds/answers.ts'
import { choice, yesNo } from '#kernel/kinds/choice.ts'
import { point } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { file, link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { homeVisit1 } from './home-visit.instrument.ts'

/** One time that somebody of the network went to see a child. */
export const homeVisit = register('home_visit', {
  th: { one: 'การเยี่ยมบ้าน', many: 'การเยี่ยมบ้าน' },
  en: { one: 'home visit', many: 'home visits' },
  about: { th: 'การไปพบเด็กแต่ละครั้ง พร้อมสิ่งที่พบ', en: 'Each time a child was gone to see, with what was found' },
  fields: {
    case: link({ th: 'เรื่อง', en: 'Case', to: 'child_case', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person', fixed: true }),
    visited_on: date({ th: 'วันที่เยี่ยม', en: 'Visited on', required: true, notAfter: 'today' }),
    mode: choice({
      th: 'วิธี',
      en: 'How',
      required: true,
      choices: {
        on_site: { th: 'ไปที่บ้าน', en: 'At home' },
        phone: { th: 'โทรศัพท์', en: 'By phone' },
        video: { th: 'วิดีโอ', en: 'By video' },
      },
    }),
    finding: choice({
      th: 'ผล',
      en: 'Finding',
      required: true,
      choices: {
        found: { th: 'พบเด็ก', en: 'Child found' },
        guardian_only: { th: 'พบเฉพาะผู้ปกครอง', en: 'Guardian only' },
        moved: { th: 'ย้ายไปแล้ว', en: 'Moved away' },
        untraceable: { th: 'ไม่มีผู้รู้จัก', en: 'Nobody knows' },
        refused: { th: 'ไม่ให้พบ', en: 'Refused' },
      },
    }),
    visitor: link({ th: 'ผู้เยี่ยม', en: 'Visitor', to: 'person' }),
    location: point({ th: 'พิกัด', en: 'Location' }),
    sheet: answers({ th: 'แบบเยี่ยมบ้าน', en: 'Home visit record', asks: [homeVisit1], secret: 'care' }),
    photo_outside: file({ th: 'ภาพนอกบ้าน', en: 'Photo outside', types: ['jpeg', 'png', 'webp'], secret: 'care' }),
    photo_inside: file({ th: 'ภาพในบ้าน', en: 'Photo inside', types: ['jpeg', 'png', 'webp'], secret: 'care' }),
    photo_agreed: yesNo({ th: 'ผู้ปกครองยินยอมให้ถ่ายภาพ', en: 'Photos agreed to' }),
    note: text({ th: 'บันทึก', en: 'Note', long: true, max: 4000 }),
  },
  withheld: {
    th: 'อาจกระทบความปลอดภัยของเด็กหรือผู้แจ้ง เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'May touch the safety of the child or of whoever told; given case by case by an officer',
  },
  titled: ['case', 'visited_on'],
  listed: ['case', 'visited_on', 'mode', 'finding', 'visitor', 'lives_in'],
  copies: [
    { field: 'lives_in', link: 'case', of: 'lives_in' },
    { field: 'manager', link: 'case', of: 'manager' },
  ],
  access: [
    {
      role: 'watch_coordinator',
      may: ['read', 'count', 'create', 'change', 'export'],
      within: 'lives_in',
      sees: ['care'],
    },
    { role: 'peo_officer', may: ['read', 'count'], within: 'lives_in', sees: ['care'] },
    { role: 'watch_member', may: ['read'], through: { field: 'case', register: 'child_case' }, sees: ['care'] },
    { role: 'watch_member', may: ['read', 'create', 'change'], mine: 'manager', sees: ['care'] },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 1825,
    after: 'visited_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
