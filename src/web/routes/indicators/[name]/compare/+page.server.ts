import { type SnapshotName, snapshotDay, snapshots } from '#kernel/indicator/academic-calendar.ts'
import { type Crossing, compare } from '#kernel/indicator/compare.ts'
import { yearsOf } from '#kernel/indicator/trend.ts'
import { showDay } from '#kernel/kinds/date.ts'
import { showYear } from '#kernel/kinds/year.ts'
import { refuse } from '#kernel/problem.ts'
import { columnsOfList, tableRow } from '../../../../server/cells.ts'
import { addressWith, askedIn } from '../../../../server/explorer-address.ts'
import { figureText, numberText } from '../../../../server/figure-text.ts'
import { placeNames } from '../../../../server/place-names.ts'
import type { PageServerLoad } from './$types'

interface Moment {
  year: number
  round: SnapshotName
}

/** `2025-june`: an academic year and one of its official snapshots. */
function momentIn(text: string): Moment | null {
  const [year, round = ''] = text.split('-')
  return /^\d{4}$/.test(year ?? '') && Object.hasOwn(snapshots, round)
    ? { year: Number(year), round: round as SnapshotName }
    : null
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const indicator = house.indicators.get(params.name) ?? refuse('not_found')
  const { place } = askedIn(house, url)
  const years = await yearsOf(house, indicator.name)
  const last = years.at(-1) ?? refuse('not_found')
  const to = momentIn(url.searchParams.get('to') ?? '') ?? { year: last, round: 'june' as const }
  const from = momentIn(url.searchParams.get('from') ?? '') ?? { year: years.at(-2) ?? last, round: 'june' as const }
  const found = await compare(house, actor, { indicator: indicator.name, place, from, to })
  const register = house.registers.get(Object.values(indicator.parts)[0]?.basis.over ?? '') ?? refuse('not_found')
  const names = await placeNames(house, actor, [place], language)
  const crossing = (one: Crossing) => ({
    count: one.count === null ? null : numberText(one.count, 0, language),
    rows: one.rows.map((row) => tableRow(house, register, row, register.listed, language)),
  })
  const momentText = ({ year, round }: Moment) => `${snapshots[round][language]} ${showYear(year, language)}`
  return {
    name: indicator.name,
    label: indicator[language],
    place: names.get(place)?.name ?? '',
    back: addressWith(url, { i: indicator.name, from: '', to: '' }),
    asked: { from: `${from.year}-${from.round}`, to: `${to.year}-${to.round}`, place },
    moments: years.toReversed().flatMap((year) =>
      (Object.keys(snapshots) as SnapshotName[]).toReversed().map((round) => ({
        value: `${year}-${round}`,
        label: `${momentText({ year, round })} (${showDay(snapshotDay(year, round), language)})`,
      })),
    ),
    before: { when: momentText(from), figure: figureText(indicator, found.before, language) },
    after: { when: momentText(to), figure: figureText(indicator, found.after, language) },
    came: crossing(found.came),
    went: crossing(found.went),
    stayed: found.stayed === null ? null : numberText(found.stayed, 0, language),
    columns: columnsOfList(register, register.listed, language),
  }
}
