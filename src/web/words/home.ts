import type { Label } from '#kernel/label.ts'

export const homeWords = {
  question: { th: 'การศึกษาของ{province}เป็นอย่างไร', en: 'How is education in {province}?' },
  vision: { th: 'วิสัยทัศน์', en: 'Vision' },
  noVision: {
    th: 'วิสัยทัศน์จะแสดงที่นี่เมื่อมีแผนที่ประกาศใช้',
    en: 'The vision is shown here once a plan is published',
  },
  numbers: { th: 'ตัวเลขที่เปิดให้ทุกคนดู', en: 'Numbers open to everyone' },
  year: { th: 'ปีการศึกษา {year}', en: 'school year {year}' },
  all: { th: 'ดูตัวชี้วัดทั้งหมด', en: 'All indicators' },
  where: { th: '{name}: {finding}', en: '{name}: {finding}' },
} as const satisfies Record<string, Label>
