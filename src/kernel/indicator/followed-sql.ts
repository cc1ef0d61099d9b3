import { mapped, type Standpoint } from './condition-sql.ts'
import type { Tie } from './declaration.ts'
import { quoted } from './query.ts'
import { column, heldOn, reachOf, rowsOf } from './rows.ts'

/** A tie that follows somebody over the years: the same link, a year, and at most one more column compared. */
interface Follow {
  tie: Tie
  year: { field: string; offset: number; held?: true }
  link: string
  own: string
  /** The other row's column that is compared besides, and with what: a path of the counted row, or some values. */
  mark?: { field: string; with: Tie['same'][string] | string[] }
}

/** The tie as one that can be followed, or null: then other rows are looked up for it. */
function followOf(tie: Tie): Follow | null {
  const [first, second, ...more] = Object.entries(tie.same)
  const [test, ...tests] = tie.where ?? []
  if (!tie.year || !first || more.length > 0 || tests.length > 0 || (second && test)) return null
  const [link, own] = first
  if (typeof own !== 'string') return null
  const plain = { tie, year: tie.year, link, own }
  if (second) return { ...plain, mark: { field: second[0], with: second[1] } }
  if (!test) return plain
  if (!('path' in test) || !('in' in test) || test.path.includes('.')) return null
  return { ...plain, mark: { field: test.path, with: test.in.map(String) } }
}

const groupOf = ({ tie, year, link, own }: Follow): string =>
  JSON.stringify([tie.over, link, own, year.field, year.held ?? false])

const YEARS = 'years'
const gatheredName = (follow: Follow): string => (follow.mark ? `by_${follow.mark.field}` : YEARS)

/**
 * Joins what one followed somebody through all years: a list of the years, and of each year with the value of each
 * marked column. One pass in the order of the link, instead of one table of all rows in memory for each tie.
 */
function joinGathered(at: Standpoint, alias: string, follows: Follow[]): void {
  const [first] = follows
  if (!first) return
  const { view } = at.reach
  const other = reachOf(view, first.tie.over, `${alias}_t`)
  const own = (field: string) => column(other, field)
  const year = own(first.year.field)
  const lists = new Map(
    follows.map((follow) => {
      const what = follow.mark ? `${year}::text || ${own(follow.mark.field)}::text` : `${year}::int`
      return [gatheredName(follow), `array_agg(${what})`]
    }),
  )
  const link = quoted(first.link)
  const where = [
    `${other.alias}.${link} IS NOT NULL`,
    ...(first.year.held ? [heldOn(other.register, other.alias, view.dayOf(year))] : []),
  ]
  const columns = [...lists].map(([name, sql]) => `${sql} AS ${quoted(name)}`)
  at.reach.joins.set(
    alias,
    `LEFT JOIN (SELECT ${other.alias}.${link} AS link, ${columns.join(', ')} FROM ${rowsOf(view, first.tie.over, other.alias)}
      WHERE ${where.join(' AND ')} GROUP BY 1) ${alias} ON ${alias}.link = ${column(at.reach, first.own)}`,
  )
}

/** Whether the list joined for a row holds what its tie asks; never unknown, so that it may be negated. */
function seenSql(at: Standpoint, alias: string, follow: Follow): string {
  const list = `${alias}.${quoted(gatheredName(follow))}`
  const other = `(${at.year} + ${Math.trunc(follow.year.offset)})`
  const marks = follow.mark?.with
  if (marks === undefined) return `coalesce(${other} = ANY(${list}), false)`
  const year = `${other}::text`
  if (Array.isArray(marks))
    return `(${marks.map((value) => `coalesce(${year} || ${at.reach.view.params.put(value)}::text = ANY(${list}), false)`).join(' OR ') || 'false'})`
  const value =
    typeof marks === 'string'
      ? `${column(at.reach, marks)}::text`
      : mapped(at, column(at.reach, marks.path), marks.map, 'text')
  return `coalesce(${year} || ${value} = ANY(${list}), false)`
}

/**
 * SQL for the ties that can be followed over the years, by tie: the same truth as `tieSql`. Gathers every row of the
 * other register, so it is for passes over everything; few rows are better looked up.
 */
export function followedSql(at: Standpoint, ties: Tie[]): Map<Tie, string> {
  const groups = new Map<string, Follow[]>()
  for (const follow of ties.flatMap((tie) => followOf(tie) ?? [])) {
    const key = groupOf(follow)
    groups.set(key, [...(groups.get(key) ?? []), follow])
  }
  // a single tie is looked up as cheaply as it is gathered
  const several = [...groups.values()].filter((follows) => follows.length > 1)
  return new Map(
    several.flatMap((follows, i) => {
      const alias = `${at.reach.alias}_seen${i}`
      joinGathered(at, alias, follows)
      return follows.map((follow): [Tie, string] => [follow.tie, seenSql(at, alias, follow)])
    }),
  )
}
