import { workflow } from '#kernel/workflow/workflow.ts'

const deciders = ['school_director', 'peo_officer', 'dpo']

/** An office answers within thirty days (Personal Data Protection Act s.30), and says why where it says no. */
export const answering = workflow({
  asked: {
    th: 'รอตอบ',
    en: 'Waiting for an answer',
    withinDays: 30,
    moves: {
      accept: { th: 'รับคำขอ', en: 'Accept', to: 'accepted', roles: deciders, notByProposer: true },
      refuse: { th: 'ปฏิเสธ', en: 'Refuse', to: 'refused', roles: deciders, reason: true, notByProposer: true },
      cancel: { th: 'ยกเลิกคำขอ', en: 'Take back', to: 'cancelled' },
    },
  },
  accepted: { th: 'ดำเนินการแล้ว', en: 'Done' },
  refused: { th: 'ปฏิเสธ', en: 'Refused' },
  cancelled: { th: 'ยกเลิก', en: 'Taken back' },
})
