import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../problem.ts'
import { examine } from './examine.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')

/** An archive of stored (not packed) parts. */
function zip(parts: Record<string, string>): Buffer {
  const heads: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const body = Buffer.from(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([bytes('PK\x03\x04'), common, Buffer.from(name), body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([bytes('PK\x01\x02\x14\x00'), common, place, Buffer.from(name)]))
    heads.push(head)
    at += head.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  bytes('PK\x05\x06').copy(end)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...heads, entries, end])
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** Camera data that says how the picture was held (6: turned) and where it was taken. */
const exif = Buffer.concat([
  bytes('Exif\0\0'),
  Buffer.from('49492a0008000000', 'hex'),
  Buffer.from('0200' + '12010300' + '01000000' + '06000000' + '25880400' + '01000000' + '26000000' + '00000000', 'hex'),
  bytes('GPS 14.0208 N 100.5250 E'),
])

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, bytes('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
  segment(0xe1, exif),
  segment(0xed, bytes('Photoshop 3.0 caption of a child')),
  segment(0xfe, bytes('taken at home')),
  segment(0xc0, Buffer.from('080001000101011100', 'hex')),
  segment(0xda, Buffer.from('0101003f00', 'hex')),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
  Buffer.from([0xff, 0xd9]),
  bytes('<script>behind the end</script>'),
])

const chunk = (type: string, body: Buffer): Buffer => {
  const out = Buffer.alloc(body.length + 12)
  out.writeUInt32BE(body.length, 0)
  out.write(type, 4, 'latin1')
  body.copy(out, 8)
  out.writeUInt32BE(crc32(out.subarray(4, 8 + body.length)), 8 + body.length)
  return out
}

const png = Buffer.concat([
  bytes('\x89PNG\r\n\x1a\n'),
  chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
  chunk('eXIf', bytes('GPS 14.0208 N')),
  chunk('tEXt', bytes('Author\0somebody')),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
  bytes('PK behind the end'),
])

const riff = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

const webpBody = Buffer.concat([
  bytes('WEBP'),
  riff('VP8X', Buffer.from('0c000000000000000000', 'hex')),
  riff('VP8L', Buffer.from('2f00000000', 'hex')),
  riff('EXIF', bytes('GPS 14.0208 N')),
  riff('XMP ', bytes('<x:xmpmeta>somebody</x:xmpmeta>')),
])
const webp = riff('RIFF', webpBody)

const docx = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }
const xlsx = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }
const pdf = (inside: string): Buffer => bytes(`%PDF-1.7\n1 0 obj\n<< ${inside} >>\nendobj\n%%EOF`)

const problemOf = (name: string, content: Uint8Array, accept?: string[]): string => {
  try {
    examine({ name, bytes: content, accept })
    return 'kept'
  } catch (error) {
    if (error instanceof Refusal) return error.problem.name
    throw error
  }
}

