import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from './suggest.ts'
import { arabicDigits, cleanText, matchText, visibleText } from './thai-text.ts'
import { words } from './words.ts'

describe('repair of Thai text', () => {
  it.each([
    ['จ ากัด', 'จำกัด'],
    ['ก ำหนด', 'กำหนด'],
    ['ด ำเนินกำร', 'ดำเนินการ'],
    ['น ้า', 'น้ำ'],
    ['น\u0E4D\u0E49\u0E32', 'น้ำ'],
    ['น\u0E49\u0E4D\u0E32', 'น้ำ'],
    ['ท\u0E35 \u0E48', 'ที่'],
    ['ท\u0E48\u0E35', 'ที่'],
    ['เเละ', 'และ'],
    ['วิสัย\u200Bทัศน์\u00A0\u00A0ใหม่', 'วิสัยทัศน์ ใหม่'],
    ['สังคมแห่งกำรเรียนรู้', 'สังคมแห่งการเรียนรู้'],
    ['กำราบ กำลัง กำหนด ทำงาน ทำงำน', 'กำราบ กำลัง กำหนด ทำงาน ทำงาน'],
    ['ท\uF70Aี', 'ที่'],
    ['\u0E4C\u0E48\u0E4C\u0E48\u0E34\u0E4D', '\u0E34\u0E4D\u0E4C\u0E48\u0E4C\u0E48'],
    ['ปี ๒๕๖๗ นำไปใช้ ทำ การ ต่อไป', 'ปี ๒๕๖๗ นำไปใช้ ทำ การ ต่อไป'],
  ])('%j', (broken, right) => {
    expect(cleanText(broken)).toBe(right)
  })

  it('is stable, and leaves sound text alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'กขนทมา ะำิีุ่้์เแ๑1aB\u200B\u0E4D \t'), maxLength: 30 }), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(visibleText(clean)).toBe(clean)
        expect(arabicDigits(text)).toHaveLength(text.length)
      }),
      { numRuns: 2_000 },
    )
    expect(matchText(' ปี ๒๕๖๗ (O-NET) ')).toBe('ปี 2567 (o-net)')
  })
})

describe('words', () => {
  it('segments Thai, folds digits and drops words without a subject', () => {
    expect(words('การพัฒนาคุณภาพผู้เรียนและครูในศตวรรษที่ ๒๑')).toEqual(
      ['พัฒนา', 'คุณภาพ', 'เรียน', 'ครู', 'ศตวรรษ', '21'].flatMap((word) => (word === 'เรียน' ? words('ผู้เรียน') : [word])),
    )
    expect(words('และ ของ ที่ the of')).toEqual([])
    expect(words('Active Learning กำรอ่ำน')).toContain('learning')
  })
})

describe('suggestions for alignment', () => {
  const national = [
    { id: 'security', text: 'ยุทธศาสตร์ชาติด้านความมั่นคง' },
    { id: 'competitive', text: 'ยุทธศาสตร์ชาติด้านการสร้างความสามารถในการแข่งขัน' },
    { id: 'people', text: 'ยุทธศาสตร์ชาติด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์' },
    { id: 'equity', text: 'ยุทธศาสตร์ชาติด้านการสร้างโอกาสและความเสมอภาคทางสังคม' },
    { id: 'green', text: 'ยุทธศาสตร์ชาติด้านการสร้างการเติบโตบนคุณภาพชีวิตที่เป็นมิตรต่อสิ่งแวดล้อม' },
    { id: 'state', text: 'ยุทธศาสตร์ชาติด้านการปรับสมดุลและพัฒนาระบบการบริหารจัดการภาครัฐ' },
  ]

  it.each([
    ['จัดการศึกษาเพื่อความมั่นคง', 'security'],
    ['การผลิตและพัฒนากำลังคนเพื่อสร้างขีดความสามารถในการแข่งขันของประเทศ', 'competitive'],
    ['การสร้างโอกาสความเสมอภาคและความเท่าเทียมทางการศึกษา', 'equity'],
    ['การจัดการศึกษาเพื่อสร้างเสริมคุณภาพชีวิตที่เป็นมิตรกับสิ่งแวดล้อม', 'green'],
    ['การพัฒนาประสิทธิภาพของระบบบริหารจัดการ', 'state'],
    ['การพัฒนาศักยภาพคนทุกช่วงวัย', 'people'],
  ])('%s', (line, id) => {
    const [best] = suggest(line, national, 3)
    expect(best?.id).toBe(id)
    expect(best?.shared.length).toBeGreaterThan(0)
  })

  it('scores a line against itself 1, never above, and leaves strangers out', () => {
    for (const one of national) expect(suggest(one.text, national, 1)[0]).toMatchObject({ id: one.id, score: 1 })
    expect(suggest('ปลูกข้าวโพด', national, 5)).toEqual([])
    expect(suggest('', national, 5)).toEqual([])
    expect(suggest('ความมั่นคง', [], 5)).toEqual([])
    expect(suggest('ยุทธศาสตร์ชาติ', national, 2)).toHaveLength(2)
  })

  it('answers the same whatever was asked before, with scores that only fall', () => {
    const texts = national.map(({ text }) => text)
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (one, other) => {
        const first = suggest(`${one} ${other}`, national, 6)
        suggest(other, national.slice(0, 2), 1)
        expect(suggest(`${one} ${other}`, national, 6)).toEqual(first)
        expect(first.every(({ score }, at) => score > 0 && score <= 1 && score <= (first[at - 1]?.score ?? 1))).toBe(
          true,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('ranks 300 candidates for 1,000 lines within seconds', () => {
    const subjects = national.map(({ text }) => text)
    const candidates = Array.from({ length: 300 }, (_, at) => ({
      id: String(at),
      text: `${subjects[at % 6]} ประเด็นที่ ${at}`,
    }))
    const start = performance.now()
    for (let at = 0; at < 1_000; at += 1) suggest(`พัฒนาคุณภาพชีวิตและโอกาสของผู้เรียน ประเด็นที่ ${at}`, candidates, 5)
    expect(performance.now() - start).toBeLessThan(8_000)
  })
})
