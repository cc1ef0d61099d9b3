import { redirect } from '@sveltejs/kit'
import { showDay } from '#kernel/kinds/date.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { causes, childCase, groups, homeVisit, OPEN_STATES, type OpenCase } from '#modules/watch/module.ts'
import type { Column, TableRow } from '../../../parts/cell.ts'
import { titleOf } from '../../../server/known-values.ts'
import { addressOf, askedIn, caseIn, listedCases } from '../../../server/watch-list.ts'
import { specialWords } from '../../../words/special.ts'
import { caseWords } from '../../../words/watch.ts'
import { boardWords as words } from '../../../words/watch-board.ts'
import type { PageServerLoad } from './$types'

const SHOWN = 100

const titles = {
  all: words.allOpen,
  candidates: words.candidates,
  alone: words.alone,
  late: words.lateCases,
  mine: words.mineOnly,
  unplaced: words.unplacedOnes,
} as const

type Language = 'th' | 'en'

/** Steps in which somebody goes to the child's home. */
const TO_VISIT = ['assigned', 'not_found']
/** As many sheets as one prints at a time. */
const SHEETS = 50

/** Visit forms begun for the children of a page, to be taken along on paper. */
const sheetsFor = (rows: TableRow[]): string =>
  `/instruments/home_visit/print?${new URLSearchParams(rows.slice(0, SHEETS).map(({ id }) => ['case', id]))}`

const dueCell = ({ late, due }: OpenCase, language: Language) =>
  late > 0
    ? { text: caseWords.late[language].replace('{n}', String(late)), tone: 'wrong' as const }
    : { text: due ? words.by[language].replace('{day}', showDay(due, language)) : '' }

const rowOf = (one: OpenCase, href: string, own: boolean, language: Language): TableRow => ({
  id: one.id,
  cells: [
    { text: one.titles[one.person] || words.child[language], href },
    { text: childCase.workflow?.[one.state]?.[language] ?? one.state },
    dueCell(one, language),
    { text: one.titles[one.livesIn] ?? '' },
    { text: causes[one.cause as keyof typeof causes]?.[language] ?? '' },
    ...(own ? [] : [{ text: one.manager ? (one.titles[one.manager] ?? '') : '' }]),
  ],
})

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  const { language } = preferences
  const asked = askedIn(url.searchParams)
  const { cases, places, own } = await listedCases(house, actor, asked, { names: true, language })
  const list = addressOf(asked)
  const pages = Math.max(1, Math.ceil(cases.length / SHOWN))
  const page = Math.min(pages, Math.max(1, Math.floor(Number(url.searchParams.get('page')) || 1)))
  const from = (page - 1) * SHOWN
  const rows = cases
    .slice(from, from + SHOWN)
    .map((one, at) => rowOf(one, caseIn(one.id, list, from + at), own, language))
  const shown = ['child', 'state', 'due', 'area', 'cause', ...(own ? [] : (['manager'] as const))] as const
  const columns: Column[] = shown.map((key) => ({ key, label: words[key][language] }))
  const name = asked.member ? await titleOf(house, actor, 'person', asked.member) : null
  const school = asked.school ? await titleOf(house, actor, 'organisation', asked.school) : null
  const pageAt = (n: number) => (n >= 1 && n <= pages ? `?${list}&page=${n}` : null)
  return {
    asked,
    title: name
      ? words.ofMember[language].replace('{name}', name)
      : school
        ? words.fromSchool[language].replace('{name}', school)
        : (childCase.workflow?.[asked.state]?.[language] ?? titles[asked.what as keyof typeof titles][language]),
    place: places.now,
    conditions: [
      {
        name: 'what',
        label: words.which[language],
        value: asked.what === 'all' ? '' : asked.what,
        none: words.allOpen[language],
        options: Object.entries(titles)
          .filter(([value]) => value !== 'all')
          .map(([value, label]) => ({ value, label: label[language] })),
      },
      {
        name: 'state',
        label: words.state[language],
        value: asked.state,
        options: OPEN_STATES.map((value) => ({ value, label: childCase.workflow?.[value]?.[language] ?? value })),
      },
      {
        name: 'group',
        label: specialWords.filter[language],
        value: asked.group,
        options: Object.entries(groups).map(([value, label]) => ({ value, label: label[language] })),
      },
      {
        name: 'place',
        label: words.place[language],
        value: places.now.id ?? '',
        none: words.whole[language],
        options: places.options,
      },
    ],
    kept: (['member', 'school'] as const).flatMap((key) => (asked[key] ? [{ name: key, value: asked[key] }] : [])),
    total: cases.length,
    pages: { before: pageAt(page - 1), next: pageAt(page + 1), from: from + 1, to: from + rows.length },
    rows,
    columns,
    mayOpen: mayAnywhere(actor, childCase, 'create'),
    mayAssign: asked.what === 'alone' && !own,
    sheets: (own || TO_VISIT.includes(asked.state)) && mayAnywhere(actor, homeVisit, 'read') ? sheetsFor(rows) : null,
  }
}
