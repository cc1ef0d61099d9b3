import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import { censusRound } from '#modules/census/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import { census as words } from '../words/census.ts'
import { cellOf } from './cells.ts'

const MOST = 100

/** Rounds as far as the reader sees them, the newest first, with what the last run found. */
export async function roundRows({
  house,
  actor,
  preferences,
}: App.Locals): Promise<{ columns: Column[]; rows: TableRow[] }> {
  const { language } = preferences
  const { rows } = await list(house, actor, censusRound.name, { sort: { field: 'counted_on', down: true }, size: MOST })
  const figures = new Intl.NumberFormat(language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')
  const counted = (row: RowView, name: string): string => {
    const counts = row.values.figures as Record<string, number> | null
    return counts ? figures.format(counts[name] ?? 0) : '–'
  }
  return {
    columns: [
      { key: 'name', label: words.rounds[language] },
      { key: 'on', label: words.asOf[language].replace('{day}', '').trim() },
      { key: 'out', label: words.outOfSchool[language], number: true },
      { key: 'verify', label: words.toVerify[language], number: true },
      { key: 'enrolled', label: words.enrolled[language], number: true },
      { key: 'state', label: words.standing[language] },
    ],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        { text: row.title, href: `/census/${row.id}` },
        cellOf(house, censusRound, row, 'counted_on', language),
        { text: counted(row, 'out_of_school') },
        { text: counted(row, 'to_verify') },
        { text: counted(row, 'enrolled') },
        cellOf(house, censusRound, row, 'state', language),
      ],
    })),
  }
}
