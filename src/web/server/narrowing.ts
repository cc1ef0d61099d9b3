import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { Filter } from '#kernel/register/query.ts'
import { type Actor, rulesOfActor } from '#kernel/scope/actor.ts'

/**
 * For a reader of one place, the place as a filter. The row policies hold all the same; said as a filter, the index of
 * the place finds the rows, where the policy alone would have all of the province looked through. Nothing is narrowed
 * for readers whose rules reach further or by another way.
 */
export function narrowing(register: AnyRegister, actor: Actor): Filter[] {
  // one's own record stands in a list only where one's place has it: nobody looks for oneself in a list
  const rules = rulesOfActor(actor, register, 'read').filter((rule) => !rule.mine && !rule.own)
  const fields = new Set(rules.map((rule) => rule.within ?? ''))
  const [field] = fields
  const roles = new Set(rules.map((rule) => rule.role))
  const grants = actor.grants.filter((grant) => roles.has(grant.role))
  const places = new Set(grants.map((grant) => grant.place))
  const [place] = places
  const plain = rules.every((rule) => rule.within && !rule.anywhere && !rule.via && !rule.through)
  if (!plain || fields.size !== 1 || places.size !== 1 || !field || !place) return []
  if (grants.some((grant) => grant.wide)) return []
  return [{ field, op: 'within', value: place }]
}
