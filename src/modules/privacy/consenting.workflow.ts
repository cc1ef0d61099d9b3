import { workflow } from '#kernel/workflow/workflow.ts'

/** A consent holds from the day it is given until it is withdrawn or its time is over; withdrawing is as easy as giving. */
export const consenting = workflow({
  given: {
    th: 'ให้ความยินยอม',
    en: 'Given',
    moves: { withdraw: { th: 'ถอนความยินยอม', en: 'Withdraw consent', to: 'withdrawn' } },
  },
  withdrawn: { th: 'ถอนแล้ว', en: 'Withdrawn' },
})
