import type { House } from '#kernel/house.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { AccessRule, Verb } from '#kernel/scope/access.ts'
import type { Actor } from '#kernel/scope/actor.ts'

export type RawRow = Record<string, unknown> & { id: string }

/**
 * What access rules mean, said a second time and without SQL, over all rows of the world. The laws hold the generated row
 * policies against it.
 */
export interface Oracle {
  rows(register: string): RawRow[]
  /** Versions superseded before now. */
  past(register: string): RawRow[]
  may(actor: Actor, register: AnyRegister, verb: Verb, row: Record<string, unknown>): boolean
  sees(actor: Actor, register: AnyRegister, purpose: string, row: Record<string, unknown>): boolean
  /** The register that a record belongs to. */
  registerOf(id: string): AnyRegister | undefined
}

const EVERYONE = 'everyone'

export async function oracleOf(house: House): Promise<Oracle> {
  const tables = new Map<string, RawRow[]>()
  const pasts = new Map<string, RawRow[]>()
  for (const name of house.registers.keys()) {
    tables.set(name, (await house.count.query<RawRow>(`select * from "${name}"`)).rows)
    pasts.set(name, (await house.count.query<RawRow>(`select * from "${name}_past"`)).rows)
  }
  const home = new Map<string, { register: AnyRegister; row: RawRow }>()
  for (const register of house.registers.values()) {
    for (const row of tables.get(register.name) ?? []) home.set(row.id, { register, row })
  }

  const known = new Map<string, Set<string>>()
  /** The links upwards of a place: to places of its own register, or to those of another. */
  const upwards = (place: string, own: boolean): string[] => {
    const { register, row } = home.get(place) ?? {}
    const fields = (register?.place?.within ?? []).filter((field) => row?.[field])
    return fields.map((field) => String(row?.[field])).filter((to) => (home.get(to)?.register === register) === own)
  }
  const line = (place: string): string[] => [place, ...upwards(place, true).flatMap(line)]
  /** What a place lies in: those above it in its own register, and the area of its own address with those above that. */
  function ancestors(place: string): Set<string> {
    const all = known.get(place) ?? new Set([...line(place), ...upwards(place, false).flatMap(line)])
    known.set(place, all)
    return all
  }

  const linked = (row: Record<string, unknown>, field: string) => home.get(String(row[field]))
  const at = (row: Record<string, unknown>, field: string) => (field === 'self' ? row.id : row[field])

  function where(rule: AccessRule, actor: Actor, row: Record<string, unknown>): boolean {
    if (rule.anywhere) return true
    if (rule.within) {
      const places = ancestors(String(at(row, rule.within)))
      return actor.grants.some((grant) => grant.role === rule.role && (grant.wide || places.has(grant.place)))
    }
    if (rule.mine) return actor.person !== null && at(row, rule.mine) === actor.person
    if (rule.own) return actor.account !== null && at(row, rule.own) === actor.account
    if (rule.via) return actor.person !== null && linked(row, rule.via.field)?.row[rule.via.person] === actor.person
    if (rule.namedBy) {
      const { register: name, field } = rule.namedBy
      const naming = home.get(tables.get(name)?.[0]?.id ?? '')?.register
      return (tables.get(name) ?? []).some(
        (other) => other[field] === row.id && naming && may(actor, naming, 'read', other),
      )
    }
    const parent = rule.through ? linked(row, rule.through.field) : undefined
    return parent !== undefined && may(actor, parent.register, 'read', parent.row)
  }

  function holds(
    actor: Actor,
    register: AnyRegister,
    row: Record<string, unknown>,
    which: (rule: AccessRule) => boolean,
  ): boolean {
    return register.access.some(
      (rule) =>
        which(rule) &&
        (rule.role === EVERYONE || actor.grants.some((grant) => grant.role === rule.role)) &&
        (!rule.states || rule.states.includes(String(row.state))) &&
        (!rule.only || rule.only.values.includes(String(row[rule.only.field]))) &&
        where(rule, actor, row),
    )
  }

  const may: Oracle['may'] = (actor, register, verb, row) =>
    holds(actor, register, row, (rule) => rule.may.includes(verb))

  return {
    rows: (register) => tables.get(register) ?? [],
    past: (register) => pasts.get(register) ?? [],
    may,
    sees: (actor, register, purpose, row) =>
      holds(actor, register, row, (rule) => rule.sees?.includes(purpose) === true),
    registerOf: (id) => home.get(id)?.register,
  }
}
