import type { Option, Section } from '#kernel/instrument/declaration.ts'

/**
 * Lists of answers are spelled out here and not taken from the registers: a published version stays as it was, whatever
 * becomes of the registers' own lists.
 */
const titles: Record<string, Option> = {
  boy: { th: 'เด็กชาย', en: 'Boy' },
  girl: { th: 'เด็กหญิง', en: 'Girl' },
  mr: { th: 'นาย', en: 'Mr' },
  miss: { th: 'นางสาว', en: 'Miss' },
  mrs: { th: 'นาง', en: 'Mrs' },
  novice: { th: 'สามเณร', en: 'Novice' },
}

const grades: Record<string, Option> = {
  N0: { th: 'ศูนย์เด็กเล็ก', en: 'Child centre' },
  ...Object.fromEntries([1, 2, 3].map((n) => [`K${n}`, { th: `อ.${n}`, en: `K${n}` }])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`P${n}`, { th: `ป.${n}`, en: `P${n}` }])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`M${n}`, { th: `ม.${n}`, en: `M${n}` }])),
  ...Object.fromEntries([1, 2, 3].map((n) => [`V${n}`, { th: `ปวช.${n}`, en: `V${n}` }])),
  ...Object.fromEntries([1, 2].map((n) => [`H${n}`, { th: `ปวส.${n}`, en: `H${n}` }])),
  NP: { th: 'สกร. ประถม', en: 'Non-formal primary' },
  NL: { th: 'สกร. ม.ต้น', en: 'Non-formal lower secondary' },
  NU: { th: 'สกร. ม.ปลาย', en: 'Non-formal upper secondary' },
  other: { th: 'อื่น ๆ', en: 'Other' },
}

/** By the numbers of the ministry's tracking of dropouts (handbook 3.3), after a letter so that they stay in this order. */
const causes: Record<string, Option> = {
  c09: { th: 'รายได้น้อย/ค่าใช้จ่าย', en: 'Low income, costs' },
  c08: { th: 'สภาพของครอบครัว', en: 'State of the family' },
  c06: { th: 'ต้องช่วยงาน/ดูแลคนในบ้าน', en: 'Needed at home' },
  c18: { th: 'ย้ายถิ่น', en: 'Moved' },
  c01: { th: 'เดินทางลำบาก', en: 'Hard to travel' },
  c02: { th: 'สุขภาพ', en: 'Health' },
  c03: { th: 'ความพิการ', en: 'Disability' },
  c10: { th: 'เข้ากับเพื่อน/ครูไม่ได้', en: 'Hard to fit in' },
  c07: { th: 'มีเรื่องกับโรงเรียน', en: 'Trouble with the school' },
  c11: { th: 'จบภาคบังคับ ไม่เรียนต่อ', en: 'Finished compulsory education' },
  c04: { th: 'อยู่ในกลุ่มเสี่ยง', en: 'Group at risk' },
  c99: { th: 'ไม่ระบุ', en: 'Not said' },
}

const NUMBERED = { question: 'id_kind', is: ['citizen', 'g_code'] }
const AT_SCHOOL = { question: 'learning', is: ['yes'] }
const NOT_LEARNING = { question: 'learning', is: ['no'] }

