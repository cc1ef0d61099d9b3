import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type ExportFormat, exportFormats, exportList } from '#kernel/exchange/export.ts'
import type { House } from '#kernel/house.ts'
import { type Actor, actorOf } from '#kernel/scope/actor.ts'
import type { Bench } from '#platform/bench.ts'
import { withBenchProvince } from './bench-province.ts'

const FORMATS = Object.keys(exportFormats) as ExportFormat[]

async function officer(house: House): Promise<Actor> {
  const found = await house.count.query<{ id: string }>(`select id from account where username = 'demo.peo-officer'`)
  const today = Temporal.Now.plainDateISO().toString()
  const actor = await actorOf(house.count, found.rows[0]?.id ?? '', house.province.areaId, today)
  if (!actor) throw new Error('no officer in the demo')
  return actor
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What is held once all that nobody holds is gone: what a process takes from the system says when it was last tidied instead. */
function held(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Takes every learner away in one format; what is held is looked at in the first tenth of the file and near its end. */
async function take(house: House, actor: Actor, format: ExportFormat, expected: number) {
  const begin = performance.now()
  let [early, late, peak, bytes] = [0, 0, 0, 0]
  const stream = await exportList(house, actor, 'learner', {}, { format, language: 'th' })
  for await (const part of stream) {
    bytes += part.byteLength
    peak = Math.max(peak, process.memoryUsage.rss())
    if (early === 0 && bytes > expected / 20) early = held()
    if (late === 0 && bytes > expected * 0.9) late = held()
  }
  return { seconds: (performance.now() - begin) / 1000, bytes, peak, growth: late - early }
}

/** All learners of a full-size province taken away in each format: how long, and whether memory grows with the file. */
export const bench: Bench = {
  name: 'export-province',
  run: (context) =>
    withBenchProvince(context, async ({ house, sizes }) => {
      const actor = await officer(house)
      const figures: Record<string, number> = {}
      for (const format of FORMATS) {
        // once to warm the program and to know how long the file is
        const { bytes } = await take(house, actor, format, Number.POSITIVE_INFINITY)
        const { seconds, peak, growth } = await take(house, actor, format, bytes)
        context.note(`${format}: ${megabytes(bytes)} MB in ${seconds.toFixed(1)} s, ${megabytes(peak)} MB of memory`)
        figures[`${format}Seconds`] = Math.round(seconds * 10) / 10
        figures[`${format}FileMb`] = megabytes(bytes)
        figures[`${format}PeakMb`] = megabytes(peak)
        figures[`${format}GrowthMb`] = megabytes(Math.max(0, growth))
      }
      return { data: { learners: sizes.learner ?? 0 }, figures }
    }),
}
