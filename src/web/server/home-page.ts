import type { House } from '#kernel/house.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { trend } from '#kernel/indicator/trend.ts'
import { showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import { ANONYMOUS } from '#kernel/scope/actor.ts'
import { cellPoints, changeOf, rankedFinding } from './explore.ts'
import { digitsOf, figureText, unitOf } from './figure-text.ts'
import { placeNames } from './place-names.ts'

/** What the public asks first; those that are not declared open are left out. */
const FIRST = ['learners', 'schools_open', 'pupils_per_teacher', 'parity_enrolment', 'share_vocational', 'aner_primary']
const SHOWN = 6
const FRESH_MS = 20_000

/** The vision of a published plan, the provincial education office's before any other. */
async function visionOf(house: House) {
  const { rows } = await list(house, ANONYMOUS, 'plan_line', {
    filters: [{ field: 'kind', op: 'is', value: 'vision' }],
    size: 50,
  })
  const owners = await list(house, ANONYMOUS, 'organisation', {
    filters: [{ field: 'kind', op: 'is', value: 'peo' }],
    size: 1,
  })
  const first = owners.rows[0]?.id
  const line = rows.find((row) => row.values.owner === first) ?? rows[0]
  if (!line) return null
  const plan = String(line.values.plan)
  return {
    text: String(line.values.text),
    owner: line.titles[String(line.values.owner)] ?? '',
    href: `/plans/${plan}`,
  }
}

async function numberOf(house: House, indicator: Indicator, language: Language) {
  const [result, points] = await Promise.all([
    measure(house, ANONYMOUS, { indicator: indicator.name }),
    trend(house, ANONYMOUS, { indicator: indicator.name }),
  ])
  return {
    name: indicator.name,
    label: indicator[language],
    figure: figureText(indicator, result, language),
    change: changeOf(indicator, result, points, language),
    year: showYear(result.year, language),
  }
}

async function mapOf(house: House, indicator: Indicator, language: Language) {
  const result = await measure(house, ANONYMOUS, { indicator: indicator.name, by: ['children'] })
  const names = await placeNames(
    house,
    ANONYMOUS,
    result.cells.map((cell) => cell.key.children ?? '').filter(Boolean),
    language,
  )
  const points = cellPoints(
    indicator,
    'children',
    result.cells,
    names,
    language,
    (place) => `/indicators?i=${indicator.name}&place=${place}`,
  )
  return {
    label: indicator[language],
    finding: rankedFinding(indicator, points, language),
    digits: digitsOf(indicator),
    unit: unitOf(indicator, language),
    points: points.filter((point) => point.key.length === 4).map(({ measured: _, ...point }) => point),
  }
}

async function load(house: House, language: Language) {
  const open = FIRST.flatMap((name) => {
    const indicator = house.indicators.get(name)
    return indicator?.open ? [indicator] : []
  }).slice(0, SHOWN)
  const [vision, numbers, map] = await Promise.all([
    visionOf(house),
    Promise.all(open.map((indicator) => numberOf(house, indicator, language))),
    open[0] ? mapOf(house, open[0], language) : null,
  ])
  return { vision, numbers, map }
}

const kept = new Map<Language, { at: number; of: House; page: ReturnType<typeof load> }>()

/** The public first page. The same for everybody, so one copy serves all for some seconds. */
export function homePage(house: House, language: Language): ReturnType<typeof load> {
  const found = kept.get(language)
  if (found && found.of === house && Date.now() - found.at < FRESH_MS) return found.page
  const page = load(house, language)
  kept.set(language, { at: Date.now(), of: house, page })
  page.catch(() => kept.delete(language))
  return page
}
