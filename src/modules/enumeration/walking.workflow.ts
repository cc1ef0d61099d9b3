import { workflow } from '#kernel/workflow/workflow.ts'

const OFFICE = ['watch_coordinator', 'peo_officer']

/** The life of a zone: given out, walked, handed in, and checked by somebody who did not hand it in. */
export const walking = workflow({
  planned: {
    th: 'วางแผนแล้ว',
    en: 'Planned',
    dueOn: 'due_on',
    moves: { start: { th: 'เริ่มเดิน', en: 'Begin to walk', to: 'walking', needs: ['enumerator'] } },
  },
  walking: {
    th: 'กำลังเดิน',
    en: 'Being walked',
    dueOn: 'due_on',
    moves: { hand_in: { th: 'ส่งงาน', en: 'Hand in', to: 'handed_in' } },
  },
  handed_in: {
    th: 'ส่งแล้ว รอตรวจ',
    en: 'Handed in, to be checked',
    withinDays: 7,
    frozen: true,
    moves: {
      check: { th: 'ตรวจแล้วถูกต้อง', en: 'Checked', to: 'checked', roles: OFFICE, notByProposer: true },
      send_back: { th: 'ส่งกลับไปเดินต่อ', en: 'Send back', to: 'walking', roles: OFFICE, reason: true },
    },
  },
  checked: {
    th: 'ตรวจแล้ว',
    en: 'Checked',
    frozen: true,
    moves: { reopen: { th: 'เปิดให้เดินต่อ', en: 'Open again', to: 'walking', roles: OFFICE, reason: true } },
  },
})
