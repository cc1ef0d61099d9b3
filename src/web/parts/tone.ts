import type { Workflow } from '#kernel/workflow/workflow.ts'

/** How a state or a reading stands. The shape tells it without colour. */
export type Tone = 'good' | 'now' | 'behind' | 'wrong' | 'moving' | 'ended' | 'unknown' | 'plain'

export const toneShape: Record<Tone, string> = {
  good: '●',
  now: '●',
  behind: '◐',
  wrong: '▲',
  moving: '◇',
  ended: '■',
  unknown: '○',
  plain: '·',
}

/** A state with a deadline is moving, one without a way out has ended, the others are simply so. */
export function toneOfState(life: Workflow, state: string): Tone {
  const found = life[state]
  if (!found) return 'unknown'
  if (found.withinDays !== undefined) return 'moving'
  return Object.keys(found.moves ?? {}).length === 0 ? 'ended' : 'now'
}
