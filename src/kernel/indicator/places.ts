import type { House } from '../house.ts'
import { quoted } from './query.ts'

interface Edge {
  register: string
  field: string
}

/** The fields by which places lie in places, as registers declare them. */
const edges = (house: House): Edge[] =>
  [...house.registers.values()].flatMap((register) =>
    (register.place?.within ?? []).map((field) => ({ register: register.name, field })),
  )

/** A place and every place it lies in. */
export async function ancestorsOf(house: House, place: string): Promise<string[]> {
  const found = await house.count.query<{ ancestor: string }>({
    name: 'indicator_ancestors',
    text: 'SELECT ancestor FROM place_within WHERE place = $1',
    values: [place],
  })
  return found.rows.map((row) => row.ancestor)
}

/** The places a place lies directly in. */
export async function parentsOf(house: House, place: string): Promise<string[]> {
  const parts = edges(house).map(
    ({ register, field }) => `SELECT ${quoted(field)} AS id FROM ${quoted(register)} WHERE "id" = $1`,
  )
  const found = await house.count.query<{ id: string | null }>(parts.join(' UNION '), [place])
  return found.rows.flatMap((row) => (row.id ? [row.id] : []))
}

/** The places directly within a place: those of the first kind of edge that has any, so that each thing lies in one. */
export async function childrenOf(house: House, place: string): Promise<string[]> {
  const parts = edges(house).map(
    ({ register, field }, i) => `SELECT ${i} AS edge, "id" FROM ${quoted(register)} WHERE ${quoted(field)} = $1`,
  )
  const found = await house.count.query<{ edge: number; id: string }>(`${parts.join(' UNION ALL ')} ORDER BY 1, 2`, [
    place,
  ])
  const first = found.rows[0]?.edge
  return found.rows.filter((row) => row.edge === first).map((row) => row.id)
}

/** The children of a parent among which a place stands: those tied to it by the same kind of edge. */
export async function siblingsOf(house: House, parent: string, place: string): Promise<string[]> {
  const parts = edges(house).map(
    ({ register, field }) =>
      `SELECT "id" FROM ${quoted(register)} WHERE ${quoted(field)} = $1
       AND EXISTS (SELECT 1 FROM ${quoted(register)} WHERE "id" = $2 AND ${quoted(field)} = $1)`,
  )
  const found = await house.count.query<{ id: string }>(parts.join(' UNION '), [parent, place])
  return found.rows.map((row) => row.id)
}
