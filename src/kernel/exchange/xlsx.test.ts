import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unzipped } from '../../../tests/support/unzip.ts'
import { columnLetters, type SheetCell, xlsxOf } from './xlsx.ts'

async function* inBatches(rows: SheetCell[][], size: number): AsyncGenerator<SheetCell[][]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size)
}

const gathered = async (parts: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(parts))

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const readText = (xml: string): string =>
  xml
    .replaceAll(/&(?:lt|gt|amp);/g, (found) => ENTITIES[found] ?? found)
    .replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The cells of a sheet, read as a spreadsheet would: by the letters of each. */
function readSheet(xml: string): Map<string, SheetCell> {
  const cells = new Map<string, SheetCell>()
  const pattern =
    /<c r="([A-Z]+\d+)"(?: s="\d")?(?: t="(\w+)")?>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g
  for (const [, at = '', type, number, text] of xml.matchAll(pattern))
    cells.set(at, type === 'inlineStr' ? readText(text ?? '') : Number(number))
  return cells
}

it('gives back every cell as it was put in, whatever is in it', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.integer(),
    fc.constantFrom('=1+1', '@a', '-5', '_x000D_', '\u0000', ' ก '),
  )
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 4 }), async (rows, size) => {
      const files = unzipped(await gathered(xlsxOf('ทดสอบ', ['ก', 'ข', 'ค'], inBatches(rows, size))))
      const cells = readSheet(files.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '')
      rows.forEach((row, y) => {
        row.forEach((value, x) => {
          const found = cells.get(`${columnLetters(x)}${y + 2}`)
          expect(found ?? '').toBe(value)
        })
      })
    }),
    { numRuns: 150 },
  )
})

it('is a workbook whose parts name each other, and goes on on another sheet where one is full', async () => {
  const rows = Array.from({ length: 7 }, (_, i): SheetCell[] => [`แถว ${i}`, i])
  const files = unzipped(await gathered(xlsxOf('ผู้เรียน [2568]: ทั้งหมด', ['ชื่อ', 'ลำดับ'], inBatches(rows, 4), 4)))
  const text = (name: string) => files.get(name)?.toString('utf8') ?? ''
  expect([...files.keys()].filter((name) => name.startsWith('xl/worksheets/'))).toHaveLength(3)
  for (const n of [1, 2, 3]) {
    expect(text('[Content_Types].xml')).toContain(`/xl/worksheets/sheet${n}.xml`)
    expect(text('xl/_rels/workbook.xml.rels')).toContain(`Id="rId${n}"`)
    expect(text('xl/workbook.xml')).toContain(`r:id="rId${n}"`)
  }
  expect(text('xl/workbook.xml')).toContain('name="ผู้เรียน  2568   ทั้งหมด (2)"')
  expect(text('_rels/.rels')).toContain('Target="xl/workbook.xml"')
  const all = [1, 2, 3].flatMap((n) => [...readSheet(text(`xl/worksheets/sheet${n}.xml`)).values()])
  expect(all.filter((value) => typeof value === 'number')).toEqual([0, 1, 2, 3, 4, 5, 6])
})

it('has one sheet with its heading where there is no row', async () => {
  const files = unzipped(await gathered(xlsxOf('ว่าง', ['ชื่อ'], inBatches([], 1))))
  expect([...readSheet(files.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '').values()]).toEqual(['ชื่อ'])
})

it('never holds what looks like a formula as anything but text', async () => {
  const files = unzipped(await gathered(xlsxOf('ก', ['ก'], inBatches([['=HYPERLINK("http://a")'], ['+1'], ['@x']], 9))))
  const sheet = files.get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? ''
  expect(sheet).not.toContain('<f>')
  expect(sheet.match(/s="3" t="inlineStr"/g)).toHaveLength(3)
})
