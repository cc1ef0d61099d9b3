import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanCounts } from './plan-node.ts'
import { LARGEST_FILE, PLAN_FILE_PROBLEMS } from './problem.ts'
import { readPlanFile } from './read-plan-file.ts'
import { makeDocx, zip } from './samples/make-docx.ts'
import { makePdf } from './samples/make-pdf.ts'

const TEXT = 'วิสัยทัศน์\n“เมืองเรียนรู้”\nพันธกิจ\n๑. สอน\n๒. วิจัย\nกลยุทธ์ที่ 1 เปิดโอกาส\nแนวทาง\n- เยี่ยมบ้าน\n'

async function countsOf(bytes: Uint8Array, name: string): Promise<Partial<PlanCounts> | string> {
  const result = await readPlanFile(bytes, name)
  if (!result.ok) return result.problem
  return Object.fromEntries(
    Object.entries(result.reading.counts).filter(([kind, count]) => count > 0 && kind !== 'heading'),
  )
}

/** The old Thai code page: Thai letters are one byte, 0xA1 and on. */
function windows874(text: string): Uint8Array {
  const special: Record<string, number> = { '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96 }
  return Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0)
    return special[letter] ?? (code >= 0x0e01 ? code - 0x0e00 + 0xa0 : code)
  })
}

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const little = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  return new Uint8Array(big ? little.swap16() : little)
}

