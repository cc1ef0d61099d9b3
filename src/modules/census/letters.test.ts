import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLetters, type Piece } from './letters.ts'

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
const sharedOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(({ differs }) => !differs)
    .map(({ text }) => text)
    .join('')
const marked = (pieces: readonly Piece[]): string[] => pieces.filter(({ differs }) => differs).map(({ text }) => text)

describe('comparing letter by letter', () => {
  it('marks a letter with the signs that stand on it', () => {
    const { a, b } = compareLetters('ปุณณภัสร์', 'ปุณณพัสร์')
    expect([marked(a), marked(b)]).toEqual([['ภั'], ['พั']])
  })

  it('marks a tone that one side lacks, and a letter that one side has more', () => {
    expect(marked(compareLetters('น้ำฝนใส', 'นำฝนใส').a)).toEqual(['น้ำ'])
    expect(compareLetters('สมใจ', 'สมมใจ')).toEqual({
      a: [{ text: 'สมใจ', differs: false }],
      b: [
        { text: 'สม', differs: false },
        { text: 'ม', differs: true },
        { text: 'ใจ', differs: false },
      ],
    })
  })

  it('marks two words as wholes, whatever letters they share by chance', () => {
    const { a, b } = compareLetters('ยอดวัฒนา', 'มีนา')
    expect([marked(a), marked(b)]).toEqual([['ยอดวัฒนา'], ['มีนา']])
  })

  it('loses nothing, and calls alike only what both have', () => {
    const word = fc.string({ unit: fc.constantFrom('ก', 'ข', 'กั', 'ข้', 'า', ' '), maxLength: 12 })
    fc.assert(
      fc.property(word, word, (x, y) => {
        const { a, b } = compareLetters(x, y)
        expect([textOf(a), textOf(b)]).toEqual([x, y])
        expect(sharedOf(a)).toBe(sharedOf(b))
        if (x === y) expect(marked(a)).toEqual([])
      }),
    )
  })
})
