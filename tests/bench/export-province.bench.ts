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

/** Takes every learner away in one format; memory is sampled in the first tenth of the file and over the rest of it. */
async function take(house: House, actor: Actor, format: ExportFormat, expected: number) {
  const begin = performance.now()
  let early = 0
  let late = 0
  let bytes = 0
  const stream = await exportList(house, actor, 'learner', {}, { format, language: 'th' })
  for await (const part of stream) {
    bytes += part.byteLength
    const { rss } = process.memoryUsage()
    if (bytes < expected / 10) early = Math.max(early, rss)
    else late = Math.max(late, rss)
  }
  return { seconds: (performance.now() - begin) / 1000, bytes, early, late }
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
        const { seconds, early, late } = await take(house, actor, format, bytes)
        context.note(`${format}: ${megabytes(bytes)} MB in ${seconds.toFixed(1)} s, ${megabytes(late)} MB of memory`)
        figures[`${format}Seconds`] = Math.round(seconds * 10) / 10
        figures[`${format}FileMb`] = megabytes(bytes)
        figures[`${format}PeakMb`] = megabytes(Math.max(early, late))
        figures[`${format}GrowthMb`] = megabytes(Math.max(0, late - early))
      }
      return { data: { learners: sizes.learner ?? 0 }, figures }
    }),
}
