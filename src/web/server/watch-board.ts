import type { House } from '#kernel/house.ts'
import { today, ZONE } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter } from '#kernel/register/query.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { carriers, childCase, OPEN_STATES, type OpenCase, openCases, openOverTime } from '#modules/watch/module.ts'
import type { Point } from '../parts/charts/chart-data.ts'
import { boardWords as words } from '../words/watch-board.ts'
import { boundariesFor } from './boundaries.ts'
import type { AreaView } from './districts.ts'
import type { WatchPlaces } from './watch-places.ts'
import { workedBy } from './watch-works.ts'

/** A number that needs somebody, with the list behind it. */
export interface Call {
  key: string
  label: string
  n: number
  href: string
}

const query = (place: string | undefined, more: Record<string, string>, key = 'place'): string =>
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
  },
): Promise<Call[]> {
  const register = house.registers.get(ask.register)
  if (!register || !mayAnywhere(actor, register, 'read')) return []
  const within: Filter[] = place ? [{ field: ask.field, op: 'within', value: place }] : []
  const { total } = await list(house, actor, ask.register, { filters: [...ask.filters, ...within], size: 1 })
  const href = `/registers/${ask.register}${query(place, ask.address, 'within')}`
  return [{ key: ask.key, label: ask.label, n: total, href }]
}

const stateIs = (value: string): Filter => ({ field: 'state', op: 'in', value: [value] })

async function callsOf(house: House, actor: Actor, cases: OpenCase[], place: string | undefined, language: Language) {
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
    }),
  ])
  return [...ofCases, ...beside.flat()]
}

/** At which step cases wait, in the order of the steps. */
function statesOf(cases: OpenCase[], place: string | undefined, language: Language) {
  return OPEN_STATES.map((state) => {
    const here = cases.filter((one) => one.state === state)
    return {
      state,
      label: childCase.workflow?.[state]?.[language] ?? state,
      open: here.length,
      late: here.filter(({ late }) => late > 0).length,
      href: `/watch/cases${query(place, { state })}`,
    }
  }).filter(({ open }) => open > 0)
}

async function mapOf(house: House, cases: OpenCase[], { below, areas }: WatchPlaces, language: Language) {
  const codes = new Map(areas.map(({ id, code }) => [id, code]))
  const count = (area: AreaView) => cases.filter(({ livesIn }) => codes.get(livesIn)?.startsWith(area.code)).length
  const points = below.map(
    (area): Point => ({
      key: area.code,
      label: language === 'th' ? area.name : area.nameEn,
      value: count(area),
      href: `/watch${query(area.id, {})}`,
    }),
  )
  return {
    points,
    boundaries: await boundariesFor(
      house,
      below.map(({ code }) => code),
    ),
  }
}

/** Members whose area lies in the place, or the place in it, those who carry most first. */
async function membersOf(house: House, actor: Actor, { now, areas }: WatchPlaces) {
  const codes = new Map(areas.map(({ id, code }) => [id, code]))
  const all = await carriers(house, actor, now.id ?? house.province.areaId)
  return all
    .filter(({ name, area }) => {
      const code = codes.get(area) ?? ''
      return name !== '' && (code.startsWith(now.code) || now.code.startsWith(code))
    })
    .map(({ person, name, areaName, open, capacity }) => ({
      person,
      name,
      areaName,
      open,
      capacity,
      href: `/watch/cases?member=${person}`,
    }))
    .sort((a, b) => b.open / b.capacity - a.open / a.capacity || a.name.localeCompare(b.name, 'th'))
}

const MONTHS_BACK = 6

/** Open cases at the end of each of the last months and now. */
async function trendOf(house: House, actor: Actor, place: string | undefined, language: Language): Promise<Point[]> {
  const first = Temporal.PlainDate.from(today()).with({ day: 1 })
  const ends = Array.from({ length: MONTHS_BACK }, (_, i) => first.subtract({ months: MONTHS_BACK - 1 - i }))
  const instants = ends.map((end) => end.toZonedDateTime(ZONE).toInstant().toString())
  const now = Temporal.Now.instant().toString()
  const open = await openOverTime(house, actor, [...instants, now], place)
  return [...ends, null].map((end, i): Point => {
    const before = end?.subtract({ days: 1 })
    return {
      key: before?.toString() ?? 'now',
      label: before
        ? before.toLocaleString(language === 'th' ? 'th-TH' : 'en-GB', { month: 'short' })
        : words.today[language],
      value: open[i] ?? null,
      marked: !before,
    }
  })
}

/** Everything the watch centre shows of one place. */
export async function boardOf(house: House, actor: Actor, places: WatchPlaces, language: Language) {
  const place = places.now.id
  const cases = await openCases(house, actor, { place })
  const at = place ?? house.province.areaId
  const [calls, map, members, trend, returned, helped] = await Promise.all([
    callsOf(house, actor, cases, place, language),
    mapOf(house, cases, places, language),
    membersOf(house, actor, places),
    trendOf(house, actor, place, language),
    workedBy(house, actor, 'watch_returned', 'cause', at, language),
    workedBy(house, actor, 'watch_measures_helped', 'measure', at, language),
  ])
  return {
    open: cases.length,
    late: cases.filter(({ late }) => late > 0).length,
    calls,
    states: statesOf(cases, place, language),
    map,
    members,
    trend,
    returned,
    helped,
  }
}
