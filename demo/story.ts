import type { Day } from './calendar.ts'
import type { Ids } from './ids.ts'
import type { Land } from './land.ts'
import type { DemoMove, DemoRow } from './row.ts'

/** How much of the past stands in superseded versions: all of it, or the last change of each record. */
export type History = 'full' | 'last'

/** What every part of the telling needs to know. */
export interface Story {
  seed: number
  ids: Ids
  land: Land
  thisYear: number
  today: Day
  /** The day on which the register was begun. */
  begun: Day
  history: History
  moves: DemoMove[]
  moved: number
}

/** The earliest the register can have known of a day. */
export const known = (story: Story, day: Day): Day => Math.max(day, story.begun)

export function told(story: Story, move: Omit<DemoMove, 'id' | 'reason'> & { reason?: string }): void {
  story.moved++
  story.moves.push({ id: story.ids.move(story.moved), reason: null, ...move })
}

/** With a short history, a record keeps its last closed version only, reaching back to the beginning. */
export function shorten(story: Story, row: DemoRow): DemoRow {
  const last = row.past?.[row.past.length - 1]
  const first = row.past?.[0]
  if (story.history === 'last' && last && first && last !== first) row.past = [{ ...last, since: first.since }]
  return row
}

/** The moves told since they were last taken. */
export const takeMoves = (story: Story): DemoMove[] => story.moves.splice(0)
