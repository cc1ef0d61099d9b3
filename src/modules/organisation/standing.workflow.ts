import { workflow } from '#kernel/workflow/workflow.ts'

/** The life of an organisation: open until it is left without pupils, merged or dissolved. */
export const standing = workflow({
  open: {
    th: 'เปิดดำเนินการ',
    en: 'Open',
    moves: {
      empty: { th: 'ไม่มีนักเรียน', en: 'No pupils left', to: 'no_students', reason: true },
      merge: { th: 'ยุบรวม', en: 'Merge', to: 'merged', reason: true },
      dissolve: { th: 'ยุบเลิก', en: 'Dissolve', to: 'dissolved', reason: true },
    },
  },
  no_students: {
    th: 'ไม่มีนักเรียน',
    en: 'Without pupils',
    moves: {
      reopen: { th: 'กลับมาเปิดสอน', en: 'Reopen', to: 'open' },
      merge: { th: 'ยุบรวม', en: 'Merge', to: 'merged', reason: true },
      dissolve: { th: 'ยุบเลิก', en: 'Dissolve', to: 'dissolved', reason: true },
    },
  },
  merged: { th: 'ยุบรวมแล้ว', en: 'Merged' },
  dissolved: { th: 'ยุบเลิกแล้ว', en: 'Dissolved' },
})
