/** What a line of a plan can be (glossary). Philosophy and values are counted together. */
export const lineKinds = {
  vision: { th: 'วิสัยทัศน์', en: 'Vision' },
  mission: { th: 'พันธกิจ', en: 'Mission' },
  goal: { th: 'เป้าประสงค์', en: 'Goal' },
  value: { th: 'ค่านิยม', en: 'Value' },
  philosophy: { th: 'ปรัชญา', en: 'Philosophy' },
  strategy: { th: 'กลยุทธ์/ยุทธศาสตร์', en: 'Strategy' },
  target: { th: 'เป้าหมาย', en: 'Target' },
  subtarget: { th: 'เป้าหมายย่อย', en: 'Sub-target' },
  kpi: { th: 'ตัวชี้วัด', en: 'Indicator line' },
  guideline: { th: 'แนวทาง', en: 'Guideline' },
  context: { th: 'ความนำ', en: 'Context' },
  heading: { th: 'หัวเรื่อง', en: 'Heading' },
} as const
