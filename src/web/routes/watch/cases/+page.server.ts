import { redirect } from '@sveltejs/kit'
import { showDay } from '#kernel/kinds/date.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { causes, openCases } from '#modules/watch/module.ts'
import type { Column, TableRow } from '../../../parts/cell.ts'
import { titleOf } from '../../../server/known-values.ts'
import { KINDS } from '../../../server/watch-calls.ts'
import { watchPlaces } from '../../../server/watch-places.ts'
import { caseWords } from '../../../words/watch.ts'
import { boardWords as words } from '../../../words/watch-board.ts'
import type { PageServerLoad } from './$types'

const SHOWN = 200

const titles = {
  all: words.allOpen,
  candidates: words.candidates,
  alone: words.alone,
  late: words.lateCases,
  mine: words.mineOnly,
} as const

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  const { language } = preferences
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  const what = (Object.hasOwn(titles, asked('what')) ? asked('what') : 'all') as keyof typeof titles
  const [state, member] = [asked('state'), asked('member')]
  const places = await watchPlaces(house, actor, asked('place'), language)
  // what was given to somebody is theirs wherever the child lives, unless a place is asked for
  const own = what === 'mine' || member !== ''
  const place = asked('place') || !own ? places.now.id : undefined
  const all = await openCases(house, actor, { place, names: true })
  const kept = all.filter(
    (one) =>
      KINDS[what]?.(one, actor) && (state === '' || one.state === state) && (member === '' || one.manager === member),
  )
  const register = house.registers.get('child_case')
  const workflow = register?.workflow ?? {}
  const due = (late: number, day: string | null) =>
    late > 0
      ? { text: caseWords.late[language].replace('{n}', String(late)), tone: 'wrong' as const }
      : { text: day ? words.by[language].replace('{day}', showDay(day, language)) : '' }
  const rows = kept.slice(0, SHOWN).map(
    (one): TableRow => ({
      id: one.id,
      cells: [
        { text: one.titles[one.person] || words.child[language], href: `/watch/cases/${one.id}` },
        { text: workflow[one.state]?.[language] ?? one.state },
        due(one.late, one.due),
        { text: one.titles[one.livesIn] ?? '' },
        { text: causes[one.cause as keyof typeof causes]?.[language] ?? '' },
        ...(own
          ? []
          : [{ text: one.manager ? (one.titles[one.manager] ?? '') : '' }, { text: showDay(one.openedOn, language) }]),
      ],
    }),
  )
  const shown = ['child', 'state', 'due', 'area', 'cause', ...(own ? [] : (['manager', 'opened'] as const))] as const
  const columns: Column[] = shown.map((key) => ({ key, label: words[key][language] }))
  const name = member ? await titleOf(house, actor, 'person', member) : null
  return {
    what,
    state,
    member,
    title: name
      ? words.ofMember[language].replace('{name}', name)
      : (workflow[state]?.[language] ?? titles[what][language]),
    place: place ? places.now : { ...places.now, id: undefined },
    options: places.options,
    states: Object.entries(workflow).map(([value, label]) => ({ value, label: label[language] })),
    total: kept.length,
    rows,
    columns,
    mayOpen: register ? mayAnywhere(actor, register, 'create') : false,
  }
}
