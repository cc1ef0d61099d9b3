import { choice } from '#kernel/kinds/choice.ts'
import { date } from '#kernel/kinds/date.ts'
import { place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { codeSchemes } from './codes.ts'

/** The identifiers an organisation carries in other systems, with their dates: the crosswalk (handbook 1.3). */
export const organisationCode = register('organisation_code', {
  th: { one: 'รหัสหน่วยงาน', many: 'รหัสหน่วยงานและสถานศึกษา' },
  en: { one: 'organisation code', many: 'organisation codes' },
  about: { th: 'รหัสที่หน่วยงานใช้ในระบบต่าง ๆ', en: 'Codes of an organisation in other systems' },
  fields: {
    organisation: place({
      th: 'หน่วยงาน',
      en: 'Organisation',
      to: 'organisation',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    scheme: choice({ th: 'ชนิดรหัส', en: 'Scheme', required: true, fixed: true, choices: codeSchemes }),
    value: text({ th: 'รหัส', en: 'Code', required: true, max: 40, pattern: '^[0-9A-Za-z._/-]+$' }),
    starts_on: date({ th: 'ใช้ตั้งแต่', en: 'From' }),
    ends_on: date({ th: 'ใช้ถึง', en: 'Until' }),
  },
  titled: ['value'],
  listed: ['value', 'scheme', 'organisation', 'starts_on', 'ends_on'],
  searched: ['value'],
  onlyOne: [
    { of: ['scheme', 'value'], otherwise: { th: 'รหัสนี้มีหน่วยงานอื่นใช้อยู่', en: 'Another organisation carries this code' } },
  ],
  access: [
    { role: 'everyone', may: ['read', 'export'], anywhere: true },
    { role: 'peo_officer', may: ['create', 'change', 'withdraw', 'import'], within: 'organisation' },
    { role: 'esao_officer', may: ['create', 'change', 'import'], within: 'organisation' },
    { role: 'sysadmin', may: ['create', 'change', 'withdraw', 'import'], anywhere: true },
  ],
})
