import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { nationalId } from '#kernel/kinds/national-id.ts'
import { register } from '#kernel/register/declaration.ts'
import { numberTypes } from './codes.ts'

/**
 * Every number that a person goes or went by beside the one on their own record: a passport, a temporary number, and what was
 * replaced. When a G-code or a number of types 0, 6, 7 and 8 gives way to another, the database keeps the old one here.
 */
export const identityNumber = register('identity_number', {
  th: { one: 'เลขประจำตัวอื่น', many: 'เลขประจำตัวอื่น' },
  en: { one: 'further identity number', many: 'further identity numbers' },
  about: {
    th: 'เลขอื่นของบุคคล ทั้งที่ใช้อยู่และที่เคยใช้ ค้นหาได้ด้วยทุกเลข',
    en: 'Other numbers of a person, now or in the past; each of them finds the person',
  },
  fields: {
    person: link({ th: 'บุคคล', en: 'Person', to: 'person', required: true, fixed: true }),
    type: choice({ th: 'ประเภทเลข', en: 'Type of number', required: true, fixed: true, choices: numberTypes }),
    id_number: nationalId({ th: 'เลข', en: 'Number', required: true, fixed: true, secret: 'identity', anyPaper: true }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From' }),
    ends_on: date({ th: 'ถึงก่อนวันที่', en: 'Until before' }),
    kept_by: place({
      th: 'หน่วยงานที่ดูแลระเบียน',
      en: 'Kept by',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
    }),
  },
  titled: ['type', 'id_number'],
  listed: ['person', 'type', 'id_number', 'starts_on', 'ends_on'],
  onlyOne: [{ of: ['person', 'id_number'], otherwise: { th: 'บันทึกเลขนี้แล้ว', en: 'This number is on record' } }],
  knownBy: [{ of: ['id_number'] }],
  rules: [
    {
      name: 'number_fits_type',
      check: 'number_fits_type',
      otherwise: { th: 'เลขไม่ตรงกับประเภท', en: 'The number does not fit its type' },
    },
  ],
  copies: [{ field: 'kept_by', link: 'person', of: 'kept_by' }],
  access: [
    {
      role: 'peo_officer',
      may: ['read', 'count', 'create', 'change', 'withdraw', 'reveal', 'import'],
      within: 'kept_by',
      sees: ['identity'],
    },
    { role: 'esao_officer', may: ['read', 'create', 'change'], within: 'kept_by' },
    { role: 'dole_officer', may: ['read', 'create', 'change'], within: 'kept_by' },
    {
      role: 'school_director',
      may: ['read', 'create', 'change', 'withdraw', 'reveal', 'import'],
      within: 'kept_by',
      sees: ['identity'],
    },
    {
      role: 'school_registrar',
      may: ['read', 'create', 'change', 'withdraw', 'reveal', 'import'],
      within: 'kept_by',
      sees: ['identity'],
    },
    // whoever may read the person sees which numbers there are, masked, and finds the person by them
    { role: 'everyone', may: ['read'], through: { field: 'person', register: 'person' } },
  ],
})
