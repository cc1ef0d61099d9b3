import { list } from '#kernel/register/list.ts'
import type { Filter } from '#kernel/register/query.ts'
import type { RowView } from '#kernel/register/view.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { censusChild, dimensions, listKinds, nationalities, standings } from '#modules/census/module.ts'
import { childCase } from '#modules/watch/module.ts'
import { census as words } from '../words/census.ts'
import { cellOf } from './cells.ts'
import { areasOfProvince } from './districts.ts'

const SIZE = 50
const DAY = /^\d{4}-\d\d-\d\d$/
/** Whom a registry or the walk knows to live here, against those whom only a list knows. */
const RESIDENT = ['registry', 'enumeration']
const PLAIN = ['standing', 'age', 'affiliation', 'nationality_status', 'dimension', 'sex'] as const

/** One child of the list; `pick` where a case may be opened. */
export interface ChildRow {
  id: string
  name: string
  age: string
  sex: string
  livesIn: string
  standing: string
  likeness: string
  followed: { href: string } | null
  pick: boolean
}

/** The conditions of an address; what is not understood is left out. */
function filtersOf(round: string, url: URL): Filter[] {
  const filters: Filter[] = [{ field: 'round', op: 'is', value: round }]
  const get = (name: string) => url.searchParams.get(name) ?? ''
  for (const name of PLAIN) if (get(name)) filters.push({ field: name, op: 'is', value: get(name) })
  if (get('within')) filters.push({ field: 'lives_in', op: 'within', value: get('within') })
  if (get('origin') === 'list_only') filters.push({ field: 'origin', op: 'is', value: 'list_only' })
  if (get('origin') === 'resident') filters.push({ field: 'origin', op: 'in', value: RESIDENT })
  return filters
}

/** Cases of some persons that the reader sees, by person. */
async function casesOf({ house, actor }: App.Locals, rows: RowView[]): Promise<Map<string, string>> {
  const persons = rows.flatMap(({ values }) => (typeof values.person === 'string' ? [values.person] : []))
  if (persons.length === 0 || !mayAnywhere(actor, childCase, 'read')) return new Map()
  const found = await list(house, actor, childCase.name, {
    filters: [{ field: 'person', op: 'in', value: persons }],
    size: persons.length,
  })
  return new Map(found.rows.map(({ id, values }) => [String(values.person), id]))
}

const choicesOf = (choices: Record<string, { th: string; en: string }>, language: 'th' | 'en') =>
  Object.entries(choices).map(([value, label]) => ({ value, label: label[language] }))

/** What may be chosen above the list. */
async function draftsOf({ house, preferences }: App.Locals, url: URL) {
  const { language } = preferences
  const areas = await areasOfProvince(house)
  const places = areas
    .filter(({ level }) => level === 'district' || level === 'subdistrict')
    .map(({ id, name, nameEn, level }) => ({
      value: id,
      label: `${level === 'district' ? '' : '– '}${language === 'th' ? name : nameEn}`,
    }))
  const draft = (name: string, label: string, options: { value: string; label: string }[]) => ({
    name,
    label,
    options,
    value: url.searchParams.get(name) ?? '',
  })
  return [
    draft('standing', words.standing[language], choicesOf(standings, language)),
    draft('within', words.livesIn[language], places),
    draft('nationality_status', words.byStatus[language], choicesOf(nationalities, language)),
    draft('affiliation', words.byAffiliation[language], choicesOf(listKinds, language)),
    draft('dimension', words.byDimension[language], choicesOf(dimensions, language)),
  ]
}

const ASKABLE = ['out_of_school', 'to_verify']

/** A page of the children of a round behind a number, with who is followed already. */
export async function childrenPage(locals: App.Locals, round: string, url: URL) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const asked = url.searchParams.get('as_of') ?? ''
  const after = url.searchParams.get('after')
  const page = await list(house, actor, censusChild.name, {
    filters: filtersOf(round, url),
    sort: { field: 'age' },
    size: SIZE,
    ...(after ? { after } : {}),
    ...(DAY.test(asked) ? { asOf: asked } : {}),
  })
  const mayOpen = mayAnywhere(actor, childCase, 'create') && !DAY.test(asked)
  const cases = await casesOf(locals, page.rows)
  const rows = page.rows.map((row): ChildRow => {
    const text = (name: string) => cellOf(house, censusChild, row, name, language).text
    const followed = cases.get(String(row.values.person))
    return {
      id: row.id,
      name: row.title,
      age: text('age') && words.years[language].replace('{n}', text('age')),
      sex: text('sex'),
      livesIn: text('lives_in'),
      standing: text('standing'),
      likeness: row.values.standing === 'to_verify' ? text('likeness') : '',
      followed: followed ? { href: `/watch/cases/${followed}` } : null,
      pick: mayOpen && !followed && ASKABLE.includes(String(row.values.standing)),
    }
  })
  const next = new URLSearchParams(url.searchParams)
  if (page.next) next.set('after', page.next)
  return {
    rows,
    total: page.total,
    capped: page.totalCapped,
    next: page.next ? `?${next}` : null,
    filters: await draftsOf(locals, url),
    kept: ['age', 'origin', 'sex', 'as_of'].flatMap((name) => {
      const value = url.searchParams.get(name)
      return value ? [{ name, value }] : []
    }),
  }
}
