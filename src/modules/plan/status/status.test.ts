import { describe, expect, it } from 'vitest'
import { goalIn, type TargetValues } from './goal.ts'
import { lightOf } from './lights.ts'
import type { IndicatorSeries, Judgement } from './measured.ts'
import { rollUp, worst } from './roll-up.ts'
import { targetStanding } from './target-standing.ts'
import { trendStanding } from './trend-standing.ts'

const target = (rest: Partial<TargetValues>): TargetValues => ({
  type: 'level',
  direction: 'up',
  state: 'read',
  measure: 'ค่าเฉลี่ย',
  unit: 'percent',
  threshold: null,
  amount: null,
  baseline: null,
  baseline_year: null,
  yearly: null,
  indicator: 'mean',
  ...rest,
})

const series = (values: (number | null)[], rest: Partial<IndicatorSeries> = {}): IndicatorSeries => ({
  name: 'mean',
  th: 'ค่าเฉลี่ย',
  en: 'Mean',
  unit: 'percent',
  direction: 'up',
  decimals: 1,
  years: values.map((value, i) => ({ year: 2023 + i, value, hidden: false })),
  ...rest,
})

const stands = (of: Partial<TargetValues>, values: (number | null)[], rest: Partial<IndicatorSeries> = {}) =>
  targetStanding(target(of), series(values, rest), 2027).standing

describe('a target', () => {
  it('of a level is reached at the threshold and not just below', () => {
    expect(stands({ threshold: 50 }, [40, 50])).toBe('on_course')
    expect(stands({ threshold: 50 }, [60, 49.9])).toBe('behind')
    expect(stands({ threshold: 5, direction: 'down' }, [4])).toBe('on_course')
    expect(stands({ threshold: 5, direction: 'down' }, [6])).toBe('behind')
  })

  it('says how much of it is reached, and what was asked', () => {
    const judged = targetStanding(target({ threshold: 50 }), series([40]), null)
    expect(judged).toMatchObject({ value: 40, goal: 50, achieved: 80 })
    expect(judged.reason.th).toContain('2566')
    expect(judged.reason.en).toContain('40% in 2023, target ≥ 50%')
  })

  it('of growth needs two years, or a baseline', () => {
    expect(stands({ type: 'growth' }, [40])).toBe('measured')
    expect(stands({ type: 'growth' }, [40, 41])).toBe('on_course')
    expect(stands({ type: 'growth' }, [40, 40])).toBe('behind')
    expect(stands({ type: 'growth', amount: 5 }, [40, 44])).toBe('behind')
    expect(stands({ type: 'growth', amount: 5 }, [40, 45])).toBe('on_course')
    expect(stands({ type: 'growth', direction: 'down', amount: 1 }, [4, 2])).toBe('on_course')
    expect(stands({ type: 'growth', baseline: 30 }, [31])).toBe('on_course')
  })

  it('of growth by percent is relative where the indicator counts heads', () => {
    const people: Partial<IndicatorSeries> = { unit: 'persons' }
    expect(stands({ type: 'growth', amount: 10 }, [200, 219], people)).toBe('behind')
    expect(stands({ type: 'growth', amount: 10 }, [200, 220], people)).toBe('on_course')
  })

  it('from a baseline to a threshold is spread over the years of the plan', () => {
    const rise = { type: 'growth', baseline: 20, baseline_year: 2023, threshold: 60 } as const
    expect(goalIn(target(rise), 2025, 2027)).toBe(40)
    expect(stands(rise, [20, 30, 41])).toBe('on_course')
    expect(stands(rise, [20, 30, 39])).toBe('behind')
  })

  it('of yearly values takes the year, and the straight line between years', () => {
    const yearly = {
      yearly: [
        { year: 2023, value: 60 },
        { year: 2025, value: 70 },
      ],
    }
    expect(goalIn(target(yearly), 2023, null)).toBe(60)
    expect(goalIn(target(yearly), 2024, null)).toBe(65)
    expect(goalIn(target(yearly), 2030, null)).toBe(70)
    expect(stands(yearly, [61, 64])).toBe('behind')
  })

  it('of all is reached at a hundred only', () => {
    expect(stands({ type: 'all_of' }, [99.9])).toBe('behind')
    expect(stands({ type: 'all_of' }, [100])).toBe('on_course')
  })

  it('of yes or no asks whether anything is recorded', () => {
    expect(stands({ type: 'yes_no', unit: null }, [3], { unit: 'records' })).toBe('on_course')
    expect(stands({ type: 'yes_no', unit: null }, [0], { unit: 'records' })).toBe('behind')
  })

  it('that is ambiguous waits, without an indicator is unmeasured, without data says so', () => {
    expect(stands({ state: 'flagged', threshold: 50 }, [60])).toBe('flagged')
    expect(targetStanding(target({ threshold: 50, indicator: null }), undefined, null).standing).toBe('unmeasured')
    expect(targetStanding(target({ threshold: 50 }), undefined, null).standing).toBe('no_data')
    expect(stands({ threshold: 50 }, [null])).toBe('no_data')
    expect(stands({ threshold: 50 }, [12], { unit: 'ratio' })).toBe('unmeasured')
    expect(stands({}, [12])).toBe('unmeasured')
    const hidden = series([], { years: [{ year: 2025, value: null, hidden: true }] })
    expect(targetStanding(target({ threshold: 5 }), hidden, null).reason.en).toContain('Too few')
  })
})

