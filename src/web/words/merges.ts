import type { Label } from '#kernel/label.ts'
import type { MergePile } from '#modules/people/module.ts'

/** The words of records that may be one person. */
export const mergeWords = {
  title: { th: 'ใครมีสองระเบียน', en: 'Who has two records?' },
  lead: {
    th: 'รอตัดสิน {n} คู่ การรวมไม่ลบและไม่ย้ายข้อมูลใด จึงแยกคืนได้ทุกเมื่อ',
    en: '{n} pairs wait. A merge deletes and moves nothing, so it can be taken back at any time',
  },
  asked: { th: 'คนเดียวกันหรือไม่', en: 'Is it one person?' },
  askedLead: { th: 'เหลืออีก {n} คู่ในกองนี้', en: '{n} pairs are left in this pile' },
  piles: { th: 'กองงาน', en: 'Piles' },
  start: { th: 'เริ่มตัดสิน', en: 'Begin' },
  search: { th: 'หาคู่ใหม่', en: 'Look for more' },
  searching: {
    th: 'กำลังหาในระเบียนทั้งหมด คู่ที่พบจะมาอยู่ในหน้านี้ และโปรแกรมหาเองทุกคืน',
    en: 'All records are being looked through; what is found comes to this page. It is also done every night',
  },
  propose: { th: 'เสนอรวมกับระเบียนอื่น', en: 'Propose a merge with another record' },
  proposeTitle: { th: 'ใครเป็นคนเดียวกับ {name}', en: 'Who is the same person as {name}?' },
  proposeHelp: {
    th: 'ผู้อื่นจะเป็นผู้ตัดสิน ระหว่างนี้ทั้งสองระเบียนอยู่เหมือนเดิม',
    en: 'Somebody else decides. Until then both records stay as they are',
  },
  otherRecord: { th: 'อีกระเบียนหนึ่ง', en: 'The other record' },
  because: { th: 'เพราะอะไร', en: 'Why' },
  send: { th: 'เสนอ', en: 'Propose' },
  emptyTitle: { th: 'ไม่มีคู่อยู่ในกองนี้', en: 'No pair is in this pile' },
  emptyHelp: {
    th: 'โปรแกรมหาระเบียนที่อาจเป็นคนเดียวกันทุกคืน และจากผลการตัดสินคู่ในรอบสำมะโน',
    en: 'Every night, and from what was judged in census rounds, the program looks for records that may be one person',
  },
  record: { th: 'ระเบียนที่ {n}', en: 'Record {n}' },
  keepThis: { th: 'ใช้ระเบียนนี้', en: 'This one goes on' },
  merge: { th: 'คนเดียวกัน', en: 'One person' },
  differ: { th: 'คนละคน', en: 'Different persons' },
  put_off: { th: 'ไว้ก่อน', en: 'Later' },
  undo: { th: 'เลิกทำ', en: 'Undo' },
  next: { th: 'ข้าม', en: 'Skip' },
  said: { th: '{name}: {said}', en: '{name}: {said}' },
  mergedNow: { th: 'รวมแล้ว', en: 'Merged' },
  undone: { th: 'เลิกทำแล้ว: {name}', en: 'Taken back: {name}' },
  separatedNow: { th: 'แยกคืนแล้ว ทุกอย่างอยู่เหมือนก่อนรวม', en: 'Separated. Everything is as it was before' },
  ownProposal: { th: 'คุณเป็นผู้เสนอคู่นี้ ผู้อื่นจึงต้องเป็นผู้รวม', en: 'You proposed this pair, so somebody else merges it' },
  mergedTitle: { th: 'สองระเบียนนี้รวมกันแล้ว', en: 'These two records are merged' },
  mergedHelp: {
    th: 'ทุกรายการยังอยู่กับระเบียนเดิมของตน การแยกคืนใช้เพียงเหตุผล',
    en: 'Every entry still stands with its own record. To separate them takes a reason and nothing else',
  },
  separate: { th: 'แยกคืนเป็นสองคน', en: 'Separate again' },
  separatedTitle: { th: 'เคยรวมแล้วแยกคืน', en: 'Merged once, and separated again' },
  differentTitle: { th: 'ตัดสินแล้วว่าคนละคน', en: 'Decided: different persons' },
  proposeAgain: { th: 'เสนอใหม่', en: 'Propose anew' },
  reason: { th: 'เหตุผล', en: 'Reason' },
  back: { th: 'กลับไปที่รายการ', en: 'Back to the list' },
  why: { th: 'เครื่องคิดว่าอย่างไร', en: 'What the program thinks' },
  oneOf: { th: 'ระเบียนทั้งหมดของคนนี้', en: 'All records of this person' },
  oneOfHelp: {
    th: 'รวมไว้ {n} ระเบียน แต่ละรายการยังอยู่กับระเบียนที่มา',
    en: '{n} records are one person. Every entry stands with the record it came with',
  },
  openRecord: { th: 'เปิดระเบียน', en: 'Open the record' },
  thisRecord: { th: 'ระเบียนนี้', en: 'this record' },
  goesOn: { th: 'ระเบียนที่ใช้ต่อ', en: 'the record that goes on' },
  mergedInto: { th: 'เป็นคนเดียวกับ {name}', en: 'The same person as {name}' },
  mergedIntoHelp: {
    th: 'รายชื่อและการค้นหาแสดงระเบียนนั้น ระเบียนนี้ยังอยู่ครบ',
    en: 'Lists and searches show that record. This one is kept whole',
  },
  seePair: { th: 'ดูการรวม หรือแยกคืน', en: 'See the merge, or separate again' },
  nothingKept: { th: 'ไม่มีรายการอื่น', en: 'Nothing else on record' },
} as const satisfies Record<string, Label>

export const mergePileWords: Record<MergePile, Label> = {
  proposed: { th: 'รอตัดสิน', en: 'To be judged' },
  later: { th: 'ไว้ก่อน', en: 'Put off' },
  merged: { th: 'รวมแล้ว', en: 'Merged' },
  different: { th: 'คนละคน', en: 'Different' },
}

export const groundWords: Record<string, Label> = {
  same_number: { th: 'ใช้เลขประจำตัวเดียวกัน', en: 'They share an identity number' },
  link_review: { th: 'ตัดสินในรอบสำมะโนแล้วว่าเป็นเด็กคนเดียวกัน', en: 'Judged one child in a census round' },
  alike: { th: 'ข้อมูลคล้ายกันมาก', en: 'Very much alike' },
  by_hand: { th: 'มีผู้เสนอ', en: 'Proposed by somebody' },
}
