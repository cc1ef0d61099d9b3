import type { Chance } from '#demo/chance.ts'
import { plainLine } from '#kernel/exchange/csv.ts'

/** Changes a good list somehow, as carelessness, other programs and malice do. */
export type Mutation<T> = (good: T, by: Chance) => T

export type Rows = string[][]

const somewhere = (rows: Rows, by: Chance): [row: number, column: number] => {
  const row = by.below(rows.length)
  return [row, by.below(Math.max(1, rows[row]?.length ?? 1))]
}

const put = (rows: Rows, by: Chance, text: string): Rows => {
  const [row, column] = somewhere(rows, by)
  return rows.with(row, (rows[row] ?? []).with(column, text))
}

const WRONG = [
  '31/2/2555',
  '5/1/55',
  '99/99/9999',
  '1.07E+09',
  '1.1037E+12',
  '12345678901234567890',
  '#REF!',
  '#N/A',
  '=SUM(A1:A9)',
  '=cmd|/c calc!A0',
  'ป.9',
  '๑๒๓',
  '-',
  'NULL',
  '\u0000\u0000',
  '\u200b\ufeff\u202e',
  '\ud800',
  "'; drop table person; --",
  '<script>alert(1)</script>',
  'ก'.repeat(600),
  'ุ'.repeat(2000),
  '1e309',
  'NaN',
  '00000000000000',
  '13/13/13',
  '\r\n\r\n',
  '"',
  '\\x00',
  '💥',
  '9'.repeat(400),
]

/** What goes wrong within the cells and rows of a list. */
export const rowMutations: Record<string, Mutation<Rows>> = {
  wrongValue: (rows, by) => put(rows, by, by.pick(WRONG)),
  wrongValues: (rows, by) => Array.from({ length: 8 }).reduce<Rows>((own) => put(own, by, by.pick(WRONG)), rows),
  emptyCells: (rows, by) => Array.from({ length: 6 }).reduce<Rows>((own) => put(own, by, ''), rows),
  swappedColumns: (rows, by) => {
    const [a, b] = [by.below(rows[0]?.length ?? 1), by.below(rows[0]?.length ?? 1)]
    return rows.map((row, n) => (n === 0 ? row : row.with(a, row[b] ?? '').with(b, row[a] ?? '')))
  },
  shiftedRow: (rows, by) => {
    const row = by.below(rows.length)
    return rows.with(row, ['', ...(rows[row] ?? [])])
  },
  shortRow: (rows, by) => {
    const row = by.below(rows.length)
    return rows.with(row, (rows[row] ?? []).slice(0, by.below(5)))
  },
  repeatedRow: (rows, by) => [...rows, by.pick(rows), by.pick(rows)],
  shuffled: (rows, by) => rows.toSorted(() => by.next() - 0.5),
  noHeader: (rows) => rows.slice(1),
  headerAlone: (rows) => rows.slice(0, 1),
  titlesAbove: (rows, by) => [['โรงเรียน'], [], ['รวม', '5'], ...rows, ['รวมทั้งสิ้น', String(by.below(99))]],
  hugeCell: (rows, by) => put(rows, by, 'ย'.repeat(20_000 + by.below(40_000))),
  manyColumns: (rows, by) => rows.map((row) => [...row, ...Array.from({ length: by.below(1_400) }, () => '1')]),
  sameHeaders: (rows) =>
    rows.with(
      0,
      (rows[0] ?? []).map(() => 'ชื่อ'),
    ),
  onlyBlanks: (rows) => rows.map((row) => row.map(() => ' ')),
}

/** What goes wrong with the bytes of any file. */
export const byteMutations: Record<string, Mutation<Uint8Array>> = {
  flippedBytes: (bytes, by) => {
    const own = Uint8Array.from(bytes)
    for (let left = 1 + by.below(20); left > 0; left--) own[by.below(own.length)] = by.below(256)
    return own
  },
  flippedBit: (bytes, by) => {
    const at = by.below(bytes.length)
    return Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ (1 << by.below(8)) : byte))
  },
  cutShort: (bytes, by) => bytes.slice(0, by.below(bytes.length)),
  cutOut: (bytes, by) => {
    const from = by.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + by.below(200))])
  },
  doubledPart: (bytes, by) => {
    const from = by.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(Math.max(0, from - by.below(300)))])
  },
  nulsWithin: (bytes, by) => {
    const at = by.below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), new Uint8Array(by.below(64)), bytes.subarray(at)])
  },
  otherFormat: (bytes, by) =>
    Buffer.concat([
      by.pick([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('<html><body><table>'),
        Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
        Buffer.from('{\\rtf1'),
        Buffer.from('PK\u0003\u0004'),
        Buffer.from([0x89, 0x50, 0x4e, 0x47]),
        Buffer.from('{"rows": ['),
        Buffer.from([0x1f, 0x8b, 8, 0]),
      ]),
      bytes,
    ]),
  noise: (_bytes, by) => Uint8Array.from({ length: by.below(3_000) }, () => by.below(256)),
}

/** The encodings in which lists come, and some in which they do not. */
export const encodings: Record<string, (text: string) => Uint8Array> = {
  utf8: (text) => Buffer.from(text, 'utf8'),
  utf8Mark: (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  utf16Bare: (text) => Buffer.from(text, 'utf16le'),
  utf16Swapped: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  thai: (text) =>
    Uint8Array.from(text, (char) => (char.charCodeAt(0) >= 0xe01 ? char.charCodeAt(0) - 0xd60 : char.charCodeAt(0))),
  latin: (text) => Buffer.from(text, 'latin1'),
  twice: (text) => Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8'),
}

export const csvText = (rows: Rows, separator: string): string =>
  separator === ',' ? rows.map(plainLine).join('') : rows.map((row) => `${row.join(separator)}\n`).join('')
