import { workflow } from '#kernel/workflow/workflow.ts'

/**
 * The life of a file that somebody brings. Whoever brought it checks and stops it. The program starts it, once it has seen who asks
 * and that nothing is left open, and says that it is done or has failed.
 */
export const importing = workflow({
  uploaded: {
    th: 'รอจับคู่คอลัมน์',
    en: 'Waits for its columns',
    withinDays: 7,
    moves: {
      check: { th: 'ตรวจ', en: 'Check', to: 'checked' },
      cancel: { th: 'ยกเลิก', en: 'Cancel', to: 'cancelled' },
    },
  },
  checked: {
    th: 'ตรวจแล้ว รอนำเข้า',
    en: 'Checked, not yet brought in',
    withinDays: 7,
    moves: {
      start: { th: 'นำเข้า', en: 'Bring in', to: 'running', roles: ['system'] },
      cancel: { th: 'ยกเลิก', en: 'Cancel', to: 'cancelled' },
    },
  },
  running: {
    th: 'กำลังนำเข้า',
    en: 'Being brought in',
    moves: {
      finish: { th: 'เสร็จ', en: 'Finish', to: 'done', roles: ['system'] },
      fail: { th: 'ไม่สำเร็จ', en: 'Fail', to: 'failed', roles: ['system'] },
      cancel: { th: 'หยุด', en: 'Stop', to: 'cancelled' },
    },
  },
  done: { th: 'นำเข้าแล้ว', en: 'Brought in' },
  failed: {
    th: 'ไม่สำเร็จ',
    en: 'Failed',
    moves: { check: { th: 'ตรวจใหม่', en: 'Check again', to: 'checked' } },
  },
  cancelled: { th: 'ยกเลิกแล้ว', en: 'Cancelled' },
})
