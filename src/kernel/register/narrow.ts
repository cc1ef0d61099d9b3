import type { House } from '../house.ts'
import type { AccessRule } from '../scope/access.ts'
import { type Actor, rulesOfActor } from '../scope/actor.ts'
import type { AnyRegister } from './declaration.ts'
import type { Clauses } from './query.ts'

/** A reader of more places than this is left to the row policies: their rows are a good part of the register. */
const FEW_PLACES = 12
const FRESH_MS = 600_000
const MOST = 5_000
const known = new WeakMap<object, Map<string, { few: boolean; at: number }>>()

/** Whether but few places lie within these. Remembered, for only speed hangs on it. */
async function few(house: House, places: string[]): Promise<boolean> {
  const kept = known.get(house) ?? new Map<string, { few: boolean; at: number }>()
  known.set(house, kept)
  const key = places.join()
  const before = kept.get(key)
  if (before && performance.now() - before.at < FRESH_MS) return before.few
  const found = await house.count.query<{ n: number }>({
    name: 'few_places',
    text: `select count(*)::int as n from (select 1 from place_within where ancestor = any ($1) limit ${FEW_PLACES + 1}) t`,
    values: [places],
  })
  const answer = (found.rows[0]?.n ?? 0) <= FEW_PLACES
  if (kept.size >= MOST) kept.clear()
  kept.set(key, { few: answer, at: performance.now() })
  return answer
}

/** The places of a role's grants; null where one is the whole province. */
function placesOf(actor: Actor, role: string): string[] | null {
  const grants = actor.grants.filter((grant) => grant.role === role)
  return grants.some((grant) => grant.wide) ? null : [...new Set(grants.map((grant) => grant.place))].sort()
}

/** A condition that every row which the rule can reach fulfils. */
function reachOf(clauses: Clauses, actor: Actor, rule: AccessRule): string {
  const column = (field: string) => `n."${field === 'self' ? 'id' : field}"`
  if (rule.within) {
    const places = clauses.param(placesOf(actor, rule.role))
    return `${column(rule.within)} in (select w.place from place_within w where w.ancestor = any (${places}::uuid[]))`
  }
  if (rule.via) {
    const { field, register, person } = rule.via
    return `${column(field)} in (select v.id from "${register}" v where v."${person}" = ${clauses.param(actor.person)})`
  }
  return rule.own
    ? `${column(rule.own)} = ${clauses.param(actor.account)}`
    : `${column(rule.mine ?? '')} = ${clauses.param(actor.person)}`
}

/** Rules that differ only in what they let one do with the same rows are one. */
function distinct(actor: Actor, rules: AccessRule[]): AccessRule[] {
  const key = ({ role, within, mine, own, via }: AccessRule) =>
    JSON.stringify(within ? [within, placesOf(actor, role)] : [mine, own, via])
  return [...new Map(rules.map((rule) => [key(rule), rule])).values()]
}

/**
 * Says to the database once more, as ids, where the rows of a reader of few places lie. The row policies hold all the same and
 * alone decide; they are one condition with several alternatives, for which no index serves, so that a list of one school
 * would have all of the province looked through. Nothing is said for readers whose rules reach far or by another way.
 */
export async function narrow(house: House, clauses: Clauses, register: AnyRegister, actor: Actor): Promise<void> {
  const rules = distinct(actor, rulesOfActor(actor, register, 'read'))
  const near = (rule: AccessRule) =>
    !rule.anywhere && !rule.through && (rule.within ?? rule.mine ?? rule.own ?? rule.via)
  if (rules.length === 0 || !rules.every(near)) return
  const places = rules.map((rule) => (rule.within ? placesOf(actor, rule.role) : []))
  const all = places.every((one) => one !== null) ? [...new Set(places.flat())].sort() : null
  if (all === null || (all.length > 0 && !(await few(house, all)))) return
  const parts = rules.map((rule) => `select n.id from "${register.name}" n where ${reachOf(clauses, actor, rule)}`)
  clauses.add(`r.id in (${parts.join(' union all ')})`)
}
