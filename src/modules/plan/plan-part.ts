import { link, place } from '#kernel/kinds/link.ts'
import type { AccessRule, Verb } from '#kernel/scope/access.ts'

const ALL: Verb[] = ['read', 'count', 'create', 'change', 'move', 'withdraw', 'export']

/** The parts of a plan are read by whoever may read the plan, and written by the planners of its owner. */
export const partsOfPlan: AccessRule[] = [
  { role: 'everyone', may: ['read', 'export'], through: { field: 'plan', register: 'plan' } },
  ...['peo_officer', 'planner', 'esao_officer', 'dole_officer', 'school_director'].map((role) => ({
    role,
    may: ALL,
    within: 'owner',
  })),
]

/** What every part of a plan carries: its plan, and whose it is, along which scope is cut. */
export const ofPlan = {
  plan: link({ th: 'แผน', en: 'Plan', to: 'plan', required: true, fixed: true }),
  owner: place({
    th: 'หน่วยงานเจ้าของ',
    en: 'Owner',
    to: 'organisation',
    placeType: 'organisation',
    required: true,
    fixed: true,
  }),
} as const

/** What hangs on one line of a plan. */
export const ofLine = {
  ...ofPlan,
  line: link({ th: 'บรรทัดของแผน', en: 'Plan line', to: 'plan_line', required: true, fixed: true }),
} as const

/** A part of a plan is of the office whose plan it is. */
export const ownedByPlan = [{ field: 'owner', link: 'plan', of: 'owner' }]
