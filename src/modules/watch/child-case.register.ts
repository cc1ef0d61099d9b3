import { choice, choices, yesNo } from '#kernel/kinds/choice.ts'
import { phone } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { grades } from '#modules/organisation/module.ts'
import { causes, exclusions, routesBack, sourceChannels, watchLevels, willingness } from './codes.ts'
import { following } from './following.workflow.ts'

/** One child who may be out of school, followed until the child learns again and stays. */
export const childCase = register('child_case', {
  th: { one: 'เรื่องของเด็กนอกระบบ', many: 'เด็กที่เฝ้าระวังและติดตาม' },
  en: { one: 'case of a child', many: 'cases of children' },
  about: {
    th: 'เด็กหนึ่งคนที่อาจไม่ได้เรียน ติดตามจนกลับเข้าเรียนและเรียนต่อเนื่อง',
    en: 'A child who may be out of school, followed until the child learns again and stays',
  },
  fields: {
    person: link({ th: 'เด็ก', en: 'Child', to: 'person', required: true, fixed: true }),
    lives_in: place({ th: 'ตำบลที่อยู่จริง', en: 'Lives in', to: 'area', placeType: 'area', required: true }),
    office: place({
      th: 'หน่วยงานเจ้าของเรื่อง',
      en: 'Responsible office',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
    }),
    level: choice({ th: 'ระดับที่ดูแล', en: 'Level', required: true, choices: watchLevels }),
    manager: link({ th: 'ผู้ดูแลเรื่อง', en: 'Case manager', to: 'person' }),
    source: choice({ th: 'ทราบเรื่องจาก', en: 'Heard from', required: true, fixed: true, choices: sourceChannels }),
    opened_on: date({ th: 'วันที่เปิดเรื่อง', en: 'Opened on', required: true, fixed: true, notAfter: 'today' }),
    last_school: place({ th: 'สถานศึกษาล่าสุด', en: 'Last school', to: 'organisation', placeType: 'organisation' }),
    last_grade: choice({ th: 'ชั้นล่าสุด', en: 'Last grade', choices: grades }),
    last_seen_on: date({ th: 'พบครั้งสุดท้ายเมื่อ', en: 'Last seen on', notAfter: 'today' }),
    address: text({ th: 'ที่อยู่ที่พบตัวได้', en: 'Where the child can be found', max: 300 }),
    guardian_name: text({ th: 'ผู้ปกครองที่ติดต่อ', en: 'Guardian to talk to', max: 200 }),
    phone: phone({ th: 'โทรศัพท์ผู้ปกครอง', en: 'Guardian’s phone' }),
    cause: choice({ th: 'สาเหตุหลัก', en: 'Main cause', choices: causes }),
    causes: choices({ th: 'สาเหตุอื่น', en: 'Other causes', choices: causes }),
    willingness: choice({ th: 'ความประสงค์ของเด็ก', en: 'What the child wants', choices: willingness }),
    excluded_as: choice({ th: 'เหตุที่ไม่ใช่เด็กนอกระบบ', en: 'Why not out of school', choices: exclusions }),
    agreed_plan: text({ th: 'แผนที่ตกลงกัน', en: 'Plan agreed', long: true, max: 4000 }),
    child_agrees: yesNo({ th: 'เด็กเห็นด้วยกับแผน', en: 'The child agrees' }),
    guardian_agrees: yesNo({ th: 'ผู้ปกครองเห็นด้วยกับแผน', en: 'The guardian agrees' }),
    route: choice({ th: 'เส้นทางกลับ', en: 'Way back', choices: routesBack }),
    returned_to: place({ th: 'กลับเข้าเรียนที่', en: 'Back at', to: 'organisation', placeType: 'organisation' }),
    returned_on: date({ th: 'กลับเข้าเรียนเมื่อ', en: 'Back on', notAfter: 'today' }),
    closed_on: date({ th: 'ปิดเรื่องเมื่อ', en: 'Closed on', notAfter: 'today' }),
    handed_to: text({ th: 'ส่งต่อให้', en: 'Handed over to', max: 200 }),
  },
  workflow: following,
  withheld: {
    th: 'อาจกระทบความปลอดภัยของเด็กหรือผู้แจ้ง เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'May touch the safety of the child or of whoever told; given case by case by an officer',
  },
  titled: ['person'],
  listed: ['person', 'state', 'lives_in', 'manager', 'cause', 'opened_on', 'office'],
  onlyOne: [
    {
      of: ['person'],
      while: [
        'candidate',
        'verifying',
        'confirmed',
        'assigned',
        'not_found',
        'found',
        'planned',
        'returned',
        'declined',
      ],
      otherwise: { th: 'เด็กคนนี้มีเรื่องที่ติดตามอยู่แล้ว', en: 'This child is being followed already' },
    },
  ],
  span: { from: 'opened_on', until: 'closed_on' },
  access: [
    {
      role: 'watch_coordinator',
      may: ['read', 'count', 'create', 'change', 'move', 'export', 'import'],
      within: 'lives_in',
      sees: ['care'],
    },
    {
      role: 'peo_officer',
      may: ['read', 'count', 'create', 'change', 'move', 'export'],
      within: 'lives_in',
      sees: ['care'],
    },
    { role: 'esao_officer', may: ['read', 'count', 'create', 'change', 'move'], within: 'office', sees: ['care'] },
    { role: 'dole_officer', may: ['read', 'count', 'create', 'change', 'move'], within: 'office', sees: ['care'] },
    { role: 'school_director', may: ['read', 'count', 'create', 'change', 'move'], within: 'office', sees: ['care'] },
    { role: 'school_registrar', may: ['read', 'create', 'change'], within: 'office' },
    { role: 'watch_member', may: ['read', 'change', 'move'], mine: 'manager', sees: ['care'] },
    { role: 'planner', may: ['count'], within: 'lives_in' },
  ],
  keep: {
    days: 3650,
    after: 'closed_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
