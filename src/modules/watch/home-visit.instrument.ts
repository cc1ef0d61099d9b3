import { instrument } from '#kernel/instrument/declaration.ts'
import { household } from './home-visit-household.ts'

const closeness = {
  close: { th: 'สนิทสนม', en: 'Close' },
  neutral: { th: 'เฉย ๆ', en: 'Neutral' },
  distant: { th: 'ห่างเหิน', en: 'Distant' },
  conflict: { th: 'ขัดแย้ง', en: 'In conflict' },
  nobody: { th: 'ไม่มีบุคคลนี้', en: 'No such person' },
} as const

/**
 * The home visit (handbook 4.5: the facts that the basic education office's record asks for, in our own words). Pictures and
 * consent are fields of the visit beside it.
 */
export const homeVisit1 = instrument('home_visit', {
  version: 1,
  published: '2026-05-16',
  th: 'แบบเยี่ยมบ้าน',
  en: 'Home visit',
  about: {
    th: 'สภาพครอบครัว ความเป็นอยู่ ความเสี่ยง และความต้องการของเด็ก',
    en: 'Family, living conditions, risks and wishes of a child',
  },
  source: {
    th: 'หัวข้อตามแบบบันทึกการเยี่ยมบ้านของ สพฐ. เรียบเรียงคำถามใหม่',
    en: 'Topics of the home-visit record of the basic education office, questions worded anew',
  },
  sections: [
    {
      name: 'meeting',
      th: 'การพบ',
      en: 'The meeting',
      questions: [
        {
          name: 'informant',
          kind: 'choice',
          required: true,
          th: 'ผู้ให้ข้อมูล',
          en: 'Who told',
          options: {
            child: { th: 'ตัวเด็ก', en: 'The child' },
            parent: { th: 'บิดาหรือมารดา', en: 'A parent' },
            grandparent: { th: 'ปู่ย่าตายาย', en: 'A grandparent' },
            relative: { th: 'ญาติ', en: 'A relative' },
            neighbour: { th: 'เพื่อนบ้าน/ผู้นำชุมชน', en: 'A neighbour or village leader' },
          },
        },
        {
          name: 'lives_with',
          kind: 'choices',
          th: 'เด็กอยู่กับ',
          en: 'The child lives with',
          options: {
            father: { th: 'บิดา', en: 'Father' },
            mother: { th: 'มารดา', en: 'Mother' },
            grandparent: { th: 'ปู่ย่าตายาย', en: 'Grandparents' },
            relative: { th: 'ญาติอื่น', en: 'Other relatives' },
            partner: { th: 'สามี/ภรรยา', en: 'A spouse' },
            alone: { th: 'อยู่ลำพัง', en: 'Alone' },
            institution: { th: 'สถานสงเคราะห์/วัด', en: 'An institution or temple' },
          },
        },
        { name: 'welfare_card', kind: 'yes_no', th: 'มีบัตรสวัสดิการแห่งรัฐ', en: 'Holds a state welfare card' },
      ],
    },
    ...household,
    {
      name: 'family',
      th: 'ความสัมพันธ์ในครอบครัว',
      en: 'The family',
      questions: [
        { name: 'with_father', kind: 'choice', th: 'กับบิดา', en: 'With the father', options: closeness },
        { name: 'with_mother', kind: 'choice', th: 'กับมารดา', en: 'With the mother', options: closeness },
        { name: 'with_others', kind: 'choice', th: 'กับญาติที่อยู่ด้วย', en: 'With relatives at home', options: closeness },
        {
          name: 'left_with',
          kind: 'choice',
          th: 'เมื่อผู้ปกครองไม่อยู่ ฝากเด็กไว้กับ',
          en: 'When guardians are away the child is left with',
          options: {
            relative: { th: 'ญาติ', en: 'Relatives' },
            neighbour: { th: 'เพื่อนบ้าน', en: 'Neighbours' },
            alone: { th: 'อยู่ลำพัง', en: 'Nobody' },
          },
        },
        { name: 'works', kind: 'yes_no', required: true, th: 'เด็กทำงานหารายได้', en: 'The child works for pay' },
        {
          name: 'job',
          kind: 'text',
          max: 120,
          required: true,
          th: 'ทำงานอะไร',
          en: 'What work',
          when: { question: 'works', is: [true] },
        },
        {
          name: 'daily_income',
          kind: 'number',
          min: 0,
          max: 10_000,
          th: 'รายได้ต่อวัน',
          en: 'Income a day',
          unit: { th: 'บาท', en: 'baht' },
          when: { question: 'works', is: [true] },
        },
      ],
    },
    {
      name: 'risks',
      th: 'ความเสี่ยง',
      en: 'Risks',
      questions: [
        {
          name: 'health',
          kind: 'choices',
          th: 'สุขภาพ',
          en: 'Health',
          options: {
            weak: { th: 'ร่างกายไม่แข็งแรง', en: 'Weak', worth: 1 },
            chronic: { th: 'โรคประจำตัว', en: 'Chronic illness', worth: 1 },
            malnutrition: { th: 'ภาวะทุพโภชนาการ', en: 'Malnutrition', worth: 1 },
            serious: { th: 'เจ็บป่วยรุนแรง', en: 'Serious illness', worth: 1 },
            pregnant: { th: 'ตั้งครรภ์', en: 'Pregnant', worth: 1 },
          },
        },
        {
          name: 'safety',
          kind: 'choices',
          th: 'สวัสดิภาพ',
          en: 'Safety',
          options: {
            separated: { th: 'บิดามารดาแยกทาง', en: 'Parents separated', worth: 1 },
            no_caretaker: { th: 'ไม่มีผู้ดูแล', en: 'No caretaker', worth: 2 },
            gambling: { th: 'มีการพนันในบ้าน', en: 'Gambling at home', worth: 1 },
            drugs: { th: 'มียาเสพติดในบ้าน', en: 'Drugs at home', worth: 2 },
            violence: { th: 'มีความรุนแรงในบ้าน', en: 'Violence at home', worth: 2 },
            abused: { th: 'ถูกทำร้ายหรือล่วงละเมิด', en: 'Abused', worth: 4 },
          },
        },
        {
          name: 'urgent',
          kind: 'yes_no',
          worth: 4,
          th: 'ต้องช่วยเหลือเร่งด่วนวันนี้',
          en: 'Needs help today',
          help: { th: 'ถ้าใช่ โทร 1300 และแจ้งผู้ประสานงานทันที', en: 'If so call 1300 and tell the coordinator at once' },
        },
      ],
    },
    {
      name: 'way',
      th: 'การเดินทางและการเรียน',
      en: 'Travel and learning',
      questions: [
        {
          name: 'distance',
          kind: 'number',
          min: 0,
          max: 500,
          decimals: 1,
          th: 'ระยะทางถึงสถานศึกษา',
          en: 'Distance to school',
          unit: { th: 'กม.', en: 'km' },
        },
        { name: 'has_device', kind: 'yes_no', th: 'มีโทรศัพท์หรือคอมพิวเตอร์ใช้เรียนได้', en: 'Has a device to learn with' },
        { name: 'has_internet', kind: 'yes_no', th: 'มีอินเทอร์เน็ต', en: 'Has internet' },
        {
          name: 'wants',
          kind: 'choices',
          required: true,
          th: 'ความช่วยเหลือที่ต้องการ',
          en: 'Help wanted',
          options: {
            none: { th: 'ไม่มี', en: 'None' },
            learning: { th: 'การเรียน', en: 'Learning' },
            money: { th: 'ค่าใช้จ่าย', en: 'Costs' },
            travel: { th: 'การเดินทาง', en: 'Travel' },
            health: { th: 'สุขภาพ', en: 'Health' },
            documents: { th: 'เอกสาร/สถานะบุคคล', en: 'Documents or civil status' },
            job: { th: 'อาชีพ', en: 'A trade' },
            childcare: { th: 'คนดูแลบุตรหรือน้อง', en: 'Childcare' },
          },
        },
        {
          name: 'concerns',
          kind: 'text',
          long: true,
          max: 2000,
          th: 'ข้อห่วงใยของผู้ปกครอง',
          en: 'What worries the guardian',
        },
      ],
    },
  ],
  scores: [
    {
      name: 'income_per_head',
      th: 'รายได้ต่อคนต่อเดือน (บาท)',
      en: 'Income per head a month (baht)',
      of: ['members.salary', 'members.farm', 'members.business', 'members.welfare', 'members.other_income'],
      least: 1,
      per: 'members',
      bands: [
        { from: 0, level: 'act', th: 'ไม่เกิน 3,000 บาท', en: '3,000 baht or less' },
        { from: 3000.01, level: 'good', th: 'เกิน 3,000 บาท', en: 'More than 3,000 baht' },
      ],
    },
    {
      name: 'deprivation',
      th: 'สภาพขาดแคลนที่พบ (ข้อ)',
      en: 'Deprivations found',
      of: ['burdens', 'condition', 'no_vehicle', 'no_land'],
      least: 1,
    },
    {
      name: 'risk',
      th: 'ความเสี่ยงของเด็ก',
      en: 'Risk to the child',
      of: ['health', 'safety', 'urgent'],
      least: 1,
      bands: [
        { from: 0, level: 'good', th: 'ไม่พบความเสี่ยงเด่น', en: 'No marked risk' },
        { from: 1, level: 'watch', th: 'เฝ้าระวัง', en: 'To be watched' },
        { from: 4, level: 'act', th: 'ต้องช่วยเหลือ', en: 'Needs help' },
      ],
    },
  ],
})
