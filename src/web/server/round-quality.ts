import type { Label } from '#kernel/label.ts'
import { type Band, bands, roundQuality } from '#modules/census/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import { qualityWords as words } from '../words/link-review.ts'

const COLUMNS: [string, Label][] = [
  ['band', words.band],
  ['pairs', words.pairs],
  ['drawn', words.drawn],
  ['judged', words.judged],
  ['same', words.same],
]

/** How right a round is, ready to be shown; null before it was run. */
export async function qualityView({ house, actor, preferences }: App.Locals, round: string) {
  const { language } = preferences
  const {
    bands: sampled,
    estimate,
    agreement,
    calibration,
    contradicted,
    states,
  } = await roundQuality(house, actor, round)
  if (sampled.length === 0) return null
  const columns: Column[] = COLUMNS.map(([key, label]) => ({ key, label: label[language], number: key !== 'band' }))
  const rows: TableRow[] = sampled.map(({ band, pairs, drawn, judged, same }) => ({
    id: band,
    cells: [bands[band as Band][language], pairs, drawn, judged, same].map((one) => ({
      text: typeof one === 'number' ? one.toLocaleString('en') : one,
    })),
  }))
  return { columns, rows, estimate, agreement, calibration, contradicted, disputed: states.disputed ?? 0 }
}

export type QualityView = NonNullable<Awaited<ReturnType<typeof qualityView>>>
