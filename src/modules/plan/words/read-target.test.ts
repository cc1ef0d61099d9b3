import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlanText } from '../reading/read-plan-text.ts'
import { readTarget } from './read-target.ts'
import type { TargetReading } from './target-reading.ts'

const CASES: readonly (readonly [text: string, reading: Partial<TargetReading>])[] = [
  [
    'ผลการประเมิน NT มีค่าเฉลี่ยไม่น้อยกว่าร้อยละ 50',
    { type: 'level', threshold: 50, unit: 'percent', direction: 'up', measure: 'ผลการประเมิน NT มีค่าเฉลี่ย' },
  ],
  ['ผลการประเมิน NT มีค่าเฉลี่ยไม่น้อยกว่า ร้อยละ ๕๐', { type: 'level', threshold: 50, unit: 'percent' }],
  ['คะแนนเฉลี่ยการอ่านไม่ต่ำกว่า 62.5 %', { type: 'level', threshold: 62.5, unit: 'percent' }],
  ['อัตราการออกกลางคันไม่เกินร้อยละ 0.5', { type: 'level', threshold: 0.5, direction: 'down', measure: 'อัตราการออกกลางคัน' }],
  ['ความพึงพอใจของผู้รับบริการอยู่ในระดับ 4 ขึ้นไป', { type: 'level', threshold: 4, unit: 'level' }],
  ['คะแนนเฉลี่ยไม่น้อยกว่า 3.51', { type: 'level', threshold: 3.51, unit: 'score' }],
  ['จำนวนนักเรียนออกกลางคันลดลง', { type: 'growth', direction: 'down' }],
  ['อุบัติเหตุในโรงเรียนลดลงร้อยละ 20 ต่อปี', { type: 'growth', direction: 'down', amount: 20, unit: 'percent' }],
  ['ร้อยละของผู้เรียนที่เข้าศึกษาต่ออาชีวศึกษาเพิ่มขึ้น', { type: 'growth', direction: 'up', unit: 'percent' }],
  ['ผลสัมฤทธิ์เฉลี่ยเพิ่มขึ้นร้อยละ 3', { type: 'growth', amount: 3, unit: 'percent' }],
  ['ผลสัมฤทธิ์เพิ่มขึ้นไม่น้อยกว่าร้อยละ 3 จากปีที่ผ่านมา', { type: 'growth', amount: 3, unit: 'percent' }],
  ['ผู้เรียนต่อสายอาชีพเพิ่มจากร้อยละ 20 เป็นร้อยละ 35', { type: 'growth', baseline: 20, threshold: 35, unit: 'percent' }],
  ['ภาคีเครือข่ายเพิ่มขึ้นปีละ 5 แห่ง', { type: 'growth', amount: 5, unit: 'แห่ง' }],
  ['นักเรียนทุกคนอ่านออก เขียนได้', { type: 'all_of', threshold: 100, unit: 'percent', group: 'นักเรียน' }],
  ['สถานศึกษาทุกแห่งมีแผนเผชิญเหตุ', { type: 'all_of', group: 'สถานศึกษา' }],
  ['เด็กปฐมวัยมีพัฒนาการสมวัยครบทุกด้าน', { type: 'all_of', group: 'เด็กปฐมวัย' }],
  ['สถานศึกษาร้อยละ 100 ส่งรายงานประเมินตนเอง', { type: 'all_of', threshold: 100, group: 'สถานศึกษา' }],
  ['ร้อยละ 80 ของสถานศึกษามีผลประเมินระดับดี', { type: 'share', threshold: 80, unit: 'percent', group: 'สถานศึกษา' }],
  ['ครูไม่น้อยกว่าร้อยละ 90 ได้รับการพัฒนา', { type: 'share', threshold: 90, group: 'ครู' }],
  ['At least 90% of pupils read at their grade level', { type: 'share', threshold: 90, direction: 'up' }],
  ['แหล่งเรียนรู้ต้นแบบ จำนวน ๑๒ แห่ง', { type: 'count', threshold: 12, unit: 'แห่ง' }],
  ['ผู้เข้าอบรมไม่น้อยกว่า 1,200 คน', { type: 'count', threshold: 1200, unit: 'คน', direction: 'up' }],
  ['มีระบบฐานข้อมูลกลางของจังหวัด', { type: 'yes_no', direction: 'keep' }],
  ['สถานศึกษาดำเนินโครงการสร้างจิตสำนึกแก่คนทุกช่วงวัย', { type: 'yes_no' }],
  ['Every pupil reads', { type: 'all_of' }],
]

