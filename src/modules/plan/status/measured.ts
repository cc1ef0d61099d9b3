import type { Label } from '#kernel/label.ts'

/** The value of an indicator in one academic year (CE). `hidden`: too few people to show it to this reader. */
export interface YearOfIndicator {
  year: number
  value: number | null
  hidden: boolean
}

/** An indicator as a plan looks at it: what it is and how it went at the place of the plan's owner, the oldest year first. */
export interface IndicatorSeries extends Label {
  name: string
  unit: string
  direction: 'up' | 'down' | 'range'
  range?: [number, number]
  decimals: number
  /** Where it was counted; several districts are counted together. */
  places?: string[]
  years: YearOfIndicator[]
}

/** Where a line of a plan stands. */
export type Standing = 'on_course' | 'behind' | 'measured' | 'unmeasured' | 'no_data' | 'flagged'

/** Words and shapes come first; colour only repeats them. */
export const standings = {
  on_course: { th: 'เป็นไปตามแผน', en: 'On course', shape: '●' },
  behind: { th: 'ช้ากว่าแผน', en: 'Behind', shape: '▼' },
  measured: { th: 'วัดแล้ว ยังไม่มีสิ่งเทียบ', en: 'Measured, nothing to compare with', shape: '◎' },
  unmeasured: { th: 'ยังไม่มีสิ่งวัด', en: 'Unmeasured', shape: '○' },
  no_data: { th: 'ยังไม่มีข้อมูล', en: 'No data yet', shape: '◌' },
  flagged: { th: 'รอตัดสินเป้าหมาย', en: 'Waits for a decision', shape: '⚑' },
} as const satisfies Record<Standing, Label & { shape: string }>

/** A standing with its reason in words, and with how much of the target is reached where that can be said. */
export interface Judgement {
  standing: Standing
  reason: Label
  value?: number
  goal?: number
  /** Percent of the target reached. */
  achieved?: number
}

export const judged = (standing: Standing, th: string, en: string, more: Partial<Judgement> = {}): Judgement => ({
  standing,
  reason: { th, en },
  ...more,
})

/** Years with a value, the oldest first. */
export const known = (series: IndicatorSeries): { year: number; value: number }[] =>
  series.years.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))

/** An indicator is named, but this reader gets no value of it. */
export const noValue = (): Judgement => judged('no_data', 'ไม่มีค่าที่แสดงได้', 'There is no value to show')

/** Why there is nothing to judge by: hidden or not recorded. */
export function nothingToSee(series: IndicatorSeries): Judgement {
  return series.years.some((one) => one.hidden)
    ? judged('no_data', 'จำนวนคนน้อยจนไม่แสดงค่า', 'Too few people to show the value')
    : judged('no_data', 'มีตัวชี้วัดแล้ว แต่ยังไม่มีข้อมูลของพื้นที่นี้', 'The indicator has no records for this place yet')
}

const BUDDHIST = 543

/** Two values that look the same to the decimals worth showing. */
export const alike = (a: number, b: number, { decimals }: Pick<IndicatorSeries, 'decimals'>): boolean =>
  a.toFixed(decimals) === b.toFixed(decimals)

/** A figure as people read it, with its unit for percent. */
export const figure = (value: number, series: Pick<IndicatorSeries, 'decimals' | 'unit'>): string => {
  const shown = new Intl.NumberFormat('th-TH-u-nu-latn', { maximumFractionDigits: series.decimals }).format(value)
  return series.unit === 'percent' ? `${shown}%` : shown
}

export const yearTh = (year: number): number => year + BUDDHIST