/** The children of a house, each in turn: who it is, who the parents are, whether the child learns. */
export const childrenOfHouse: Section = {
  name: 'children',
  th: 'เด็กและเยาวชนในบ้าน อายุ 0–18 ปี',
  en: 'Children of the house, aged 0 to 18',
  help: {
    th: 'ทุกคนที่กินอยู่หลับนอนที่นี่จริง แม้ไม่มีชื่อในทะเบียนบ้าน',
    en: 'Everybody who truly lives here, in the house register or not',
  },
  when: { question: 'has_children', is: [true] },
  repeat: { most: 15, one: { th: 'เด็กคนที่', en: 'Child' } },
  questions: [
    { name: 'title', kind: 'choice', th: 'คำนำหน้า', en: 'Title', options: titles },
    { name: 'first', kind: 'text', required: true, max: 100, th: 'ชื่อ', en: 'First name' },
    { name: 'last', kind: 'text', max: 100, th: 'นามสกุล', en: 'Last name' },
    {
      name: 'sex',
      kind: 'choice',
      required: true,
      th: 'เพศ',
      en: 'Sex',
      options: { m: { th: 'ชาย', en: 'Male', worth: 1 }, f: { th: 'หญิง', en: 'Female', worth: 1 } },
    },
    { name: 'birth_known', kind: 'yes_no', required: true, th: 'ทราบวันเกิด', en: 'Birth date known' },
    {
      name: 'birth_date',
      kind: 'date',
      notAfter: 'today',
      required: true,
      th: 'วันเกิด',
      en: 'Birth date',
      when: { question: 'birth_known', is: [true] },
    },
    {
      name: 'age',
      kind: 'number',
      min: 0,
      max: 18,
      required: true,
      th: 'อายุราว',
      en: 'About how old',
      unit: { th: 'ปี', en: 'years' },
      when: { question: 'birth_known', is: [false] },
    },
    {
      name: 'id_kind',
      kind: 'choice',
      required: true,
      th: 'เลขประจำตัว',
      en: 'Id number',
      options: {
        citizen: { th: 'เลข 13 หลัก', en: '13 digits' },
        g_code: { th: 'รหัส G', en: 'G-code' },
        none: { th: 'ไม่มี', en: 'None' },
        not_seen: { th: 'ไม่ทราบ', en: 'Not known' },
      },
    },
    { name: 'id_number', kind: 'national_id', th: 'เลข', en: 'Number', when: NUMBERED },
    {
      name: 'nationality',
      kind: 'choice',
      required: true,
      th: 'สถานะบุคคล',
      en: 'Nationality status',
      options: {
        thai: { th: 'สัญชาติไทย', en: 'Thai' },
        no_status: { th: 'ไม่มีสถานะทางทะเบียน', en: 'Without registration status' },
        migrant: { th: 'บุตรแรงงานข้ามชาติ', en: 'Of migrant workers' },
        unknown: { th: 'ไม่ทราบ', en: 'Unknown' },
      },
    },
    { name: 'mother', kind: 'text', max: 100, th: 'ชื่อมารดา', en: 'Mother’s name' },
    { name: 'father', kind: 'text', max: 100, th: 'ชื่อบิดา', en: 'Father’s name' },
    {
      name: 'learning',
      kind: 'choice',
      required: true,
      th: 'เรียนอยู่หรือไม่',
      en: 'Does the child learn?',
      options: {
        yes: { th: 'เรียนอยู่', en: 'Learns' },
        no: { th: 'ไม่ได้เรียน', en: 'Does not learn', worth: 1 },
        too_young: { th: 'ยังไม่ถึงวัย', en: 'Too young yet' },
      },
    },
    { name: 'school', kind: 'text', max: 150, required: true, th: 'เรียนที่ไหน', en: 'Where', when: AT_SCHOOL },
    { name: 'grade', kind: 'choice', th: 'ชั้น', en: 'Grade', options: grades, when: AT_SCHOOL },
    {
      name: 'out_since',
      kind: 'choice',
      required: true,
      th: 'ไม่ได้เรียนตั้งแต่',
      en: 'Not learning since',
      options: {
        this_year: { th: 'ปีการศึกษานี้', en: 'This year' },
        last_year: { th: 'ปีก่อน', en: 'Last year' },
        earlier: { th: 'ก่อนหน้านั้น', en: 'Earlier' },
        never: { th: 'ไม่เคยเรียน', en: 'Never learnt' },
      },
      when: NOT_LEARNING,
    },
    { name: 'out_why', kind: 'choice', th: 'เพราะเหตุใด', en: 'Why', options: causes, when: NOT_LEARNING },
    {
      name: 'disability',
      kind: 'yes_no',
      required: true,
      th: 'มีความพิการหรือความต้องการพิเศษ',
      en: 'Disability or special needs',
    },
  ],
}
