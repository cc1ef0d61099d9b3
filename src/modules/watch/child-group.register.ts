import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { groupSources, groups } from './codes.ts'

/** That the child of a case is one of a special group: since when, by whose word, and for how long. */
export const childGroup = register('child_group', {
  th: { one: 'กลุ่มเฉพาะของเด็ก', many: 'กลุ่มเฉพาะของเด็กที่ติดตาม' },
  en: { one: 'special group of a child', many: 'special groups of children' },
  about: {
    th: 'เด็กที่ติดตามอยู่ในกลุ่มเฉพาะใด ตั้งแต่เมื่อใด ทราบจากใคร',
    en: 'The special group a followed child belongs to, since when and by whose word',
  },
  fields: {
    case: link({ th: 'เรื่อง', en: 'Case', to: 'child_case', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person', fixed: true }),
    group: choice({ th: 'กลุ่มเฉพาะ', en: 'Special group', required: true, fixed: true, choices: groups }),
    source: choice({ th: 'ทราบจาก', en: 'By whose word', required: true, choices: groupSources }),
    opened_on: date({ th: 'วันที่เปิดเรื่อง', en: 'Case opened on', required: true, fixed: true }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true, notAfter: 'today' }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    note: text({ th: 'บันทึก', en: 'Note', long: true, max: 2000 }),
  },
  withheld: {
    th: 'อาจกระทบความปลอดภัยของเด็กหรือผู้แจ้ง เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'May touch the safety of the child or of whoever told; given case by case by an officer',
  },
  titled: ['case', 'group'],
  listed: ['case', 'group', 'source', 'starts_on', 'ends_on', 'lives_in'],
  onlyOne: [{ of: ['case', 'group'], otherwise: { th: 'บันทึกกลุ่มนี้ไว้แล้ว', en: 'This group is on record already' } }],
  copies: [
    { field: 'lives_in', link: 'case', of: 'lives_in' },
    { field: 'manager', link: 'case', of: 'manager' },
    { field: 'opened_on', link: 'case', of: 'opened_on' },
  ],
  span: { from: 'starts_on', until: 'ends_on' },
  access: [
    { role: 'watch_coordinator', may: ['read', 'count', 'create', 'change', 'export'], within: 'lives_in' },
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change'], within: 'lives_in' },
    ...(['esao_officer', 'dole_officer', 'school_director', 'watch_member'] as const).map((role) => ({
      role,
      may: ['read' as const],
      through: { field: 'case', register: 'child_case' },
    })),
    { role: 'watch_member', may: ['read', 'create', 'change'], mine: 'manager' },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 3650,
    after: 'since',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
