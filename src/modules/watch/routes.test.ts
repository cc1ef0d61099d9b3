import { describe, expect, it } from 'vitest'
import { groups } from './codes.ts'
import { type Route, routes } from './group-routes.ts'
import { helpFor, measuresFor, routesFor } from './routes.ts'

const DAY = '2026-11-22'

describe('what special groups call for', () => {
  it('is said for every group today: questions, measures, days, and whence', () => {
    for (const group of Object.keys(groups)) {
      expect(measuresFor([group], DAY).length, group).toBeGreaterThan(0)
      const [route, ...more] = routesFor([group], DAY)
      expect(more, group).toEqual([])
      expect(route?.asks.length, group).toBeGreaterThan(0)
      expect(route?.days.first, group).toBeLessThanOrEqual(route?.days.look ?? 0)
      expect(route?.source.th, group).not.toBe('')
    }
  })

  it('is each measure once, with the groups that call for it; what several call for comes first', () => {
    const found = measuresFor(['g_code', 'border'], DAY)
    expect(found[0]).toEqual({ measure: 'civil_status', groups: ['g_code', 'border'] })
    expect(new Set(found.map(({ measure }) => measure)).size).toBe(found.length)
    const alone = routes.find(({ group }) => group === 'illness')?.calls
    expect(measuresFor(['illness'], DAY).map(({ measure }) => measure)).toEqual(alone)
  })

  it('is each kind of help once, asked for all the groups that need it', () => {
    const found = helpFor(['teenage_mother', 'disability'], DAY)
    expect(found.map(({ help, groups }) => [help, groups])).toEqual([
      ['health', ['teenage_mother', 'disability']],
      ['welfare', ['teenage_mother', 'disability']],
    ])
  })

  it('is nothing for a child of no group, and for a group that nothing is known of', () => {
    for (const chosen of [[], ['unheard_of']])
      expect([measuresFor(chosen, DAY), helpFor(chosen, DAY), routesFor(chosen, DAY)]).toEqual([[], [], []])
  })

  it('holds from its day until the next one', () => {
    const first = routes.find(({ group }) => group === 'border')
    if (!first) throw new Error('the border has no route')
    const lines: Route[] = [
      { ...first, until: '2027-05-16', calls: ['transport_aid'] },
      { ...first, from: '2027-05-16', calls: ['mobile_school'] },
    ]
    const on = (day: string) => measuresFor(['border'], day, lines).map(({ measure }) => measure)
    expect([on('2019-12-31'), on('2027-05-15'), on('2027-05-16')]).toEqual([[], ['transport_aid'], ['mobile_school']])
  })
})
