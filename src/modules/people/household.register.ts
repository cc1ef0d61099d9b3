import { place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/** A house of the house register and who keeps it. */
export const household = register('household', {
  th: { one: 'ครัวเรือน', many: 'ครัวเรือน' },
  en: { one: 'household', many: 'households' },
  about: { th: 'บ้านตามทะเบียนบ้าน', en: 'A house of the house register' },
  fields: {
    house_code: text({ th: 'รหัสประจำบ้าน', en: 'House register code', pattern: '^\\d{11}$' }),
    house_no: text({ th: 'บ้านเลขที่', en: 'House number', max: 30 }),
    moo: number({ th: 'หมู่ที่', en: 'Village number', min: 0, max: 99 }),
    road: text({ th: 'ถนน/ซอย', en: 'Road', max: 120 }),
    lies_in: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true }),
  },
  titled: ['house_no'],
  listed: ['house_no', 'moo', 'road', 'lies_in'],
  searched: ['house_no', 'road'],
  knownBy: [{ of: ['house_code'] }, { of: ['house_no', 'moo', 'lies_in'] }],
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change', 'import'], within: 'lies_in' },
    { role: 'esao_officer', may: ['read', 'count'], within: 'lies_in' },
    { role: 'school_director', may: ['create', 'import'], anywhere: true },
    { role: 'school_registrar', may: ['create', 'import'], anywhere: true },
    { role: 'planner', may: ['count'], within: 'lies_in' },
  ],
})
