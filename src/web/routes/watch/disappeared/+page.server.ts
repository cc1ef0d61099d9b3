import { redirect } from '@sveltejs/kit'
import { goneBetween, standings } from '#modules/census/module.ts'
import { openCases } from '#modules/watch/module.ts'
import type { Column, TableRow } from '../../../parts/cell.ts'
import { placeNames } from '../../../server/place-names.ts'
import { watchPlaces } from '../../../server/watch-places.ts'
import { boardWords as words } from '../../../words/watch-board.ts'
import type { PageServerLoad } from './$types'

const SHOWN = 500

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { house, actor, preferences } = locals
  const { language } = preferences
  const places = await watchPlaces(house, actor, url.searchParams.get('place') ?? '', language)
  // the page belongs to those who follow children: others are told that there is nothing here
  const [gone] = await Promise.all([
    goneBetween(house, actor, places.now.id),
    openCases(house, actor, { place: places.now.id }),
  ])
  const shown = gone?.children.slice(0, SHOWN) ?? []
  const ids = shown.flatMap(({ livesIn, school }) => (school ? [livesIn, school] : [livesIn]))
  const names = await placeNames(house, actor, ids, language)
  const name = (id: string | null) => (id ? (names.get(id)?.name ?? '') : '')
  const rows = shown.map(
    (child): TableRow => ({
      id: child.id,
      cells: [
        { text: child.name || words.child[language], href: `/registers/census_child/${child.id}` },
        { text: child.age === null ? '' : String(child.age) },
        { text: name(child.livesIn) },
        { text: [name(child.school), child.grade].filter(Boolean).join(' ') },
        { text: standings[child.standing][language] },
      ],
    }),
  )
  const columns: Column[] = (['child', 'age', 'area', 'wasAt', 'standing'] as const).map((key) => ({
    key,
    label: words[key][language],
    number: key === 'age',
  }))
  return {
    place: places.now,
    options: places.options,
    rounds: gone ? { before: gone.before.title, after: gone.after } : null,
    total: gone?.children.length ?? 0,
    rows,
    columns,
  }
}
