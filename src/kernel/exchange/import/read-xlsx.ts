import { serialDay, showsDay } from './excel-number.ts'
import { refuseFile } from './refuse-file.ts'
import { attribute, cellText, unescaped, XmlReader } from './xml.ts'
import { unzipped, type ZipEntry, zipEntries } from './zip.ts'

/** Characters of all shared texts together; more would not fit into memory beside everything else. */
const MOST_SHARED = 200_000_000

export interface Sheet {
  name: string
  part: string
  hidden: boolean
}

/** What the sheets of a workbook share. */
export interface Workbook {
  sheets: Sheet[]
  texts: string[]
  /** By style of a cell: whether it shows a day. */
  days: boolean[]
  from1904: boolean
}

export interface OpenZip {
  bytes: Uint8Array
  entries: Map<string, ZipEntry>
}

/** Reads a part of the file through a handler. */
async function readPart(zip: OpenZip, part: string, reader: XmlReader): Promise<void> {
  const entry = zip.entries.get(part)
  if (!entry) return refuseFile(`ไฟล์ .xlsx ไม่มีส่วน ${part}`, `The .xlsx file has no part ${part}`)
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of unzipped(zip.bytes, entry)) reader.read(decoder.decode(chunk, { stream: true }))
  reader.end()
}

const ignore = (): void => undefined

/** Targets of a relations part by id. */
async function relations(zip: OpenZip, part: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  const reader = new XmlReader(part, {
    open(name, attributes) {
      const [id, target] = [attribute(attributes, 'Id'), attribute(attributes, 'Target')]
      if (name === 'Relationship' && id && target)
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
    text: ignore,
    close: ignore,
  })
  await readPart(zip, part, reader)
  return targets
}

async function sheetList(zip: OpenZip): Promise<Pick<Workbook, 'sheets' | 'from1904'>> {
  const targets = await relations(zip, 'xl/_rels/workbook.xml.rels')
  const sheets: Sheet[] = []
  let from1904 = false
  const reader = new XmlReader('xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const part = targets.get(attribute(attributes, 'id') ?? '')
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      if (part) sheets.push({ name: attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`, part, hidden })
    },
    text: ignore,
    close: ignore,
  })
  await readPart(zip, 'xl/workbook.xml', reader)
  return { sheets: sheets.filter(({ part }) => part.includes('worksheets/')), from1904 }
}

/** Texts that cells point to; the reading of a sound (`rPh`) is not part of one. */
async function sharedTexts(zip: OpenZip): Promise<string[]> {
  const part = 'xl/sharedStrings.xml'
  const texts: string[] = []
  if (!zip.entries.has(part)) return texts
  let [text, inText, sound, size] = ['', false, 0, 0]
  const reader = new XmlReader(part, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') sound += 1
    },
    text(piece) {
      if (inText && sound === 0) text += unescaped(piece)
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') sound -= 1
      if (name !== 'si') return
      size += text.length
      if (size > MOST_SHARED) refuseFile('ข้อความในไฟล์มากเกินไป', 'The file holds too much text')
      texts.push(cellText(text))
    },
  })
  await readPart(zip, part, reader)
  return texts
}

async function dayStyles(zip: OpenZip): Promise<boolean[]> {
  const part = 'xl/styles.xml'
  const days: boolean[] = []
  if (!zip.entries.has(part)) return days
  const codes = new Map<number, string>()
  let inCells = false
  const reader = new XmlReader(part, {
    open(name, attributes) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'numFmt') codes.set(id, attribute(attributes, 'formatCode') ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) days.push(showsDay(id, codes.get(id)))
    },
    text: ignore,
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  await readPart(zip, part, reader)
  return days
}

/** Opens a workbook: the list of its sheets and what they share, nothing of the sheets themselves. */
export async function openWorkbook(bytes: Uint8Array): Promise<{ zip: OpenZip; book: Workbook }> {
  const zip: OpenZip = { bytes, entries: zipEntries(bytes) }
  if (zip.entries.has('word/document.xml'))
    return refuseFile(
      'เป็นเอกสาร Word กรุณาคัดลอกตารางไปไว้ในไฟล์ .xlsx',
      'This is a Word document; copy its table into an .xlsx file',
    )
  if (zip.entries.has('content.xml'))
    return refuseFile(
      'เป็นไฟล์ OpenDocument กรุณาบันทึกเป็น .xlsx หรือ .csv',
      'This is an OpenDocument file; save it as .xlsx or .csv',
    )
  if (zip.entries.has('xl/workbook.bin'))
    return refuseFile('เป็นไฟล์ .xlsb กรุณาบันทึกเป็น .xlsx', 'This is an .xlsb file; save it as .xlsx')
  if (!zip.entries.has('xl/workbook.xml'))
    return refuseFile('เป็นไฟล์บีบอัดที่ไม่ใช่ .xlsx กรุณาแตกไฟล์ก่อน', 'This is an archive and not .xlsx; unpack it first')
  const list = await sheetList(zip)
  if (list.sheets.length === 0) return refuseFile('ไฟล์ไม่มีแผ่นงาน', 'The file has no sheet')
  return { zip, book: { ...list, texts: await sharedTexts(zip), days: await dayStyles(zip) } }
}

/** A day as the sheet means it, else null. */
export const dayOfStyle = (book: Workbook, style: number, raw: string): string | null =>
  book.days[style] ? serialDay(Number(raw), book.from1904) : null
