import type { Label } from '#kernel/label.ts'

/** The words of learning at home and in centres. */
export const homeWords = {
  menu: { th: 'บ้านเรียน', en: 'Home school' },
} as const satisfies Record<string, Label>
