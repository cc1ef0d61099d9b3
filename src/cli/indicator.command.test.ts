import { beforeAll, expect, it } from 'vitest'
import { recompute } from '#kernel/indicator/recompute.ts'
import { type Actor, ANONYMOUS, systemActor } from '#kernel/scope/actor.ts'
import { loadConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { put, putSchool } from '../../tests/support/as.ts'
import { type Example, putExample, Y } from '../../tests/support/indicator-example.ts'
import { useWorld } from '../../tests/support/world.ts'
import type { OptionValues } from './command.ts'
import { runIndicator } from './indicator.command.ts'
import { createOutput } from './output.ts'

let example: Example
let system: Actor
const stage = useWorld(async ({ house }) => {
  example = await putExample(house)
  await recompute(house)
})
beforeAll(async () => {
  system = await systemActor(stage.house)
  await put(stage.house, 'organisation_code', { organisation: example.schools.A, scheme: 'office', value: '13010001' })
})

/** What the command prints for a line of arguments. */
async function printed(args: string[], options: OptionValues = {}, json = true, actor = system): Promise<string> {
  const lines: string[] = []
  const context = {
    args,
    options,
    config: loadConfig({}),
    log: createLog('error'),
    out: createOutput(json, (line) => lines.push(line)),
    signal: new AbortController().signal,
  }
  await runIndicator(context, { house: stage.house, actor })
  return lines.join('\n')
}
const result = async (args: string[], options?: OptionValues, actor?: Actor) =>
  JSON.parse(await printed(args, options, true, actor))

it('measures a place by its code, a year of either era and a way of cutting', async () => {
  const year = String(Y + 543)
  expect(await result(['measure', 'learners'], { year })).toMatchObject({ value: 11, year: Y })
  const school = await result(['measure', 'learners'], { place: '13010001', by: ['sex'] })
  const whole = await result(['measure', 'learners'], { place: example.schools.A })
  expect(school.value).toBe(whole.value)
  const cells: { key: { sex: string }; value: number }[] = school.cells
  expect(cells.reduce((sum, cell) => sum + cell.value, 0)).toBe(whole.value)
  expect(await printed(['measure', 'learners'], { by: ['sex'] }, false)).toContain('หญิง')
  await expect(printed(['measure', 'learners'], { place: '0' })).rejects.toMatchObject({ faultName: 'usage' })
  await expect(printed(['measure', 'nothing'])).rejects.toMatchObject({ faultName: 'not_found' })
})

it('follows years, lists records, compares two moments, and tells what it measures', async () => {
  const { points } = await result(['trend', 'learners'])
  expect(points.map((point: { year: number; value: number }) => [point.year, point.value]).slice(-2)).toEqual([
    [Y - 1, 11],
    [Y, 11],
  ])
  const { rows, total } = await result(['records', 'vanished_between_years'], { part: 'numerator' })
  expect([rows.length, total]).toEqual([1, 1])
  const compared = await result(['compare', 'learners'], { from: String(Y - 1), to: String(Y + 543) })
  expect([compared.came.count, compared.went.count]).toEqual([2, 2]) // 10 11 came, 3 9 went
  expect(await printed(['compare', 'learners'], { from: String(Y - 1), to: String(Y) }, false)).toContain('+2')
  const told = await printed(['show', 'transition_p6_m1'], {}, false)
  expect(told).toContain('ที่มา')
  const { indicators } = await result(['list'])
  expect(indicators).toHaveLength(stage.house.indicators.size)
})

it('counts what was written while nobody followed changes', async () => {
  const before = (await result(['measure', 'schools_open'])).value
  await putSchool(stage.house, 'โรงเรียนเพิ่งเปิด')
  expect((await result(['measure', 'schools_open'])).value).toBe(before + 1)
})

it('shows nobody more than their grants', async () => {
  await expect(printed(['records', 'learners'], {}, true, ANONYMOUS)).resolves.toContain('"rows":[]')
  await expect(printed(['measure', 'teachers'], { place: example.schools.A }, true, ANONYMOUS)).rejects.toMatchObject({
    problem: { name: 'not_found' },
  })
})
