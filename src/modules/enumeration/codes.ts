/** What came of going to a house, at the last visit. */
export const outcomes = {
  interviewed: { th: 'ได้ข้อมูลครบ', en: 'Interviewed' },
  nobody_home: { th: 'ไม่มีคนอยู่', en: 'Nobody home' },
  refused: { th: 'ไม่ให้ข้อมูล', en: 'Refused' },
  empty: { th: 'บ้านร้าง/ไม่มีผู้อยู่', en: 'Empty house' },
  not_dwelling: { th: 'ไม่ใช่ที่อยู่อาศัย', en: 'Not a dwelling' },
} as const

export type Outcome = keyof typeof outcomes

/** Outcomes after which somebody goes there again. */
export const GO_AGAIN: Outcome[] = ['nobody_home']

/** Outcomes of houses in which nobody lives, and so nobody is to be asked. */
export const NOBODY_LIVES: Outcome[] = ['empty', 'not_dwelling']
