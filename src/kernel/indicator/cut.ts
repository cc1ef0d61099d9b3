import type { Basis } from './declaration.ts'
import { finerCodes, storedNames } from './dimension.ts'
import { dimensionOf } from './dimension-sql.ts'
import { quoted, registerNamed } from './query.ts'
import type { View } from './rows.ts'
import { cellsSql, type Extent } from './scan-sql.ts'

/** The places directly within the place asked, as a way of cutting. */
export const CHILDREN = 'children'
/** The place of each cell itself, for comparing like with like. */
export const PLACE = 'place'

/** Where the cells of another basis come from, to look a place's class up. */
type SeenIn = (basis: Basis) => string

/** How cells (alias `c`, with year, place, dims) are cut: the joins that dimensions ask for and their SQL. */
export interface Cutter {
  view: View
  basis: Basis
  children: string[]
  seenIn: SeenIn
  joins: Map<string, string>
}

export const cutter = (view: View, basis: Basis, children: string[], seenIn: SeenIn): Cutter => ({
  view,
  basis,
  children,
  seenIn,
  joins: new Map(),
})

/** The register whose records are the places of a basis. */
function placeRegister(view: View, basis: Basis): string {
  let register = registerNamed(view.registers, basis.over)
  for (const name of basis.place.split('.')) {
    if (name === 'id') return register.name
    const field = register.fields[name]
    if (!field || !('to' in field)) throw new Error(`${basis.place} of ${basis.name} is not a place`)
    register = registerNamed(view.registers, field.to)
  }
  return register.name
}

/** SQL of a way of cutting, as text; of a dimension worked out from a finer one, that of the finer one. */
export function cutSql(cut: Cutter, name: string): string {
  if (name === PLACE) return 'c.place::text'
  if (name === CHILDREN) {
    const ids = cut.view.params.put(cut.children)
    cut.joins.set('ch', `LEFT JOIN place_within ch ON ch.place = c.place AND ch.ancestor = ANY(${ids}::uuid[])`)
    return `coalesce(ch.ancestor::text, '')`
  }
  const dimension = dimensionOf(cut.basis, name)
  if ('from' in dimension) return cutSql(cut, dimension.from)
  if ('placeField' in dimension) {
    const place = quoted(placeRegister(cut.view, cut.basis))
    cut.joins.set('o', `LEFT JOIN ${place} o ON o."id" = c.place`)
    return `coalesce(o.${quoted(dimension.placeField)}::text, '')`
  }
  if ('seenIn' in dimension) {
    cut.joins.set('s', `LEFT JOIN ${cut.seenIn(dimension.seenIn)} s ON s.place = c.place AND s.year = c.year`)
    return `coalesce(s.dims[${storedNames(dimension.seenIn).indexOf(dimension.as) + 1}], '')`
  }
  return `c.dims[${storedNames(cut.basis).indexOf(name) + 1}]`
}

/** Only the cells with one of these values of a way of cutting. */
export function cutFilter(cut: Cutter, name: string, values: string[]): string {
  const dimension = name === CHILDREN || name === PLACE ? undefined : dimensionOf(cut.basis, name)
  const codes = dimension && 'from' in dimension ? finerCodes(dimension.map, values) : values
  return `${cutSql(cut, name)} = ANY(${cut.view.params.put(codes)}::text[])`
}

/** The value of a way of cutting from what its SQL gave. */
export function cutValue(basis: Basis, name: string, code: string): string {
  const dimension = name === CHILDREN || name === PLACE ? undefined : dimensionOf(basis, name)
  return dimension && 'from' in dimension ? (dimension.map[code] ?? '') : code
}

export const cutJoins = (cut: Cutter): string => [...cut.joins.values()].join('\n')

/** Cells as kept, or counted on the spot under another view; both have year, place and dims. */
export const keptCells = (view: View, basis: Basis): string =>
  `(SELECT year, place, dims, n FROM indicator_cell WHERE scan = ${view.params.put(basis.name)}::text)`
export const countedCells = (view: View, basis: Basis, extent: Extent): string =>
  `(${cellsSql(view, basis, [], extent)})`