describe('what a target asks for', () => {
  it.each(CASES)('%s', (text, expected) => {
    const readings = readTarget(text)
    expect(readings).toHaveLength(1)
    expect(readings[0]).toMatchObject({ ambiguous: false, ...expected })
    expect(readings[0]?.measure).not.toBe('')
  })

  it('reads values by year, with or without the word for percent', () => {
    expect(readTarget('ผู้เรียนอ่านคล่อง ปี 2567 ร้อยละ 60 ปี 2568 ร้อยละ 70')[0]).toMatchObject({
      type: 'level',
      threshold: 70,
      unit: 'percent',
      years: [
        { year: 2567, value: 60 },
        { year: 2568, value: 70 },
      ],
    })
    expect(readTarget('จำนวนครูแกนนำ (คน) ปี ๒๕๖๗ : ๔๐ ปี ๒๕๖๘ : ๕๕')[0]).toMatchObject({
      type: 'count',
      threshold: 55,
      unit: 'คน',
      years: [
        { year: 2567, value: 40 },
        { year: 2568, value: 55 },
      ],
    })
    expect(readTarget('ผลสอบปี 2567 สูงกว่าร้อยละ 50')[0]?.years).toBeUndefined()
  })

  it('gives two readings, both flagged, to a rise with a minimum and nothing to compare with', () => {
    const readings = readTarget('ผลการทดสอบ O-NET มีค่าเฉลี่ยเพิ่มขึ้นไม่น้อยกว่าร้อยละ 50')
    expect(readings.map(({ type, threshold, direction }) => [type, threshold, direction])).toEqual([
      ['level', 50, 'up'],
      ['growth', undefined, 'up'],
    ])
    for (const reading of readings) {
      expect(reading).toMatchObject({ ambiguous: true, unit: 'percent', measure: 'ผลการทดสอบ O-NET มีค่าเฉลี่ย' })
      expect(reading.reason?.th).toMatch(/[ก-ฮ]/)
      expect(reading.reason?.en).toMatch(/minimum/)
    }
  })

  it('reads nothing from nothing', () => {
    expect(readTarget(' \u200B')).toEqual([])
  })
})

const DOCUMENT = join(import.meta.dirname, '../../../../../shared/documents/004_009c79e662f6bd31.txt')
const here = existsSync(DOCUMENT)
if (!here) console.warn('read-target: ../shared/documents is not here, so the real targets are not read')

describe.runIf(here)('the 21 targets of a provincial plan', () => {
  it('are typed as a careful person would', () => {
    const targets = readPlanText(readFileSync(DOCUMENT, 'utf8')).nodes.filter(
      ({ kind }) => kind === 'target' || kind === 'subtarget',
    )
    const typed = targets.map((node) => [
      node.lines[0],
      readTarget(node.text)
        .map((one) => [one.type, one.threshold].filter((part) => part !== undefined).join(' '))
        .join(' or '),
    ])
    expect(typed).toEqual([
      [22, 'yes_no'],
      [23, 'yes_no'],
      [32, 'yes_no'],
      [33, 'growth'],
      [41, 'yes_no'],
      [42, 'all_of 100'],
      [43, 'yes_no'],
      [44, 'all_of 100'],
      [45, 'all_of 100'],
      [46, 'level 50 or growth'],
      [47, 'level 50'],
      [48, 'level 50'],
      [49, 'level 50'],
      [50, 'yes_no'],
      [60, 'yes_no'],
      [61, 'yes_no'],
      [67, 'yes_no'],
      [68, 'yes_no'],
      [78, 'yes_no'],
      [79, 'yes_no'],
      [80, 'yes_no'],
    ])
  })
})
