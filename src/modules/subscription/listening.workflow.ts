import { workflow } from '#kernel/workflow/workflow.ts'

/** A subscription is told of events until it is paused; what happens while it is paused is not sent later. */
export const listening = workflow({
  active: { th: 'รับแจ้งอยู่', en: 'Active', moves: { pause: { th: 'พัก', en: 'Pause', to: 'paused' } } },
  paused: { th: 'พักไว้', en: 'Paused', moves: { resume: { th: 'รับแจ้งต่อ', en: 'Resume', to: 'active' } } },
})
