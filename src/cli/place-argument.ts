import type { House } from '#kernel/house.ts'
import { Fault } from '#platform/fault.ts'

/**
 * A place as a command line names it: `province`, an area code, a code of an organisation in any scheme, or an id. A code
 * that two organisations carry in different schemes names neither.
 *
 * @throws Fault `usage`
 */
export async function placeArgument(house: House, text: string): Promise<string> {
  if (text === 'province') return house.province.areaId
  const found = await house.count.query<{ id: string }>(
    `select id from area where code = $1 union select organisation from organisation_code where value = $1 union select id from organisation where id::text = $1 limit 2`,
    [text],
  )
  const [row, other] = found.rows
  if (!row || other) throw new Fault('usage', { reason: `--place ${text}` })
  return row.id
}
