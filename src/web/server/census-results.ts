import type { Label, Language } from '#kernel/label.ts'
import {
  type Cut,
  dimensions,
  listKinds,
  nationalities,
  type RoundResults,
  roundResults,
  type StandingCounts,
} from '#modules/census/module.ts'
import type { Column, TableRow } from '../parts/cell.ts'
import type { Point } from '../parts/charts/chart-data.ts'
import { census as words } from '../words/census.ts'
import { type Boundaries, boundariesFor } from './boundaries.ts'
import { type AreaView, areasOfProvince } from './districts.ts'

/** Children by where they stand, as the page shows them; residents are all but those whom only a list knows. */
export interface ResultView {
  counts: StandingCounts
  residents: number
  /** Of the residents who are not elsewhere, the percentage on no list. */
  rate: number
  /** Subdistricts by district, with how many are on no list. */
  districts: { name: string; points: Point[] }[]
  boundaries: Boundaries | null
  worst: { name: string; n: number } | null
  /** Of those on no list, how many live where no subdistrict is known, so that no map shows them. */
  unplaced: number
  byArea: TableRow[]
  byAge: TableRow[]
  byStatus: TableRow[]
  columns: Column[]
  dimensions: { label: string; n: number; href: string }[]
  affiliations: Point[]
}

const residentsOf = ({ enrolled, out_of_school, to_verify, elsewhere }: StandingCounts): number =>
  enrolled + out_of_school + to_verify + elsewhere

const rateOf = (counts: StandingCounts): number => {
  const here = residentsOf(counts) - counts.elsewhere
  return here === 0 ? 0 : (100 * counts.out_of_school) / here
}

/** Address of the children behind a number. */
type Behind = (filters: Record<string, string>) => string

const behindOf =
  (round: string, asOf: string | undefined): Behind =>
  (filters) =>
    `/census/${round}/children?${new URLSearchParams({ ...filters, ...(asOf ? { as_of: asOf } : {}) })}`

function rowOf(
  label: string,
  { key, counts }: Cut,
  filter: Record<string, string>,
  behind: Behind,
  language: Language,
): TableRow {
  const locale = language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB'
  const figures = new Intl.NumberFormat(locale)
  // one decimal for every row, so that the points stand under each other
  const shares = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const cell = (standing: 'enrolled' | 'out_of_school' | 'to_verify' | 'elsewhere') => ({
    text: figures.format(counts[standing]),
    ...(counts[standing] > 0 ? { href: behind({ ...filter, standing, origin: 'resident' }) } : {}),
  })
  return {
    id: key || 'unknown',
    cells: [
      { text: label, href: behind({ ...filter, origin: 'resident' }) },
      { text: figures.format(residentsOf(counts)) },
      cell('out_of_school'),
      { text: shares.format(rateOf(counts)) },
      cell('to_verify'),
      cell('enrolled'),
      cell('elsewhere'),
      {
        text: figures.format(counts.list_only),
        ...(counts.list_only > 0 ? { href: behind({ ...filter, origin: 'list_only' }) } : {}),
      },
    ],
  }
}

const columnsOf = (first: Label, language: Language): Column[] => [
  { key: 'what', label: first[language] },
  { key: 'residents', label: words.population[language], number: true },
  { key: 'out', label: words.outOfSchool[language], number: true },
  { key: 'rate', label: words.rate[language], number: true },
  { key: 'verify', label: words.toVerify[language], number: true },
  { key: 'enrolled', label: words.enrolled[language], number: true },
  { key: 'elsewhere', label: words.elsewhere[language], number: true },
  { key: 'listOnly', label: words.listOnly[language], number: true },
]

const nameOf = (area: AreaView, language: Language): string => (language === 'th' ? area.name : area.nameEn)

/** Subdistricts that anybody of the census lives in, under their district, in the order of their codes. */
function districtsOf(areas: AreaView[], byArea: Map<string, StandingCounts>, behind: Behind, language: Language) {
  const pointOf = (area: AreaView): Point => {
    const value = byArea.get(area.id)?.out_of_school ?? 0
    const href = behind({ within: area.id, standing: 'out_of_school' })
    return { key: area.code, label: nameOf(area, language), value, ...(value > 0 ? { href } : {}) }
  }
  return areas
    .filter(({ level }) => level === 'district')
    .map((district) => ({
      name: nameOf(district, language),
      points: areas.filter(({ parent }) => parent === district.id).map(pointOf),
    }))
}

function dimensionsOf(results: RoundResults, behind: Behind, language: Language) {
  const counts = new Map(results.cuts.dimension.map((cut) => [cut.key, cut.counts]))
  return Object.entries(dimensions).map(([key, label]) => {
    const found = counts.get(key)
    return {
      label: label[language],
      n: found ? found.out_of_school + found.enrolled : 0,
      href: behind({ dimension: key }),
    }
  })
}

/** The results of a round as one reader sees them, as of a day if one is named. */
export async function resultView(
  { house, actor, preferences }: App.Locals,
  round: string,
  asOf: string | undefined,
): Promise<ResultView> {
  const { language } = preferences
  const [results, areas] = await Promise.all([roundResults(house, actor, round, asOf), areasOfProvince(house)])
  const behind = behindOf(round, asOf)
  const byArea = new Map(results.cuts.lives_in.map(({ key, counts }) => [key, counts]))
  const districts = districtsOf(areas, byArea, behind, language)
  const points = districts.flatMap((district) => district.points)
  const most = points.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]
  const named = new Map(areas.map((area) => [area.id, area]))
  const yearsOf = (age: string) => words.years[language].replace('{n}', String(Number(age)))
  const statusOf = (key: string) =>
    nationalities[key as keyof typeof nationalities]?.[language] ?? words.unknown[language]
  return {
    counts: results.all,
    residents: residentsOf(results.all),
    rate: rateOf(results.all),
    districts,
    boundaries: await boundariesFor(
      house,
      points.map(({ key }) => key),
    ),
    unplaced: results.all.out_of_school - points.reduce((sum, { value }) => sum + (value ?? 0), 0),
    worst: most?.value ? { name: most.label, n: most.value } : null,
    columns: columnsOf(words.subdistrict, language),
    byArea: results.cuts.lives_in
      .toSorted((a, b) => b.counts.out_of_school - a.counts.out_of_school || a.key.localeCompare(b.key))
      .map((cut) => {
        const area = named.get(cut.key)
        return rowOf(
          area ? nameOf(area, language) : words.unknown[language],
          cut,
          { within: cut.key },
          behind,
          language,
        )
      }),
    byAge: results.cuts.age
      .toSorted((a, b) => Number(a.key) - Number(b.key))
      .map((cut) => rowOf(yearsOf(cut.key), cut, { age: String(Number(cut.key)) }, behind, language)),
    byStatus: results.cuts.nationality_status.map((cut) =>
      rowOf(statusOf(cut.key), cut, { nationality_status: cut.key }, behind, language),
    ),
    dimensions: dimensionsOf(results, behind, language),
    affiliations: results.cuts.affiliation
      .filter(({ key }) => key !== '')
      .toSorted((a, b) => b.counts.enrolled - a.counts.enrolled)
      .map(({ key, counts }) => ({
        key,
        label: listKinds[key as keyof typeof listKinds]?.[language] ?? key,
        value: counts.enrolled + counts.list_only,
        href: behind({ affiliation: key }),
      })),
  }
}
