import { workflow } from '#kernel/workflow/workflow.ts'

/** Requested, accepted by the receiving school, released, arrival confirmed within 15 days (handbook 2.6, days as data there). */
export const transferring = workflow({
  requested: {
    th: 'ขอย้าย',
    en: 'Requested',
    withinDays: 7,
    moves: {
      accept: { th: 'รับย้าย', en: 'Accept', to: 'accepted', by: 'to_school', notByProposer: true },
      decline: { th: 'ไม่รับ', en: 'Decline', to: 'declined', by: 'to_school', reason: true },
      cancel: { th: 'ยกเลิก', en: 'Cancel', to: 'cancelled', by: 'from_school' },
    },
  },
  accepted: {
    th: 'รับย้ายแล้ว',
    en: 'Accepted',
    withinDays: 7,
    moves: { release: { th: 'ส่งตัว', en: 'Release', to: 'released', by: 'from_school' } },
  },
  released: {
    th: 'ส่งตัวแล้ว',
    en: 'Released',
    withinDays: 15,
    moves: { arrive: { th: 'รายงานตัวแล้ว', en: 'Confirm arrival', to: 'arrived', by: 'to_school' } },
  },
  arrived: { th: 'ย้ายสำเร็จ', en: 'Arrived' },
  declined: { th: 'ไม่รับย้าย', en: 'Declined' },
  cancelled: { th: 'ยกเลิก', en: 'Cancelled' },
})
