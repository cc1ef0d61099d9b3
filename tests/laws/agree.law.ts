import { beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '#app'
import type { Ask } from '#kernel/indicator/ask.ts'
import { type Drilled, drill } from '#kernel/indicator/drill.ts'
import { type IndicatorResult, measure } from '#kernel/indicator/measure.ts'
import { Refusal } from '#kernel/problem.ts'
import { type Actor, ANONYMOUS } from '#kernel/scope/actor.ts'
import { SYSTEM_ROLE } from '#kernel/scope/predicate.ts'
import { areaId } from '#modules/place/module.ts'
import { loadDemo } from '../../src/cli/demo-province.ts'
import { actAs } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

const TODAY = '2026-11-20'
const YEAR = 2026
const stage = useWorld(async ({ ground }) => {
  await loadDemo(ground, { size: 'small', seed: 7, today: TODAY })
})

/** Everything asked, by whom, of which place: each reader asks of the own place and of another one. */
interface Asking {
  as: string
  actor: Actor
  place: string
  /** The place asked lies within the reader's grant. */
  inside: boolean
}

const DISTRICTS = ['1301', '1302'].map((code) => areaId(code)) as [string, string]
const WIDE = new Set(['peo_officer', 'planner'])
const askings: Asking[] = []

/** The two schools of a district with most learners. */
async function schoolsIn(district: string): Promise<[string, string]> {
  const { rows } = await stage.house.count.query<{ id: string }>(
    `select o.id from organisation o join place_within w on w.place = o.id and w.ancestor = $1
     join enrolment e on e.school = o.id and e.academic_year = $2 group by o.id order by count(*) desc, o.id limit 2`,
    [district, YEAR],
  )
  return [rows[0]?.id ?? '', rows[1]?.id ?? '']
}

beforeAll(async () => {
  const [mine, other] = DISTRICTS
  const [school, next] = await schoolsIn(mine)
  const province = stage.house.province.areaId
  const add = (as: string, actor: Actor, place: string, inside: boolean) => askings.push({ as, actor, place, inside })
  add('anonymous of the province', ANONYMOUS, province, false)
  add('anonymous of a school', ANONYMOUS, school, false)
  for (const role of [...stage.house.roles.keys()].filter((name) => name !== SYSTEM_ROLE)) {
    const who = (place: string, at: string) =>
      actAs(stage.house, { username: `${role.replaceAll('_', '-')}.${at}`, roles: [{ role, place }] })
    const inSchool = await who(school, 'school')
    add(`${role} of the own school`, inSchool, school, true)
    add(`${role} of a school, of the next school`, inSchool, next, false)
    const inDistrict = await who(mine, 'district')
    add(`${role} of the own district`, inDistrict, mine, true)
    // the widest counts take longest, and who reads a district reads a province in the same way
    if (!WIDE.has(role)) continue
    add(`${role} of a district, of the next district`, inDistrict, other, false)
    add(`${role} of the province`, await who(province, 'province'), province, true)
  }
})

const orName = <T>(work: Promise<T>): Promise<T | string> =>
  work.catch((error: unknown) => {
    if (error instanceof Refusal) return error.problem.name
    throw error
  })

/** What a reader may have, by the access rules of the registers counted: said again here, apart from the code that decides. */
function rightOf({ actor, inside }: Asking, name: string): 'read' | 'count' | null {
  const parts = Object.values(stage.house.indicators.get(name)?.parts ?? {})
  const rights = parts.map(({ basis }) => {
    const rules = stage.house.registers.get(basis.over)?.access ?? []
    const wide = actor.grants.some((grant) => grant.wide)
    const can = (verb: 'read' | 'count') =>
      rules.some((rule) => {
        if (!rule.may.includes(verb) || rule.states) return false
        if (rule.role === 'everyone') return rule.anywhere === true
        if (!actor.grants.some((grant) => grant.role === rule.role)) return false
        const path = rule.within === 'self' ? 'id' : rule.within
        return rule.anywhere === true || (path !== undefined && (wide || (inside && path === basis.place)))
      })
    return can('read') ? 'read' : can('count') ? 'count' : null
  })
  if (rights.includes(null)) return null
  return rights.every((right) => right === 'read') ? 'read' : 'count'
}

const PARTS = ['numerator', 'denominator'] as const

/** Compares one number with the records behind it, as one reader gets both. */
async function agree(asking: Asking, ask: Ask, result: IndicatorResult): Promise<string[]> {
  const wrong: string[] = []
  for (const part of PARTS) {
    if (!stage.house.indicators.get(ask.indicator)?.parts[part]) continue
    const list: Drilled = await drill(stage.house, asking.actor, { ...ask, part, size: 200 })
    if (result.right !== 'read') {
      if (list.total !== null || list.rows.length > 0) wrong.push(`${part}: records shown to one who may only count`)
      continue
    }
    if (list.total !== result[part]) wrong.push(`${part}: ${result[part]} but ${list.total} records`)
    if (list.rows.length !== Math.min(200, list.total ?? 0)) wrong.push(`${part}: some records are out of sight`)
    if (new Set(list.rows.map(({ id }) => id)).size !== list.rows.length) wrong.push(`${part}: a record twice`)
  }
  return wrong
}

describe.each(indicators.map(({ name }) => name))('%s', (name) => {
  it('is the length of its own drill-through, for every reader and place, or not there at all', async () => {
    const wrong: string[] = []
    const rights = new Set<string | null>()
    for (const asking of askings) {
      const ask: Ask = { indicator: name, place: asking.place, year: YEAR }
      const result = await orName(measure(stage.house, asking.actor, ask))
      const right = rightOf(asking, name)
      const open = stage.house.indicators.get(name)?.open === true
      if (typeof result === 'string') {
        if (result !== 'not_found' || right !== null) wrong.push(`${asking.as}: ${result}, though ${right}`)
        const list = await orName(drill(stage.house, asking.actor, { ...ask, part: 'numerator' }))
        if (list !== 'not_found') wrong.push(`${asking.as}: records of a number that is not there`)
        continue
      }
      rights.add(result.right)
      if (right === null && !open) wrong.push(`${asking.as}: shown without any right`)
      // secrets may lower reading to counting, nothing raises it
      if (result.right === 'read' && right !== 'read') wrong.push(`${asking.as}: reads beyond the rules`)
      wrong.push(...(await agree(asking, ask, result)).map((what) => `${asking.as}: ${what}`))
    }
    expect(wrong).toEqual([])
    expect(rights.size).toBeGreaterThan(0)
  })

  it('hides small counts from those who may not see the records', async () => {
    const indicator = stage.house.indicators.get(name)
    const below = indicator?.hideBelow ?? 0
    const planner = askings.find(({ as }) => as === 'planner of the own district')
    if (!planner || below === 0) return
    for (const way of indicator?.by ?? []) {
      const ask = { indicator: name, place: planner.place, year: YEAR, by: [way] }
      const result = await orName(measure(stage.house, planner.actor, ask))
      if (typeof result === 'string' || result.right === 'read') continue
      for (const cell of [result, ...result.cells]) {
        const small = [cell.numerator, cell.denominator].filter((n) => n !== null && n > 0 && n < below)
        expect(small, `${way} ${JSON.stringify('key' in cell ? cell.key : 'total')}`).toEqual([])
        if (cell.hidden) expect([cell.value, cell.numerator, cell.denominator]).toEqual([null, null, null])
      }
    }
  })
})

describe('readers', () => {
  it('of every kind were there: some read, some only count, some get nothing', async () => {
    const found = new Set<string | null>()
    for (const asking of askings) for (const { name } of indicators) found.add(rightOf(asking, name))
    expect(found).toEqual(new Set(['read', 'count', null]))
  })
})
