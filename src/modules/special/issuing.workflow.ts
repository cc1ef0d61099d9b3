import { workflow } from '#kernel/workflow/workflow.ts'

/**
 * The life of a G-code request (handbook 2.2): the school collects the papers and sends them, the ministry gives a code, and one day a
 * number of thirteen digits takes its place. What came before is kept (people's identity numbers).
 */
export const issuing = workflow({
  collecting: {
    th: 'รวบรวมเอกสาร',
    en: 'Collecting papers',
    withinDays: 15,
    moves: {
      send: { th: 'ส่งคำขอ', en: 'Send the request', to: 'sent', needs: ['documents', 'sent_on'] },
      close: { th: 'ปิดแฟ้ม', en: 'Close the file', to: 'closed', reason: true, needs: ['ended_as'] },
    },
  },
  sent: {
    th: 'ส่งคำขอแล้ว รอรหัส',
    en: 'Sent, code awaited',
    withinDays: 15,
    moves: {
      issue: { th: 'ได้รหัส G แล้ว', en: 'Code received', to: 'issued', needs: ['g_code', 'issued_on'] },
      send_back: { th: 'ให้แก้เอกสาร', en: 'Papers sent back', to: 'collecting', reason: true },
      refuse: { th: 'ไม่ออกรหัส', en: 'Refused', to: 'refused', reason: true },
    },
  },
  issued: {
    th: 'ใช้รหัส G',
    en: 'Code in use',
    dueOn: 'due_on',
    moves: {
      replace: {
        th: 'ได้เลข 13 หลักแทน',
        en: 'Thirteen digits received',
        to: 'replaced',
        needs: ['national_id', 'replaced_on'],
      },
      close: { th: 'ปิดแฟ้ม', en: 'Close the file', to: 'closed', reason: true, needs: ['ended_as'] },
    },
  },
  replaced: { th: 'ได้เลข 13 หลักแล้ว', en: 'Has thirteen digits' },
  refused: {
    th: 'ไม่ได้รหัส',
    en: 'Refused',
    moves: { collect: { th: 'ขอใหม่', en: 'Ask again', to: 'collecting', reason: true } },
  },
  closed: {
    th: 'ปิดแฟ้ม',
    en: 'Closed',
    moves: { collect: { th: 'เปิดแฟ้มอีกครั้ง', en: 'Open again', to: 'collecting', reason: true } },
  },
})
