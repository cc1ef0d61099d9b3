import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter } from '#kernel/register/query.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { goneBetween } from '#modules/census/module.ts'
import type { OpenCase } from '#modules/watch/module.ts'
import { boardWords as words } from '../words/watch-board.ts'
import type { AreaView } from './districts.ts'

/** A number that needs somebody, with the list behind it. */
export interface Call {
  key: string
  label: string
  n: number
  href: string
}

/** An address of the watch centre for one place. */
export const query = (place: string | undefined, more: Record<string, string>, key = 'place'): string =>
  `?${new URLSearchParams({ ...more, ...(place ? { [key]: place } : {}) })}`

const WAITING_FOR_ONE = ['candidate', 'verifying', 'confirmed']

const isAlone = ({ manager, state }: OpenCase): boolean => !manager && WAITING_FOR_ONE.includes(state)

/** Which open cases a list is about. */
export const KINDS: Record<string, (one: OpenCase, actor: Actor) => boolean> = {
  all: () => true,
  candidates: ({ state }) => state === 'candidate',
  alone: isAlone,
  late: ({ late }) => late > 0,
  mine: ({ manager }, actor) => manager !== null && manager === actor.person,
}

/** Children of whom only the district or the province is known, so that nobody is near them. */
export function unplaced(cases: OpenCase[], areas: AreaView[]): OpenCase[] {
  const known = new Set(areas.filter(({ level }) => level === 'subdistrict').map(({ id }) => id))
  return cases.filter(({ livesIn }) => !known.has(livesIn))
}

/** How many rows of a register wait, and the list of them; nothing for whom it is not. */
async function waiting(
  house: House,
  actor: Actor,
  place: string | undefined,
  ask: {
    key: string
    label: string
    register: string
    filters: Filter[]
    field: string
    address: Record<string, string>
    /** The page made for it, where the list of the register is not enough. */
    page?: string
  },
): Promise<Call[]> {
  const register = house.registers.get(ask.register)
  if (!register || !mayAnywhere(actor, register, 'read')) return []
  const within: Filter[] = place ? [{ field: ask.field, op: 'within', value: place }] : []
  const { total } = await list(house, actor, ask.register, { filters: [...ask.filters, ...within], size: 1 })
  const href = ask.page
    ? `${ask.page}${query(place, {})}`
    : `/registers/${ask.register}${query(place, ask.address, 'within')}`
  return [{ key: ask.key, label: ask.label, n: total, href }]
}

const stateIs = (value: string): Filter => ({ field: 'state', op: 'in', value: [value] })

/** Children whom the last census round has on no list and the one before had; nothing before there are two rounds. */
async function goneCall(house: House, actor: Actor, place: string | undefined, language: Language): Promise<Call[]> {
  const gone = await goneBetween(house, actor, place)
  const href = `/watch/disappeared${query(place, {})}`
  return gone ? [{ key: 'gone', label: words.disappeared[language], n: gone.children.length, href }] : []
}

/** What needs somebody today, each with the list behind it. */
export async function callsOf(
  house: House,
  actor: Actor,
  cases: OpenCase[],
  place: string | undefined,
  language: Language,
) {
  const ofCases = (['candidates', 'alone', 'late'] as const).map((kind): Call => {
    const label = { candidates: words.candidates, alone: words.alone, late: words.lateCases }[kind][language]
    const n = cases.filter((one) => KINDS[kind]?.(one, actor)).length
    return { key: kind, label, n, href: `/watch/cases${query(place, { what: kind })}` }
  })
  const beside = await Promise.all([
    waiting(house, actor, place, {
      key: 'unanswered',
      label: words.unanswered[language],
      register: 'referral',
      field: 'lives_in',
      filters: [stateIs('sent')],
      address: { state: 'sent', sort: 'sent_on' },
    }),
    waiting(house, actor, place, {
      key: 'checks',
      label: words.checksDue[language],
      register: 'return_check',
      field: 'lives_in',
      filters: [stateIs('awaited'), { field: 'due_on', op: 'to', value: today() }],
      address: { state: 'awaited', sort: 'due_on' },
    }),
    waiting(house, actor, place, {
      key: 'reports',
      label: words.reports[language],
      register: 'citizen_report',
      field: 'area',
      filters: [stateIs('received')],
      address: { state: 'received', sort: 'received_on' },
      page: '/watch/reports',
    }),
    goneCall(house, actor, place, language),
  ])
  return [...ofCases, ...beside.flat()]
}
