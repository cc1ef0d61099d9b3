import { refuse } from '../problem.ts'
import type { Filter, ListQuery } from '../register/query.ts'

/** How a filter compares; `is` where nothing is said. */
export const OPERATORS = ['is', 'in', 'from', 'to', 'has', 'empty', 'within'] as const satisfies Filter['op'][]

const strange = (field: string): never => refuse('filter', { spot: { field } })

const isOperator = (text: string): text is Filter['op'] => OPERATORS.some((operator) => operator === text)

/** `filter[grade]=p1`, `filter[birth_date][from]=2016-05-16`. */
function filterOf(key: string, value: string): Filter {
  const found = /^filter\[([a-z][a-z0-9_]*)\](?:\[([a-z]+)\])?$/.exec(key)
  const [, field, op = 'is'] = found ?? []
  return field && isOperator(op) ? { field, op, value } : strange(key)
}

/** Parameters that may stand once each. */
const single = (params: URLSearchParams, key: string): string | undefined => {
  const values = params.getAll(key)
  return values.length > 1 ? strange(key) : values[0]
}

/** Refuses whatever is not known, so that a mistyped filter never widens an answer. */
export function onlyKnown(params: URLSearchParams, known: readonly string[]): void {
  for (const key of params.keys()) if (!known.includes(key)) strange(key)
}

const sizeOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : strange('size')
}

/**
 * The query string of a list: `filter[…]`, `search`, `sort` (`-` in front for downwards), `size`, `after`, `asOf`.
 *
 * @throws Refusal `filter` at the parameter that is not understood
 */
export function listQueryOf(params: URLSearchParams): ListQuery {
  const filters: Filter[] = []
  for (const [key, value] of params) {
    if (key.startsWith('filter')) filters.push(filterOf(key, value))
    else if (!['search', 'sort', 'size', 'after', 'asOf'].includes(key)) strange(key)
  }
  const sort = single(params, 'sort')
  return {
    filters,
    search: single(params, 'search'),
    ...(sort ? { sort: { field: sort.replace(/^-/, ''), down: sort.startsWith('-') } } : {}),
    size: sizeOf(single(params, 'size')),
    after: single(params, 'after'),
    asOf: single(params, 'asOf'),
  }
}
