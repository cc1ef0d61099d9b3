import { expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { history } from '#kernel/register/record.ts'
import { ANONYMOUS, systemActor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { loadBoundaries } from './module.ts'

const stage = useWorld()

const box = (code: string, west: number, side = 0.1) => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 14],
        [west + side, 14],
        [west + side, 14.1],
        [west, 14.1],
        [west, 14],
      ],
    ],
  },
})
const file = (...features: unknown[]) => ({
  id: newId(),
  text: JSON.stringify({ type: 'FeatureCollection', features }),
  source: 'แนวเขตทดสอบ',
})

const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}

it('loads boundaries once, changes those that differ and keeps what they were', async () => {
  const { house } = stage
  const system = await systemActor(house)
  const first = await loadBoundaries(house, system, file(box('1301', 100.4), box('1302', 100.6)))
  expect(first).toEqual({ added: 2, changed: 0, same: 0 })
  const again = await loadBoundaries(house, system, file(box('1301', 100.4), box('1302', 100.6, 0.2)))
  expect(again).toEqual({ added: 0, changed: 1, same: 1 })
  const { rows, total } = await list(house, ANONYMOUS, 'area_boundary', {})
  expect(total).toBe(2)
  const changed = rows.find((row) => row.version === 2)
  const past = await history(house, system, 'area_boundary', changed?.id ?? '')
  expect(past.versions).toHaveLength(2)
})

it('loads all of a file or none of it, and nothing for who may not', async () => {
  const { house } = stage
  const system = await systemActor(house)
  const { total: before } = await list(house, system, 'area_boundary', {})
  const { problem } = await refusal(loadBoundaries(house, system, file(box('1303', 100.4), box('9999', 100.6))))
  expect(problem.detail?.en).toContain('9999')
  const planner = await actAs(house, {
    username: 'boundary.planner',
    roles: [{ role: 'planner', place: house.province.areaId }],
  })
  expect((await refusal(loadBoundaries(house, planner, file(box('1303', 100.4))))).problem.name).toBe('not_found')
  // not even to be told that nothing would change
  expect((await refusal(loadBoundaries(house, planner, file(box('1301', 100.4))))).problem.name).toBe('not_found')
  expect((await list(house, system, 'area_boundary', {})).total).toBe(before)
})