describe('a line without a target', () => {
  it('goes by the year before, in the direction of its indicator', () => {
    expect(trendStanding(series([10, 12])).standing).toBe('on_course')
    expect(trendStanding(series([12, 10])).standing).toBe('behind')
    expect(trendStanding(series([12, 10], { direction: 'down' })).standing).toBe('on_course')
    expect(trendStanding(series([12])).standing).toBe('measured')
    expect(trendStanding(series([12, 13], { direction: 'range' })).standing).toBe('measured')
    const ratio = { direction: 'range', range: [0.97, 1.03], unit: 'ratio', decimals: 2 } as const
    expect(trendStanding(series([1.02], { ...ratio, range: [0.97, 1.03] })).standing).toBe('on_course')
    expect(trendStanding(series([1.2], { ...ratio, range: [0.97, 1.03] })).standing).toBe('behind')
  })
})

describe('a branch', () => {
  const judge = (standing: Judgement['standing']): Judgement => ({ standing, reason: { th: standing, en: standing } })
  const lines = [
    { id: 's', parent: null, kind: 'strategy' },
    { id: 'h', parent: 's', kind: 'heading' },
    { id: 't', parent: 's', kind: 'target' },
    { id: 't1', parent: 't', kind: 'subtarget' },
    { id: 't2', parent: 't', kind: 'subtarget' },
    { id: 'g', parent: 's', kind: 'guideline' },
  ] as const
  const up = (own: [string, Judgement['standing']][]) => rollUp(lines, new Map(own.map(([id, s]) => [id, judge(s)])))

  it('is behind if anything in it is, and says how many', () => {
    const stood = up([
      ['t1', 'behind'],
      ['t2', 'on_course'],
    ])
    expect(stood.get('s')?.judgement).toMatchObject({ standing: 'behind' })
    expect(stood.get('s')?.judgement?.reason.en).toBe('1 of 2 measured lines behind')
    expect(stood.get('s')?.tally).toMatchObject({ on_course: 1, behind: 1, measured: 0, unmeasured: 1 })
    expect(stood.get('t2')?.judgement?.standing).toBe('on_course')
    expect(stood.get('h')?.judgement).toBeNull()
  })

  it('looks through headings, and is itself not one more unmeasured line', () => {
    const under = [
      { id: 's', parent: null, kind: 'strategy' },
      { id: 'h', parent: 's', kind: 'heading' },
      { id: 'g', parent: 'h', kind: 'guideline' },
    ] as const
    const stood = rollUp(under, new Map([['g', judge('on_course')]]))
    expect(stood.get('s')).toMatchObject({
      judgement: { standing: 'on_course' },
      tally: { on_course: 1, unmeasured: 0 },
    })
    expect(stood.get('h')?.judgement?.standing).toBe('on_course')
  })

  it('is unmeasured where nothing is measured', () => {
    expect(up([['g', 'unmeasured']]).get('s')?.judgement?.standing).toBe('unmeasured')
    expect(up([['t1', 'flagged']]).get('s')?.judgement?.standing).toBe('flagged')
  })

  it('takes the worst of several measures of a line', () => {
    expect(worst([judge('on_course'), judge('behind')])?.standing).toBe('behind')
    expect(worst([judge('unmeasured'), judge('on_course')])?.standing).toBe('on_course')
    expect(worst([])).toBeNull()
  })
})

it('shows lights by the convention of the house', () => {
  const name = (achieved: number, convention: 'nesdc' | 'three') => lightOf(achieved, convention).name
  expect([100, 99.5, 76, 75, 51, 50].map((n) => name(n, 'nesdc'))).toEqual([
    'green',
    'yellow',
    'yellow',
    'orange',
    'orange',
    'red',
  ])
  expect([100, 80, 79].map((n) => name(n, 'three'))).toEqual(['green', 'yellow', 'red'])
})
