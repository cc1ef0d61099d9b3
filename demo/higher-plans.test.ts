import { describe, expect, it } from 'vitest'
import { higherPlans } from './higher-plans.ts'

const plan = (key: string) => higherPlans.find((p) => p.key === key)
const count = (key: string, kind: string) => plan(key)?.lines.filter((l) => l.kind === kind).length

describe('the higher plans', () => {
  it('have the headings that they are known by (handbook 11.1)', () => {
    expect(count('national-strategy', 'strategy')).toBe(6)
    expect(count('master-plans', 'issue')).toBe(23)
    expect(count('development-plan-13', 'milestone')).toBe(13)
    expect(count('national-education-plan', 'strategy')).toBe(6)
    expect(count('national-education-plan', 'goal')).toBe(5)
    const issues = plan('master-plans')?.lines
    expect(issues?.find((l) => l.number === 11)?.text).toContain('ศักยภาพคนตลอดช่วงชีวิต')
    expect(issues?.find((l) => l.number === 12)?.text).toBe('การพัฒนาการเรียนรู้')
  })

  it('number their lines from one within each kind, none empty, none twice', () => {
    for (const { lines, fromFy, toFy } of higherPlans) {
      expect(fromFy).toBeLessThan(toFy)
      expect(new Set(lines.map((l) => l.text)).size).toBe(lines.length)
      for (const kind of new Set(lines.map((l) => l.kind)))
        expect(lines.filter((l) => l.kind === kind).map((l) => l.number)).toEqual(
          lines.filter((l) => l.kind === kind).map((_, i) => i + 1),
        )
    }
  })

  it('have keys of their own', () => {
    expect(new Set(higherPlans.map((p) => p.key)).size).toBe(higherPlans.length)
  })
})
