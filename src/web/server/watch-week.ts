import type { House } from '#kernel/house.ts'
import { showDay, today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter } from '#kernel/register/query.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { childCase, movesBetween, type OpenCase, openCases } from '#modules/watch/module.ts'
import { caseWords } from '../words/watch.ts'
import { weekWords as words } from '../words/watch-week.ts'
import { cellOf } from './cells.ts'
import { KINDS, unplaced } from './watch-calls.ts'
import type { WatchPlaces } from './watch-places.ts'

/** Steps in the order in which a child goes through them. */
const STEPS = ['opened', 'confirm', 'exclude', 'assign', 'find', 'agree', 'come_back', 'drop_again'] as const
/** As many children as a meeting can speak of. */
const MOST = 40
const DAYS = 7

/** The name a meeting needs: first name, and of the surname one letter; all of it where that was asked for. */
export function spokenName(name: string, full: boolean): string {
  const at = name.lastIndexOf(' ')
  if (full || at < 0) return name
  // a Thai vowel written first is not the letter that a name begins with
  const initial = /[ก-ฮ]|[A-Za-z]/.exec(name.slice(at + 1))?.[0]
  return initial ? `${name.slice(0, at)} ${initial}.` : name.slice(0, at)
}

export interface WeekRow {
  id: string
  cells: string[]
}

export interface WeekList {
  key: string
  title: string
  columns: string[]
  rows: WeekRow[]
  /** Rows that the sheet has no room for. */
  more: number
}

interface Asked {
  house: House
  actor: Actor
  places: WatchPlaces
  language: Language
  full: boolean
}

const dueText = ({ late, due }: OpenCase, language: Language): string =>
  late > 0 ? caseWords.late[language].replace('{n}', String(late)) : due ? showDay(due, language) : ''

function listOf(key: 'late' | 'soon', cases: OpenCase[], { language, full }: Asked): WeekList {
  const columns = [words.who, words.child, words.where, words.state, words.due].map((one) => one[language])
  const who = (one: OpenCase) => (one.manager && one.titles[one.manager]) || words.noOne[language]
  const rows = cases
    .slice(0, MOST)
    .toSorted((a, b) => who(a).localeCompare(who(b), 'th') || b.late - a.late)
    .map((one) => ({
      id: one.id,
      cells: [
        who(one),
        spokenName(one.titles[one.person] ?? '', full) || words.child[language],
        one.titles[one.livesIn] ?? '',
        childCase.workflow?.[one.state]?.[language] ?? one.state,
        dueText(one, language),
      ],
    }))
  return { key, title: words[key][language], columns, rows, more: Math.max(0, cases.length - MOST) }
}

/** Rows of a register that wait in a state within the place, as lines of the sheet; nothing for whom it is not. */
async function besideList(
  { house, actor, places, language, full }: Asked,
  ask: { key: 'referrals' | 'checks'; register: string; filters: Filter[]; sort: string; fields: [string, string][] },
): Promise<WeekList[]> {
  const register = house.registers.get(ask.register)
  if (!register || !mayAnywhere(actor, register, 'read')) return []
  const within: Filter[] = places.now.id ? [{ field: 'lives_in', op: 'within', value: places.now.id }] : []
  const page = await list(house, actor, ask.register, {
    filters: [...ask.filters, ...within],
    sort: { field: ask.sort },
    size: MOST,
  })
  const text = (row: RowView, field: string) => {
    const said = cellOf(house, register, row, field, language).text
    return field === 'child_name' || field === 'case' ? spokenName(said, full) : said
  }
  const rows = page.rows.map((row) => ({ id: row.id, cells: ask.fields.map(([field]) => text(row, field)) }))
  return [
    {
      key: ask.key,
      title: words[ask.key][language],
      columns: ask.fields.map(([, label]) => label),
      rows,
      more: Math.max(0, page.total - rows.length),
    },
  ]
}

/** Nobody's children counted where they live, most first. */
function aloneBy(alone: OpenCase[], { places, language }: Asked): { name: string; n: number }[] {
  const nowhere = new Set(unplaced(alone, places.areas).map(({ id }) => id))
  const name = (one: OpenCase) =>
    nowhere.has(one.id) ? words.unknownArea[language] : (one.titles[one.livesIn] ?? words.unknownArea[language])
  return Object.entries(Object.groupBy(alone, name))
    .map(([area, found = []]) => ({ name: area, n: found.length }))
    .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'th'))
}

/** What the network has done in seven days, and what it must settle now. */
export async function weekOf(asked: Asked) {
  const { house, actor, places, language } = asked
  const place = places.now.id
  const to = Temporal.PlainDate.from(today())
  const span = (end: Temporal.PlainDate) => ({ from: end.subtract({ days: DAYS - 1 }).toString(), to: end.toString() })
  const [now, before] = [span(to), span(to.subtract({ days: DAYS }))]
  const [these, those, cases, referrals, checks] = await Promise.all([
    movesBetween(house, actor, now, place),
    movesBetween(house, actor, before, place),
    openCases(house, actor, { place, names: true }),
    besideList(asked, {
      key: 'referrals',
      register: 'referral',
      filters: [{ field: 'state', op: 'in', value: ['sent'] }],
      sort: 'sent_on',
      fields: [
        ['agency', words.agency[language]],
        ['child_name', words.child[language]],
        ['lives_in', words.where[language]],
        ['sent_on', words.sent[language]],
      ],
    }),
    besideList(asked, {
      key: 'checks',
      register: 'return_check',
      filters: [
        { field: 'state', op: 'in', value: ['awaited'] },
        { field: 'due_on', op: 'to', value: to.add({ days: DAYS }).toString() },
      ],
      sort: 'due_on',
      fields: [
        ['manager', words.who[language]],
        ['case', words.child[language]],
        ['lives_in', words.where[language]],
        ['after_months', words.after[language]],
        ['due_on', words.due[language]],
      ],
    }),
  ])
  const alone = cases.filter((one) => KINDS.alone?.(one, actor))
  const late = cases.filter((one) => one.late > 0)
  const soon = cases.filter((one) => one.manager !== null && one.late <= 0 && one.late >= -DAYS)
  return {
    span: { from: showDay(now.from, language), to: showDay(now.to, language) },
    steps: STEPS.map((step) => ({ label: words[step][language], now: these[step] ?? 0, before: those[step] ?? 0 })),
    open: cases.length,
    late: late.length,
    alone: alone.length,
    aloneBy: aloneBy(alone, asked),
    lists: [listOf('late', late, asked), listOf('soon', soon, asked), ...referrals, ...checks],
  }
}
