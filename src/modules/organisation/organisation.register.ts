import { choice, choices } from '#kernel/kinds/choice.ts'
import { email, phone, point } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { affiliations } from './affiliation.ts'
import { levels, organisationKinds, remoteFlags } from './codes.ts'
import { standing } from './standing.workflow.ts'

/** Every office, school, centre and board of the province, of every affiliation, in one tree. */
export const organisation = register('organisation', {
  th: { one: 'หน่วยงาน/สถานศึกษา', many: 'หน่วยงานและสถานศึกษา' },
  en: { one: 'organisation', many: 'offices and schools' },
  about: { th: 'หน่วยงาน สถานศึกษา และคณะกรรมการทุกสังกัด', en: 'Offices, schools and boards of every affiliation' },
  fields: {
    name: text({ th: 'ชื่อ', en: 'Name', required: true }),
    name_en: text({ th: 'ชื่ออังกฤษ', en: 'English name' }),
    short_name: text({ th: 'ชื่อย่อ', en: 'Short name' }),
    kind: choice({ th: 'ประเภท', en: 'Kind', required: true, choices: organisationKinds }),
    affiliation: choice({ th: 'สังกัด', en: 'Affiliation', required: true, choices: affiliations }),
    parent: place({ th: 'หน่วยงานต้นสังกัด', en: 'Parent office', to: 'organisation', placeType: 'organisation' }),
    levels: choices({ th: 'ระดับที่เปิดสอน', en: 'Levels offered', choices: levels }),
    lies_in: place({ th: 'ตำบลที่ตั้ง', en: 'Subdistrict', to: 'area', placeType: 'area', required: true }),
    address: text({ th: 'ที่อยู่', en: 'Address' }),
    postcode: text({ th: 'รหัสไปรษณีย์', en: 'Postcode', pattern: '^\\d{5}$' }),
    location: point({ th: 'พิกัด', en: 'Location' }),
    phone: phone({ th: 'โทรศัพท์', en: 'Phone' }),
    email: email({ th: 'อีเมล', en: 'E-mail' }),
    remote: choices({ th: 'ลักษณะพื้นที่พิเศษ', en: 'Remoteness', choices: remoteFlags }),
    opened_on: date({ th: 'วันที่ก่อตั้ง', en: 'Established on' }),
    closed_on: date({ th: 'วันที่ยุบเลิก', en: 'Closed on' }),
    merged_into: place({ th: 'ยุบรวมกับ', en: 'Merged into', to: 'organisation', placeType: 'organisation' }),
  },
  workflow: standing,
  titled: ['name'],
  listed: ['name', 'kind', 'affiliation', 'parent', 'lies_in', 'state'],
  searched: ['name', 'name_en', 'short_name'],
  place: { within: ['parent', 'lies_in'] },
  span: { from: 'opened_on', until: 'closed_on' },
  knownBy: [{ of: ['name', 'affiliation', 'lies_in'] }],
  access: [
    { role: 'everyone', may: ['read', 'count', 'export'], anywhere: true },
    { role: 'peo_officer', may: ['create', 'change', 'move', 'import'], within: 'self' },
    { role: 'esao_officer', may: ['change', 'move'], within: 'self' },
    { role: 'school_director', may: ['change'], within: 'self' },
    { role: 'sysadmin', may: ['create', 'change', 'move', 'import'], anywhere: true },
  ],
})
