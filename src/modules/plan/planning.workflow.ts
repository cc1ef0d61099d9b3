import { workflow } from '#kernel/workflow/workflow.ts'

/** A plan is drafted, proposed, published by somebody else, and at last superseded; published is frozen. */
export const planning = workflow({
  draft: { th: 'ร่าง', en: 'Draft', moves: { propose: { th: 'เสนอ', en: 'Propose', to: 'proposed' } } },
  proposed: {
    th: 'เสนอแล้ว รอประกาศใช้',
    en: 'Proposed',
    withinDays: 14,
    moves: {
      publish: { th: 'ประกาศใช้', en: 'Publish', to: 'published', notByProposer: true },
      return: { th: 'ส่งกลับแก้ไข', en: 'Return', to: 'draft', reason: true },
    },
  },
  published: {
    th: 'ประกาศใช้',
    en: 'Published',
    frozen: true,
    moves: { supersede: { th: 'สิ้นสุดการใช้', en: 'Supersede', to: 'superseded', reason: true } },
  },
  superseded: { th: 'สิ้นสุดการใช้แล้ว', en: 'Superseded', frozen: true },
})
