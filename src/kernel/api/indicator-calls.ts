import type { Ask } from '../indicator/ask.ts'
import type { Indicator } from '../indicator/declaration.ts'
import { drill } from '../indicator/drill.ts'
import { measure } from '../indicator/measure.ts'
import { refuse } from '../problem.ts'
import { type Actor, mayAnywhere } from '../scope/actor.ts'
import { type Call, json, type Methods } from './calls.ts'
import { onlyKnown } from './query-string.ts'

const strange = (field: string): never => refuse('filter', { spot: { field } })

/** `2025` is an academic year (CE), `2026-06-10` a day. */
function periodOf(text: string | null): Pick<Ask, 'year' | 'on'> {
  if (text === null) return {}
  if (/^\d{4}$/.test(text)) return { year: Number(text) }
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { on: text } : strange('period')
}

const roundOf = (text: string | null): Pick<Ask, 'round'> => (text === null ? {} : { round: text as Ask['round'] })

const list = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean)

/** `filter[sex]=f,m`: only some values of a way of cutting. */
function filtersOf(params: URLSearchParams): Record<string, string[]> {
  const filters = new Map<string, string[]>()
  for (const [key, value] of params) {
    const way = /^filter\[([a-z][a-z0-9_]*)\]$/.exec(key)?.[1]
    if (way) filters.set(way, list(value))
  }
  return Object.fromEntries(filters)
}

const ASKED = ['place', 'period', 'round', 'by', 'asOf']

function askOf({ url }: Call, indicator: string, more: string[] = []): Ask {
  const params = url.searchParams
  const filters = filtersOf(params)
  onlyKnown(params, [...ASKED, ...more, ...Object.keys(filters).map((way) => `filter[${way}]`)])
  return {
    indicator,
    place: params.get('place') ?? undefined,
    by: list(params.get('by')),
    filters,
    asOf: params.get('asOf') ?? undefined,
    ...periodOf(params.get('period')),
    ...roundOf(params.get('round')),
  }
}

/** Whether the actor may have this number of any place at all. */
const heard = ({ house }: Call, actor: Actor, indicator: Indicator): boolean =>
  indicator.open === true ||
  Object.values(indicator.parts).every(({ basis }) => {
    const register = house.registers.get(basis.over)
    return register && (mayAnywhere(actor, register, 'count') || mayAnywhere(actor, register, 'read'))
  })

const card = ({ name, th, en, about, unit, direction, formula, source, by, open, kind, parts }: Indicator) => ({
  name,
  th,
  en,
  about,
  unit,
  direction,
  formula,
  source,
  by,
  kind: kind.kind,
  parts: Object.keys(parts),
  open: open === true,
})

/** `/api/indicators` */
export const indicatorsCalls: Methods = {
  async GET(call) {
    onlyKnown(call.url.searchParams, [])
    const mine = [...call.house.indicators.values()].filter((indicator) => heard(call, call.actor, indicator))
    return json({ indicators: mine.map(card) })
  },
}

/** `/api/indicators/{name}`: the number, and its breakdown. */
export const indicatorCalls = (name: string): Methods => ({
  GET: async (call) => json(await measure(call.house, call.actor, askOf(call, name))),
})

/** `/api/indicators/{name}/records`: exactly the records behind one part of the number. */
export const drillCalls = (name: string): Methods => ({
  async GET(call) {
    const params = call.url.searchParams
    const ask = askOf(call, name, ['part', 'step', 'size', 'after'])
    const size = params.get('size')
    if (size !== null && !/^[1-9]\d{0,3}$/.test(size)) strange('size')
    const page = { size: size === null ? undefined : Number(size), after: params.get('after') ?? undefined }
    const part = { part: params.get('part') ?? 'numerator', step: params.get('step') ?? undefined }
    return json(await drill(call.house, call.actor, { ...ask, ...page, ...part }))
  },
})
