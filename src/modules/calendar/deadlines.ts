import type { CalendarDay } from '#kernel/exchange/calendar.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { dueDays } from '#kernel/workflow/due.ts'
import { waitingStates } from '#kernel/workflow/waiting.ts'

/** So many of a register stand in a calendar, the latest first; more would hide the others. */
const MOST = 200

/**
 * A calendar lies with whoever runs the reader's calendar program, so it names no person: what waits, what may be done, and
 * where to see it after signing in.
 */
function dayOf(
  register: AnyRegister,
  row: RowView,
  day: string | undefined,
  language: Language,
  origin: string,
): CalendarDay | null {
  const state = register.workflow?.[row.state ?? '']
  if (!state || !day || row.may.moves.length === 0) return null
  return {
    uid: `${row.id}-${row.state}@buaban`,
    day,
    changed: row.since,
    sequence: row.version,
    title: `${register[language].one}: ${state[language]}`,
    note: row.may.moves.map((move) => state.moves?.[move]?.[language] ?? move).join(' · '),
    address: `${origin}/registers/${register.name}/${row.id}`,
  }
}

/** The deadlines of whatever waits for somebody, by the limits of the workflows. */
export async function deadlinesOf(
  house: House,
  actor: Actor,
  language: Language,
  origin: string,
): Promise<CalendarDay[]> {
  const days: CalendarDay[] = []
  for (const register of house.registers.values()) {
    const states = waitingStates(actor, register)
    if (states.length === 0) continue
    const filters = [{ field: 'state', op: 'in' as const, value: states }]
    const { rows } = await list(house, actor, register.name, { filters, sort: { field: 'since' }, size: MOST })
    const due = await dueDays(house, register, rows)
    days.push(...rows.flatMap((row) => dayOf(register, row, due.get(row.id), language, origin) ?? []))
  }
  return days
}
