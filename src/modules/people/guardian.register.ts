import { choice, yesNo } from '#kernel/kinds/choice.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { register } from '#kernel/register/declaration.ts'
import { relations } from './codes.ts'

/** Who answers for a child. */
export const guardian = register('guardian', {
  th: { one: 'ผู้ปกครอง', many: 'ผู้ปกครอง' },
  en: { one: 'guardian', many: 'guardians' },
  about: { th: 'ความสัมพันธ์ระหว่างเด็กกับผู้ปกครอง', en: 'Ties between a child and those who answer for the child' },
  fields: {
    child: link({ th: 'เด็ก', en: 'Child', to: 'person', required: true, fixed: true }),
    guardian: link({ th: 'ผู้ปกครอง', en: 'Guardian', to: 'person', required: true, fixed: true }),
    relation: choice({ th: 'ความเกี่ยวข้อง', en: 'Relation', required: true, choices: relations }),
    main: yesNo({ th: 'ผู้ปกครองหลัก', en: 'Main guardian' }),
    kept_by: place({
      th: 'สถานศึกษาที่ดูแล',
      en: 'Kept by',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
    }),
  },
  titled: ['relation'],
  listed: ['child', 'guardian', 'relation', 'main'],
  onlyOne: [{ of: ['child', 'guardian'], otherwise: { th: 'บันทึกผู้ปกครองคนนี้แล้ว', en: 'This guardian is on record' } }],
  access: [
    { role: 'peo_officer', may: ['read'], within: 'kept_by' },
    { role: 'school_director', may: ['read', 'create', 'change', 'withdraw', 'import'], within: 'kept_by' },
    { role: 'school_registrar', may: ['read', 'create', 'change', 'withdraw', 'import'], within: 'kept_by' },
    { role: 'homeroom_teacher', may: ['read'], within: 'kept_by' },
    { role: 'everyone', may: ['read'], mine: 'guardian' },
  ],
})
