import { choice, choices } from '#kernel/kinds/choice.ts'
import { phone } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { nationalId } from '#kernel/kinds/national-id.ts'
import { personName } from '#kernel/kinds/person-name.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { disabilities, disadvantages, sexes } from './codes.ts'

/** One human being known to the province, once, whatever number of lists name them. */
export const person = register('person', {
  th: { one: 'บุคคล', many: 'ทะเบียนบุคคล' },
  en: { one: 'person', many: 'persons' },
  about: {
    th: 'เด็ก ผู้เรียน ผู้ปกครอง และบุคลากร คนละหนึ่งระเบียน',
    en: 'Children, learners, guardians and staff, one record each',
  },
  fields: {
    name: personName({ th: 'ชื่อ–สกุล', en: 'Name', required: true }),
    national_id: nationalId({ th: 'เลขประจำตัวประชาชน', en: 'National id', secret: 'identity' }),
    sex: choice({ th: 'เพศ', en: 'Sex', required: true, choices: sexes }),
    birth_date: date({ th: 'วันเกิด', en: 'Birth date', notAfter: 'today', notBefore: '1890-01-01' }),
    nationality: text({ th: 'สัญชาติ', en: 'Nationality', max: 60 }),
    kept_by: place({
      th: 'หน่วยงานที่ดูแลระเบียน',
      en: 'Kept by',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
    }),
    lives_in: place({ th: 'ตำบลที่อยู่', en: 'Lives in', to: 'area', placeType: 'area' }),
    household: link({ th: 'ครัวเรือน', en: 'Household', to: 'household' }),
    phone: phone({ th: 'โทรศัพท์', en: 'Phone' }),
    disabilities: choices({ th: 'ความพิการ', en: 'Disabilities', secret: 'care', choices: disabilities }),
    disadvantages: choices({ th: 'ความด้อยโอกาส', en: 'Disadvantages', secret: 'care', choices: disadvantages }),
    died_on: date({ th: 'วันที่ถึงแก่กรรม', en: 'Died on', notAfter: 'today' }),
    same_as: link({ th: 'เป็นคนเดียวกับ', en: 'Same person as', to: 'person', byProgram: true }),
  },
  titled: ['name'],
  listed: ['name', 'sex', 'birth_date', 'national_id', 'lives_in', 'kept_by'],
  searched: ['name'],
  onlyOne: [
    { of: ['national_id'], otherwise: { th: 'มีบุคคลที่ใช้เลขประจำตัวนี้แล้ว', en: 'A person with this id is on record' } },
  ],
  knownBy: [{ of: ['name', 'birth_date', 'kept_by'] }],
  standsAs: 'same_as',
  foundBy: { field: 'national_id', register: 'identity_number', link: 'person', of: 'id_number' },
  access: [
    {
      role: 'peo_officer',
      may: ['read', 'count', 'create', 'change', 'export', 'reveal', 'import'],
      within: 'kept_by',
      sees: ['identity', 'care'],
    },
    { role: 'esao_officer', may: ['read', 'count', 'create', 'change', 'export'], within: 'kept_by', sees: ['care'] },
    { role: 'dole_officer', may: ['read', 'count', 'create', 'change', 'import'], within: 'kept_by' },
    {
      role: 'school_director',
      may: ['read', 'count', 'create', 'change', 'export', 'reveal', 'import'],
      within: 'kept_by',
      sees: ['identity', 'care'],
    },
    {
      role: 'school_registrar',
      may: ['read', 'count', 'create', 'change', 'reveal', 'import'],
      within: 'kept_by',
      sees: ['identity', 'care'],
    },
    { role: 'homeroom_teacher', may: ['read'], within: 'kept_by' },
    {
      role: 'watch_coordinator',
      may: ['read', 'change'],
      namedBy: { register: 'child_case', field: 'person' },
      sees: ['care'],
    },
    { role: 'watch_coordinator', may: ['read', 'create'], within: 'lives_in' },
    { role: 'watch_member', may: ['read'], namedBy: { register: 'child_case', field: 'person' } },
    { role: 'home_educator', may: ['read'], namedBy: { register: 'home_learning', field: 'person' } },
    { role: 'school_registrar', may: ['read'], namedBy: { register: 'g_code_file', field: 'person' } },
    { role: 'school_director', may: ['read'], namedBy: { register: 'g_code_file', field: 'person' } },
    { role: 'dole_officer', may: ['read'], namedBy: { register: 'g_code_file', field: 'person' } },
    { role: 'planner', may: ['count'], within: 'kept_by' },
    { role: 'everyone', may: ['read'], mine: 'self' },
  ],
})
