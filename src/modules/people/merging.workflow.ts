import { workflow } from '#kernel/workflow/workflow.ts'

/** Whoever proposed may not say what it comes to, however often it was put off or taken back in between. */
const byAnother = { notAfterOwn: { moves: ['create', 'propose'], until: ['separate'] } }

const judging = {
  merge: { th: 'คนเดียวกัน ให้รวม', en: 'One person: merge', to: 'approved', ...byAnother },
  differ: { th: 'คนละคน', en: 'Different persons', to: 'different' },
} as const

/**
 * The life of a pair. `approved` lasts for a moment: the program then marks the record, or gives the pair back where it cannot. A
 * separation needs a reason and may come at any time.
 */
export const merging = workflow({
  proposed: {
    th: 'เสนอให้รวม',
    en: 'Proposed',
    withinDays: 30,
    moves: { ...judging, put_off: { th: 'ไว้ก่อน', en: 'Later', to: 'later' } },
  },
  later: {
    th: 'ไว้ก่อน',
    en: 'Put off',
    moves: { ...judging, undo: { th: 'เลิกทำ', en: 'Undo', to: 'proposed' } },
  },
  approved: {
    th: 'อนุมัติแล้ว กำลังรวม',
    en: 'Approved, being merged',
    frozen: true,
    moves: {
      mark: { th: 'รวมแล้ว', en: 'Merged', to: 'merged', roles: ['system'] },
      give_back: { th: 'รวมไม่ได้', en: 'Cannot be merged', to: 'proposed', roles: ['system'], reason: true },
    },
  },
  merged: {
    th: 'รวมแล้ว',
    en: 'Merged',
    frozen: true,
    moves: { separate: { th: 'แยกคืน', en: 'Separate again', to: 'separated', reason: true } },
  },
  separated: {
    th: 'แยกคืนแล้ว',
    en: 'Separated again',
    frozen: true,
    moves: { propose: { th: 'เสนอใหม่', en: 'Propose anew', to: 'proposed', reason: true } },
  },
  different: {
    th: 'คนละคน',
    en: 'Different persons',
    moves: { undo: { th: 'เลิกทำ', en: 'Undo', to: 'proposed' } },
  },
})
