import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlanText } from '../reading/read-plan-text.ts'
import { capabilities } from './capability.ts'
import { capabilitiesOf } from './classify.ts'

const codes = (text: string): string[] => capabilitiesOf(text).map((one) => one.code)
const DOCUMENTS = join(import.meta.dirname, '../../../../../shared/documents')

describe('capabilities', () => {
  it('have each code once, both labels and patterns that compile', () => {
    for (const [code, one] of capabilities) {
      expect(one.code).toBe(code)
      expect(one.th).not.toBe('')
      expect(one.en).not.toBe('')
      for (const source of [...one.asks, ...(one.hints ?? [])]) expect(new RegExp(source).test('')).toBe(false)
    }
    expect(capabilities.size).toBe(54)
  })

  it('are told from words nobody wrote the patterns for', () => {
    expect(codes('โรงเรียนทุกแห่งออกเยี่ยมบ้านนักเรียนครบ 100%')).toContain('CARE')
    expect(codes('ติดตั้งกล้องวงจรปิดเพื่อความปลอดภัยของเด็กเล็ก')).toEqual(expect.arrayContaining(['SAFETY', 'ECD']))
    expect(codes('อบรมครูเรื่องการใช้เทคโนโลยีดิจิทัลในชั้นเรียน')).toContain('DIGITAL')
    expect(codes('ลดอัตราการออกกลางคันของนักเรียนยากจน')).toEqual(expect.arrayContaining(['WATCH', 'EQUITY']))
    expect(codes('Every school has a waste plan for a better environment')).toContain('ENVIRONMENT')
  })

  it('are none for words that ask for nothing', () => {
    expect(codes('วันจันทร์ที่ 3 มีนาคม')).toEqual([])
    expect(codes('')).toEqual([])
  })

  it('give the words that were met, repaired and folded', () => {
    expect(capabilitiesOf('ส่งเสริมกำรศึกษำเอกชน').find((one) => one.code === 'PRIVATE')?.words).toEqual(['เอกชน'])
  })
})

interface Measured {
  right: number
  missed: number
  extra: number
}

/** `2.5-7` is lines 5 to 7 of document 2. */
function measure(rows: string[], texts: string[]): Measured {
  const readings = texts.map(readPlanText)
  const sum = { right: 0, missed: 0, extra: 0 }
  for (const row of rows) {
    const [at = '', wanted = ''] = row.split('\t')
    const [document = 0, from = 0, to = from] = at.split(/[.-]/).map(Number)
    const lines = (texts[document] ?? '').split('\n').slice(from - 1, to)
    const kind = readings[document]?.nodes.find((node) => node.lines.includes(from))?.kind
    const given = new Set(capabilitiesOf(lines.join(' '), kind).map((one) => one.code))
    const want = new Set(wanted.split(' '))
    for (const code of want) sum[given.has(code) ? 'right' : 'missed'] += 1
    for (const code of given) if (!want.has(code)) sum.extra += 1
  }
  return sum
}

const coverage = join(DOCUMENTS, 'coverage.tsv')
if (existsSync(coverage)) {
  it('agree with how a person labelled five real documents', () => {
    const names = readdirSync(DOCUMENTS).filter((name) => /^\d{3}_.*\.txt$/.test(name))
    const texts = names.sort().map((name) => readFileSync(join(DOCUMENTS, name), 'utf8'))
    const rows = readFileSync(coverage, 'utf8').trim().split('\n').slice(1)
    const { right, missed, extra } = measure(rows, texts)
    const recall = right / (right + missed)
    const precision = right / (right + extra)
    console.info(
      `capabilities: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} over ${rows.length} lines`,
    )
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(precision).toBeGreaterThanOrEqual(0.7)
  })
} else
  console.info('capabilities: ../shared/documents is not here, so agreement with labelled documents is not measured')
