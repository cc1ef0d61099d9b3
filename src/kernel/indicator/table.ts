import type { Indicator } from './declaration.ts'
import type { Group } from './roll-up.ts'
import { type Element, type Line, suppress } from './suppress.ts'
import { type Counts, tellingCounts } from './value.ts'

/** Stands in a key for all values of that dimension together. */
export const ALL = '*'

/** A table with every margin and the total, by key. */
export type Table = Map<string, { key: string[]; counts: Counts }>

export const idOfKey = (key: string[]): string => key.join('\u001f')

const add = (into: Counts, from: Counts): void => {
  for (const [part, n] of from) into.set(part, (into.get(part) ?? 0) + n)
}

/** Every way of putting ALL in place of some values of a key, the key itself first and the total last. */
function margins(key: string[]): string[][] {
  return key.reduce<string[][]>(
    (made, value) =>
      made.flatMap((one) => [
        [...one, value],
        [...one, ALL],
      ]),
    [[]],
  )
}

/** The full table of some groups of one year. The total is there even when nobody was counted. */
export function tableOf(groups: Group[], width: number): Table {
  const table: Table = new Map()
  const total = Array.from({ length: width }, () => ALL)
  table.set(idOfKey(total), { key: total, counts: new Map() })
  for (const group of groups) {
    for (const key of margins(group.key)) {
      const id = idOfKey(key)
      const entry = table.get(id) ?? { key, counts: new Map() }
      add(entry.counts, group.counts)
      table.set(id, entry)
    }
  }
  return table
}

/** The equations of a table: each margin is the sum along each dimension it adds over. */
function linesOf(table: Table): Line[] {
  const lines = new Map<string, Line>()
  for (const { key } of table.values()) {
    key.forEach((value, i) => {
      if (value === ALL) return
      const total = key.with(i, ALL)
      const at = `${i} ${idOfKey(total)}`
      const line = lines.get(at) ?? { total: idOfKey(total), cells: [] }
      line.cells.push(idOfKey(key))
      lines.set(at, line)
    })
  }
  return [...lines.values()]
}

/** The ids of the numbers of a table to hide from those who may count but not read. */
export function hiddenOf(indicator: Indicator, table: Table, forced: Iterable<string>): Set<string> {
  const all = new Set<string>()
  for (const { counts } of table.values()) for (const part of counts.keys()) all.add(part)
  const parts = [...all].sort()
  const elements: Element[] = [...table].map(([id, { counts }]) => ({
    id,
    counts: tellingCounts(indicator, new Map(parts.map((part) => [part, counts.get(part) ?? 0]))),
  }))
  return suppress(elements, linesOf(table), indicator.hideBelow, forced)
}
