import type { Choices } from '../kinds/field.ts'
import type { Label } from '../label.ts'
import type { BandTable, Basis, Tie } from './declaration.ts'

interface Named extends Label {
  /** Labels of the values, where they are a short list. */
  values?: Choices
}

/** Kept in the stored cells: a field, whether a list of choices has any entry, an age, or a size class. */
export type StoredDimension = Named &
  ({ path: string } | { some: string } | { age: string } | { tally: Tie; bands: BandTable[] })

/** Worked out when cells are read: from another dimension, from the place's record, or from another basis. */
export type WorkedDimension = Named &
  ({ from: string; map: Record<string, string> } | { placeField: string; links?: true } | { seenIn: Basis; as: string })

/** One way of cutting a count. */
export type Dimension = StoredDimension | WorkedDimension

export const isStored = (dimension: Dimension): dimension is StoredDimension =>
  'path' in dimension || 'some' in dimension || 'age' in dimension || 'tally' in dimension

/** Names of the dimensions kept in cells, in the order of the array that holds them. */
export const storedNames = (basis: Basis): string[] =>
  Object.keys(basis.dimensions).filter((name) => {
    const dimension = basis.dimensions[name]
    return dimension !== undefined && isStored(dimension)
  })

/** The codes of the finer dimension that make up these values of a dimension worked out from it. */
export const finerCodes = (map: Record<string, string>, values: readonly string[]): string[] =>
  Object.entries(map)
    .filter(([, coarse]) => values.includes(coarse))
    .map(([fine]) => fine)

/** Answers of a dimension that asks whether a list has any entry. */
export const yesNoValues: Choices = { yes: { th: 'มี', en: 'Yes' }, no: { th: 'ไม่มี', en: 'No' } }
