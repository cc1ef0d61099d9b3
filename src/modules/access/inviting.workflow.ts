import { workflow } from '#kernel/workflow/workflow.ts'

/** The life of an invitation. It is accepted by the program, when somebody brings the code of the slip. */
export const inviting = workflow({
  invited: {
    th: 'รอการตอบรับ',
    en: 'Waiting',
    withinDays: 14,
    moves: {
      accept: { th: 'ตอบรับ', en: 'Accept', to: 'accepted', roles: ['system'] },
      cancel: { th: 'ยกเลิก', en: 'Cancel', to: 'cancelled' },
    },
  },
  accepted: { th: 'ตอบรับแล้ว', en: 'Accepted', frozen: true },
  cancelled: { th: 'ยกเลิกแล้ว', en: 'Cancelled', frozen: true },
})
