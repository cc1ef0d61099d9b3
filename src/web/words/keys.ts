import type { Label } from '#kernel/label.ts'

interface Key {
  key: string
  does: Label
}

export const keys: { title: Label; list: Key[] } = {
  title: { th: 'แป้นลัด', en: 'Keys' },
  list: [
    { key: '/', does: { th: 'ไปที่ช่องค้นหาของหน้า', en: 'To the search of this page' } },
    { key: '↑ ↓', does: { th: 'เดินตามแถวของตาราง', en: 'Walk the rows of a table' } },
    { key: 'Home End', does: { th: 'แถวแรก แถวสุดท้าย', en: 'First and last row' } },
    { key: 'Alt + ↑ ↓ ← →', does: { th: 'ย้ายข้อที่เลือก (ตอนตรวจทานแผน)', en: 'Move the chosen line (reviewing a plan)' } },
    { key: 'Ctrl + Z', does: { th: 'เลิกทำ (ตอนตรวจทานแผน)', en: 'Undo (reviewing a plan)' } },
    {
      key: '1 2 3 N Z W',
      does: {
        th: 'ตัดสินคู่ที่สงสัย: คนเดียวกัน คนละคน ไม่แน่ใจ ข้าม เลิกทำ เหตุผล',
        en: 'Judging a pair: same, two children, not sure, skip, undo, why',
      },
    },
    { key: '?', does: { th: 'แสดงแป้นลัดนี้', en: 'Show these keys' } },
  ],
}
