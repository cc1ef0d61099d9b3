import type { PlanCounts } from '../plan-node.ts'

/** An invented document in the manner of a kind of office, with what a careful person counts in it. Counts not named are 0. */
export type Sample = {
  readonly file: string
  readonly counts: Partial<Omit<PlanCounts, 'heading'>>
  /** A few nodes that must be there: kind, number as printed, the start of the clean text, and the start of the parent's. */
  readonly nodes?: readonly (readonly [kind: string, text: string, number?: string, parent?: string])[]
}

export const SAMPLES: readonly Sample[] = [
  {
    file: 'primary-area-office.txt',
    counts: { vision: 1, mission: 4, goal: 3, value: 1, strategy: 4, guideline: 2 },
    nodes: [
      ['vision', '“โรงเรียนคุณภาพ เด็กมีความสุข ชุมชนร่วมสร้าง”'],
      ['mission', 'พัฒนาผู้เรียนให้อ่านคล่อง คิดเป็น และมีวินัย ตามช่วงวัย', '๒'],
    ],
  },
  {
    file: 'secondary-area-detailed.txt',
    counts: { vision: 1, mission: 3, goal: 4, strategy: 2, tactic: 5, kpi: 3, context: 1 },
    nodes: [
      ['vision', '“มัธยมเมืองบัว เรียนเพื่อรู้ อยู่เพื่อร่วม”'],
      ['goal', 'นักเรียนกลุ่มเสี่ยงได้รับการช่วยเหลือ', '1', 'โอกาสทางการศึกษา'],
      ['strategy', 'ระดมทุนการศึกษา', '2.2', 'โอกาสทางการศึกษา'],
      ['kpi', 'จำนวนนักเรียนออกกลางคันลดลง', '1', 'โอกาสทางการศึกษา'],
    ],
  },
  {
    file: 'learning-promotion-office.txt',
    counts: { vision: 1, mission: 4, goal: 2, value: 3, kpi: 3, strategy: 3 },
    nodes: [
      ['philosophy', 'คิดเป็น ทำเป็น แก้ปัญหาเป็น'],
      ['strategy', 'ใช้สื่อดิจิทัล', '2'],
    ],
  },
  {
    file: 'municipality.txt',
    counts: { vision: 1, mission: 3, strategy: 3, guideline: 6, context: 1 },
    nodes: [
      ['strategy', 'ยุทธศาสตร์ด้านวัฒนธรรม'],
      ['guideline', 'เปิดตลาดศิลปะ', undefined, 'ยุทธศาสตร์ด้านวัฒนธรรม'],
      ['guideline', 'สร้างลานกีฬาชุมชน', undefined, 'ยุทธศาสตร์ด้านกีฬาและนันทนาการ'],
    ],
  },
  {
    file: 'school-page.txt',
    counts: { vision: 1, mission: 4, value: 2, target: 2, context: 1 },
    nodes: [
      ['mission', 'จัดสภาพแวดล้อมให้ปลอดภัย และเอื้อต่อการเรียนรู้'],
      ['vision', 'โรงเรียนบ้านหนองบัวเผื่อนเป็นโรงเรียนของชุมชน มุ่งพัฒนาเด็กให้เก่ง ดี มีสุข'],
    ],
  },
  {
    file: 'vocational-college.txt',
    counts: { vision: 1, mission: 3, strategy: 2, tactic: 3, guideline: 5 },
    nodes: [
      ['strategy', 'พัฒนาระบบบริหาร', '2'],
      ['strategy', 'ยกระดับการแข่งขันทักษะ', '1.2', 'พัฒนาผู้เรียน'],
      ['guideline', 'ลดเอกสาร', undefined, 'ใช้ระบบดิจิทัล'],
    ],
  },
  {
    file: 'english-school.txt',
    counts: { vision: 1, mission: 1, value: 3, goal: 3, strategy: 2, target: 3, guideline: 3 },
    nodes: [
      ['vision', 'Every learner grows with curiosity and kindness in a school that listens.'],
      ['target', 'No more than 20 pupils in a class', '2.1', 'Small classes'],
    ],
  },
  {
    file: 'provincial-office-plain-list.txt',
    counts: { vision: 1, value: 1, mission: 3, strategy: 3, goal: 3, guideline: 3, subpoint: 3 },
    nodes: [
      ['value', 'U = Unity เป็นหนึ่งเดียว', undefined, 'BUA'],
      ['mission', 'กำกับติดตามคุณภาพ', '3'],
      ['guideline', 'รายงานผลต่อสาธารณะ', 'ค'],
      ['goal', 'ผู้เรียนมีสมรรถนะ', '๒'],
    ],
  },
  {
    file: 'pdf-artefacts.txt',
    counts: { vision: 1, mission: 3, goal: 2, guideline: 2 },
    nodes: [
      ['vision', '“ยกระดับการศึกษา ให้ทุกคนเข้าถึงได้โดยไม่จำกัด”'],
      ['mission', 'พัฒนาบุคลากรทางการศึกษาให้มีความรู้และ จรรยาบรรณ', '๒'],
      ['guideline', 'จัดทำข้อมูลให้ครบถ้วน', '๑'],
    ],
  },
  {
    file: 'mission-with-points.txt',
    counts: { vision: 1, mission: 3, target: 3, context: 2, subpoint: 4 },
    nodes: [
      ['mission', 'มีระบบพี่เลี้ยง', undefined, 'ด้านครู'],
      ['target', 'ผู้ปกครองพึงพอใจ', '2'],
    ],
  },
  {
    file: 'repeated-strategies.txt',
    counts: { vision: 1, mission: 2, strategy: 2, kpi: 3, guideline: 4, context: 1 },
    nodes: [
      ['guideline', 'จัดการเรียนรู้ยืดหยุ่น', '2', 'การเพิ่มโอกาสทางการศึกษาให้ทั่วถึง'],
      ['mission', 'สร้างคนดี', '1'],
    ],
  },
  {
    file: 'numbered-strategies-with-lists.txt',
    counts: { vision: 1, mission: 2, strategy: 3, guideline: 6 },
    nodes: [['guideline', 'สอนทางไกล', undefined, 'ขยายพื้นที่บริการ']],
  },
  {
    file: 'guideline-topics.txt',
    counts: { vision: 1, target: 2, subtarget: 2, guideline: 5 },
    nodes: [
      ['subtarget', 'ตรวจอาคารก่อนเปิดภาคเรียน', '1.2', 'สถานศึกษาทุกแห่งมีแผนเผชิญเหตุ'],
      ['guideline', 'จัดสัปดาห์ความปลอดภัย', '2'],
    ],
  },
  {
    file: 'strategy-number-list.txt',
    counts: { vision: 1, strategy: 3, guideline: 5 },
    nodes: [['guideline', 'คัดแยกขยะในสถานศึกษา', '3.1', 'ยุทธศาสตร์การพัฒนาด้านสิ่งแวดล้อม']],
  },
  {
    file: 'primary-area-outline.txt',
    counts: { vision: 1, mission: 3, strategy: 2, tactic: 3, target: 4, guideline: 4 },
    nodes: [
      ['strategy', 'พัฒนาการคิด', '2', 'พัฒนาคุณภาพผู้เรียน'],
      ['guideline', 'อบรมออนไลน์', '1', 'อบรมครู'],
    ],
  },
  {
    file: 'inline-points.txt',
    counts: { mission: 1, goal: 2, strategy: 2, tactic: 3, target: 2, kpi: 2 },
    nodes: [
      ['mission', 'พัฒนาคนทุกช่วงวัย', undefined, 'การพัฒนาคน'],
      ['strategy', 'จัดหาสื่อ', '๒', 'การพัฒนาคน'],
      ['target', '3 แห่ง', undefined, 'การพัฒนาเมือง'],
    ],
  },
  {
    file: 'township-outline.txt',
    counts: { vision: 1, goal: 2, strategy: 3, target: 1, guideline: 3, kpi: 1 },
    nodes: [
      ['guideline', 'อสม.', '๑', 'ด้านสาธารณสุข'],
      ['goal', 'คนแข็งแรง', '๓.๒'],
    ],
  },
  {
    file: 'annual-action-plan.txt',
    counts: { vision: 1, mission: 3, goal: 2, strategy: 2, tactic: 3, kpi: 3, context: 1 },
    nodes: [
      ['kpi', 'จำนวนผู้เข้าร่วม (500 คน)', '2', 'เรื่องความมั่นคง'],
      ['goal', 'ผู้เรียนมีงานทำ', undefined, 'เรื่องกำลังคน'],
    ],
  },
  {
    file: 'outline-with-listed-strategies.txt',
    counts: { vision: 1, mission: 2, strategy: 2, target: 2, guideline: 3 },
    nodes: [['guideline', 'จัดกีฬา', '1', 'ยุทธศาสตร์การพัฒนาสังคม']],
  },
  {
    file: 'school-announcement.txt',
    counts: { vision: 1, mission: 2, goal: 2, strategy: 2, kpi: 1, guideline: 3, context: 2 },
    nodes: [['guideline', 'ชุมนุม', undefined, 'การพัฒนาทักษะ']],
  },
  {
    file: 'labelled-points.txt',
    counts: { vision: 1, mission: 2, goal: 2, strategy: 3, target: 2, subtarget: 2, guideline: 2 },
    nodes: [['subtarget', 'เผยแพร่', '2.2', 'ครูทุกคนวิจัย']],
  },
  {
    file: 'points-on-heading-lines.txt',
    counts: { strategy: 2, target: 4, guideline: 4 },
    nodes: [['guideline', 'จัดรถเคลื่อนที่', '2', 'ส่งเสริมการเรียนรู้']],
  },
]
