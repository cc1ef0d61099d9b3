import type { Indicator } from '#kernel/indicator/declaration.ts'
import type { Dimension } from '#kernel/indicator/dimension.ts'
import type { Language } from '#kernel/label.ts'
import { indicatorWords } from '../words/indicators.ts'

const dimensionNamed = (indicator: Indicator, way: string): Dimension | undefined =>
  Object.values(indicator.parts)
    .map((part) => part.basis.dimensions[way])
    .find((dimension) => dimension !== undefined)

export const wayLabel = (indicator: Indicator, way: string, language: Language): string =>
  way === 'children' ? indicatorWords.children[language] : (dimensionNamed(indicator, way)?.[language] ?? way)

/** The label of one value of a way of cutting; an empty one is not known. */
export function valueLabel(indicator: Indicator, way: string, value: string, language: Language): string {
  if (value === '') return indicatorWords.unknown[language]
  return dimensionNamed(indicator, way)?.values?.[value]?.[language] ?? value
}

/** The order in which a list of values is declared, so that grades stand as grades do. */
export const orderOf = (indicator: Indicator, way: string): string[] =>
  Object.keys(dimensionNamed(indicator, way)?.values ?? {})

/** Whether the values of a way are places, whose names must be looked up. */
export function holdsPlaces(indicator: Indicator, way: string): boolean {
  const dimension = dimensionNamed(indicator, way)
  return way === 'children' || (dimension !== undefined && 'placeField' in dimension && dimension.links === true)
}
