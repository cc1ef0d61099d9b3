import type { Capability } from './capability.ts'

/** Learning beyond school, partners, work, culture and the environment. */
export const society: Capability[] = [
  {
    code: 'VOCATIONAL',
    th: 'อาชีวศึกษา ทวิภาคี และกำลังคน',
    en: 'Vocational education',
    asks: ['อาชีวศึกษา', 'ทวิภาคี|ทวิศึกษา|สหกิจ', '(?:ผลิต|พัฒนา)[^ ]{0,8}กำลังคน', 'vocational'],
  },
  {
    code: 'LABOUR',
    th: 'กำลังคนของตลาดแรงงาน',
    en: 'Manpower for the labour market',
    asks: ['ตลาดแรงงาน|แรงงาน', 'กำลังคน(?!ภาครัฐ)[^.]{0,60}(?:แข่งขัน|ความต้องการ)', 'labou?r market|manpower'],
    hints: ['กำลังคน', 'ขีดความสามารถในการแข่งขัน'],
  },
  {
    code: 'NFE',
    th: 'การเรียนรู้เพื่อคุณวุฒิตามระดับ',
    en: 'Learning for qualification',
    asks: ['นอกระบบ', 'คุณวุฒิตามระดับ', '\\bn-?net\\b', 'เทียบ(?:โอน|ระดับ)', 'non-?formal'],
  },
  {
    code: 'SELFDEV',
    th: 'การเรียนรู้เพื่อพัฒนาตนเอง',
    en: 'Learning for self-development',
    asks: ['เรียนรู้เพื่อ(?:การ)?พัฒนาตนเอง', 'การศึกษาต่อเนื่อง', 'self-?development'],
  },
  {
    code: 'LIFELONG',
    th: 'การเรียนรู้ตลอดชีวิต',
    en: 'Lifelong learning',
    asks: ['ตลอด(?:ช่วง)?ชีวิต', 'ทุกช่วงวัย|ตามช่วงวัย', 'สังคมแห่ง(?:การเรียนรู้|ปัญญา)', 'ตามอัธยาศัย', 'lifelong'],
  },
  {
    code: 'PARTNER',
    th: 'ภาคีเครือข่ายและความร่วมมือ',
    en: 'Partner networks and agreements',
    asks: [
      'ภาคี',
      'เครือข่าย(?!เทคโนโลยี|ข้อมูล|อินเทอร์เน็ต|คอมพิวเตอร์)',
      'ความร่วมมือ',
      'ทุกภาคส่วน',
      'ส่งเสริมการมีส่วนร่วม',
      'partner|network of|collaborat',
    ],
  },
  {
    code: 'COMMUNITY',
    th: 'การมีส่วนร่วมของชุมชน',
    en: 'Participation of the community',
    asks: [
      'ชุมชน[^.]{0,50}มีส่วนร่วม',
      'ผู้มีส่วนได้ส่วนเสีย',
      'ผู้ปกครอง[^.]{0,20}ชุมชน',
      '(?:การ)?มีส่วนร่วม(?:ของ|จาก)(?:ชุมชน|ผู้ปกครอง|ประชาชน)',
      'stakeholder|community participation',
    ],
  },
  {
    code: 'RESOURCE',
    th: 'การใช้และระดมทรัพยากรร่วมกัน',
    en: 'Sharing and mobilising resources',
    asks: ['ระดมทรัพยากร', '(?:ใช้|การใช้)ทรัพยากร(?!ธรรมชาติ)', 'resource (?:sharing|mobili[sz])'],
  },
  { code: 'PRIVATE', th: 'การศึกษาเอกชน', en: 'Private education', asks: ['เอกชน', 'private (?:school|education)'] },
  {
    code: 'ENVIRONMENT',
    th: 'สิ่งแวดล้อมและทรัพยากรธรรมชาติ',
    en: 'Environment and natural resources',
    asks: [
      '(?:เป็นมิตร(?:กับ|ต่อ)|รักษ์|รักษา|ทรัพยากรธรรมชาติและ|จัดการขยะและ|อนุรักษ์)สิ่งแวดล้อม',
      'ทรัพยากรธรรมชาติ',
      'ขยะ',
      'ระบบนิเวศ',
      'รักษ์(?:บ้านเกิด|ท้องถิ่น)',
      'environment|zero waste',
    ],
  },
  {
    code: 'SUFFICIENCY',
    th: 'เศรษฐกิจพอเพียงและศาสตร์พระราชา',
    en: 'Sufficiency economy and royal science',
    asks: ['เศรษฐกิจ ?พอเพียง', 'ศาสตร์(?:ของ)?พระราชา', 'พระราชดำริ', 'sufficiency economy'],
  },
  {
    code: 'CULTURE',
    th: 'ศาสนา ศิลปวัฒนธรรม กีฬา และท้องถิ่น',
    en: 'Religion, arts, culture, sports',
    asks: ['ศิลปวัฒนธรรม|ศิลปะ', 'กีฬา|นันทนาการ', 'ประเพณี|ภูมิปัญญา', '(?:ภูมิใจ|รัก)[^ ]{0,8}ท้องถิ่น', 'culture|sports'],
  },
  {
    code: 'SCOUT',
    th: 'ลูกเสือ ยุวกาชาด และกิจการนักเรียน',
    en: 'Scouts, youth Red Cross, student affairs',
    asks: ['ลูกเสือ|เนตรนารี', 'ยุวกาชาด', 'กิจการนักเรียน', 'scout|red cross'],
  },
]
