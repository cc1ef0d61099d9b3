import type { Capability } from './capability.ts'

const STAFF = '(?:ครู|บุคลากร|ผู้บริหาร|คณาจารย์|ข้าราชการ|ผู้สอน)'

/** Teachers and staff. */
export const staff: Capability[] = [
  {
    code: 'COMPETENCY',
    th: 'สมรรถนะครูและบุคลากร',
    en: 'Competence of teachers and staff',
    asks: [
      `${STAFF}[^.]{0,60}(?:สมรรถนะ|ศักยภาพ|ความรู้ความสามารถ|ได้รับการพัฒนา|ความรู้)`,
      `(?:พัฒนา|เสริมสร้าง|ยกระดับ|ประเมิน)(?:ศักยภาพ|คุณภาพ|สมรรถนะ)?[^ ]{0,4}${STAFF}`,
      `(?:พัฒนา|เสริมสร้าง|ยกระดับ|ประเมิน)(?:ระบบ)?[^ ]{0,10}สมรรถนะ ?${STAFF}`,
      `คุณภาพ${STAFF}`,
      'มาตรฐานวิชาชีพ',
      'teacher (?:development|competenc)',
    ],
  },
  {
    code: 'IDPLAN',
    th: 'แผนพัฒนาตนเองรายบุคคล',
    en: 'Individual development plan',
    asks: [
      'id[- ]?plan',
      '(?:แผน)?พัฒนา(?:ครู|ตนเอง)[^.]{0,30}รายบุคคล',
      `${STAFF}[^.]{0,30}พัฒนาตนเอง`,
      `พัฒนา(?:ศักยภาพ)?${STAFF}และบุคลากร`,
      `${STAFF}[^ ]{0,30}ได้รับการพัฒนา`,
      'individual development plan',
    ],
  },
  {
    code: 'STANDING',
    th: 'ตำแหน่งและวิทยฐานะ',
    en: 'Positions and academic standing',
    asks: ['วิทยฐานะ', 'ความก้าวหน้าในตำแหน่ง', 'academic standing'],
  },
  {
    code: 'PERSONNEL',
    th: 'การบริหารงานบุคคล',
    en: 'Personnel administration',
    asks: ['บริหารงานบุคคล', 'อัตรากำลัง', 'บรรจุ[^ ]{0,5}แต่งตั้ง(?!$)[^.]{0,20}โยกย้าย', 'personnel administration'],
  },
  {
    code: 'ETHICS',
    th: 'จรรยาบรรณและใบอนุญาตวิชาชีพ',
    en: 'Professional ethics and licence',
    asks: ['จรรยาบรรณ', 'ใบอนุญาตประกอบวิชาชีพ', 'จิตวิญญาณ(?:ความเป็น|ของความเป็น)?ครู', 'professional (?:ethics|licen)'],
  },
  {
    code: 'RECOGNITION',
    th: 'ขวัญกำลังใจและการยกย่อง',
    en: 'Morale and recognition',
    asks: ['ขวัญ[^ ]{0,4}กำลังใจ', 'ยกย่อง|เชิดชูเกียรติ', 'สร้างแรงจูงใจ', 'morale|recognition|award'],
  },
]
