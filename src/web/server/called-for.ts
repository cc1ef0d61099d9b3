import { today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { RowView } from '#kernel/register/view.ts'
import { groups, measures, measuresFor } from '#modules/watch/module.ts'

export interface CalledForLine {
  measure: string
  /** The groups that call for it, in words. */
  because: string
}

/** What the special groups of a child call for and is not given yet; nothing for a reader who does not see the groups. */
export function calledFor(chosen: readonly string[], given: readonly RowView[], language: Language): CalledForLine[] {
  const there = new Set(given.map((row) => row.values.measure_code))
  return measuresFor(chosen, today())
    .filter(({ measure }) => !there.has(measure))
    .map((called) => ({
      measure: measures[called.measure][language],
      because: called.groups.map((group) => groups[group][language]).join(', '),
    }))
}
