import { snapshotDay, snapshots } from '#kernel/indicator/academic-calendar.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { similar } from '#kernel/indicator/similar.ts'
import { yearsOf } from '#kernel/indicator/trend.ts'
import { showDay, showMoment } from '#kernel/kinds/date.ts'
import { showYear } from '#kernel/kinds/year.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { boundariesFor } from '../../server/boundaries.ts'
import { districtOptions } from '../../server/districts.ts'
import { cellPoints, explore, findingOf, rankedFinding, trendPoints } from '../../server/explore.ts'
import { addressWith, askedIn } from '../../server/explorer-address.ts'
import { digitsOf, figureText, numberText, unitOf } from '../../server/figure-text.ts'
import { overYears } from '../../server/over-years.ts'
import { placeNames } from '../../server/place-names.ts'
import { wayLabel } from '../../server/ways.ts'
import type { PageServerLoad } from './$types'

const FIRST = 'learners'
const AREA_CODE = /^(\d{4}|\d{6})$/

async function similarTo(locals: App.Locals, indicator: Indicator, place: string, year: number) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  try {
    const found = await similar(house, actor, { indicator: indicator.name, place, year })
    const text = (value: number | null) => figureText(indicator, { value, hidden: false }, language)
    const { spread } = found
    return {
      places: numberText(found.places, 0, language),
      own: text(found.own),
      spread: spread && {
        quarter: text(spread.quarter),
        middle: text(spread.middle),
        threeQuarters: text(spread.threeQuarters),
      },
    }
  } catch (error) {
    // No profile for this place or this indicator: there is nothing to compare with.
    if (error instanceof Refusal) return null
    throw error
  }
}

async function chooser(locals: App.Locals, indicator: Indicator, url: URL) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const asked = askedIn(house, url)
  const own = actor.grants.map((grant) => grant.place).filter((place) => place !== house.province.areaId)
  const names = await placeNames(house, actor, [asked.place, ...own], language)
  const districts = await districtOptions(house, language)
  const places = [{ value: house.province.areaId, label: house.province.name[language] }, ...districts]
  for (const id of new Set([...own, asked.place])) {
    if (!places.some((place) => place.value === id)) places.push({ value: id, label: names.get(id)?.name ?? '—' })
  }
  const years = await yearsOf(house, indicator.name)
  return {
    indicators: [...house.indicators.values()]
      .filter((one) => one.open || actor.account)
      .map((one) => ({ value: one.name, label: one[language] })),
    places,
    years: years.toReversed().map((year) => ({ value: String(year), label: showYear(year, language) })),
    ways: indicator.by
      .filter((way) => way !== 'children')
      .map((way) => ({ value: way, label: wayLabel(indicator, way, language) })),
    rounds: Object.entries(snapshots).map(([value, label]) => ({ value, label: label[language] })),
    asked: {
      indicator: indicator.name,
      place: asked.place,
      year: String(asked.year ?? ''),
      by: indicator.by.includes(asked.by) ? asked.by : '',
      round: asked.round ?? '',
      asOf: asked.asOf ?? '',
    },
  }
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const indicator = house.indicators.get(url.searchParams.get('i') ?? FIRST) ?? refuse('not_found')
  const asked = askedIn(house, url)
  const choose = await chooser(locals, indicator, url)
  const year = asked.year ?? Number(choose.years[0]?.value ?? 0)
  const base = {
    choose,
    name: indicator.name,
    label: indicator[language],
    digits: digitsOf(indicator),
    unit: unitOf(indicator, language),
  }
  try {
    const { within, points, broken, cut, names } = await explore(house, actor, indicator, { ...asked, year }, language)
    const to = (place: string) => addressWith(url, { place, i: indicator.name })
    const children = cellPoints(indicator, 'children', within.cells, names, language, to)
    const pieces = broken ? cellPoints(indicator, cut, broken.cells, names, language, to) : []
    const level = names.get(within.cells[0]?.key.children ?? '')?.level
    const mapped = level === 'district' || level === 'subdistrict'
    const tiles = mapped ? children.filter((point) => AREA_CODE.test(point.key)) : []
    const wide = url.searchParams.get('more') === 'years'
    const strips = { place: asked.place, years: points.map((point) => point.year), names, to }
    return {
      ...base,
      shown: {
        place: names.get(asked.place)?.name ?? '',
        figure: figureText(indicator, within, language),
        finding: findingOf(indicator, within, points, language),
        hidden: within.hidden || within.hiddenCells > 0 || (broken?.hiddenCells ?? 0) > 0,
        year: showYear(within.year, language),
        day: showDay(asked.round ? snapshotDay(within.year, asked.round) : within.day, language),
        countedAt: within.countedAt ? showMoment(within.countedAt, language) : null,
        trend: trendPoints(points, within.year, language),
        children: children.map(({ measured: _, ...point }) => point),
        childrenFinding: rankedFinding(indicator, children, language),
        tiles: tiles.map(({ measured: _, ...point }) => point),
        boundaries: await boundariesFor(
          house,
          tiles.map((point) => point.key),
        ),
        overYears: wide
          ? {
              places:
                children.length > 0
                  ? await overYears(house, actor, indicator, { ...strips, way: 'children' }, language)
                  : [],
              pieces: cut ? await overYears(house, actor, indicator, { ...strips, way: cut }, language) : [],
            }
          : null,
        more: addressWith(url, { more: wide ? '' : 'years', i: indicator.name }),
        pieces: pieces.map(({ measured: _, ...point }) => point),
        way: cut ? wayLabel(indicator, cut, language) : '',
        records: within.right === 'read' ? addressWith(url, {}, `/indicators/${indicator.name}/records`) : null,
        compare: addressWith(
          url,
          { i: '', by: '', year: '', round: '', as_of: '' },
          `/indicators/${indicator.name}/compare`,
        ),
        similar: within.cells.length === 0 ? await similarTo(locals, indicator, asked.place, within.year) : null,
      },
    }
  } catch (error) {
    if (error instanceof Refusal && error.problem.name === 'not_found') return { ...base, shown: null }
    throw error
  }
}
