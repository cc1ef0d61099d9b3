import type { Bench } from '#platform/bench.ts'
import { fill } from '../support/filled.ts'
import { probeDoors } from './doors-probe.ts'
import { withEmptyProvince } from './empty-province.ts'

const PROBES = 10_000
const SEED = 874

/** Random actors against random rows over every door of the served program: none sees what the rules deny. */
export const bench: Bench = {
  name: 'doors',
  run: ({ note, signal }) =>
    withEmptyProvince(async (house, open) => {
      const world = await fill(house)
      note('a row of every register on both sides, in every state')
      const done = await probeDoors(open, world, { probes: PROBES, seed: SEED, note, signal })
      for (const line of [...done.leaks, ...done.incidents, ...done.withheld].slice(0, 60)) note(line)
      return {
        data: { actors: world.actors.length, registers: house.registers.size, doors: done.doors },
        figures: {
          probes: done.probes,
          leaks: done.leaks.length,
          shown: done.shown,
          withheld: done.withheld.length,
          incidents: done.incidents.length,
        },
      }
    }),
}
