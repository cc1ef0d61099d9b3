import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chance } from '#demo/chance.ts'
import type { Bench } from '#platform/bench.ts'
import { configFile, linkCommand, printedFigures, rightness, rounded, stored, withLists } from './link-lists.ts'

const CHANGED = 2000
const PLAN = { seed: 5, children: 200_000, enrolled: 180_000, difficulty: 'usual' } as const

/** Rows of a week: mostly moved to another house, some with the other spelling of a name. */
function changedLines(lines: readonly string[]): { rows: number[]; text: string[] } {
  const by = chance(PLAN.seed, 91)
  const rows = new Set<number>()
  while (rows.size < CHANGED) rows.add(by.below(lines.length - 2))
  const text = [...rows].map((row) => {
    const cells = (lines[row + 1] ?? '').split(',')
    cells[9] = String(by.between(1, 350))
    return cells.join(',')
  })
  return { rows: [...rows], text }
}

/** 2,000 changed rows of a week against 200,000 children who are linked already; all other links stand. */
export const bench: Bench = {
  name: 'link-week',
  run: ({ signal }) =>
    withLists(PLAN, async (files, truth) => {
      const [registry, enrolment] = await stored(files, false)
      const at = (name: string): string => path.join(files.folder, name)
      const common = ['--config', configFile(false), '--model', at('model.json')]
      await linkCommand([registry, enrolment, ...common, '--out', at('links.csv')], signal)
      const lines = (await readFile(files.enrolment, 'utf8')).split('\n')
      const { text } = changedLines(lines)
      await writeFile(at('week.csv'), `${[lines[0], ...text].join('\n')}\n`)
      const printed = await linkCommand(
        [registry, at('week.csv'), ...common, '--standing', at('links.csv'), '--out', at('after.csv')],
        signal,
      )
      const { recallBy: _, ...right } = rightness(await readFile(at('after.csv'), 'utf8'), truth)
      return {
        data: { children: PLAN.children, enrolled: PLAN.enrolled, changed: CHANGED, pairs: printed.compared },
        figures: {
          ...printedFigures(printed),
          ...Object.fromEntries(Object.entries(right).map(([name, value]) => [name, rounded(value)])),
        },
      }
    }),
}
