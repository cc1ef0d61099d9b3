import type { Chance } from '#demo/chance.ts'
import { unzipped, zipEntries } from '#kernel/exchange/import/zip.ts'
import { xlsxOf } from '#kernel/exchange/xlsx.ts'
import { zipOf } from '#kernel/exchange/zip.ts'
import type { Mutation, Rows } from './mutate-text.ts'

/** The parts of a workbook by name, as text. */
type Parts = Map<string, string>

const joined = async (source: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}

export const workbookOf = ([head = [], ...rows]: Rows): Promise<Uint8Array> => joined(xlsxOf('รายชื่อ', head, once(rows)))

const SHEET = 'xl/worksheets/sheet1.xml'

const inSheet =
  (change: (xml: string, by: Chance) => string): Mutation<Parts> =>
  (parts, by) =>
    new Map(parts).set(SHEET, change(parts.get(SHEET) ?? '', by))

/** The n-th cell of the sheet replaced. */
const cell = (xml: string, by: Chance, as: string): string => {
  const cells = [...xml.matchAll(/<c [^>]*>.*?<\/c>/g)]
  const found = cells[by.below(cells.length)]
  return found ? `${xml.slice(0, found.index)}${as}${xml.slice(found.index + found[0].length)}` : xml
}

/** What goes wrong inside a workbook whose archive is sound. */
const partMutations: Record<string, Mutation<Parts>> = {
  formula: inSheet((xml, by) => cell(xml, by, '<c r="C3"><f>VLOOKUP(A1,Sheet2!A:B,2)</f></c>')),
  formulaValue: inSheet((xml, by) => cell(xml, by, '<c r="C3"><f>1+1</f><v>2</v></c>')),
  error: inSheet((xml, by) => cell(xml, by, '<c r="D3" t="e"><v>#REF!</v></c>')),
  number: inSheet((xml, by) =>
    cell(xml, by, `<c r="C4"><v>${by.pick(['1.1037E+12', '1E400', '-0', 'x', '1.1037000000000001E19'])}</v></c>`),
  ),
  lostText: inSheet((xml, by) => cell(xml, by, '<c r="B5" t="s"><v>99999</v></c>')),
  farColumn: inSheet((xml, by) => cell(xml, by, '<c r="XFD5" t="inlineStr"><is><t>x</t></is></c>')),
  strangeAddress: inSheet((xml, by) =>
    cell(xml, by, `<c r="${by.pick(['ZZZZZZ1', '1A', '', '-1', 'กก2'])}"><v>1</v></c>`),
  ),
  rowOrder: inSheet((xml, by) => xml.replace(/<row r="\d+"/, `<row r="${by.pick(['99', '0', '-5', '1048577', 'x'])}"`)),
  deep: inSheet((xml) => xml.replace('<sheetData>', `<sheetData>${'<a>'.repeat(5_000)}`)),
  doctype: inSheet((xml) => xml.replace(/\?>\n?/, '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>')),
  hugeTag: inSheet((xml) => xml.replace('<sheetData>', `<sheetData ${'a'.repeat(1 << 21)}="1">`)),
  hugeText: inSheet((xml, by) => cell(xml, by, `<c r="C3" t="inlineStr"><is><t>${'ย'.repeat(200_000)}</t></is></c>`)),
  cutXml: inSheet((xml, by) => xml.slice(0, by.below(xml.length))),
  swappedTags: inSheet((xml, by) => xml.replaceAll(by.pick(['</c>', '</row>', '<t ', '<is>', '</sheetData>']), '')),
  entities: inSheet((xml, by) =>
    cell(xml, by, '<c r="C3" t="inlineStr"><is><t>&#0;&#x110000;&nbsp;&lt;_x0000_</t></is></c>'),
  ),
  missingPart: (parts, by) => new Map([...parts].filter(([name]) => name !== by.pick([...parts.keys()]))),
  otherPart: (parts, by) =>
    new Map(parts).set(by.pick([...parts.keys()]), by.pick(['', 'x', '<a/>', '<sheets>', '\u0000'])),
  bomb: (parts) => new Map(parts).set(SHEET, `<worksheet><sheetData>${' '.repeat(60_000_000)}</sheetData></worksheet>`),
}

export const partMutationNames = Object.keys(partMutations)

/** A workbook with one thing wrong in its parts, zipped anew so that its checksums fit. */
export async function mutatedWorkbook(bytes: Uint8Array, name: string, by: Chance): Promise<Uint8Array> {
  const parts: Parts = new Map()
  for (const entry of zipEntries(bytes).values())
    parts.set(entry.name, Buffer.from(await joined(unzipped(bytes, entry))).toString('utf8'))
  const changed = partMutations[name]?.(parts, by) ?? parts
  return joined(zipOf([...changed].map(([part, text]) => ({ name: part, bytes: [Buffer.from(text, 'utf8')] }))))
}
