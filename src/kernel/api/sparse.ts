import { refuse } from '../problem.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { RowView } from '../register/view.ts'

/**
 * `fields=name,sex`: only these values of each record. Takes the parameter out of the others.
 * @returns what leaves the rest out
 * @throws Refusal `unknown_field`, `filter`
 */
export function sparse(register: AnyRegister, params: URLSearchParams): <T extends RowView>(row: T) => T {
  const given = params.getAll('fields')
  params.delete('fields')
  if (given.length === 0) return (row) => row
  if (given.length > 1) return refuse('filter', { spot: { field: 'fields' } })
  const wanted = new Set((given[0] ?? '').split(',').filter(Boolean))
  for (const field of wanted)
    if (!Object.hasOwn(register.fields, field)) refuse('unknown_field', { spot: { field: 'fields' } })
  return (row) => {
    const values = Object.fromEntries(Object.entries(row.values).filter(([name]) => wanted.has(name)))
    const linked = new Set(Object.values(values))
    const titles = Object.fromEntries(Object.entries(row.titles).filter(([id]) => linked.has(id)))
    return { ...row, values, titles, hidden: row.hidden.filter((name) => wanted.has(name)) }
  }
}
