import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { academicYear } from '#kernel/kinds/year.ts'
import { register } from '#kernel/register/declaration.ts'
import { walking } from './walking.workflow.ts'

/** A village that somebody walks from house to house, to find the children whom no list knows. */
export const enumerationZone = register('enumeration_zone', {
  th: { one: 'เขตสำรวจบ้าน', many: 'เขตสำรวจบ้าน' },
  en: { one: 'enumeration zone', many: 'enumeration zones' },
  about: {
    th: 'หมู่บ้านหรือชุมชนหนึ่ง ที่มีผู้เดินสำรวจเด็กทีละหลังในปีการศึกษาหนึ่ง',
    en: 'A village or community that is walked house by house in an academic year',
  },
  fields: {
    academic_year: academicYear({ th: 'ปีการศึกษา', en: 'Academic year', required: true, fixed: true }),
    area: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    village: number({ th: 'หมู่ที่/ชุมชนที่', en: 'Village number', required: true, fixed: true, min: 1, max: 99 }),
    village_name: text({ th: 'ชื่อหมู่บ้าน/ชุมชน', en: 'Village', required: true, max: 100 }),
    houses_expected: number({
      th: 'จำนวนบ้านที่คาดไว้',
      en: 'Houses expected',
      required: true,
      min: 1,
      max: 5000,
      unit: { th: 'หลัง', en: 'houses' },
    }),
    enumerator: link({ th: 'ผู้สำรวจ', en: 'Enumerator', to: 'person' }),
    second: link({ th: 'ผู้สำรวจคนที่สอง', en: 'Second enumerator', to: 'person' }),
    starts_on: date({ th: 'ตั้งแต่', en: 'From', required: true }),
    due_on: date({ th: 'ให้เสร็จภายใน', en: 'To be done by', required: true }),
    note: text({ th: 'หมายเหตุ', en: 'Note', long: true, max: 2000 }),
  },
  workflow: walking,
  titled: ['village_name', 'village'],
  listed: ['village_name', 'village', 'area', 'academic_year', 'state', 'enumerator', 'houses_expected', 'due_on'],
  onlyOne: [
    {
      of: ['academic_year', 'area', 'village'],
      otherwise: { th: 'หมู่บ้านนี้มีเขตสำรวจของปีนี้แล้ว', en: 'This village has a zone in this year' },
    },
  ],
  access: [
    {
      role: 'watch_coordinator',
      may: ['read', 'count', 'create', 'change', 'move', 'withdraw', 'export', 'import'],
      within: 'area',
    },
    {
      role: 'peo_officer',
      may: ['read', 'count', 'create', 'change', 'move', 'withdraw', 'export', 'import'],
      within: 'area',
    },
    { role: 'enumerator', may: ['read', 'move'], mine: 'enumerator' },
    { role: 'enumerator', may: ['read', 'move'], mine: 'second' },
    { role: 'watch_member', may: ['read', 'move'], mine: 'enumerator' },
    { role: 'watch_member', may: ['read', 'move'], mine: 'second' },
    { role: 'planner', may: ['count'], within: 'area' },
  ],
})
