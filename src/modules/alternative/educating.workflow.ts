import { workflow } from '#kernel/workflow/workflow.ts'

/**
 * Learning at home or in a centre of article 12: applied for, considered by the area office, and then looked at every year. Whoever
 * took an application up does not decide on it. The day of the decision is set when it is handed in (rules.ts).
 */
export const educating = workflow({
  draft: {
    th: 'กำลังเตรียมคำขอ',
    en: 'Being prepared',
    moves: {
      submit: { th: 'ยื่นคำขอ', en: 'Hand in', to: 'submitted', needs: ['applied_on', 'learning_plan'] },
      take_back: { th: 'ถอนคำขอ', en: 'Take back', to: 'taken_back', reason: true },
    },
  },
  submitted: {
    th: 'ยื่นแล้ว รอรับพิจารณา',
    en: 'Handed in',
    dueOn: 'decide_by',
    moves: {
      consider: { th: 'เอกสารครบ รับพิจารณา', en: 'Complete, take up', to: 'considered', roles: ['esao_officer'] },
      send_back: { th: 'ส่งกลับให้แก้', en: 'Send back', to: 'returned', roles: ['esao_officer'], reason: true },
      take_back: { th: 'ถอนคำขอ', en: 'Take back', to: 'taken_back', reason: true },
    },
  },
  returned: {
    th: 'ส่งกลับให้แก้ไข',
    en: 'Sent back',
    withinDays: 30,
    moves: {
      submit: { th: 'ยื่นอีกครั้ง', en: 'Hand in again', to: 'submitted', needs: ['applied_on', 'learning_plan'] },
      take_back: { th: 'ถอนคำขอ', en: 'Take back', to: 'taken_back', reason: true },
    },
  },
  considered: {
    th: 'กำลังพิจารณา',
    en: 'Under consideration',
    dueOn: 'decide_by',
    moves: {
      approve: {
        th: 'อนุญาต',
        en: 'Approve',
        to: 'approved',
        roles: ['esao_officer'],
        needs: ['decided_on'],
        notByProposer: true,
      },
      send_back: { th: 'ส่งกลับให้แก้', en: 'Send back', to: 'returned', roles: ['esao_officer'], reason: true },
      refuse: {
        th: 'ไม่อนุญาต',
        en: 'Refuse',
        to: 'refused',
        roles: ['esao_officer'],
        reason: true,
        needs: ['decided_on'],
        notByProposer: true,
      },
    },
  },
  approved: {
    th: 'อนุญาตแล้ว รอเริ่ม',
    en: 'Approved, to begin',
    withinDays: 30,
    moves: {
      begin: { th: 'เริ่มจัดการเรียนรู้', en: 'Begin', to: 'running', roles: ['esao_officer'], needs: ['starts_on'] },
      take_back: { th: 'ไม่ใช้สิทธิ', en: 'Not taken up', to: 'taken_back', reason: true },
    },
  },
  running: {
    th: 'กำลังเรียน',
    en: 'Running',
    moves: {
      end: { th: 'สิ้นสุด', en: 'End', to: 'ended', roles: ['esao_officer'], needs: ['ends_on', 'ended_as'] },
      revoke: {
        th: 'เพิกถอน',
        en: 'Revoke',
        to: 'revoked',
        roles: ['esao_officer'],
        reason: true,
        needs: ['ends_on'],
      },
    },
  },
  ended: { th: 'สิ้นสุดแล้ว', en: 'Ended' },
  revoked: { th: 'เพิกถอนแล้ว', en: 'Revoked' },
  refused: { th: 'ไม่อนุญาต', en: 'Refused' },
  taken_back: { th: 'ถอนคำขอแล้ว', en: 'Taken back' },
})

/** States in which somebody learns, or has learnt, by a permission: who counts as enrolled in the time of the file. */
export const LEARNT_STATES = ['running', 'ended', 'revoked'] as const
