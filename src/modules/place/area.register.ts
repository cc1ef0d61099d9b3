import { choice } from '#kernel/kinds/choice.ts'
import { place } from '#kernel/kinds/link.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'

/** Areas of Thai administration by their official codes: 2 digits a province, 4 a district, 6 a subdistrict (handbook 1.4). */
export const area = register('area', {
  th: { one: 'พื้นที่', many: 'พื้นที่การปกครอง' },
  en: { one: 'area', many: 'areas' },
  about: { th: 'จังหวัด อำเภอ และตำบล ตามรหัสทางการ', en: 'Provinces, districts and subdistricts by official code' },
  fields: {
    code: text({ th: 'รหัส', en: 'Code', required: true, fixed: true, pattern: '^(\\d{2}|\\d{4}|\\d{6})$' }),
    level: choice({
      th: 'ระดับ',
      en: 'Level',
      required: true,
      fixed: true,
      choices: {
        province: { th: 'จังหวัด', en: 'Province' },
        district: { th: 'อำเภอ', en: 'District' },
        subdistrict: { th: 'ตำบล', en: 'Subdistrict' },
      },
    }),
    name: text({ th: 'ชื่อ', en: 'Name', required: true }),
    name_en: text({ th: 'ชื่ออังกฤษ', en: 'English name' }),
    parent: place({ th: 'อยู่ใน', en: 'Within', to: 'area', placeType: 'area' }),
    postcode: text({ th: 'รหัสไปรษณีย์', en: 'Postcode', pattern: '^\\d{5}$' }),
  },
  titled: ['name'],
  listed: ['code', 'name', 'name_en', 'level', 'parent', 'postcode'],
  searched: ['name', 'name_en', 'code', 'postcode'],
  onlyOne: [{ of: ['code'], otherwise: { th: 'มีรหัสพื้นที่นี้แล้ว', en: 'This area code exists already' } }],
  place: { within: ['parent'] },
  access: [
    { role: 'everyone', may: ['read', 'count', 'export'], anywhere: true },
    { role: 'sysadmin', may: ['create', 'change'], anywhere: true },
  ],
})
