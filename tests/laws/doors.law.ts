import { expect, it } from 'vitest'
import { ANONYMOUS } from '#kernel/scope/actor.ts'
import { probeDoors } from '../bench/doors-probe.ts'
import { sightOf, tracesIn } from '../bench/doors-sight.ts'
import { type Filled, fill } from '../support/filled.ts'
import { useWorld } from '../support/world.ts'

const PROBES = 1_200

let filled: Filled
const stage = useWorld(async ({ house }) => {
  filled = await fill(house)
})

it('no door shows a random actor anything of a row out of reach', { timeout: 400_000 }, async () => {
  const note = (line: string) => console.log(line)
  const done = await probeDoors(stage.world, filled, { probes: PROBES, seed: 13, note })
  console.log(`${done.probes} probes at ${done.doors} doors, ${done.shown} showed something`)
  expect(done.leaks).toEqual([])
  expect(done.incidents).toEqual([])
  expect(done.withheld).toEqual([])
  expect(done.shown).toBeGreaterThan(PROBES / 5)
})

it('a row that is shown to nobody would be noticed', async () => {
  const sight = await sightOf(stage.house, stage.world.ground)
  const child = sight.oracle.rows('person').find(({ id }) => id === filled.far.rows.get('person'))
  const page = `<a href="/registers/person/${child?.id}">${child?.name_first} ${child?.name_last}</a>`
  expect(sight.leaked(ANONYMOUS, page, '')).toEqual([child?.id, child?.name_first, child?.name_last])
})

it('what betrays a row is known in a text', () => {
  const id = '0192f0c1-2b3c-7d4e-8f90-112233445566'
  expect([...tracesIn(`<a href="/x/${id}">นกfar12 ใจดี12</a>`)]).toEqual([id, 'นกfar12', 'ใจดี12'])
})
