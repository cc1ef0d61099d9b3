import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlanText } from './read-plan-text.ts'
import { SAMPLES } from './samples/samples.ts'

describe('invented documents in the manner of many offices', () => {
  it.each(SAMPLES.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
    const reading = readPlanText(readFileSync(join(import.meta.dirname, 'samples', file), 'utf8'))
    const { heading: _headings, ...counts } = reading.counts
    const found = Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
    expect(found).toEqual(sample.counts)
    expect(reading.unplaced).toEqual([])
    const text = new Map(reading.nodes.map((node) => [node.key, node.cleanText]))
    for (const [kind, start, number, parent] of sample.nodes ?? []) {
      const node = reading.nodes.find((one) => one.kind === kind && one.cleanText === start && one.number === number)
      expect(node, `${kind} ${number ?? ''} ${start}`).toBeDefined()
      expect(node?.parent == null ? undefined : text.get(node.parent), start).toBe(parent)
    }
  })
})
