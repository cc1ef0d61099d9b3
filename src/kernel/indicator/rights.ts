import type { House } from '../house.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { AccessRule } from '../scope/access.ts'
import { type Actor, type ActorGrant, isOpen } from '../scope/actor.ts'
import { EVERYONE, rulesFor } from '../scope/predicate.ts'
import { allows } from '../scope/token.ts'
import type { Test } from './condition.ts'
import type { Count, Indicator } from './declaration.ts'
import { type Registers, registerNamed } from './query.ts'

/** What a reader may have of a number: the records behind it, the number with small cells hidden, or nothing. */
export type Right = 'read' | 'count' | null

/**
 * Whether a rule covers every row whose `path` lies within a place. A rule cut along another path than the count's place
 * covers it only for the whole province: who reads the pupils of a district's schools does not thereby read the children
 * who live there.
 */
function covers(rule: AccessRule, path: string, grants: ActorGrant[], ancestors: readonly string[]): boolean {
  if (rule.states || rule.only) return false
  if (rule.anywhere) return rule.role === EVERYONE || grants.length > 0
  if (!rule.within) return false
  const same = (rule.within === 'self' ? 'id' : rule.within) === path
  return grants.some((grant) => grant.wide || (same && ancestors.includes(grant.place)))
}

const grantsFor = (actor: Actor, rule: AccessRule): ActorGrant[] =>
  actor.grants.filter((grant) => grant.role === rule.role)

/**
 * What an actor may have of a number about the rows of a register whose `path` lies within a place, by the register's
 * access rules alone. `ancestors` are the place itself and every place it lies in.
 */
function mayCount(actor: Actor, register: AnyRegister, path: string, ancestors: readonly string[]): Right {
  const has = (verb: 'read' | 'count') =>
    rulesFor(register, verb).some(
      (rule) =>
        (allows(actor.token, register.name, verb) || isOpen(rule, verb)) &&
        covers(rule, path, grantsFor(actor, rule), ancestors),
    )
  if (has('read')) return 'read'
  return has('count') ? 'count' : null
}

/** A secret field that a count looks at: who sees the rows counted learns something of it. */
interface Secret {
  register: AnyRegister
  purpose: string
}

function secretAt(registers: Registers, from: string, path: string): Secret[] {
  let register = registerNamed(registers, from)
  for (const name of path.split('.')) {
    const field = register.fields[name]
    if (field?.secret) return [{ register, purpose: field.secret }]
    if (!field || !('to' in field)) return []
    const next = registers.get(field.to)
    if (!next) return []
    register = next
  }
  return []
}

function secretsOfTest(registers: Registers, count: Count, over: string, test: Test): Secret[] {
  if ('any' in test) return test.any.flatMap((one) => secretsOfTest(registers, count, over, one))
  if ('dim' in test) return secretsOfDimension(registers, count, test.dim)
  // whether a sealed field is filled in tells nothing of what it holds
  if (!('path' in test) || 'empty' in test) return []
  return secretAt(registers, over, test.path)
}

function secretsOfDimension(registers: Registers, count: Count, name: string): Secret[] {
  const dimension = count.basis.dimensions[name]
  if (!dimension) return []
  if ('from' in dimension) return secretsOfDimension(registers, count, dimension.from)
  const path = 'path' in dimension ? dimension.path : 'some' in dimension ? dimension.some : undefined
  return path ? secretAt(registers, count.basis.over, path) : []
}

/** The secret fields that a count and the ways it is cut look at. */
function secretsOf(registers: Registers, count: Count, ways: readonly string[]): Secret[] {
  const { over } = count.basis
  return [
    ...[...(count.basis.where ?? []), ...(count.where ?? [])].flatMap((test) =>
      secretsOfTest(registers, count, over, test),
    ),
    ...[...(count.also ?? []), ...(count.without ?? [])].flatMap((tie) =>
      (tie.where ?? []).flatMap((test) => secretsOfTest(registers, count, tie.over, test)),
    ),
    ...ways.flatMap((way) => secretsOfDimension(registers, count, way)),
  ]
}

/** Whether the actor sees a secret for a place: by a rule with that purpose and a grant that reaches the place. */
const seesSecret = (actor: Actor, { register, purpose }: Secret, ancestors: readonly string[]): boolean =>
  register.access.some(
    (rule) =>
      rule.sees?.includes(purpose) &&
      grantsFor(actor, rule).some((grant) => grant.wide || rule.anywhere || ancestors.includes(grant.place)),
  )

/** What an actor may have of one part of an indicator for a place, cut some ways. */
function rightToPart(
  house: House,
  actor: Actor,
  count: Count,
  ancestors: readonly string[],
  ways: readonly string[],
): Right {
  const register = registerNamed(house.registers, count.basis.over)
  const right = mayCount(actor, register, count.basis.place, ancestors)
  if (right !== 'read') return right
  const sees = secretsOf(house.registers, count, ways).every((secret) => seesSecret(actor, secret, ancestors))
  return sees ? 'read' : 'count'
}

/** The least of what an actor may have of all parts. */
export function rightTo(
  house: House,
  actor: Actor,
  indicator: Indicator,
  ancestors: readonly string[],
  ways: readonly string[],
): Right {
  const rights = Object.values(indicator.parts).map((count) => rightToPart(house, actor, count, ancestors, ways))
  if (rights.includes(null)) return null
  return rights.every((right) => right === 'read') ? 'read' : 'count'
}
