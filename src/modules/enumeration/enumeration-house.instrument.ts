import { instrument } from '#kernel/instrument/declaration.ts'
import { childrenOfHouse } from './enumerated-children.ts'

/** What is asked at each house (handbook 2.1, 3.1: what linkage needs of a child, and whether the child learns). */
export const enumerationHouse1 = instrument('enumeration_house', {
  version: 1,
  published: '2026-05-16',
  th: 'แบบสำรวจบ้าน',
  en: 'House-to-house enumeration',
  about: {
    th: 'เด็กและเยาวชนที่อยู่จริงในบ้าน เป็นใคร เรียนที่ไหน ถ้าไม่ได้เรียนเพราะเหตุใด',
    en: 'The children who truly live in a house: who they are, where they learn, and if they do not, why',
  },
  source: {
    th: 'เรียบเรียงเองตามข้อมูลที่ใช้เทียบรายชื่อ (คู่มือ 2.1, 3.1) และรหัสสาเหตุ (คู่มือ 3.3)',
    en: 'Worded by us, after what lists are linked by (handbook 2.1, 3.1) and the codes of causes (3.3)',
  },
  sections: [
    {
      name: 'house',
      th: 'บ้าน',
      en: 'The house',
      questions: [
        { name: 'informant', kind: 'text', required: true, max: 120, th: 'ผู้ให้ข้อมูล', en: 'Who told' },
        { name: 'phone', kind: 'phone', th: 'โทรศัพท์ของบ้าน', en: 'Phone of the house' },
        {
          name: 'people',
          kind: 'number',
          min: 1,
          max: 60,
          th: 'อยู่กันทั้งหมด',
          en: 'People who live here',
          unit: { th: 'คน', en: 'people' },
        },
        {
          name: 'has_children',
          kind: 'yes_no',
          required: true,
          th: 'มีเด็กหรือเยาวชนอายุ 0–18 ปีอยู่ในบ้าน',
          en: 'Children aged 0 to 18 live here',
        },
      ],
    },
    childrenOfHouse,
  ],
  scores: [
    { name: 'children', th: 'เด็กในบ้าน (คน)', en: 'Children of the house', of: ['children.sex'], least: 0 },
    {
      name: 'out',
      th: 'เด็กที่ไม่ได้เรียน (คน)',
      en: 'Children who do not learn',
      of: ['children.learning'],
      least: 0,
      bands: [
        { from: 0, level: 'good', th: 'ไม่มี', en: 'None' },
        { from: 1, level: 'act', th: 'มีเด็กที่ไม่ได้เรียน', en: 'There are some' },
      ],
    },
  ],
})
