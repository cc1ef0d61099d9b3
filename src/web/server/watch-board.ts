import type { House } from '#kernel/house.ts'
import { today, ZONE } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import {
  carriers,
  childCase,
  groups,
  OPEN_STATES,
  type OpenCase,
  openCases,
  openOverTime,
} from '#modules/watch/module.ts'
import type { Point } from '../parts/charts/chart-data.ts'
import { boardWords as words } from '../words/watch-board.ts'
import { boundariesFor } from './boundaries.ts'
import type { AreaView } from './districts.ts'
import { placeNames } from './place-names.ts'
import { callsOf, query, unplaced } from './watch-calls.ts'
import type { WatchPlaces } from './watch-places.ts'
import { workedBy } from './watch-works.ts'

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

/** How many of the children are of each special group, and how many of those are overdue; a child of two stands in both. */
const groupsOf = (cases: OpenCase[], place: string | undefined, language: Language) =>
  Object.entries(groups)
    .map(([group, label]) => {
      const here = cases.filter((one) => one.groups.includes(group))
      return {
        state: group,
        label: label[language],
        open: here.length,
        late: here.filter(({ late }) => late > 0).length,
        href: `/watch/cases${query(place, { group })}`,
      }
    })
    .filter(({ open }) => open > 0)
    .sort((a, b) => b.open - a.open)

/** Whether an address leads on within the watch centre, so that it keeps the group that is looked at. */
const keptGroup = (href: string, group: string): string =>
  group !== '' && /^\/watch(\/cases)?(\?|$)/.test(href)
    ? `${href}${href.includes('?') ? '&' : '?'}group=${group}`
    : href

/** Calls that are counts of cases. */
const OF_CASES = ['candidates', 'alone', 'late']

const SCHOOLS = 8

/** The schools that most of these children went to last. */
async function schoolsOf(house: House, actor: Actor, cases: OpenCase[], place: string | undefined, language: Language) {
  const counts = Object.entries(Object.groupBy(cases, ({ lastSchool }) => lastSchool ?? ''))
    .filter(([id]) => id !== '')
    .map(([id, found = []]) => ({ id, n: found.length }))
    .sort((a, b) => b.n - a.n || a.id.localeCompare(b.id))
    .slice(0, SCHOOLS)
  const names = await placeNames(
    house,
    actor,
    counts.map(({ id }) => id),
    language,
  )
  return counts.map(
    ({ id, n }): Point => ({
      key: id,
      label: names.get(id)?.name ?? '',
      value: n,
      href: `/watch/cases${query(place, { school: id })}`,
    }),
  )
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

/** Everything the watch centre shows of one place, of all children or of those of one special group. */
export async function boardOf(house: House, actor: Actor, places: WatchPlaces, group: string, language: Language) {
  const place = places.now.id
  const all = await openCases(house, actor, { place })
  const cases = group === '' ? all : all.filter((one) => one.groups.includes(group))
  const to = <T extends { href?: string }>(one: T): T => ({ ...one, href: one.href && keptGroup(one.href, group) })
  const at = place ?? house.province.areaId
  const [calls, map, members, trend, returned, helped, schools, groupsBack] = await Promise.all([
    callsOf(house, actor, cases, place, language),
    mapOf(house, cases, places, language),
    membersOf(house, actor, places),
    trendOf(house, actor, place, language),
    workedBy(house, actor, 'watch_returned', 'cause', at, language),
    workedBy(house, actor, 'watch_measures_helped', 'measure', at, language),
    schoolsOf(house, actor, cases, place, language),
    workedBy(house, actor, 'watch_groups_returned', 'group', at, language),
  ])
  return {
    open: cases.length,
    late: cases.filter(({ late }) => late > 0).length,
    // what stands beside the cases is not counted by group
    calls: calls.filter(({ key }) => group === '' || OF_CASES.includes(key)).map(to),
    states: statesOf(cases, place, language).map(to),
    groups: groupsOf(all, place, language),
    groupsBack,
    map: { ...map, points: map.points.map(to) },
    members,
    trend,
    returned,
    helped,
    schools,
    unplaced: {
      n: unplaced(cases, places.areas).length,
      href: `/watch/cases${query(place, { what: 'unplaced' })}`,
    },
  }
}
