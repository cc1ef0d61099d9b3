import type { Label } from '#kernel/label.ts'

/** What is done once a round has its result, and the words of choosing children from it. */
export const censusNext = {
  next: { th: 'ขั้นต่อไป', en: 'Next' },
  judge: { th: 'ตัดสินคู่ที่สงสัย ({n})', en: 'Judge doubtful pairs ({n})' },
  pick: { th: 'เลือกเด็กและเปิดเรื่องติดตาม', en: 'Choose children and open cases' },
  doubles: { th: 'ชื่อซ้ำสองแห่ง ({n})', en: 'On two schools’ lists ({n})' },
  unplaced: {
    th: 'อีก {n} คนไม่ทราบตำบล จึงไม่อยู่ในแผนที่ ดูได้ในตารางข้อมูล',
    en: '{n} more are not on the map: their subdistrict is not known. They are in the table.',
  },
  wholePage: { th: 'เลือกทุกคนในหน้านี้ที่ยังไม่ได้ติดตาม ({n})', en: 'Choose all of this page who are not followed ({n})' },
} as const satisfies Record<string, Label>
