import { expect, it } from 'vitest'
import type { IndicatorSeries } from '../status/measured.ts'
import { type Evidence, judgeLine } from './judge.ts'
import type { KeptCarrier, KeptTarget } from './read-plan.ts'

const series = (name: string, values: (number | null)[]): [string, IndicatorSeries] => [
  name,
  {
    name,
    th: name,
    en: name,
    unit: 'percent',
    direction: 'up',
    decimals: 1,
    years: values.map((value, at) => ({ year: 2025 + at, value, hidden: false })),
  },
]

const evidence: Evidence = {
  series: new Map([series('empty', [null, null]), series('census', [null, 96]), series('flow', [90, 80])]),
  registers: new Map([['child_case', { th: 'เรื่องของเด็ก', en: 'cases' }]]),
  lastYear: null,
}

const carrier = (name: string, state = 'suggested', kind: KeptCarrier['carrier'] = 'indicator'): KeptCarrier => ({
  id: name,
  version: 1,
  line: 'l',
  state,
  carrier: kind,
  name,
  why: null,
})

const judge = (carriers: KeptCarrier[], targets: KeptTarget[] = []) =>
  judgeLine({ kind: 'goal' }, targets, carriers, evidence)

it('stands on the nearest suggestion that has a value, and names it', () => {
  const stand = judge([carrier('empty'), carrier('census'), carrier('flow')])
  expect([stand.own?.standing, stand.own?.value, stand.by, stand.tentative]).toEqual(['measured', 96, ['census'], true])
})

it('stands on what a person accepted before anything suggested, and on nothing refused', () => {
  const accepted = judge([carrier('census'), carrier('flow', 'accepted')])
  expect([accepted.own?.standing, accepted.by, accepted.tentative]).toEqual(['behind', ['flow'], false])
  expect(judge([carrier('census', 'refused'), carrier('flow')]).by).toEqual(['flow'])
})

it('says that there is no data where no suggestion has a value, and what is kept where nothing measures', () => {
  expect(judge([carrier('empty')])).toMatchObject({ own: { standing: 'no_data' }, by: ['empty'] })
  const kept = judge([carrier('child_case', 'suggested', 'register')])
  expect([kept.own?.standing, kept.by]).toEqual(['unmeasured', []])
  expect(kept.own?.reason.th).toContain('เรื่องของเด็ก')
})
