import { exportFormats } from '#kernel/exchange/export.ts'
import type { House } from '#kernel/house.ts'
import { kindOf } from '#kernel/kinds/all.ts'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf, showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter, ListQuery } from '#kernel/register/query.ts'
import { type Actor, mayAnywhere, purposesOf } from '#kernel/scope/actor.ts'
import { columnLabel, columnsOfList, tableRow } from './cells.ts'
import { districtOptions } from './districts.ts'
import { linkFilters } from './known-values.ts'

export interface FilterDraft {
  name: string
  label: string
  value: string
  options: { value: string; label: string }[]
}

const SIZE = 50
const YEARS_BACK = 5

/** The field along which a list is cut by place: the register itself, where its rows are places. */
function placeFieldOf(register: AnyRegister): string | null {
  if (register.place) return 'self'
  const found = Object.entries(register.fields).find(
    ([name, field]) => field.kind === 'place' && register.listed.includes(name),
  )
  return found ? found[0] : null
}

function filterOptions(register: AnyRegister, name: string, language: Language) {
  const states = name === 'state' ? register.workflow : undefined
  if (states) return Object.entries(states).map(([value, label]) => ({ value, label: label[language] }))
  const field = register.fields[name]
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    return Object.entries(field.choices).map(([value, label]) => ({ value, label: label[language] }))
  }
  if (field?.kind === 'academic_year') {
    const now = academicYearOf(today())
    return Array.from({ length: YEARS_BACK }, (_, i) => ({
      value: String(now - i),
      label: showYear(now - i, language),
    }))
  }
  return null
}

/** A link may ask for several codes at once; the list of choices then has that choice too. */
function withSeveral(options: FilterDraft['options'], value: string): FilterDraft['options'] {
  if (!value.includes(',')) return options
  const labels = value.split(',').map((code) => options.find((option) => option.value === code)?.label ?? code)
  return [{ value, label: labels.join(', ') }, ...options]
}

/** The sentence of filters over a list: what may be chosen and what is. */
async function filterDrafts(house: House, actor: Actor, register: AnyRegister, url: URL, language: Language) {
  const seen = purposesOf(actor, register)
  const drafts: FilterDraft[] = []
  for (const name of [...register.listed, ...Object.keys(register.fields)]) {
    if (drafts.some((draft) => draft.name === name)) continue
    const secret = register.fields[name]?.secret
    const options = filterOptions(register, name, language)
    if (!options || (secret && !seen.has(secret))) continue
    const value = url.searchParams.get(name) ?? ''
    const label = columnLabel(register, name, language)
    drafts.push({ name, label, value, options: withSeveral(options, value) })
  }
  if (placeFieldOf(register)) {
    const label = language === 'th' ? 'ใน' : 'in'
    drafts.push({
      name: 'within',
      label,
      value: url.searchParams.get('within') ?? '',
      options: await districtOptions(house, language),
    })
  }
  return drafts
}

function filtersFrom(register: AnyRegister, url: URL, fixed: Filter[]): Filter[] {
  const filters = [...fixed]
  for (const [name, value] of url.searchParams) {
    if (value === '') continue
    const field = register.fields[name]
    const placeField = placeFieldOf(register)
    if (name === 'within' && placeField) filters.push({ field: placeField, op: 'within', value })
    else if (name === 'state' && register.workflow) filters.push({ field: 'state', op: 'in', value })
    else if (field) filters.push({ field: name, op: field.kind === 'choices' ? 'has' : 'is', value })
  }
  return filters
}

const without = (url: URL, change: Record<string, string | null>): string => {
  const next = new URLSearchParams(url.searchParams)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text ? `?${text}` : '?'
}

/** The addresses that give the same rows as files, in the same order; none for who may not take them away. */
function exportsOf(register: AnyRegister, actor: Actor, query: ListQuery, language: Language) {
  if (!mayAnywhere(actor, register, 'export')) return []
  const params = new URLSearchParams({ language })
  for (const { field, op, value } of query.filters ?? []) params.append(`filter[${field}][${op}]`, String(value))
  if (query.search) params.set('search', query.search)
  if (query.sort) params.set('sort', `${query.sort.down ? '-' : ''}${query.sort.field}`)
  if (query.asOf) params.set('asOf', query.asOf)
  return Object.entries(exportFormats).map(([format, label]) => ({
    href: `/api/${register.name}/export?${params}&format=${format}`,
    label: label[language],
  }))
}

export interface ListOptions {
  /** Columns, where not the register's own. */
  columns?: string[]
  filters?: Filter[]
  sort?: { field: string; down?: boolean }
}

/** Everything a generic list page shows: columns that sort, rows as cells, the sentence of filters, where the next page is. */
export async function listPage(
  house: House,
  actor: Actor,
  register: AnyRegister,
  url: URL,
  language: Language,
  options: ListOptions = {},
) {
  const columns = options.columns ?? register.listed
  const search = url.searchParams.get('q') ?? ''
  const asked = url.searchParams.get('sort')
  const sort = asked ? { field: asked.replace(/^-/, ''), down: asked.startsWith('-') } : options.sort
  const asOf = url.searchParams.get('as_of') || undefined
  const query: ListQuery = {
    filters: filtersFrom(register, url, options.filters ?? []),
    search: register.searched ? search : undefined,
    asOf,
  }
  const found = await list(house, actor, register.name, {
    ...query,
    sort,
    size: SIZE,
    after: url.searchParams.get('after') ?? undefined,
  })
  return {
    register: register.name,
    columns: columnsOfList(register, columns, language).map((column) => {
      const field = register.fields[column.key]
      const sortable = column.key === 'state' || (field && !field.secret && kindOf(field).sortBy !== undefined)
      if (!sortable) return column
      const now = sort?.field === column.key ? (sort.down ? 'descending' : 'ascending') : undefined
      const flip = now === 'ascending' ? `-${column.key}` : column.key
      return {
        ...column,
        sort: without(url, { sort: flip, after: null }),
        ...(now ? { sorted: now } : {}),
      } as typeof column
    }),
    rows: found.rows.map((row) => tableRow(house, register, row, columns, language)),
    total: found.total,
    totalCapped: found.totalCapped,
    next: found.next ? without(url, { after: found.next }) : null,
    first: url.searchParams.has('after') ? without(url, { after: null }) : null,
    searchable: Boolean(register.searched),
    search,
    asOf: asOf ?? '',
    links: (await linkFilters(house, actor, register, url, language)).map((one) => ({
      ...one,
      id: url.searchParams.get(one.name) ?? '',
      drop: without(url, { [one.name]: null, after: null }),
    })),
    filters: await filterDrafts(house, actor, register, url, language),
    exports: exportsOf(register, actor, { ...query, sort }, language),
    may: { create: mayAnywhere(actor, register, 'create') },
    importHref: mayAnywhere(actor, register, 'import') ? `/imports/new?for=${register.name}` : null,
  }
}
