import type { Label } from '#kernel/label.ts'

/** How a line stands against its target. */
export const standing = {
  on_course: { th: 'เป็นไปตามเป้า', en: 'on course' },
  behind: { th: 'ยังไม่ถึงเป้า', en: 'behind' },
  unmeasured: { th: 'ยังไม่มีตัววัด', en: 'not measured' },
} as const satisfies Record<string, Label>
