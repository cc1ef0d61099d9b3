import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthDay } from './birth-date.ts'
import { identityNumber, isThaiId, LETTERED } from './identity-number.ts'
import { latinSkeleton } from './latin-sound.ts'
import { cleanCode, cleanName, cleanWords } from './person-name.ts'
import { cleanText } from './thai-marks.ts'
import { thaiPlain, thaiSkeleton } from './thai-sound.ts'
import { withoutTitle } from './titles.ts'

describe('one spelling for what looks the same', () => {
  it.each([
    ['เเสง', 'แสง'],
    ['นํา', 'นำ'],
    ['นํ้า', 'น้ำ'],
    ['น้ํา', 'น้ำ'],
    ['ที่', 'ที่'],
    ['ท่ี', 'ที่'],
    ['\u200bสมชาย\ufeff', 'สมชาย'],
    ['สม\u00a0\u00a0ชาย', 'สม ชาย'],
    ['บ้้าน', 'บ้าน'],
    ['่สมชาย', 'สมชาย'],
    ['บ้าน ๑๒/๓', 'บ้าน 12/3'],
    ['ศรีจันทร ์', 'ศรีจันทร'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  it('leaves nothing behind that cannot be seen or has no letter under it', () => {
    const letters = fc
      .array(fc.constantFrom(...'กขนมรสแเาำิีุู่้์ํะ ', '\u200b', 'a', '๑'), { maxLength: 14 })
      .map((list) => list.join(''))
    fc.assert(
      fc.property(letters, (text) => {
        const clean = cleanText(text)
        expect(clean).not.toMatch(/[\u200b๐-๙]|\s\s|^\s|\s$|เเ/)
        expect(clean).not.toMatch(/(?:^| )[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/)
        expect(cleanText(`${clean}\ufeff`)).toBe(cleanText(clean))
      }),
    )
  })
})

describe('titles', () => {
  it.each([
    ['เด็กชายสมชาย', 'สมชาย', 'm'],
    ['ด.ช. สมชาย', 'สมชาย', 'm'],
    ['ด.ญ.มาลี', 'มาลี', 'f'],
    ['น.ส.มาลี', 'มาลี', 'f'],
    ['นางสาวมาลี', 'มาลี', 'f'],
    ['นายสมชาย', 'สมชาย', 'm'],
    ['ม.ร.ว. กานดา', 'กานดา', ''],
    ['Mrs. Malee', 'Malee', 'f'],
  ])('%j is %j', (raw, name, sex) => {
    expect(withoutTitle(raw)).toEqual({ name, sex })
  })

  it.each(['นายิกา', 'นาง', 'พระ', 'มรรค', 'Missouri', 'นายก'])('%j keeps its beginning', (name) => {
    expect(withoutTitle(name).name).toBe(name)
  })
})

describe('names', () => {
  it('come out of one cell', () => {
    expect(cleanName('ด.ช.สม​ชาย  ใจดี ', true)).toEqual({ word: 'สมชาย', rest: 'ใจดี', sex: 'm' })
    expect(cleanName('ณ อยุธยา', false).word).toBe('ณอยุธยา')
    expect(cleanName("José-Marie O'Neil", true)).toEqual({ word: 'josemarie', rest: 'oneil', sex: '' })
  })

  it('are nothing where nothing is said', () => {
    for (const raw of ['', '-', '...', 'ไม่ทราบ', 'N/A', '  ']) expect(cleanName(raw, true).word).toBe('')
    expect(cleanCode(' 12 / 3 ')).toBe('12/3')
    expect(cleanWords('12 Main Street')).toBe('12mainstreet')
  })
})

describe('sounds', () => {
  it.each([
    ['ศักดิ์สิทธิ์', 'สักสิท'],
    ['ณัฐ', 'นัถ'],
    ['พรรณ', 'พันน'],
    ['มุฮัมหมัด', 'มูฮัมมัด'],
    ['หนูนา', 'นูนา'],
    ['รัตน์', 'รัต'],
    ['ภัทร', 'พัทร'],
  ])('%s sounds like %s', (x, y) => {
    expect(thaiSkeleton(x)).toEqual(thaiSkeleton(y))
  })

  it.each([
    ['สมชาย', 'สมใจ'],
    ['กมล', 'วิมล'],
  ])('%s does not sound like %s', (x, y) => {
    expect(thaiSkeleton(x)).not.toEqual(thaiSkeleton(y))
  })

  it('are spelt plainly without tones and silent marks', () => {
    expect(thaiPlain('ศิริพันธุ์')).toBe(thaiPlain('สิริพันทุ'))
    expect(latinSkeleton('stephen')).toEqual(latinSkeleton('steven').map((kind) => kind))
    expect(latinSkeleton('knight')).toEqual(latinSkeleton('nite'))
    expect(latinSkeleton('smith')).not.toEqual(latinSkeleton('jones'))
  })
})

describe('days of birth', () => {
  it.each([
    ['2015-03-09', 20150309],
    ['9/3/2558', 20150309],
    ['09-03-2558', 20150309],
    ['๙/๓/๒๕๕๘', 20150309],
    ['20150309', 20150309],
    ['09032558', 20150309],
    ['9 มี.ค. 2558', 20150309],
    ['9 มีนาคม พ.ศ. 2558', 20150309],
    ['2558-03-09', 20150309],
    ['9/3/1472', 20150309],
    ['3/25/2015', 20150325],
    ['2558', 20150000],
    ['0/0/2558', 20150000],
    ['', 0],
    ['ไม่ทราบ', 0],
    ['45/45/9999', 0],
  ])('%j is %d', (raw, day) => {
    expect(birthDay(raw)).toBe(day)
  })
})

describe('identity numbers', () => {
  it('are read however they are written', () => {
    for (const raw of ['1234567890121', '1-2345-67890-12-1', '๑๒๓๔๕๖๗๘๙๐๑๒๑', '1234567890121.0', ' 1234567890121'])
      expect(identityNumber(raw, 'thai')).toBe(1234567890121)
    expect(identityNumber('G123456789012', 'thai')).toBe(7 * LETTERED + 123456789012)
  })

  it('are none where they cannot be one', () => {
    for (const raw of ['', '-', '12345', '0000000000000', 'abc']) expect(identityNumber(raw, 'thai')).toBe(0)
    expect(identityNumber('12345', 'none')).toBe(12345)
  })

  it('have a check digit (handbook 2.1)', () => {
    expect(isThaiId(1234567890121)).toBe(true)
    expect(isThaiId(1234567890123)).toBe(false)
    expect(isThaiId(9999999999994)).toBe(true)
  })
})
