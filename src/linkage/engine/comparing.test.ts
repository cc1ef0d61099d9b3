import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedWords, WordBook } from '../table/word-book.ts'
import { DATE_LEVELS, dateLevel, oneSlip } from './date-levels.ts'
import { bitsIn, editDistance } from './edit-distance.ts'

/** Optimal string alignment by the table that defines it. */
function byTable(x: string, y: string): number {
  const cells = Array.from({ length: x.length + 1 }, (_, i) =>
    Array.from({ length: y.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number): number => cells[i]?.[j] ?? 0
  for (let i = 1; i <= x.length; i++)
    for (let j = 1; j <= y.length; j++) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (x[i - 1] === y[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      ;(cells[i] as number[])[j] = least
    }
  return at(x.length, y.length)
}

describe('edit distance', () => {
  it('is that of the table, for any two words of up to 32 letters', () => {
    const word = fc
      .array(fc.constantFrom(...'abcde'), { minLength: 1, maxLength: 32 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(word, word, (x, y) => {
        const book = new WordBook(4)
        const [a, b] = [book.code(x), book.code(y)]
        expect(editDistance(sharedWords(book.words), a, b)).toBe(byTable(x, y))
      }),
      { numRuns: 400 },
    )
  })

  it('does not count tone marks and letters that sound alike', () => {
    const book = new WordBook()
    const [a, b] = [book.code('ศรีพันธุ์'), book.code('สรีพันทุ')]
    expect(editDistance(sharedWords(book.words), a, b)).toBe(0)
  })

  it('counts bits', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        (value) => bitsIn(value) === [...(value >>> 0).toString(2)].filter((bit) => bit === '1').length,
      ),
    )
  })
})

describe('days', () => {
  const level = (x: number, y: number) => DATE_LEVELS[dateLevel(x, y)]
  it.each([
    [20150309, 20150903, 'slip'],
    [20150312, 20150315, 'slip'],
    [20150312, 20150321, 'slip'],
    [20150312, 20160312, 'slip'],
    [20150312, 20510312, 'slip'],
    [20150312, 20150327, 'part'],
    [20150312, 20150101, 'part'],
    [20150312, 20150000, 'part'],
    [20150312, 20180312, 'slip'],
    [20150312, 20221101, 'other'],
    [20150312, 20151127, 'year'],
  ])('%d and %d: %s', (x, y, expected) => {
    expect(level(x, y)).toBe(expected)
    expect(level(y, x)).toBe(expected)
  })

  it('slip by one digit or two neighbours', () => {
    expect(oneSlip(1234, 1244)).toBe(true)
    expect(oneSlip(1234, 1324)).toBe(true)
    expect(oneSlip(1234, 4231)).toBe(false)
    expect(oneSlip(1234, 1234)).toBe(false)
    expect(oneSlip(1230, 1203)).toBe(true)
  })
})
