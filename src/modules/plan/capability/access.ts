import type { Capability } from './capability.ts'

/** Every child in school, cared for and safe: what asks for one kind of child before what asks for all. */
export const access: Capability[] = [
  {
    code: 'WATCH',
    th: 'เฝ้าระวังและติดตามเด็กนอกระบบ',
    en: 'Watch network for children out of school',
    asks: [
      'เฝ้าระวัง',
      '(?:ออกกลางคัน|ตกหล่น|เด็กนอกระบบ)',
      'จน(?:กว่าจะ)?(?:จบ|สำเร็จ)',
      'ติดตามเด็ก|พากลับมาเรียน|zero dropout',
      'out[- ]of[- ]school|dropout',
    ],
  },
  {
    code: 'ALTERNATIVE',
    th: 'ทางเลือกของการศึกษา ในระบบ นอกระบบ ตามอัธยาศัย และมาตรา 12',
    en: 'Alternative routes of learning',
    asks: [
      'การศึกษาทางเลือก',
      'มาตรา 12',
      'ในระบบ[^ ]{0,3} ?นอกระบบ',
      'บ้านเรียน|โฮมสคูล|ศูนย์การเรียน(?!รู้)',
      'home ?school|alternative education',
    ],
  },
  {
    code: 'SPECIAL',
    th: 'คนพิการและการเรียนรวม',
    en: 'Disability and inclusive education',
    asks: ['พิการ', 'เรียน(?:รวม|ร่วม)', 'ความต้องการ(?:จำเป็น)?พิเศษ', 'disabilit|inclusive education'],
  },
  {
    code: 'BORDER',
    th: 'การศึกษาในพื้นที่ชายแดนและห่างไกล',
    en: 'Border and remote areas',
    asks: ['ชายแดน', 'ห่างไกล|ทุรกันดาร|พื้นที่สูง|เกาะแก่ง', 'border|remote area'],
  },
  {
    code: 'GIFTED',
    th: 'ผู้มีความสามารถพิเศษ',
    en: 'Gifted and talented learners',
    asks: ['ความสามารถพิเศษ', '(?:เป็นเลิศ|อัจฉริยภาพ)(?:เฉพาะด้าน|ทาง)?', 'gifted|talented'],
  },
  {
    code: 'CENSUS',
    th: 'สำมะโนประชากรวัยเรียนและการเข้าถึงของทุกคน',
    en: 'School-age census and access for every child',
    asks: [
      'สำมะโน',
      '(?:ประชากร|เด็ก)(?:ใน)?วัยเรียน',
      '(?:ได้รับ|สร้าง|เพิ่ม|ขยาย|ส่งเสริม)[^ ]{0,8}โอกาส(?:ใน|ทาง)?(?:การ)?(?:ศึกษา|เข้าถึง)',
      'การศึกษา(?:ขั้นพื้นฐาน)?อย่างทั่วถึง',
      'เข้าถึง(?:การศึกษา|บริการทางการศึกษา)',
      '(?:ได้รับ)?โอกาสทางการศึกษา(?:อย่าง|ใน|ให้)',
      'การศึกษาภาคบังคับ',
      '(?:เรียน|ศึกษา)ต่อ(?!เนื่อง)',
      'school[- ]age|access to education',
    ],
  },
  {
    code: 'EQUITY',
    th: 'ความเสมอภาคและการช่วยเหลือผู้ด้อยโอกาส',
    en: 'Equity and aid for the disadvantaged',
    asks: [
      'เสมอภาค|เท่าเทียม',
      'ความเหลื่อมล้ำ',
      'ด้อยโอกาส',
      'ทุนการศึกษา|ทุนเสมอภาค|ยากจน',
      'โอกาส(?:ใน)?การเข้าถึง',
      'equity|scholarship|disadvantaged',
    ],
  },
  {
    code: 'CARE',
    th: 'ระบบดูแลช่วยเหลือนักเรียน',
    en: 'Student care and support',
    asks: ['ดูแลช่วยเหลือ(?:นักเรียน|ผู้เรียน)', 'เยี่ยมบ้าน', 'คัดกรองนักเรียน', 'student (?:care|support)'],
  },
  { code: 'GUIDANCE', th: 'แนะแนว', en: 'Guidance and counselling', asks: ['แนะแนว', 'guidance|counsell?ing'] },
  {
    code: 'SAFETY',
    th: 'ความปลอดภัยของสถานศึกษา',
    en: 'Safe schools',
    asks: ['ปลอดภัย', 'ภัยคุกคาม', 'ภัยพิบัติ|อุบัติเหตุ', 'ความรุนแรงในโรงเรียน|กลั่นแกล้ง', 'safe(?:ty)?\\b'],
  },
  {
    code: 'DRUG',
    th: 'ป้องกันยาเสพติดและอบายมุข',
    en: 'Prevention of drugs and vice',
    asks: ['ยาเสพติด|สารเสพติด', 'อบายมุข|บุหรี่', '\\bdrugs?\\b'],
  },
  {
    code: 'LIFESKILL',
    th: 'ทักษะชีวิต รู้เท่าทันภัย',
    en: 'Life skills',
    asks: ['(?:เพิ่ม|พัฒนา|เสริมสร้าง|สร้าง)ทักษะชีวิต', 'รู้เท่าทันสื่อ', 'life ?skills'],
    hints: ['ทักษะชีวิต', 'ภูมิคุ้มกัน'],
  },
]
