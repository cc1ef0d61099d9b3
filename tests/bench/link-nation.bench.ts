import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeNation } from '#demo/linkage/nation.ts'
import type { Bench } from '#platform/bench.ts'
import { projectFolder } from '../../src/cli/project-folder.ts'
import { linkCommand, printedFigures, rounded, stored } from './link-lists.ts'

const PLAN = { seed: 11, provinces: 30, children: 100_000, difficulty: 'usual' } as const

/**
 * A slice of three million children in thirty provinces, of whom two in a hundred are listed in another province: linked
 * province by province from stored lists, then across provinces for what is left.
 */
export const bench: Bench = {
  name: 'link-nation',
  run: async ({ note, signal }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'buaban-nation-'))
    try {
      const files = {
        folder,
        registry: path.join(folder, 'registry.csv'),
        enrolment: path.join(folder, 'enrolment.csv'),
      }
      const truth = writeNation(PLAN, files)
      note('lists written; storing them …')
      const lists = await stored(files, false)
      const config = path.join(projectFolder, 'demo/linkage/thai-nation.json')
      const out = path.join(folder, 'links.csv')
      const printed = await linkCommand([...lists, '--config', config, '--out', out], signal)
      let [links, right, movers] = [0, 0, 0]
      for (const line of (await readFile(out, 'utf8')).split('\n').slice(1)) {
        if (line === '') continue
        const [a = '', b = ''] = line.split(',')
        const row = Number(b.slice(1))
        links += 1
        if (truth.personOf[row] !== Number(a.slice(1))) continue
        right += 1
        if (truth.moved[row] === 1) movers += 1
      }
      const [precision, recall] = [right / links, right / truth.personOf.length]
      const moved = truth.moved.reduce((sum, one) => sum + one, 0)
      return {
        data: {
          provinces: PLAN.provinces,
          children: PLAN.provinces * PLAN.children,
          enrolled: truth.personOf.length,
          pairs: printed.compared,
          pairsAcross: printed.comparedAcross ?? 0,
          left: printed.left ?? 0,
        },
        figures: {
          ...printedFigures(printed),
          precision: rounded(precision),
          recall: rounded(recall),
          f1: rounded((2 * precision * recall) / (precision + recall)),
          moverRecall: rounded(movers / moved),
        },
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
