import type { House } from '#kernel/house.ts'
import type { Compared } from '#kernel/indicator/compare.ts'
import type { Indicator, Unit } from '#kernel/indicator/declaration.ts'
import type { Dimension } from '#kernel/indicator/dimension.ts'
import type { Drilled } from '#kernel/indicator/drill.ts'
import { formulaText, sourceText } from '#kernel/indicator/explain.ts'
import type { Figure, IndicatorResult } from '#kernel/indicator/measure.ts'
import type { TrendPoint } from '#kernel/indicator/trend.ts'
import { showYear } from '#kernel/kinds/year.ts'
import { columns } from './output.ts'

const units: Record<Unit, string> = {
  percent: '%',
  persons: 'คน · persons',
  schools: 'แห่ง · schools',
  classes: 'ห้อง · classes',
  ratio: '',
  records: 'รายการ · records',
}

const both = (th: string, en: string): string => `${th} · ${en}`
const years = (year: number): string => `${showYear(year, 'th')} (${year})`

/** The value with its unit, or why there is none. */
function valueText(indicator: Indicator, { value, hidden }: Figure): string {
  if (hidden) return both('ไม่แสดง', 'hidden')
  return value === null ? '–' : `${value.toFixed(indicator.decimals ?? 0)} ${units[indicator.unit]}`.trim()
}

const countsText = ({ numerator, denominator }: Figure): string =>
  numerator === null ? '' : denominator === null ? String(numerator) : `${numerator} / ${denominator}`

export const listText = (indicators: readonly Indicator[]): string =>
  columns(indicators.map(({ name, th, en, unit }) => [name, th, en, units[unit]]))

/** The definition: what it says, how it is worked out, where the formula comes from, how it may be cut. */
export function definitionText(indicator: Indicator): string {
  const formula = formulaText(indicator)
  const source = sourceText(indicator)
  return [
    both(indicator.th, indicator.en),
    '',
    indicator.about.th,
    indicator.about.en,
    '',
    formula.th,
    formula.en,
    source.th,
    source.en,
    '',
    columns([
      ['หน่วย · unit', units[indicator.unit] || 'ratio'],
      ['ส่วน · parts', Object.keys(indicator.parts).join(', ')],
      ['แยกตาม · by', indicator.by.join(', ')],
    ]),
  ].join('\n')
}

/** Names of the places among the values of a breakdown, by id. */
export async function placeNames(house: House, { cells }: IndicatorResult): Promise<Map<string, string>> {
  const ids = cells.flatMap(({ key }) => Object.values(key)).filter((value) => /^[0-9a-f-]{36}$/.test(value))
  const found = await house.count.query<{ id: string; name: string }>(
    'select id, name from area where id = any ($1::uuid[]) union all select id, name from organisation where id = any ($1::uuid[])',
    [ids],
  )
  return new Map(found.rows.map((row) => [row.id, row.name]))
}

const dimensionOf = (indicator: Indicator, way: string): Dimension | undefined =>
  Object.values(indicator.parts)
    .map((part) => part.basis.dimensions[way])
    .find((dimension) => dimension !== undefined)

function keyText(indicator: Indicator, way: string, value: string, names: Map<string, string>): string {
  if (value === '') return both('ไม่ทราบ', 'not known')
  const label = dimensionOf(indicator, way)?.values?.[value]
  return label ? both(label.th, label.en) : (names.get(value) ?? value)
}

export function resultText(indicator: Indicator, result: IndicatorResult, names: Map<string, string>): string {
  return [
    both(indicator.th, indicator.en),
    `${years(result.year)}  ${result.day}${result.asOf ? `  as of ${result.asOf}` : ''}`,
    columns([
      ...(result.by.length > 0 ? [[...result.by, '', '']] : []),
      ...result.cells.map((cell) => [
        ...result.by.map((way) => keyText(indicator, way, cell.key[way] ?? '', names)),
        valueText(indicator, cell),
        countsText(cell),
      ]),
      [both('รวม', 'all'), ...result.by.slice(1).map(() => ''), valueText(indicator, result), countsText(result)],
    ]),
  ].join('\n')
}

export const trendText = (indicator: Indicator, points: readonly TrendPoint[]): string =>
  [
    both(indicator.th, indicator.en),
    columns(points.map((point) => [years(point.year), valueText(indicator, point), countsText(point)])),
  ].join('\n')

export const recordsText = ({ register, total, rows, next }: Drilled): string =>
  [
    columns(rows.map((row) => [row.id, row.title])),
    `${register}  ${rows.length} / ${total ?? '–'}${next ? `  --after ${next}` : ''}`,
  ].join('\n')

export function comparedText(indicator: Indicator, compared: Compared): string {
  const { before, after, came, went, stayed } = compared
  const number = (count: number | null): string => (count === null ? both('ไม่แสดง', 'hidden') : String(count))
  return [
    both(indicator.th, indicator.en),
    columns([
      [both('ก่อน', 'before'), valueText(indicator, before), countsText(before)],
      [both('หลัง', 'after'), valueText(indicator, after), countsText(after)],
      [both('เข้ามา', 'came'), `+${number(came.count)}`],
      [both('ออกไป', 'went'), `−${number(went.count)}`],
      [both('อยู่ทั้งสองครั้ง', 'stayed'), number(stayed)],
    ]),
    ...came.rows.map((row) => `+ ${row.id}  ${row.title}`),
    ...went.rows.map((row) => `− ${row.id}  ${row.title}`),
  ].join('\n')
}
