import type { House } from '#kernel/house.ts'
import { showDay, today, ZONE } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { groupSources, groups, helpFor, helpWanted, measures, measuresFor, routesFor } from '#modules/watch/module.ts'
import { specialWords as words } from '../words/special.ts'
import { titleOf } from './known-values.ts'
import { type Beside, besideOf, mayAdd } from './watch-case.ts'

type Labels = Record<string, { th: string; en: string }>

const say = (of: Labels, code: unknown, language: Language): string => of[String(code)]?.[language] ?? String(code)

const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

export interface GroupView {
  id: string
  version: number
  label: string
  /** By whose word and since when; or since when no longer. */
  note: string
  held: boolean
  mayEnd: boolean
  asks: string[]
  /** By when help should begin and how often to look; the day passed is late. */
  pace: string
  late: boolean
  source: string
}

const dayOf = (instant: string): Temporal.PlainDate =>
  Temporal.Instant.from(new Date(instant).toISOString()).toZonedDateTimeISO(ZONE).toPlainDate()

const isHeld = ({ values }: RowView): boolean => !values.ends_on || String(values.ends_on) > today()

/** What is done for the child already: measures, and kinds of help asked of agencies. */
interface Helped {
  measures: readonly string[]
  help: readonly string[]
}

function groupView(row: RowView, helped: Helped, open: boolean, language: Language): GroupView {
  const held = isHeld(row)
  const group = String(row.values.group)
  const [route] = held && open ? routesFor([group], today()) : []
  const by = route ? dayOf(row.since).add({ days: route.days.first }).toString() : ''
  const begun =
    route?.calls.some((measure) => helped.measures.includes(measure)) ||
    route?.refers.some(({ help }) => helped.help.includes(help))
  const pace = route
    ? [
        ...(begun ? [] : [fill(words.startBy[language], { day: showDay(by, language) })]),
        fill(words.lookEvery[language], { n: route.days.look }),
      ].join(' ')
    : ''
  return {
    id: row.id,
    version: row.version,
    label: say(groups, group, language),
    note: held
      ? fill(words.since[language], {
          source: say(groupSources, row.values.source, language),
          day: showDay(String(row.values.starts_on), language),
        })
      : fill(words.over[language], { day: showDay(String(row.values.ends_on), language) }),
    held,
    mayEnd: held && row.may.verbs.includes('change'),
    asks: route?.asks.map((ask) => ask[language]) ?? [],
    pace,
    late: !begun && by !== '' && by < today(),
    source: route && !route.checked ? fill(words.proposal[language], { source: route.source[language] }) : '',
  }
}

/** Something to do for the groups of a child: a measure to write down, or a referral whose form is filled in. */
export interface Called {
  code: string
  label: string
  because: string
}

function calledBy(chosen: string[], helped: Helped, language: Language) {
  // of one group alone it need not be said
  const because = (list: readonly string[]) =>
    chosen.length < 2
      ? ''
      : fill(words.because[language], { groups: list.map((one) => say(groups, one, language)).join(', ') })
  return {
    measures: measuresFor(chosen, today())
      .filter(({ measure }) => !helped.measures.includes(measure))
      .map(
        (one): Called => ({ code: one.measure, label: measures[one.measure][language], because: because(one.groups) }),
      ),
    help: helpFor(chosen, today())
      .filter(({ help }) => !helped.help.includes(help))
      .map((one): Called => ({ code: one.help, label: helpWanted[one.help][language], because: because(one.groups) })),
  }
}

export interface BesideSpecial {
  rows: Beside[]
  mayAdd: boolean
}

/** The rows of a special register beside the case, shown where the groups ask for it or where something stands. */
async function besideSpecial(
  house: House,
  actor: Actor,
  name: string,
  rows: RowView[],
  wanted: boolean,
  shown: { title: string; more: string },
  language: Language,
): Promise<BesideSpecial | null> {
  const register = house.registers.get(name)
  if (!register || !mayAnywhere(actor, register, 'read') || (!wanted && rows.length === 0)) return null
  return { rows: await besideOf(house, name, rows, shown, language), mayAdd: wanted && mayAdd(house, actor, name) }
}

/** The name of the province where the family goes next, if that is another one: whom the child could be handed to. */
async function nextProvince(house: House, actor: Actor, stays: RowView[]): Promise<string | null> {
  const latest = stays
    .filter(({ state, values }) => (state === 'here' || state === 'moved') && values.next_area)
    .sort((a, b) => String(b.values.starts_on).localeCompare(String(a.values.starts_on)))[0]
  const area = latest ? String(latest.values.next_area) : ''
  // the id of an area ends in its code, whose first two figures are the province
  const code = area.slice(-12).replace(/^0+/, '')
  if (code === '' || code.startsWith(house.province.code)) return null
  return titleOf(house, actor, 'area', areaId(code.slice(0, 2)))
}

interface Rows {
  /** Whether somebody still owes the child something. */
  open: boolean
  groups: RowView[]
  measures: RowView[]
  referrals: RowView[]
  stays: RowView[]
  learning: RowView[]
  files: RowView[]
}

const PLACED = ['illness', 'disability', 'juvenile_justice']

/** Everything that the special groups of a child bring to the page of the case. */
export async function specialOf(house: House, actor: Actor, rows: Rows, language: Language) {
  const held = rows.groups.filter(isHeld).map(({ values }) => String(values.group))
  const helped: Helped = {
    measures: rows.measures.map(({ values }) => String(values.measure_code)),
    help: rows.referrals
      .filter(({ state }) => state !== 'refused' && state !== 'cancelled')
      .map(({ values }) => String(values.help_wanted)),
  }
  const beside = (name: string, of: RowView[], wanted: boolean, shown: { title: string; more: string }) =>
    besideSpecial(house, actor, name, of, wanted, shown, language)
  const known = new Set(rows.groups.map(({ values }) => values.group))
  return {
    groups: rows.groups.map((row) => groupView(row, helped, rows.open, language)),
    mayAdd: mayAdd(house, actor, 'child_group'),
    options: Object.entries(groups)
      .filter(([value]) => !known.has(value))
      .map(([value, label]) => ({ value, label: label[language] })),
    sources: Object.entries(groupSources).map(([value, label]) => ({ value, label: label[language] })),
    called: calledBy(rows.open ? held : [], helped, language),
    next: await nextProvince(house, actor, rows.stays),
    stays: await beside('family_stay', rows.stays, held.includes('mobile_family'), { title: 'area', more: 'spot' }),
    learning: await beside(
      'placed_learning',
      rows.learning,
      held.some((one) => PLACED.includes(one)),
      {
        title: 'kind',
        more: 'spot',
      },
    ),
    files: await beside('g_code_file', rows.files, held.includes('g_code'), { title: 'school', more: 'asked_on' }),
  }
}

export type Special = Awaited<ReturnType<typeof specialOf>>
