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
