/** Affiliations of schools; the number is the prefix of the ten-digit school code (handbook 1.2). ตชด. has no known prefix. */
export const affiliations = {
  obec: {
    th: 'สพฐ.',
    en: 'OBEC (basic education)',
    aliases: ['สพฐ', 'สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน', 'OBEC'],
    prefix: '10',
  },
  opec: {
    th: 'สช. (เอกชน)',
    en: 'OPEC (private)',
    aliases: ['สช', 'เอกชน', 'สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน', 'OPEC'],
    prefix: '11',
  },
  dole: {
    th: 'สกร.',
    en: 'DOLE (learning encouragement)',
    aliases: ['กศน.', 'กรมส่งเสริมการเรียนรู้', 'DOLE', 'NFE'],
    prefix: '12',
  },
  ovec: {
    th: 'สอศ. (อาชีวศึกษา)',
    en: 'OVEC (vocational)',
    aliases: ['สอศ', 'อาชีวศึกษา', 'สำนักงานคณะกรรมการการอาชีวศึกษา', 'OVEC'],
    prefix: '13',
  },
  mhesi: {
    th: 'อว. (สาธิต)',
    en: 'MHESI (demonstration)',
    aliases: ['อว', 'สกอ.', 'สาธิต', 'กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม'],
    prefix: '14',
  },
  dla: {
    th: 'อปท.',
    en: 'Local government',
    aliases: ['สถ.', 'ท้องถิ่น', 'องค์กรปกครองส่วนท้องถิ่น', 'กรมส่งเสริมการปกครองท้องถิ่น'],
    prefix: '30',
  },
  onb: { th: 'พระปริยัติธรรม', en: 'Buddhist schools', aliases: ['พศ.', 'สำนักงานพระพุทธศาสนาแห่งชาติ'], prefix: '70' },
  bpp: { th: 'ตชด.', en: 'Border patrol police', aliases: ['ตำรวจตระเวนชายแดน'], prefix: '' },
  ops: {
    th: 'สป.ศธ.',
    en: 'Office of the Permanent Secretary',
    aliases: ['สป.', 'สำนักงานปลัดกระทรวงศึกษาธิการ'],
    prefix: '',
  },
  other: { th: 'อื่น ๆ', en: 'Other', prefix: '' },
} as const
