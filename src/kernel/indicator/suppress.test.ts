import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Element, type Line, solvable, suppress } from './suppress.ts'

const BELOW = 5

interface Table {
  elements: Element[]
  lines: Line[]
}

/** A table of shares with both margins and the total: counts are the numerator, the denominator and the rest. */
function tableOf(cells: [number, number][][]): Table {
  const counts = ([n, rest]: [number, number]): number[] => [n, n + rest, rest]
  const add = (list: number[][]): number[] => [0, 1, 2].map((i) => list.reduce((sum, one) => sum + (one[i] ?? 0), 0))
  const grid = cells.map((row) => row.map(counts))
  const columns = grid[0]?.length ?? 0
  const elements: Element[] = grid.flatMap((row, r) => row.map((c, k) => ({ id: `${r},${k}`, counts: c })))
  const rowSums = grid.map((row) => add(row))
  const columnSums = Array.from({ length: columns }, (_, k) => add(grid.map((row) => row[k] ?? [0, 0, 0])))
  elements.push(...rowSums.map((c, r) => ({ id: `${r},*`, counts: c })))
  elements.push(...columnSums.map((c, k) => ({ id: `*,${k}`, counts: c })))
  elements.push({ id: '*,*', counts: add(rowSums) })
  const lines: Line[] = [
    ...grid.map((row, r) => ({ total: `${r},*`, cells: row.map((_, k) => `${r},${k}`) })),
    ...columnSums.map((_, k) => ({ total: `*,${k}`, cells: grid.map((_row, r) => `${r},${k}`) })),
    { total: '*,*', cells: grid.map((_row, r) => `${r},*`) },
    { total: '*,*', cells: columnSums.map((_, k) => `*,${k}`) },
  ]
  return { elements, lines }
}

const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 }))
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.tuple(count, count), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(tableOf)

const hiddenIn = (line: Line, hidden: Set<string>): string[] =>
  [line.total, ...line.cells].filter((id) => hidden.has(id))

describe('hiding small cells', () => {
  it('hides every count above nothing and below the threshold', () => {
    fc.assert(
      fc.property(table, ({ elements, lines }) => {
        const hidden = suppress(elements, lines, BELOW)
        for (const { id, counts } of elements)
          if (counts.some((n) => n > 0 && n < BELOW)) expect(hidden.has(id)).toBe(true)
      }),
    )
  })

  it('never leaves one hidden number alone in an equation', () => {
    fc.assert(
      fc.property(table, ({ elements, lines }) => {
        const hidden = suppress(elements, lines, BELOW)
        for (const line of lines) expect(hiddenIn(line, hidden)).not.toHaveLength(1)
      }),
    )
  })

  it('never lets the equations together solve for a hidden number', () => {
    fc.assert(
      fc.property(table, ({ elements, lines }) => {
        expect([...solvable(lines, suppress(elements, lines, BELOW))]).toEqual([])
      }),
    )
  })

  it('never lets the difference of a shown total and the shown cells be small itself', () => {
    fc.assert(
      fc.property(table, ({ elements, lines }) => {
        const hidden = suppress(elements, lines, BELOW)
        const byId = new Map(elements.map((one) => [one.id, one]))
        for (const line of lines) {
          if (hidden.has(line.total)) continue
          for (let i = 0; i < 3; i++) {
            const left = line.cells
              .filter((id) => hidden.has(id))
              .reduce((sum, id) => sum + (byId.get(id)?.counts[i] ?? 0), 0)
            expect(left > 0 && left < BELOW).toBe(false)
          }
        }
      }),
    )
  })

  it('keeps hidden what an earlier table hid, and protects it', () => {
    fc.assert(
      fc.property(table, fc.nat(), ({ elements, lines }, pick) => {
        const forced = elements[pick % elements.length]?.id ?? ''
        const hidden = suppress(elements, lines, BELOW, [forced])
        expect(hidden.has(forced)).toBe(true)
        expect(solvable(lines, hidden).size).toBe(0)
      }),
    )
  })

  it('hides nothing where nothing is small', () => {
    const { elements, lines } = tableOf([
      [
        [10, 20],
        [0, 30],
      ],
      [
        [40, 50],
        [5, 5],
      ],
    ])
    expect(suppress(elements, lines, BELOW).size).toBe(0)
  })

  // total 100 = 2 + 38 + 60: hiding the 2 alone would be of no use, so the 38 goes with it
  it('takes the smallest neighbour along', () => {
    const elements = [
      { id: 'a', counts: [2] },
      { id: 'b', counts: [38] },
      { id: 'c', counts: [60] },
      { id: '*', counts: [100] },
    ]
    expect([...suppress(elements, [{ total: '*', cells: ['a', 'b', 'c'] }], BELOW)].toSorted()).toEqual(['a', 'b'])
  })
})
