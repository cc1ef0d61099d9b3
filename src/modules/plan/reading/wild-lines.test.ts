import { describe, expect, it } from 'vitest'
import { readPlanText } from './read-plan-text.ts'

/** One habit of real pages each: the lines, and the counts that are not 0. */
const CASES: readonly (readonly [name: string, lines: readonly string[], counts: Record<string, number>])[] = [
  ['zero-width spaces and hard spaces in a heading', ['วิสัย\u200Bทัศน์\u00A0(Vision)', 'โรงเรียนของทุกคน'], { vision: 1 }],
  [
    'sara am in two characters',
    ['เป้าหมาย', '1. น\u0E4D\u0E32ความรู้ไปใช้', 'แนวทางการด\u0E4D\u0E32เนินงาน', '1. ทำ'],
    { target: 1, guideline: 1 },
  ],
  ['colons of every kind', ['วิสัยทัศน์ ： ก้าวไกล', 'ปรัชญา:- รู้จริง', 'ค่านิยม = ใส่ใจ'], { vision: 1, value: 2 }],
  ['Markdown', ['## **พันธกิจ**', '- ก้าวแรก', '- ก้าวที่สอง'], { mission: 2 }],
  ['brackets and Thai digits', ['พันธกิจ', '(๑) หนึ่ง', '(๒) สอง', '(๓) สาม'], { mission: 3 }],
  ['numbers without space', ['พันธกิจ', '๑.หนึ่งเดียว', '๒.สองแรง', '๑๐.สิบ'], { mission: 3 }],
  ['Thai letters', ['มาตรการ', 'ก. ทำก่อน', 'ข. ทำหลัง', 'ค. ทำซ้ำ'], { guideline: 3 }],
  ['Roman numbers', ['Objectives', 'i. first thing', 'ii. second thing', 'iii. third thing'], { goal: 3 }],
  [
    'a figure at the start of a wrapped line',
    ['เป้าหมาย', '1. ผู้เรียนร้อยละ', '80 ของทั้งหมดผ่านเกณฑ์', '2. ครูครบ'],
    { target: 2 },
  ],
  ['a page number within a point', ['พันธกิจ', '1. จัดการเรียนรู้', '- 12 -', 'ให้ทั่วถึง', '2. พัฒนาครู'], { mission: 2 }],
  ['a table of contents', ['สารบัญ', 'วิสัยทัศน์ ........ 1', 'พันธกิจ ........ 2', 'พันธกิจ', '1. จริง'], { mission: 1 }],
  [
    'a table of contents set with spaces',
    ['Vision                    1', 'Mission                   2', 'Vision', 'To learn'],
    { vision: 1 },
  ],
  ['a pasted table', ['ประเด็น\tข้อความ', 'วิสัยทัศน์\tเมืองเรียนรู้', 'พันธกิจ\t1. สร้างคน'], { vision: 1, mission: 1 }],
  ['a Markdown table', ['| พันธกิจ |', '|---|', '| 1. สร้างคน |', '| 2. สร้างงาน |'], { mission: 2 }],
  ['English beside Thai', ['VISION วิสัยทัศน์', 'ก้าวไกล', 'MISSION พันธกิจ', '1. ก้าวแรก'], { vision: 1, mission: 1 }],
  [
    'an office in the heading',
    ['วิสัยทัศน์ของสำนักงานเมืองบัว', 'ก้าวไกล', 'พันธกิจ สพป.เมืองบัว เขต 9', '1. ก้าวแรก'],
    { vision: 1, mission: 1 },
  ],
  [
    'years in the heading',
    ['วิสัยทัศน์ พ.ศ. 2566-2570', 'ก้าวไกล', 'กลยุทธ์ ประจำปีงบประมาณ 2568', '1. หนึ่ง'],
    { vision: 1, strategy: 1 },
  ],
  [
    'the name of a strategy on the next line',
    ['ยุทธศาสตร์ที่ 1', 'สร้างโอกาส', 'ยุทธศาสตร์ที่ 2', 'สร้างคุณภาพ'],
    { strategy: 2 },
  ],
  ['a wrapped strategy', ['กลยุทธ์ที่ 1 สร้างโอกาสทางการศึกษา', 'ให้ทั่วถึงทุกตำบล', 'กลยุทธ์ที่ 2 สร้างคุณภาพ'], { strategy: 2 }],
  ['headings of two sections over one list', ['ตัวชี้วัดและค่าเป้าหมาย', '1. ร้อยละ 80', '2. ร้อยละ 90'], { kpi: 2 }],
  [
    'section words within points',
    ['พันธกิจ', '1. เผยแพร่วิสัยทัศน์และพันธกิจแก่ชุมชน', '2. เป้าหมายของงานต้องชัดเจน', '3. แนวทางการสอนใหม่'],
    { mission: 3 },
  ],
  [
    'the quotation of a vision over three lines',
    ['วิสัยทัศน์', '“เรียนรู้', 'พันธกิจของเราคือคน', 'ก้าวไปด้วยกัน”', 'พันธกิจ', '1. ทำ'],
    { vision: 1, mission: 1 },
  ],
  [
    'a definition after the vision',
    ['วิสัยทัศน์', '“เรียนดี มีสุข”', 'มีสุข หมายถึง อยู่ดีกินดี', 'พันธกิจ', '1. ทำ'],
    { vision: 1, context: 1, mission: 1 },
  ],
  [
    'a scraped heading',
    ['title vision', 'ก้าวไกล', 'title gold', '1. หนึ่ง', 'title popularity', 'ใส่ใจ'],
    { vision: 1, goal: 1, value: 1 },
  ],
  ['a title that lost its first letter', ['โยบายและยุทธศาสตร์', 'วิสัยทัศน์', 'ก้าวไกล'], { vision: 1 }],
  [
    'national strategy told before one’s own',
    ['ยุทธศาสตร์ชาติ 20 ปี', '1. ความมั่นคง', '2. การแข่งขัน', 'กลยุทธ์', '1. ของเรา'],
    { strategy: 1, context: 1 },
  ],
  [
    'duties after missions',
    ['พันธกิจ', '1. สอน', '2. วิจัย', 'อำนาจหน้าที่', '1. รับหนังสือ', '2. ส่งหนังสือ'],
    { mission: 2, context: 1 },
  ],
]

