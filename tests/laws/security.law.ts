import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support/project.ts'

/** How many points of levels 1 and 2 each section of OWASP ASVS 5.0.0 begins with; those of level 3 come after them. */
const SECTIONS: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 11, '6.3': 3, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4 },
  ...{ '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1 },
  ...{ '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3 },
  ...{ '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4 },
  ...{ '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7 },
  ...{ '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
}
const points = Object.entries(SECTIONS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, i) => `${section}.${i + 1}`),
)

interface Line {
  points: string[]
  mark: string
  text: string
}

/** `1.2.6–1.2.8` names three points. */
function named(cell: string): string[] {
  const [from = '', to = from] = cell.split('–')
  const section = from.slice(0, from.lastIndexOf('.'))
  const [first, last] = [from, to].map((one) => Number(one.split('.').at(-1)))
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, i) => `${section}.${(first ?? 0) + i}`)
}

const lines: Line[] = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, cell = '', mark = '', text = ''] = line.split('|').map((one) => one.trim())
    return /^\d+\.\d+\.\d+/.test(cell) ? [{ points: named(cell), mark, text }] : []
  })

describe('the points of security', () => {
  it('stand in the document, each once and in order', () => {
    expect(points.length).toBeGreaterThan(200)
    expect(lines.flatMap((line) => line.points)).toEqual(points)
  })

  it('are marked, and those not met or out of place say why', () => {
    expect(lines.filter(({ mark }) => !['●', '◐', '○', '–'].includes(mark))).toEqual([])
    expect(lines.filter(({ text }) => text.length < 6)).toEqual([])
  })

  it('that are met name a file that is there', () => {
    const wrong = lines.filter(({ mark, text }) => {
      const files = [...text.matchAll(/`([\w./[\]+-]+\/[\w./[\]+-]*|[\w.]+\.(?:ts|json))`/g)].map(
        ([, file = '']) => file,
      )
      const there = files.filter((file) => existsSync(path.join(root, file)))
      return there.length < files.length || (mark === '●' && there.length === 0)
    })
    expect(wrong).toEqual([])
  })
})
