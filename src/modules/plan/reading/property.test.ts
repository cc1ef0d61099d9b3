import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from './plan-node.ts'
import { readPlanText } from './read-plan-text.ts'
import { SAMPLES } from './samples/samples.ts'

const TEXTS = SAMPLES.map(({ file }) => readFileSync(join(import.meta.dirname, 'samples', file), 'utf8'))
const POOL = TEXTS.flatMap((text) => text.split('\n'))

/** Lines of real shape in any order, with wild ones among them. */
const wildText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...POOL) },
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('“', '”', '-', '1.', '๒)', '\t', '|', 'วิสัยทัศน์', 'กลยุทธ์ที่ 1.1', 'เป้าหมาย'),
    ),
    {
      maxLength: 60,
    },
  )
  .map((lines) => lines.join('\n'))

/** The tree without its line numbers. */
function shape(reading: Reading): unknown {
  return {
    nodes: reading.nodes.map(({ lines: _lines, ...node }) => node),
    unplaced: reading.unplaced.map(({ text }) => text),
  }
}

describe('what holds for every text', () => {
  it('places every non-empty line exactly once, or lists it', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const reading = readPlanText(text)
        const filled = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
        const placed = [...reading.nodes.flatMap((node) => node.lines), ...reading.unplaced.map(({ line }) => line)]
        expect(placed.sort((a, b) => a - b)).toEqual(filled)
        expect(reading.lines).toEqual({ total: filled.length, placed: filled.length - reading.unplaced.length })
      }),
      { numRuns: 400 },
    )
  })

  it('gives a tree: parents come first, keys are one of a kind, depths follow, order is that of the lines', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const depths = new Map<string, number>()
        let last = 0
        for (const node of readPlanText(text).nodes) {
          expect(depths.has(node.key)).toBe(false)
          const above = node.parent === null ? -1 : depths.get(node.parent)
          expect(node.depth).toBe((above ?? Number.NaN) + 1)
          expect(node.lines[0]).toBeGreaterThan(last)
          last = node.lines[0] ?? last
          depths.set(node.key, node.depth)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('reads any string without throwing, and the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(readPlanText(text)).toEqual(readPlanText(text))
      }),
      { numRuns: 300 },
    )
  })

  it('does not mind blank lines, indents, line ends and a byte order mark', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TEXTS),
        fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 7 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (text, blanks, end, mark) => {
          const lines = text.split('\n').map((line, at) => {
            const count = blanks[at % blanks.length] ?? 0
            return `${end.repeat(count)}${' '.repeat(count * 2)}${line}${' '.repeat(count)}`
          })
          const laidOut = `${mark ? '\uFEFF' : ''}${lines.join(end)}`
          expect(shape(readPlanText(laidOut))).toEqual(shape(readPlanText(text)))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('does not mind Arabic or Thai digits, but keeps those printed', () => {
    for (const text of TEXTS) {
      const thai = text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
      const kinds = (reading: Reading) => reading.nodes.map((node) => [node.kind, node.parent, node.lines])
      expect(kinds(readPlanText(thai))).toEqual(kinds(readPlanText(text)))
      expect(readPlanText(thai).nodes.some((node) => /\d/.test(node.number ?? ''))).toBe(false)
    }
  })

  it('takes time in proportion to the text', () => {
    const unit = TEXTS.join('\n')
    const time = (copies: number) => {
      const text = `${unit}\n`.repeat(copies)
      const start = performance.now()
      readPlanText(text)
      return performance.now() - start
    }
    time(5)
    const small = Math.min(time(10), time(10))
    expect(time(80)).toBeLessThan(Math.max(small, 20) * 8 * 4)
    for (const one of [
      '- ก\n',
      '“ก\n',
      '1. ',
      'กลยุทธ์ที่ 1 ก\n',
      'ก ำ',
      ' ่',
      '(((',
      '| ก | ข |\n',
      'วิสัยทัศน์ พันธกิจ ',
      'ต่อไป\n',
    ]) {
      const start = performance.now()
      readPlanText(one.repeat(20_000))
      expect(performance.now() - start, one).toBeLessThan(4_000)
    }
  })
})
