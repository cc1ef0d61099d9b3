import type { PoolClient } from 'pg'
import type { House } from '../house.ts'
import type { Test } from './condition.ts'
import type { Basis, Tie } from './declaration.ts'
import { isStored } from './dimension.ts'
import { quoted, registerNamed } from './query.ts'
import { column, joinsSql, reachOf, rowsOf } from './rows.ts'
import type { Scan } from './scan.ts'
import { storedView } from './stored-view.ts'

/** Records of one register that changed. */
export interface Changed {
  register: string
  records: string[]
}

/** A place whose cells no longer hold; year 0 stands for every year. */
export interface Stale {
  place: string
  year: number
}

const pathsOfTest = (test: Test): string[] => {
  if ('any' in test) return test.any.flatMap(pathsOfTest)
  if ('age' in test) return [test.age, test.aboveBy]
  return 'path' in test ? [test.path] : []
}

const pathsOfDimension = (basis: Basis): string[] =>
  Object.values(basis.dimensions).flatMap((dimension) => {
    if (!isStored(dimension)) return []
    if ('path' in dimension) return [dimension.path]
    if ('some' in dimension) return [dimension.some]
    return 'age' in dimension ? [dimension.age] : []
  })

/** Every tie of a pass, tallies of its dimensions included. */
const tiesOf = (scan: Scan): Tie[] => [
  ...scan.measures.flatMap((measure) => [...measure.also, ...measure.without]),
  ...Object.values(scan.basis.dimensions).flatMap((dimension) => ('tally' in dimension ? [dimension.tally] : [])),
]

/** Links by which the counted rows reach another register: `person` for `person.sex`. Only one step is walked by paths of cells. */
function linksTo(house: House, scan: Scan, register: string): string[] {
  const over = registerNamed(house.registers, scan.basis.over)
  const paths = [
    scan.basis.place,
    ...pathsOfDimension(scan.basis),
    ...(scan.basis.where ?? []).flatMap(pathsOfTest),
    ...scan.measures.flatMap((measure) => measure.tests.flatMap(pathsOfTest)),
    ...tiesOf(scan).flatMap((tie) => Object.values(tie.same).map((own) => (typeof own === 'string' ? own : own.path))),
  ]
  const links = paths.flatMap((path) => (path.includes('.') ? [path.split('.')[0] ?? ''] : []))
  return [...new Set(links)].filter((name) => {
    const field = over.fields[name]
    return field && 'to' in field && field.to === register
  })
}

/** Every version of some records of a register, as one row each with the columns asked. */
const versions = (register: string, columns: string[], records: string): string => {
  const list = columns.map(quoted).join(', ')
  return `(SELECT ${list} FROM ${quoted(register)} WHERE "id" = ANY(${records}::uuid[])
    UNION SELECT ${list} FROM ${quoted(`${register}_past`)} WHERE "id" = ANY(${records}::uuid[]))`
}

/** The cells of one pass that a change makes stale: where the record stands, stood, or is looked up from. */
export async function staleCells(house: House, client: PoolClient, scan: Scan, changed: Changed): Promise<Stale[]> {
  const { basis } = scan
  const view = storedView(house.registers, basis)
  const records = view.params.put(changed.records)
  const yearField = 'year' in basis.timing ? basis.timing.year : undefined
  const yearOf = (alias: string) => (yearField ? `${alias}.${quoted(yearField)}::int` : '0')
  const parts: string[] = []
  const counted = (condition: (alias: string) => string): void => {
    const reach = reachOf(view, basis.over, 'r')
    const place = column(reach, basis.place)
    parts.push(
      `SELECT ${place} AS place, ${yearOf('r')} AS year FROM ${rowsOf(view, basis.over, 'r')} ${joinsSql(reach)} WHERE ${condition('r')}`,
    )
  }
  const placeNames = basis.place.split('.')
  const [first = '', second] = placeNames
  if (changed.register === basis.over) {
    // the places of all its versions; through a link, the place the linked record has now
    const columns =
      first === 'id' ? ['id', ...(yearField ? [yearField] : [])] : [first, ...(yearField ? [yearField] : [])]
    const own = versions(basis.over, columns, records)
    const target = second ? registerNamed(house.registers, basis.over).fields[first] : undefined
    if (second && target && 'to' in target)
      parts.push(
        `SELECT l.${quoted(second)} AS place, ${yearOf('v')} AS year FROM ${own} v JOIN ${quoted(target.to)} l ON l."id" = v.${quoted(first)}`,
      )
    else parts.push(`SELECT v.${quoted(first)} AS place, ${yearOf('v')} AS year FROM ${own} v`)
  }
  for (const link of linksTo(house, scan, changed.register)) {
    counted((alias) => `${alias}.${quoted(link)} = ANY(${records}::uuid[])`)
    if (second && first === link)
      parts.push(
        `SELECT v.${quoted(second)} AS place, ${yearOf('r')} AS year FROM ${quoted(basis.over)} r JOIN ${versions(changed.register, ['id', second], records)} v ON v."id" = r.${quoted(link)}`,
      )
  }
  for (const tie of tiesOf(scan).filter((one) => one.over === changed.register)) {
    const [field, own] = Object.entries(tie.same).find(([, path]) => typeof path === 'string') ?? []
    if (!field || typeof own !== 'string') continue
    const looked = versions(tie.over, [field], records)
    counted(
      (alias) =>
        `${own.includes('.') ? column(reachOf(view, basis.over, alias), own) : `${alias}.${quoted(own)}`} IN (SELECT v.${quoted(field)} FROM ${looked} v)`,
    )
  }
  if (parts.length === 0) return []
  const unique = [...new Set(parts)]
  const found = await client.query<Stale>(
    `SELECT DISTINCT place, year FROM (${unique.join('\nUNION ALL ')}) q WHERE place IS NOT NULL`,
    view.params.values,
  )
  return found.rows
}
