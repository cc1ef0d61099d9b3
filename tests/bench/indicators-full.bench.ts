import { recompute } from '#kernel/indicator/recompute.ts'
import type { Bench } from '#platform/bench.ts'
import { median, withBenchProvince } from './bench-province.ts'

const ROUNDS = 3

/** Every indicator of the province counted anew from its records, every academic year on record. */
export const bench: Bench = {
  name: 'indicators-full',
  run: (context) =>
    withBenchProvince(context, async ({ house, sizes }) => {
      const seconds: number[] = []
      let years = 0
      for (let round = 1; round <= ROUNDS; round++) {
        context.signal.throwIfAborted()
        const done = await recompute(house)
        years = done.years.length
        seconds.push(done.seconds)
        context.note(`round ${round} of ${ROUNDS}: ${done.seconds.toFixed(2)} s`)
      }
      const cells = await house.count.query<{ n: number }>('select count(*)::int as n from indicator_cell')
      return {
        data: { ...sizes, years, cells: cells.rows[0]?.n ?? 0 },
        figures: { seconds: Number(median(seconds).toFixed(2)), indicators: house.indicators.size },
      }
    }),
}