describe('text files', () => {
  const expected = { vision: 1, mission: 2, strategy: 1, guideline: 1 }
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['UTF-8 with a mark and CRLF', new TextEncoder().encode(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`), 'utf-8'],
    ['windows-874', windows874(TEXT), 'windows-874'],
    ['UTF-16 little end first', utf16(TEXT, false, true), 'utf-16le'],
    ['UTF-16 big end first', utf16(TEXT, true, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(TEXT, false, false), 'utf-16le'],
    ['UTF-16 big end first without a mark', utf16(TEXT, true, false), 'utf-16be'],
  ])('%s', async (_name, bytes, encoding) => {
    expect(await countsOf(bytes, 'plan.txt')).toEqual(expected)
    expect(await readPlanFile(bytes, 'plan.txt')).toMatchObject({ ok: true, format: 'txt', encoding })
  })
})

describe('Word files', () => {
  it('turn the numbers and bullets that Word keeps to itself into points', async () => {
    const bytes = makeDocx([
      'วิสัยทัศน์',
      '“เมืองเรียนรู้”',
      'พันธกิจ',
      { text: 'สอน', list: 'ordered' },
      { text: 'วิจัย', list: 'ordered' },
      'เป้าหมาย',
      { text: 'ผู้เรียนทุกคนอ่านออก', list: 'ordered' },
      { text: 'ชั้นประถม', list: 'ordered', level: 1 },
      { text: 'ชั้นมัธยม', list: 'ordered', level: 1 },
      { text: 'ครูครบชั้น', list: 'ordered' },
      'แนวทาง',
      { text: 'เยี่ยมบ้าน\nทุกภาคเรียน', list: 'bullet' },
      { text: 'สอนเสริม', list: 'bullet' },
    ])
    const result = await readPlanFile(bytes, 'แผน.docx')
    expect(result.ok && result.reading.counts).toMatchObject({
      vision: 1,
      mission: 2,
      target: 2,
      subtarget: 2,
      guideline: 2,
    })
    const nodes = result.ok ? result.reading.nodes : []
    expect(nodes.filter((node) => node.kind === 'subtarget').map((node) => node.number)).toEqual(['1.1', '1.2'])
    expect(nodes.find((node) => node.kind === 'guideline')?.text).toBe('เยี่ยมบ้าน ทุกภาคเรียน')
    expect(result.ok && result.text.split('\n')[3]).toBe('1. สอน')
  })

  it('read tables row by row', async () => {
    const rows = [
      ['วิสัยทัศน์', 'เมืองเรียนรู้'],
      ['พันธกิจ', '1. สอน'],
    ]
    expect(await countsOf(makeDocx([{ rows }]), 'a.docx')).toEqual({ vision: 1, mission: 1 })
  })
})

describe('PDF files', () => {
  it('give the text of their pages line by line', async () => {
    const bytes = makePdf(['Vision', 'A school for all', 'Mission', '1. Teach', '2. Care'])
    expect(await countsOf(bytes, 'plan.pdf')).toEqual({ vision: 1, mission: 2 })
  })

  it('without text say so', async () => {
    expect(await countsOf(makePdf([]), 'scan.pdf')).toBe('plan.no_text')
  })
})

describe('files that hold no plan', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  it.each([
    ['nothing', new Uint8Array(), 'a.txt', 'plan.empty'],
    ['spaces', bytesOf(' \n\t\n\u00A0'), 'a.txt', 'plan.empty'],
    ['a file of 20 MB', new Uint8Array(20 * 1024 * 1024).fill(0x41), 'a.txt', 'plan.too_large'],
    ['bytes of no text', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256), 'a.txt', 'plan.binary'],
    ['a web page', bytesOf('<!DOCTYPE html><html><body><p>วิสัยทัศน์</p></body></html>'), 'a.txt', 'plan.html'],
    [
      'a piece of a web page',
      bytesOf('<div><p>วิสัยทัศน์</p><p>ก้าวไกล</p><ul><li>ก</li><li>ข</li></ul></div>'),
      'a.txt',
      'plan.html',
    ],
    ['a text without headings', bytesOf('เช้านี้อากาศดี\nครูและนักเรียนไปปลูกต้นไม้'), 'a.txt', 'plan.no_heading'],
    ['a list without headings', bytesOf('1. ข้าว\n2. น้ำ\n3. ปลา'), 'a.txt', 'plan.no_heading'],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'a.doc', 'plan.file_kind'],
    ['rich text', bytesOf('{\\rtf1 plan}'), 'a.rtf', 'plan.file_kind'],
    ['a spreadsheet', zip({ 'xl/workbook.xml': '<x/>' }), 'a.xlsx', 'plan.file_kind'],
    ['a zip file called a Word file', zip({ 'a.txt': 'วิสัยทัศน์' }), 'a.docx', 'plan.unreadable'],
    ['half a Word file', makeDocx(['วิสัยทัศน์', 'ก้าวไกล']).slice(0, 400), 'a.docx', 'plan.unreadable'],
    ['text called a Word file', bytesOf(TEXT), 'a.docx', 'plan.unreadable'],
    ['half a PDF', bytesOf('%PDF-1.7\n1 0 obj\n<<'), 'a.pdf', 'plan.unreadable'],
  ])('%s', async (_name, bytes, filename, problem) => {
    const result = await readPlanFile(bytes, filename)
    expect(result).toMatchObject({ ok: false, problem })
    if (!result.ok) expect(result.detail).toEqual(PLAN_FILE_PROBLEMS[result.problem])
  })

  it('are refused before they are unpacked when they would be huge', async () => {
    const bytes = makeDocx(['วิสัยทัศน์'])
    const view = new DataView(bytes.buffer)
    const entry = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    view.setUint32(entry + 24, 0xf0000000, true)
    expect(await countsOf(bytes, 'a.docx')).toBe('plan.too_large')
  })

  it('never make the reader reject, whatever the bytes and the name', async () => {
    const start = fc.constantFrom<number[]>(
      [],
      [...Buffer.from('%PDF-1.4\n')],
      [...Buffer.from('PK\x03\x04', 'latin1')],
      [0xff, 0xfe],
      [0xa1, 0xa2],
    )
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a', 'a.txt', 'a.docx', 'a.pdf'),
        async (head, tail, name) => {
          const result = await readPlanFile(Uint8Array.from([...head, ...tail]), name)
          expect(typeof result.ok).toBe('boolean')
        },
      ),
      { numRuns: 120 },
    )
  })

  it('are measured against a limit that real plans keep', () => {
    expect(LARGEST_FILE).toBeGreaterThan(10_000_000)
    for (const text of Object.values(PLAN_FILE_PROBLEMS)) expect(text.th.length * text.en.length).toBeGreaterThan(0)
  })
})