describe('habits of real pages', () => {
  it.each(CASES)('%s', (_name, lines, expected) => {
    const { counts, unplaced } = readPlanText(lines.join('\n'))
    const { heading: _headings, ...points } = counts
    expect(Object.fromEntries(Object.entries(points).filter(([, count]) => count > 0))).toEqual(expected)
    expect(unplaced).toEqual([])
  })

  it('lists points before the first heading as unplaced, with their lines', () => {
    const reading = readPlanText('\n- ลอยอยู่\nวิสัยทัศน์\nก้าวไกล')
    expect(reading.unplaced).toEqual([{ line: 2, text: '- ลอยอยู่' }])
    expect(reading.lines).toEqual({ total: 3, placed: 2 })
  })

  it('names the fiscal years of a plan in the Buddhist Era', () => {
    const years = (line: string) => readPlanText(`${line}\nวิสัยทัศน์\nก้าวไกล`).fiscalYears
    expect(years('แผนปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘')).toEqual({ from: 2568, to: 2568 })
    expect(years('แผนปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2566 - 2570')).toEqual({ from: 2566, to: 2570 })
    expect(years('แผนพัฒนาการศึกษา (พ.ศ. 2566 – 2570)')).toEqual({ from: 2566, to: 2570 })
    expect(years('Strategic plan for fiscal years 2024 to 2028')).toEqual({ from: 2567, to: 2571 })
    expect(years('แผนพัฒนาการศึกษา')).toBeUndefined()
  })
})
