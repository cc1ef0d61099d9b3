import { newId } from '../act/id.ts'
import { permitted, withAct } from '../act/transaction.ts'
import type { House } from '../house.ts'
import { refuse } from '../problem.ts'
import { registerColumns } from '../register/columns.ts'
import { addFilters, addSearch, Clauses, type ListQuery, source } from '../register/query.ts'
import { abilityColumns, type RowView, viewOf, withTitles } from '../register/view.ts'
import type { Actor } from '../scope/actor.ts'
import { predicate } from '../scope/predicate.ts'

/** More than this is taken away in parts, by filters. */
export const MOST_ROWS = 20_000

/**
 * The rows of a list that an actor may take away, all at once. It is an act: who took how many of what is in the audit.
 *
 * @throws Refusal `not_found`, `filter`, `too_large`
 */
export async function exportRows(
  house: House,
  actor: Actor,
  name: string,
  query: Pick<ListQuery, 'filters' | 'search' | 'asOf'>,
): Promise<RowView[]> {
  const register = permitted(house, actor, name, 'export')
  const clauses = new Clauses()
  const from = source(register, query.asOf, clauses)
  addFilters(clauses, register, actor, query.filters ?? [], house.keys)
  if (query.search) addSearch(clauses, register, query.search, house.keys, query.asOf !== undefined)
  clauses.add(predicate(register, 'export', 'r'))
  const columns = registerColumns(register).map((column) => `r."${column.name}"`)
  const text = `select ${columns.join(', ')}, ${abilityColumns(register, actor)} from ${from} ${clauses.where()} order by r.id limit ${MOST_ROWS + 1}`
  let views: RowView[] = []
  await withAct(house, actor, { id: newId(), verb: 'export', register: name }, query, async (act) => {
    const { rows } = await act.client.query<Record<string, unknown>>(text, clauses.values)
    if (rows.length > MOST_ROWS) refuse('too_large')
    views = await withTitles(
      act.client,
      house,
      register,
      rows.map((row) => viewOf(register, actor, row)),
    )
    // what was asked for may hold an id number, so only the names of the fields asked by are kept
    const by = (query.filters ?? []).map((filter) => filter.field)
    act.entries.push({ verb: 'export', register: name, record: null, detail: { rows: rows.length, by } })
    return rows.length
  })
  return views
}