describe('a file is known by its content', () => {
  it.each([
    ['a.jpg', jpeg, 'image/jpeg'],
    ['a.png', png, 'image/png'],
    ['a.webp', webp, 'image/webp'],
    ['a.pdf', pdf('/Type /Catalog'), 'application/pdf'],
    ['a.docx', zip(docx), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', zip(xlsx), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.csv', Buffer.from('ชื่อ,สกุล\nใบบัว,ธารใส\n'), 'text/csv'],
    ['a.txt', Buffer.from([0xaa, 0xe8, 0xcd, 0x2c, 0x31]), 'text/plain'],
    ['a.csv', Buffer.from('\ufeffชื่อ,สกุล', 'utf16le'), 'text/csv'],
  ])('%s is taken', (name, content, media) => {
    expect(examine({ name, bytes: content })).toMatchObject({ name, media })
  })

  it.each([
    ['a page named as text', 'a.txt', bytes('<!doctype html><script>alert(1)</script>')],
    ['a drawing named as a picture', 'a.png', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a page behind a byte order mark', 'a.csv', Buffer.from('\ufeff <html>')],
    ['a page in wide letters', 'a.csv', Buffer.from('\ufeff<html>', 'utf16le')],
    ['a program of a shell', 'a.txt', bytes('#!/bin/sh\nrm -rf /')],
    ['a program of Windows', 'a.jpg', bytes('MZ\x90\0\x03\0\0\0')],
    ['a program of Linux', 'a.pdf', bytes('\x7fELF\x02\x01\x01\0')],
    ['any archive', 'a.docx', zip({ 'a.txt': 'hello' })],
    ['a document with macros', 'a.docx', zip({ ...docx, 'word/vbaProject.bin': 'x' })],
    ['a workbook with an old macro sheet', 'a.xlsx', zip({ ...xlsx, 'xl/macrosheets/sheet1.xml': '<x/>' })],
    ['a workbook with a file in it', 'a.xlsx', zip({ ...xlsx, 'xl/embeddings/oleObject1.bin': 'x' })],
    [
      'a document with a template from elsewhere',
      'a.docx',
      zip({
        ...docx,
        'word/_rels/settings.xml.rels':
          '<Relationship Type="x/attachedTemplate" Target="http://elsewhere.test/t.dotm" TargetMode="External"/>',
      }),
    ],
    [
      'a document that says it has macros',
      'a.docx',
      zip({ ...docx, '[Content_Types].xml': 'x.macroEnabled.main+xml' }),
    ],
    ['a PDF with a script', 'a.pdf', pdf('/OpenAction << /S /JavaScript /JS (x) >>')],
    ['a PDF with a script under another spelling', 'a.pdf', pdf('/OpenAction << /S /J#61vaScript >>')],
    ['a PDF that starts a program', 'a.pdf', pdf('/S /Launch')],
    [
      'a PDF with a script in a packed object',
      'a.pdf',
      Buffer.concat([
        bytes('%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n'),
        deflateSync(bytes('<< /S /JavaScript >>')),
        bytes('\nendstream\nendobj\n%%EOF'),
      ]),
    ],
    ['an old Word document', 'a.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['a picture of a telephone', 'a.jpg', bytes('\0\0\0\x18ftypheic\0\0\0\0')],
    ['half a picture', 'a.jpg', jpeg.subarray(0, 60)],
    ['half of another picture', 'a.png', png.subarray(0, 60)],
  ])('%s is refused', (_what, name, content) => {
    expect(problemOf(name, content)).toBe('file_type')
  })

  it('of a type that the field does not take, or too large for it, is refused with what it takes', () => {
    expect(problemOf('a.pdf', pdf(''), ['image'])).toBe('file_type')
    expect(problemOf('a.jpg', jpeg, ['image'])).toBe('kept')
    expect(problemOf('a.txt', Buffer.alloc(21 * 1024 * 1024, 'a'))).toBe('too_large')
    expect(problemOf('a.png', Buffer.concat([png, Buffer.alloc(11 * 1024 * 1024)]))).toBe('too_large')
    expect(problemOf('a.txt', Buffer.alloc(0))).toBe('missing_value')
  })

  it('mutated in any way is kept or refused by name', () => {
    const seeds = [jpeg, png, webp, pdf('/Type /Catalog'), zip(docx), zip(xlsx), Buffer.from('ก,ข\n1,2')]
    const change = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...seeds), change, fc.nat(), (seed, changes, cut) => {
        const content = Buffer.from(seed.subarray(0, cut % 3 === 0 ? cut % seed.length : seed.length))
        for (const [at, byte] of changes) if (content.length > 0) content[at % content.length] = byte
        expect(['kept', 'file_type', 'too_large', 'missing_value']).toContain(problemOf('x.bin', content))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a picture is kept without what the camera wrote', () => {
  it.each([
    ['jpg', jpeg],
    ['png', png],
    ['webp', webp],
  ])('%s: no place, no words, nothing behind its end, and again the same', (ending, content) => {
    const kept = examine({ name: `a.${ending}`, bytes: content }).bytes
    const text = kept.toString('latin1')
    for (const about of ['GPS', '14.0208', 'somebody', 'Photoshop', 'taken at home', 'behind the end'])
      expect(text).not.toContain(about)
    expect(examine({ name: `a.${ending}`, bytes: kept }).bytes.equals(kept)).toBe(true)
  })

  it('stands upright still: how it was held is kept, and only that', () => {
    const kept = examine({ name: 'a.jpg', bytes: jpeg }).bytes
    const at = kept.indexOf('Exif')
    expect(at).toBeGreaterThan(0)
    expect(kept.readUInt16BE(at + 6 + 18)).toBe(6)
    expect(kept.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
    expect(kept.includes(Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]))).toBe(true)
  })
})
