import { answers } from '#kernel/kinds/answers.ts'
import { choice } from '#kernel/kinds/choice.ts'
import { point } from '#kernel/kinds/contact.ts'
import { date } from '#kernel/kinds/date.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { outcomes } from './codes.ts'
import { enumerationHouse1 } from './enumeration-house.instrument.ts'
import { HOUSE_NUMBER } from './house-number.ts'

const WALKS = ['enumerator', 'second'] as const
const WALKERS = ['enumerator', 'watch_member'] as const

/** A house that somebody of the zone went to: what came of it, and the children who live there. */
export const enumeratedHouse = register('enumerated_house', {
  th: { one: 'บ้านที่สำรวจ', many: 'บ้านที่สำรวจ' },
  en: { one: 'enumerated house', many: 'enumerated houses' },
  about: {
    th: 'บ้านแต่ละหลังที่ผู้สำรวจไปถึง ผลครั้งล่าสุด และเด็กที่อยู่จริง บ้านหนึ่งมีระเบียนเดียวในเขต',
    en: 'Each house that was gone to, what came of it last, and the children who live there; one record a house',
  },
  fields: {
    zone: link({ th: 'เขตสำรวจ', en: 'Zone', to: 'enumeration_zone', required: true, fixed: true }),
    area: place({ th: 'ตำบล', en: 'Subdistrict', to: 'area', placeType: 'area', required: true, fixed: true }),
    house_number: text({
      th: 'บ้านเลขที่',
      en: 'House number',
      required: true,
      fixed: true,
      max: 20,
      pattern: HOUSE_NUMBER,
      help: {
        th: 'เช่น 12 หรือ 12/3 บ้านที่ไม่มีเลข ใส่ “ไม่มีเลขที่ 1”, “ไม่มีเลขที่ 2” ตามลำดับที่พบ',
        en: 'Such as 12 or 12/3; a house without a number gets the Thai words for “no number” with 1, 2 and so on, as found',
      },
    }),
    visited_on: date({ th: 'ไปล่าสุดเมื่อ', en: 'Last visited on', required: true, notAfter: 'today' }),
    visited_by: link({ th: 'ผู้ไปล่าสุด', en: 'Last visited by', to: 'person' }),
    visits: number({
      th: 'ไปแล้ว',
      en: 'Visits',
      required: true,
      min: 1,
      max: 50,
      unit: { th: 'ครั้ง', en: 'times' },
    }),
    result: choice({ th: 'ผล', en: 'Outcome', required: true, choices: outcomes }),
    location: point({ th: 'พิกัด', en: 'Location' }),
    sheet: answers({ th: 'แบบสำรวจบ้าน', en: 'House sheet', asks: [enumerationHouse1], secret: 'identity' }),
    note: text({ th: 'บันทึก', en: 'Note', long: true, max: 1000 }),
  },
  withheld: {
    th: 'ระเบียนเป็นเรื่องของคนในบ้าน ไม่ใช่ของผู้สำรวจ เจ้าหน้าที่พิจารณาให้เป็นรายกรณี',
    en: 'The record is about the people of the house, not about whoever went there; given case by case by an officer',
  },
  titled: ['house_number', 'zone'],
  listed: ['house_number', 'zone', 'result', 'visited_on', 'visited_by', 'visits', 'area'],
  searched: ['house_number'],
  onlyOne: [
    {
      of: ['zone', 'house_number'],
      otherwise: { th: 'บ้านหลังนี้มีผู้ไปสำรวจแล้ว', en: 'This house has been visited already' },
    },
  ],
  rules: [
    {
      name: 'interviewed_with_sheet',
      check: 'interviewed_with_sheet',
      otherwise: { th: 'บ้านที่ได้ข้อมูลครบต้องมีแบบสำรวจ', en: 'An interviewed house has a filled sheet' },
    },
  ],
  copies: [{ field: 'area', link: 'zone', of: 'area' }],
  frozenWith: 'zone',
  access: [
    {
      role: 'watch_coordinator',
      may: ['read', 'count', 'create', 'change', 'withdraw', 'export'],
      within: 'area',
      sees: ['identity'],
    },
    {
      role: 'peo_officer',
      may: ['read', 'count', 'create', 'change', 'withdraw', 'export'],
      within: 'area',
      sees: ['identity'],
    },
    ...WALKERS.flatMap((role) =>
      WALKS.map((person) => ({
        role,
        may: ['read' as const, 'create' as const, 'change' as const],
        via: { field: 'zone', register: 'enumeration_zone', person },
        sees: ['identity'],
      })),
    ),
    { role: 'planner', may: ['count'], within: 'area' },
  ],
  keep: {
    days: 1095,
    after: 'visited_on',
    source: { th: 'ข้อเสนอในแบบระบบ (คู่มือ 16)', en: 'Proposed by the design (handbook 16)' },
  },
})
