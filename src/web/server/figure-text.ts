import type { Indicator } from '#kernel/indicator/declaration.ts'
import type { Language } from '#kernel/label.ts'
import { indicatorWords, units } from '../words/indicators.ts'

/** Decimals worth showing: those declared, else one for percentages and two for ratios. */
export const digitsOf = (indicator: Indicator): number =>
  indicator.decimals ?? (indicator.unit === 'percent' ? 1 : indicator.unit === 'ratio' ? 2 : 0)

export const unitOf = (indicator: Indicator, language: Language): string => units[indicator.unit][language]

const locale = (language: Language) => (language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB')

export const numberText = (value: number, digits: number, language: Language): string =>
  new Intl.NumberFormat(locale(language), { maximumFractionDigits: digits }).format(value)

/** A figure with its unit, or why there is none. */
export function figureText(
  indicator: Indicator,
  figure: { value: number | null; hidden: boolean },
  language: Language,
): string {
  if (figure.hidden) return indicatorWords.hidden[language]
  if (figure.value === null) return '–'
  return `${numberText(figure.value, digitsOf(indicator), language)}${unitOf(indicator, language)}`
}

export const fill = (text: string, parts: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)
