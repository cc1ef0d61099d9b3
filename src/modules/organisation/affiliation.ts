/** Affiliations of schools; the number is the prefix of the ten-digit school code (handbook 1.2). ตชด. has no known prefix. */
export const affiliations = {
  obec: { th: 'สพฐ.', en: 'OBEC (basic education)', prefix: '10' },
  opec: { th: 'สช. (เอกชน)', en: 'OPEC (private)', prefix: '11' },
  dole: { th: 'สกร.', en: 'DOLE (learning encouragement)', prefix: '12' },
  ovec: { th: 'สอศ. (อาชีวศึกษา)', en: 'OVEC (vocational)', prefix: '13' },
  mhesi: { th: 'อว. (สาธิต)', en: 'MHESI (demonstration)', prefix: '14' },
  dla: { th: 'อปท.', en: 'Local government', prefix: '30' },
  onb: { th: 'พระปริยัติธรรม', en: 'Buddhist schools', prefix: '70' },
  bpp: { th: 'ตชด.', en: 'Border patrol police', prefix: '' },
  ops: { th: 'สป.ศธ.', en: 'Office of the Permanent Secretary', prefix: '' },
  other: { th: 'อื่น ๆ', en: 'Other', prefix: '' },
} as const
