import type { House } from '../house.ts'
import { ZONE } from '../kinds/date.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { RowView } from '../register/view.ts'

/** The day so many days after an instant, in the time of Thailand. */
export const dueDay = (since: string | Date, days: number): string =>
  Temporal.Instant.from(new Date(since).toISOString()).toZonedDateTimeISO(ZONE).toPlainDate().add({ days }).toString()

/** What is needed of a row to know when it is due. */
export type Dated = Pick<RowView, 'id' | 'version' | 'since' | 'state' | 'values'>

/** When each of some records came into the state it is in: its last move, or its beginning where it never moved. */
async function entered(house: House, register: AnyRegister, rows: Dated[]): Promise<Map<string, string>> {
  const moves = await house.count.query<{ record: string; at: string }>(
    'select record, max(at) as at from move_record where register = $1 and record = any ($2::uuid[]) group by record',
    [register.name, rows.map(({ id }) => id)],
  )
  const moved = new Map(moves.rows.map(({ record, at }) => [record, at]))
  const still = rows.filter(({ id, version }) => !moved.has(id) && version > 1).map(({ id }) => id)
  const begun = await house.count.query<{ id: string; since: string }>(
    `select id, min(since) as since from "${register.name}_past" where id = any ($1::uuid[]) group by id`,
    [still],
  )
  const first = new Map(begun.rows.map(({ id, since }) => [id, since]))
  return new Map(rows.map(({ id, since }) => [id, moved.get(id) ?? first.get(id) ?? since]))
}

/**
 * The day (ISO, in the time of Thailand) by which each record should have left its state: what a date field of it says, or so many days
 * after it came into the state, whatever was changed meanwhile. Records that nothing is due of are left out. The rows are
 * ones that their reader may see; only times are looked up here.
 */
export async function dueDays(house: House, register: AnyRegister, rows: Dated[]): Promise<Map<string, string>> {
  const counted = rows.filter((row) => register.workflow?.[row.state ?? '']?.withinDays !== undefined)
  const since = counted.length > 0 ? await entered(house, register, counted) : new Map<string, string>()
  const due = new Map<string, string>()
  for (const row of rows) {
    const state = register.workflow?.[row.state ?? '']
    const day = state?.dueOn ? row.values[state.dueOn] : undefined
    const from = since.get(row.id)
    if (typeof day === 'string') due.set(row.id, day)
    else if (from && state?.withinDays !== undefined) due.set(row.id, dueDay(from, state.withinDays))
  }
  return due
}
