import { describe, expect, it } from 'vitest'
import { groups } from './codes.ts'
import { measuresFor, type Route, routes } from './routes.ts'

const DAY = '2026-11-22'

describe('what special groups call for', () => {
  it('is said for every group today', () => {
    for (const group of Object.keys(groups)) expect(measuresFor([group], DAY).length, group).toBeGreaterThan(0)
  })

  it('is each measure once, with the groups that call for it; what several call for comes first', () => {
    const found = measuresFor(['g_code', 'border'], DAY)
    expect(found[0]).toEqual({ measure: 'civil_status', groups: ['g_code', 'border'] })
    expect(new Set(found.map(({ measure }) => measure)).size).toBe(found.length)
    const alone = routes.find(({ group }) => group === 'illness')?.calls
    expect(measuresFor(['illness'], DAY).map(({ measure }) => measure)).toEqual(alone)
  })

  it('is nothing for a child of no group, and for a group that nothing is known of', () => {
    expect(measuresFor([], DAY)).toEqual([])
    expect(measuresFor(['unheard_of'], DAY)).toEqual([])
  })

  it('holds from its day until the next one', () => {
    const lines: Route[] = [
      { group: 'border', from: '2020-01-01', until: '2027-05-16', calls: ['transport_aid'] },
      { group: 'border', from: '2027-05-16', calls: ['mobile_school'] },
    ]
    const on = (day: string) => measuresFor(['border'], day, lines).map(({ measure }) => measure)
    expect([on('2019-12-31'), on('2027-05-15'), on('2027-05-16')]).toEqual([[], ['transport_aid'], ['mobile_school']])
  })
})
