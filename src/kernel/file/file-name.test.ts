import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName } from './file-name.ts'

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'text', 'passwd.txt'],
    ['C:\\งาน\\รายชื่อ ป.1.csv', 'text', 'รายชื่อ ป.1.csv'],
    ['photo.jpg.exe', 'jpeg', 'photo.jpg.exe.jpg'],
    ['\u202egnp.exe', 'png', 'gnp.exe.png'],
    ['.htaccess', 'text', 'htaccess.txt'],
    ['a\r\nContent-Type: text/html.pdf', 'pdf', 'html.pdf'],
    ['', 'pdf', 'file.pdf'],
    ['คำสั่ง.PDF', 'pdf', 'คำสั่ง.pdf'],
  ] as const)('%s', (given, type, kept) => {
    expect(cleanName(given, type)).toBe(kept)
  })

  it('is never long, never hidden, and ends as its content', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (given) => {
        const name = cleanName(given, 'pdf')
        expect(name.endsWith('.pdf')).toBe(true)
        expect(name.length).toBeLessThanOrEqual(124)
        expect(name).not.toMatch(/^[. ]|[\\/\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
