import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf, plainLine } from '#kernel/exchange/csv.ts'
import { xlsxOf } from '#kernel/exchange/xlsx.ts'
import { Refusal } from '#kernel/problem.ts'
import { numberCell } from './excel-number.ts'
import { readTable } from './read-table.ts'
import { type Cell, textOfCell } from './table.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const rowsOf = async (bytes: Uint8Array, sheet?: string): Promise<Cell[][]> => {
  const table = await readTable(bytes, { name: 'list', ...(sheet ? { sheet } : {}) })
  const rows: Cell[][] = []
  for await (const batch of table.batches()) rows.push(...batch.map(({ cells }) => cells))
  return rows
}
const bytesOf = async (source: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
const problemOf = async (bytes: Uint8Array) => {
  try {
    return await rowsOf(bytes)
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}

/** Thai text as windows-874 has it: one byte a letter. */
const thaiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0)
    return code >= 0xe01 ? code - 0xe01 + 0xa1 : code
  })

describe('a text file', () => {
  const text = 'ชื่อ,ชั้น\r\nสมใจ,ป.1\r\n"ดี, มาก","เขาว่า ""ดี"""\r\n'
  const rows = [
    ['ชื่อ', 'ชั้น'],
    ['สมใจ', 'ป.1'],
    ['ดี, มาก', 'เขาว่า "ดี"'],
  ]
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
    return order === 'be' ? bytes.swap16() : bytes
  }

  it.each([
    ['utf-8', encode(text)],
    ['utf-8-bom', encode(`\ufeff${text}`)],
    ['utf-16le', utf16('le', true)],
    ['utf-16be', utf16('be', true)],
    ['utf-16le', utf16('le', false)],
    ['windows-874', thaiBytes(text)],
  ])('in %s', async (encoding, bytes) => {
    expect((await readTable(bytes, { name: 'list.csv' })).encoding).toBe(encoding)
    expect(await rowsOf(bytes)).toEqual(rows)
  })

  it.each([',', ';', '\t'] as const)('separated by %j, with or without a last line end', async (separator) => {
    const lines = ['a', 'b', 'c'].map((letter) => [letter, '1', 'x y'].join(separator)).join('\n')
    expect((await readTable(encode(lines), { name: 'list' })).separator).toBe(separator)
    expect(await rowsOf(encode(lines))).toEqual(await rowsOf(encode(`${lines}\n`)))
    expect((await rowsOf(encode(lines)))[2]).toEqual(['c', '1', 'x y'])
  })

  it('comes back from every quoting, across the pieces it is read in', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('ก', 'า', '"', ',', '\n', '\r', 'x', ' ', '๑', '😀'),
      maxLength: 12,
    })
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (written, padded) => {
        const head = ['หัว', 'b', 'c']
        const filler = padded ? [[`${'ย'.repeat(20_000)}`, ',', '"']] : []
        const all = [head, ...filler, ...filler, ...written]
        expect(await rowsOf(encode(all.map(plainLine).join('')))).toEqual(all)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a workbook', () => {
  it('comes back as it was written, whatever stands in it', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('=1+1', "'0812", '_x0041_', ' ก ', '<a>&amp;', '0123', '๑๒'),
    )
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const bytes = await bytesOf(xlsxOf('รายชื่อ', ['หัว', 'b'], once([...written])))
        const read = await rowsOf(bytes)
        const trimmed = (row: Cell[]): string[] => {
          const texts = row.map(textOfCell)
          while (texts.at(-1) === '') texts.pop()
          return texts
        }
        const expected = [['หัว', 'b'], ...written].map(trimmed).filter((row) => row.length > 0)
        expect(read.map(trimmed).filter((row) => row.length > 0)).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps every digit of a number, and says where digits are lost', () => {
    expect(numberCell('1.1037012345678E12')).toEqual({ text: '1103701234567.8', type: 'number' })
    expect(numberCell('1103701234567')).toEqual({ text: '1103701234567', type: 'number' })
    expect(numberCell('1.103701234567E12')).toEqual({ text: '1103701234567', type: 'number' })
    expect(numberCell('0.30000000000000004')).toEqual({ text: '0.3', type: 'number' })
    expect(numberCell('1234567890123456789')).toEqual({ text: '1234567890123456789', type: 'mangled' })
  })

  it('is refused by name where it is none', async () => {
    const starts: [string, Uint8Array, RegExp][] = [
      ['old Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /\.xls/],
      ['PDF', encode('%PDF-1.7 …'), /PDF/],
      ['a page named .xls', encode('<html><table><tr><td>a</td></tr></table></html>'), /web page/],
      ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /picture/],
      ['nothing', new Uint8Array(), /empty/],
      ['JSON', encode('[{"a": 1}]'), /JSON/],
      ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), /encoding|neither/],
      ['an open quote', encode('a,b\n1,"2\n3,4\n'), /row 2/],
    ]
    for (const [what, bytes, said] of starts) {
      const problem = await problemOf(bytes)
      expect(problem, what).toMatchObject({ name: 'import_file' })
      expect(JSON.stringify(problem), what).toMatch(said)
    }
  })

  it('cut short is refused, never half read', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => [`แถว ${i}`, String(i)])
    const bytes = await bytesOf(xlsxOf('รายชื่อ', ['ก', 'ข'], once(rows)))
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await problemOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatchObject({
        name: 'import_file',
      })
  })

  it('has rows to be read again from a CSV with guards against formulas', async () => {
    const bytes = await bytesOf(csvOf(['ก'], once([['=1+1'], ['ปกติ']])))
    expect(await rowsOf(bytes)).toEqual([['ก'], ["'=1+1"], ['ปกติ']])
  })
})
