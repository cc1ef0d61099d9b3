import type { Pool } from 'pg'
import { today } from '../kinds/date.ts'
import { refuse } from '../problem.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { AccessRule, Verb } from './access.ts'
import { EVERYONE, rulesFor } from './predicate.ts'
import { allows, type Narrowing } from './token.ts'

export interface ActorGrant {
  role: string
  place: string
  /** The place is the whole province. */
  wide: boolean
}

/** Whoever acts. No account is an actor without grants. */
export interface Actor {
  account: string | null
  person: string | null
  name: string
  grants: ActorGrant[]
  /** What the token was issued for, where a program acts with one; the grants are cut to it already. */
  token?: Narrowing
}

export const ANONYMOUS: Actor = { account: null, person: null, name: 'anonymous', grants: [] }

const GRANTS = `
  select g.role, g.place, g.place = $2::uuid as wide from role_grant g
  where g.account = $1 and g.starts_on <= $3::date and (g.ends_on is null or g.ends_on > $3::date)
  order by g.role, g.place`

/** The actor of an account with the grants of a day; runs on the count role, since nobody may read others' grants. */
export async function actorOf(count: Pool, account: string, provinceArea: string, day: string): Promise<Actor | null> {
  const found = await count.query<{ name: string; person: string | null; disabled: boolean | null }>({
    name: 'actor',
    text: 'select name, person, disabled from account where id = $1',
    values: [account],
  })
  const row = found.rows[0]
  if (!row || row.disabled) return null
  const grants = await count.query<ActorGrant>({
    name: 'actor_grants',
    text: GRANTS,
    values: [account, provinceArea, day],
  })
  return { account, person: row.person, name: row.name, grants: grants.rows }
}

/** The account in whose name the program itself acts: founding, loading, following. It holds one grant like anybody. */
export const SYSTEM_ACCOUNT = '00000000-0000-8000-8000-000000000001'

/** The program as an actor, with the grants its account holds. */
export async function systemActor(house: { count: Pool; province: { areaId: string } }): Promise<Actor> {
  return (await actorOf(house.count, SYSTEM_ACCOUNT, house.province.areaId, today())) ?? refuse('not_found')
}

export const hasRole = (actor: Actor, role: string): boolean =>
  role === EVERYONE || actor.grants.some((grant) => grant.role === role)

/** The rules that give this actor a verb on a register somewhere; which rows, the row policies decide. */
export const rulesOfActor = (actor: Actor, register: AnyRegister, verb: Verb): AccessRule[] => {
  const issued = allows(actor.token, register.name, verb)
  return rulesFor(register, verb).filter(
    (rule) => (issued || isOpen(rule, verb)) && hasRole(actor, rule.role) && mayMatch(actor, rule),
  )
}

/** Whoever asks may read it, with or without a token. */
export const isOpen = (rule: AccessRule, verb: Verb): boolean =>
  verb === 'read' && rule.role === EVERYONE && rule.anywhere === true && !rule.states

/** A rule about the actor's own person or account gives nothing to somebody without one. */
const mayMatch = (actor: Actor, rule: AccessRule): boolean =>
  !((rule.mine || rule.via) && actor.person === null) && !(rule.own && actor.account === null)

export const mayAnywhere = (actor: Actor, register: AnyRegister, verb: Verb): boolean =>
  rulesOfActor(actor, register, verb).length > 0

export const purposesOf = (actor: Actor, register: AnyRegister): Set<string> =>
  new Set(register.access.filter((rule) => hasRole(actor, rule.role)).flatMap((rule) => rule.sees ?? []))
