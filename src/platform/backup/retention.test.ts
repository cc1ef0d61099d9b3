import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepOf } from './backup-settings.ts'
import { lastDue, outdated, scheduledName, takenAt } from './retention.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Asia/Bangkok]`)
const daily = (first: string, days: number): string[] =>
  Array.from({ length: days }, (_, n) => scheduledName('13', at(`${first}T02:30`).add({ days: n })))

describe('which backups go', () => {
  test('days, weeks and months each keep their newest', () => {
    const names = daily('2026-01-01', 100)
    const gone = new Set(outdated('13', names, { daily: 3, weekly: 2, monthly: 3 }))
    expect(names.filter((name) => !gone.has(name)).map((name) => name.slice(10, 20))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-05',
      '2026-04-08',
      '2026-04-09',
      '2026-04-10',
    ])
  })

  test('of several a day the last one stands for the day', () => {
    const names = ['01:00', '09:00', '23:00'].map((time) => scheduledName('13', at(`2026-05-01T${time}`)))
    expect(outdated('13', names, { daily: 7, weekly: 0, monthly: 0 })).toEqual(names.slice(0, 2).reverse())
  })

  test('other files and other provinces are let be, and the newest always stays', () => {
    const strange = [
      'letter.txt',
      'buaban-86-2020-01-01T0230.buaban',
      'buaban-13-2020-13-45T0230.buaban',
      'mine.buaban',
    ]
    const keep = fc.record({ daily: fc.nat(9), weekly: fc.nat(9), monthly: fc.nat(9) })
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, keep, (offsets, kept) => {
        const names = offsets.map((n) => scheduledName('13', at('2026-01-01T02:30').add({ days: n })))
        const gone = outdated('13', [...strange, ...names], kept)
        const left = names.filter((name) => !gone.includes(name))
        expect(left).toContain(names.toSorted().at(-1))
        expect(gone.filter((name) => strange.includes(name))).toEqual([])
        expect(left.length).toBeLessThanOrEqual(Math.max(1, kept.daily + kept.weekly + kept.monthly))
        // taking away what goes changes nothing of what goes
        expect(outdated('13', left, kept)).toEqual([])
      }),
    )
  })
})

test('a name says when it was taken, and only names of ours do', () => {
  expect(takenAt('13', 'buaban-13-2026-11-22T0230.buaban')?.toString()).toBe('2026-11-22T02:30:00')
  expect(takenAt('86', 'buaban-13-2026-11-22T0230.buaban')).toBeUndefined()
  expect(takenAt('13', 'buaban-13-2026-02-30T0230.buaban')).toBeUndefined()
})

test('due is the last such time of day, be it today or yesterday', () => {
  expect(lastDue(at('2026-11-22T02:29'), '02:30').toString()).toContain('2026-11-21T02:30')
  expect(lastDue(at('2026-11-22T02:30'), '02:30').toString()).toContain('2026-11-22T02:30')
})

test('how many to keep is three numbers, not all nought', () => {
  expect(keepOf('7, 5, 12')).toEqual({ daily: 7, weekly: 5, monthly: 12 })
  for (const wrong of ['', '7', '7,5', '0,0,0', '7,5,-1', 'a,b,c']) expect(keepOf(wrong), wrong).toBeUndefined()
})
