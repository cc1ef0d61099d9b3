import { readFile } from 'node:fs/promises'
import type { Standing } from '#linkage/changes.ts'
import { keyOf, type PersonTable } from '#linkage/table/table.ts'
import { fileFault } from './file-fault.ts'

/** Links of an earlier run, as `linksCsv` wrote them, line by line. */
export interface Before {
  accepted(): Iterable<Standing>
  /** The links of the rows that changed, and those of all other rows as they were. */
  with(csv: string, changed: PersonTable): Iterable<string>
}

/** The first four cells of a line; keys may be quoted. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',', 4)
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}

/** Reads links that stand; null where none are named. */
export async function standingAt(file: string | undefined): Promise<Before | null> {
  if (file === undefined) return null
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw fileFault(file, error)
  })
  const lines = text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
  return {
    *accepted() {
      for (const line of lines) {
        const [a = '', b = '', , verdict] = cellsOf(line)
        if (verdict === 'accept') yield { a, b }
      }
    },
    with(csv, changed) {
      const again = new Set<string>()
      for (let row = 0; row < changed.rows; row++) again.add(keyOf(changed, row))
      const [heading, ...rest] = csv.trimEnd().split('\n')
      const kept = lines.filter((line) => !again.has(cellsOf(line)[1] ?? ''))
      return [`${[heading, ...kept, ...rest].join('\n')}\n`]
    },
  }
}
