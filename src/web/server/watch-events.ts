import type { House } from '#kernel/house.ts'
import { showDay, ZONE } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import { history } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { cellOf } from './cells.ts'

/** Something that happened around a child, one line of the timeline. */
export interface CaseEvent {
  /** ISO day or instant, for the order. */
  at: string
  day: string
  kind: 'move' | 'visit' | 'referral' | 'reply' | 'measure' | 'check'
  what: string
  more: string
  by: string
  href?: string
}

const MOST = 100

/** Rows of a register that belong to a case, as far as the reader sees them. */
export const rowsOfCase = (house: House, actor: Actor, name: string, id: string): Promise<RowView[]> =>
  rowsNaming(house, actor, name, 'case', id)

/** Rows of a register that name a record in a link, as far as the reader sees them. */
export async function rowsNaming(
  house: House,
  actor: Actor,
  name: string,
  field: string,
  id: unknown,
): Promise<RowView[]> {
  const register = house.registers.get(name)
  if (!register || !mayAnywhere(actor, register, 'read')) return []
  const filters = [{ field, op: 'is' as const, value: id }]
  return (await list(house, actor, name, { filters, size: MOST })).rows
}

type Say = (register: string, row: RowView, field: string) => string

const sayIn =
  (house: House, language: Language): Say =>
  (name, row, field) => {
    const register = house.registers.get(name)
    return register ? cellOf(house, register, row, field, language).text : ''
  }

const words = (...parts: string[]): string => parts.filter(Boolean).join(' · ')

interface Told {
  register: string
  kind: CaseEvent['kind']
  on: string
  what: string[]
  more?: string[]
  by?: string
}

/** What is told of the rows of each register; a referral that was answered is told twice. */
const TOLD: Told[] = [
  { register: 'home_visit', kind: 'visit', on: 'visited_on', what: ['finding'], more: ['mode', 'note'], by: 'visitor' },
  { register: 'referral', kind: 'referral', on: 'sent_on', what: ['agency'], more: ['help_wanted', 'need'] },
  { register: 'referral', kind: 'reply', on: 'replied_on', what: ['agency'], more: ['reply'] },
  { register: 'measure_given', kind: 'measure', on: 'starts_on', what: ['measure_code'], more: ['provider', 'result'] },
  { register: 'return_check', kind: 'check', on: 'checked_on', what: ['after_months'], more: ['state', 'note'] },
]

export type RowsBeside = Record<string, RowView[]>

/** The life of a case, newest first: moves, visits, referrals, measures and checks in one line of time. */
export async function eventsOf(
  house: House,
  actor: Actor,
  id: string,
  beside: RowsBeside,
  language: Language,
): Promise<CaseEvent[]> {
  const say = sayIn(house, language)
  const states = house.registers.get('child_case')?.workflow ?? {}
  const { moves } = await history(house, actor, 'child_case', id)
  const moved = moves.map(
    (move): CaseEvent => ({
      at: new Date(move.at).toISOString(),
      day: showDay(dayOf(move.at), language),
      kind: 'move',
      what: states[move.from]?.moves?.[move.move]?.[language] ?? move.move,
      more: move.reason ?? '',
      by: move.actor ?? '',
    }),
  )
  const done = TOLD.flatMap(({ register, kind, on, what, more = [], by }) =>
    (beside[register] ?? []).flatMap((row): CaseEvent[] => {
      const day = row.values[on]
      if (typeof day !== 'string') return []
      return [
        {
          at: day,
          day: showDay(day, language),
          kind,
          what: words(...what.map((field) => say(register, row, field))),
          more: words(...more.map((field) => say(register, row, field))),
          by: by ? say(register, row, by) : '',
          href: `/registers/${register}/${row.id}`,
        },
      ]
    }),
  )
  return [...moved, ...done].sort((a, b) => b.at.localeCompare(a.at))
}

const dayOf = (instant: string): string =>
  Temporal.Instant.from(new Date(instant).toISOString()).toZonedDateTimeISO(ZONE).toPlainDate().toString()
