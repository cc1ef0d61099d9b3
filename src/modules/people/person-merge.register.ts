import { choice } from '#kernel/kinds/choice.ts'
import { json } from '#kernel/kinds/json.ts'
import { link, place } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { merging } from './merging.workflow.ts'

/**
 * Two records of persons that may be one human being, and what was decided of them. A merge changes nothing in either record and
 * points nothing elsewhere: the one that is not kept says whom it is the same as, and a separation takes that word back.
 */
export const personMerge = register('person_merge', {
  th: { one: 'คู่ระเบียนบุคคลซ้ำ', many: 'คู่ระเบียนบุคคลซ้ำ' },
  en: { one: 'pair of person records', many: 'pairs of person records' },
  about: {
    th: 'ระเบียนบุคคลสองระเบียนที่อาจเป็นคนเดียวกัน และผลการตัดสิน รวมแล้วแยกคืนได้',
    en: 'Two person records that may be one human being, and the decision; what was merged can be separated again',
  },
  fields: {
    one: link({ th: 'ระเบียนที่หนึ่ง', en: 'First record', to: 'person', required: true, fixed: true }),
    other: link({ th: 'ระเบียนที่สอง', en: 'Second record', to: 'person', required: true, fixed: true }),
    keeps: choice({
      th: 'ระเบียนที่ใช้ต่อ',
      en: 'Record that goes on',
      required: true,
      choices: { one: { th: 'ระเบียนที่หนึ่ง', en: 'The first' }, other: { th: 'ระเบียนที่สอง', en: 'The second' } },
    }),
    place: place({
      th: 'พื้นที่ที่ครอบทั้งสองระเบียน',
      en: 'Place that both lie in',
      to: 'any_place',
      placeType: 'organisation',
      required: true,
      fixed: true,
    }),
    ground: choice({
      th: 'เหตุที่เสนอ',
      en: 'Proposed because',
      required: true,
      choices: {
        same_number: { th: 'เลขประจำตัวเดียวกัน', en: 'Same identity number' },
        link_review: { th: 'ผลการตัดสินคู่ในรอบสำมะโน', en: 'Judged one child in a census round' },
        alike: { th: 'ข้อมูลคล้ายกันมาก', en: 'Very much alike' },
        by_hand: { th: 'มีผู้เสนอ', en: 'Proposed by somebody' },
      },
    }),
    likeness: number({ th: 'ความน่าจะเป็น', en: 'Probability', min: 0, max: 1, decimals: 4 }),
    comparison: json({ th: 'เหตุผลของการเทียบ', en: 'Ground of the comparison', schema: { type: 'object' } }),
    note: text({ th: 'บันทึก', en: 'Note', max: 500 }),
  },
  workflow: merging,
  titled: ['one', 'other'],
  listed: ['one', 'other', 'ground', 'likeness', 'state'],
  onlyOne: [{ of: ['one', 'other'], otherwise: { th: 'เสนอคู่นี้แล้ว', en: 'This pair is proposed already' } }],
  withheld: {
    th: 'อีกระเบียนหนึ่งอาจเป็นข้อมูลของผู้อื่น',
    en: 'The other record of the pair may be somebody else’s',
  },
  access: [
    { role: 'peo_officer', may: ['read', 'count', 'create', 'change', 'move'], within: 'place' },
    { role: 'esao_officer', may: ['read', 'create', 'change', 'move'], within: 'place' },
    { role: 'school_director', may: ['read', 'create', 'change', 'move'], within: 'place' },
    { role: 'school_registrar', may: ['read', 'create'], within: 'place' },
  ],
})
