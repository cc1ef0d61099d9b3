import type { Property } from './entity.ts'
import { fail } from './status.ts'

/** One comparison of a filter: `familyName='ใจดี'`. */
export interface Comparison {
  property: string
  operator: '=' | '!=' | '>' | '>=' | '<' | '<=' | '~'
  value: string
}

/** Comparisons that must all hold, or of which one must. */
export interface Filter {
  join: 'and' | 'or'
  comparisons: Comparison[]
}

const COMPARISON = /^\s*([A-Za-z][A-Za-z0-9_.]*)\s*(!=|>=|<=|=|>|<|~)\s*'((?:[^']|'')*)'/
const JOIN = /^\s+(AND|OR)(?=\s)/i

/**
 * The `filter` of a call (OneRoster 1.2, 3.4.3): a comparison, or several joined all by AND or all by OR. A quote within
 * a value is doubled.
 *
 * @throws RosterFailure `invalid_filter_field`
 */
export function parseFilter(text: string): Filter {
  const comparisons: Comparison[] = []
  let join: Filter['join'] | undefined
  for (let rest = text; ; ) {
    const found = COMPARISON.exec(rest)
    if (!found) return fail('invalid_filter_field', `The filter is not understood: ${text.slice(0, 200)}`)
    const [whole, property = '', operator, value = ''] = found
    // a link is compared by the id it holds
    comparisons.push({
      property: property.replace(/\.sourcedId$/, ''),
      operator: operator as Comparison['operator'],
      value: value.replaceAll("''", "'"),
    })
    rest = rest.slice(whole.length)
    if (rest.trim() === '') return { join: join ?? 'and', comparisons }
    const joined = JOIN.exec(rest)
    const word = joined?.[1]?.toLowerCase() === 'or' ? 'or' : 'and'
    if (!joined || (join && join !== word)) return fail('invalid_filter_field', 'AND and OR cannot stand in one filter')
    join = word
    rest = rest.slice(joined[0].length)
  }
}

const isDay = (value: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && Temporal.PlainDate.from(value).toString() === value
  } catch {
    return false
  }
}

/** A day or an instant; a day means its beginning in UTC, as other programs mean it. */
function instantOf(value: string): string | null {
  try {
    return isDay(value) ? `${value}T00:00:00Z` : Temporal.Instant.from(value).toString()
  } catch {
    return null
  }
}

/**
 * A comparison as SQL.
 *
 * @param put adds a value and gives its placeholder
 * @throws RosterFailure `invalid_filter_field`
 */
export function comparisonSql(
  { property, operator, value }: Comparison,
  properties: Record<string, Property>,
  put: (value: string) => string,
): string {
  const known = Object.hasOwn(properties, property) ? properties[property] : undefined
  if (!known) return fail('invalid_filter_field', `There is no ${property} to filter by`)
  const text = `(${known.sql})::text`
  if (operator === '~') return `${text} ilike ${put(`%${value.replace(/[\\%_]/g, '\\$&')}%`)}`
  if (known.type === undefined || known.type === 'text') {
    if (operator === '=') return `${text} = ${put(value)}`
    if (operator === '!=') return `${text} is distinct from ${put(value)}`
    return `${text} collate "C" ${operator} ${put(value)}`
  }
  const moment = known.type === 'date' ? (isDay(value) ? value : null) : instantOf(value)
  if (moment === null) return fail('invalid_filter_field', `${property} is compared with an ISO 8601 date`)
  const type = known.type === 'date' ? 'date' : 'timestamptz'
  return `(${known.sql}) ${operator === '!=' ? 'is distinct from' : operator} ${put(moment)}::${type}`
}
