import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlanCounts, Reading } from './plan-node.ts'
import { readPlanFile } from './read-plan-file.ts'
import { readPlanText } from './read-plan-text.ts'

/** The real documents lie beside the project and are no part of it. */
const DOCUMENTS = join(import.meta.dirname, '../../../../../shared/documents')
const here = existsSync(DOCUMENTS)
if (!here) console.warn('five-documents: ../shared/documents is not here, so the real documents are not read')

/** vision, mission, goal, value, strategy, target, subtarget, guideline, context */
const TABLE: readonly (readonly [string, readonly number[]])[] = [
  ['000_451335d484590141.txt', [1, 6, 6, 0, 6, 0, 0, 0, 0]],
  ['001_933e2a4e3a778f8a.txt', [1, 5, 5, 0, 4, 0, 0, 5, 0]],
  ['002_a9f5b90a6039db7c.txt', [1, 5, 5, 1, 6, 0, 0, 0, 1]],
  ['003_ee9747c41a7c5a74.txt', [1, 5, 5, 0, 4, 0, 0, 20, 1]],
  ['004_009c79e662f6bd31.txt', [1, 10, 3, 2, 6, 14, 7, 26, 0]],
]
const KINDS = [
  'vision',
  'mission',
  'goal',
  'value',
  'strategy',
  'target',
  'subtarget',
  'guideline',
  'context',
] as const satisfies readonly (keyof PlanCounts)[]

/** Breaks a line between words, as Word and PDF files do. */
function breakLine(line: string, width: number): string {
  const lines = ['']
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'word' }).segment(line)) {
    const last = lines.at(-1) ?? ''
    if (last.length + segment.length > width && last.trim() !== '') lines.push(segment)
    else lines[lines.length - 1] = last + segment
  }
  return lines.join('\n')
}

async function read(file: string): Promise<Reading> {
  const result = await readPlanFile(readFileSync(join(DOCUMENTS, file)), file)
  if (!result.ok) throw new Error(`${file}: ${result.problem}`)
  return result.reading
}

describe.runIf(here)('the five real documents', () => {
  it.each(TABLE)('%s gives its counts and loses no line', async (file, expected) => {
    const reading = await read(file)
    expect(KINDS.map((kind) => reading.counts[kind])).toEqual(expected)
    expect(reading.unplaced).toEqual([])
    expect(reading.lines.placed).toBe(reading.lines.total)
    const source = readFileSync(join(DOCUMENTS, file), 'utf8').split('\n')
    const filled = source.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
    expect(reading.nodes.flatMap((node) => node.lines).sort((a, b) => a - b)).toEqual(filled)
    expect(reading.counts.kpi + reading.counts.tactic + reading.counts.subpoint).toBe(0)
  })

  it('places every line that the coverage table calls content in a node that is a point, prose, a sub-heading or a caption', async () => {
    const rows = readFileSync(join(DOCUMENTS, 'coverage.tsv'), 'utf8').trim().split('\n').slice(1)
    const readings = await Promise.all(TABLE.map(([file]) => read(file)))
    for (const row of rows) {
      const [, document, from, to] = /^(\d)\.(\d+)(?:-(\d+))?\t/.exec(row) ?? []
      const kinds = readings[Number(document)]?.nodes.flatMap((node) =>
        node.lines.some((line) => line >= Number(from) && line <= Number(to ?? from)) ? [node.role ?? node.kind] : [],
      )
      // One row stands for one piece of the plan: wrapped lines are one node.
      expect(new Set(kinds).size, row).toBe(1)
      expect(['section', 'title', 'running'], row).not.toContain(kinds?.[0])
    }
  })

  it('puts two guidelines of document 001 under the sub-headings of its third strategy', async () => {
    const { nodes } = await read('001_933e2a4e3a778f8a.txt')
    const third = nodes.filter((node) => node.kind === 'guideline' && node.parent === 'strategy-3')
    expect(third.map((node) => [node.topic, node.lines])).toEqual([
      ['คุณภาพผู้เรียน', [39, 40]],
      ['คุณภาพครูและบุคลากร', [44, 45]],
    ])
  })

  it('joins wrapped lines and keeps numbers as printed', async () => {
    const first = await read('001_933e2a4e3a778f8a.txt')
    expect(first.nodes.find((node) => node.lines.includes(10))).toMatchObject({ kind: 'mission', lines: [9, 10] })
    const third = await read('003_ee9747c41a7c5a74.txt')
    expect(third.nodes.filter((node) => node.kind === 'strategy').map((node) => node.number)).toEqual([
      '๑',
      '๒',
      '๓',
      '๔',
    ])
    const fourth = await read('004_009c79e662f6bd31.txt')
    const inner = fourth.nodes.filter((node) => node.kind === 'subtarget')
    expect(inner.map((node) => node.number)).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7'])
    expect(new Set(inner.map((node) => node.parent))).toEqual(new Set(['strategy-3.target-3']))
    expect(fourth.nodes.find((node) => node.lines.includes(14))).toMatchObject({ kind: 'mission', number: '10' })
  })

  it.each([60, 90])('gives the same points when the lines are broken at %i characters', async (width) => {
    for (const file of ['000_451335d484590141.txt', '003_ee9747c41a7c5a74.txt', '004_009c79e662f6bd31.txt']) {
      const text = readFileSync(join(DOCUMENTS, file), 'utf8')
      const broken = text.split('\n').map((line) => breakLine(line, width))
      const { counts, unplaced } = readPlanText(broken.join('\n'))
      const whole = (await read(file)).counts
      expect({ ...counts, context: 0, heading: 0 }).toEqual({ ...whole, context: 0, heading: 0 })
      expect(unplaced).toEqual([])
    }
  })

  it('guesses office and fiscal year only where the text names them', async () => {
    const readings = await Promise.all(TABLE.map(([file]) => read(file)))
    expect(readings.map((reading) => reading.owner)).toEqual([
      'สำนักงานส่งเสริมการเรียนรู้จังหวัดปทุมธานี',
      undefined,
      'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาปทุมธานี เขต 2',
      undefined,
      undefined,
    ])
    expect(readings.map((reading) => reading.fiscalYears?.from)).toEqual([
      undefined,
      undefined,
      2561,
      undefined,
      undefined,
    ])
  })

  it('repairs spelling beside the source text', async () => {
    const { nodes } = await read('004_009c79e662f6bd31.txt')
    const strategy = nodes.find((node) => node.key === 'strategy-3')
    expect(strategy?.text).toContain('กำรสร้างสังคมแห่งกำรเรียนรู้')
    expect(strategy?.cleanText).toBe('การพัฒนาศักยภาพคนทุกช่วงวัย และการสร้างสังคมแห่งการเรียนรู้')
    expect(nodes.find((node) => node.lines.includes(57))?.cleanText).toContain('ไม่จำกัดเวลา')
  })
})
