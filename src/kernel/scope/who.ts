import type { House } from '../house.ts'
import { today } from '../kinds/date.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { AccessRule, Verb } from './access.ts'
import { EVERYONE, SYSTEM_ROLE } from './predicate.ts'
import { type HeldGrant, type Standing, standingFor } from './who-standing.ts'

/** Why an account reaches a record: the rule, and the grant that makes the rule theirs, where it takes one. */
export interface Way {
  role: string
  by: 'anywhere' | 'within' | 'mine' | 'own' | 'via' | 'through' | 'namedBy'
  /** The field of the record that the rule looks at. */
  field?: string
  grant?: HeldGrant
}

/** An account with what it may do with one record, and why. */
export interface Reader {
  account: string
  name: string
  username: string
  verbs: Verb[]
  /** Purposes of secret fields that are seen. */
  purposes: string[]
  ways: Way[]
}

/** Who may do what with one record, by the declarations and the grants of a day. */
export interface WhoMay {
  /** What anybody may do, signed in or not. */
  open: Verb[]
  readers: Reader[]
}

/** Whether a rule speaks of this row at all: its state, and the values it is limited to. */
const fits = ({ states, only }: AccessRule, row: Record<string, unknown>): boolean =>
  (!states || states.includes(String(row.state))) && (!only || only.values.includes(String(row[only.field])))

const at = (row: Record<string, unknown>, field: string): string => String(row[field === 'self' ? 'id' : field] ?? '')

interface Match {
  account: string
  way: Way
}

/** Those whom a rule lets at the row, each with the way; `everybody` where it asks for nobody in particular. */
async function matches(
  house: House,
  rule: AccessRule,
  row: Record<string, unknown>,
  standing: Standing,
): Promise<Match[] | 'everybody'> {
  const { role } = rule
  const holders = standing.grants.filter((grant) => grant.role === role)
  const byGrant = (by: Way['by'], grants: HeldGrant[], field?: string): Match[] =>
    grants.map((grant) => ({ account: grant.account, way: { role, by, field, grant } }))
  const bySelf = (by: Way['by'], accounts: Iterable<string>, field: string): Match[] =>
    [...accounts].flatMap((account): Match[] => {
      if (role === EVERYONE) return [{ account, way: { role, by, field } }]
      const grant = holders.find((held) => held.account === account)
      return grant ? [{ account, way: { role, by, field, grant } }] : []
    })
  if (rule.anywhere) return role === EVERYONE ? 'everybody' : byGrant('anywhere', holders)
  if (rule.within) {
    const places = standing.places.get(at(row, rule.within)) ?? new Set()
    const near = holders.filter(({ place }) => place === house.province.areaId || places.has(place))
    return byGrant('within', near, rule.within)
  }
  if (rule.mine) return bySelf('mine', standing.accountsOf(at(row, rule.mine)), rule.mine)
  if (rule.own) return bySelf('own', standing.known.has(at(row, rule.own)) ? [at(row, rule.own)] : [], rule.own)
  if (rule.via) return bySelf('via', standing.accountsOf(standing.via.get(rule.via.field) ?? ''), rule.via.field)
  if (rule.namedBy) {
    const readers = await readersNaming(house, rule.namedBy, at(row, 'self'))
    for (const reader of readers) standing.known.set(reader.account, reader)
    return bySelf('namedBy', new Set(readers.map(({ account }) => account)), rule.namedBy.field)
  }
  if (!rule.through) return []
  const { field } = rule.through
  if (!row[field]) return []
  const parent = await whoMay(house, rule.through.register, at(row, field))
  if (parent.open.includes('read')) return role === EVERYONE ? 'everybody' : byGrant('through', holders, field)
  for (const reader of parent.readers) standing.known.set(reader.account, reader)
  return bySelf(
    'through',
    parent.readers.filter(({ verbs }) => verbs.includes('read')).map(({ account }) => account),
    field,
  )
}

/** Those who read a row of another register that names this one. */
async function readersNaming(house: House, by: { register: string; field: string }, id: string): Promise<Reader[]> {
  const text = `select id from "${by.register}" where "${by.field}" = $1`
  const naming = await house.count.query<{ id: string }>(text, [id])
  const all = await Promise.all(naming.rows.map((row) => whoMay(house, by.register, row.id)))
  return all.flatMap(({ readers }) => readers.filter(({ verbs }) => verbs.includes('read')))
}

const add = <T>(list: T[], items: readonly T[]): void => {
  for (const item of items) if (!list.includes(item)) list.push(item)
}

/** What a record's own state takes from everybody. */
const frozenVerbs = (register: AnyRegister, row: Record<string, unknown>): Verb[] =>
  register.workflow?.[String(row.state)]?.frozen ? ['change', 'withdraw'] : []

async function rowOf(house: House, register: AnyRegister, id: string): Promise<Record<string, unknown>> {
  const found = await house.count.query<Record<string, unknown>>(`select * from "${register.name}" where id = $1`, [id])
  return found.rows[0] ?? refuse('not_found')
}

/**
 * Every account that may do anything with a record today, from the declarations and the grants, and by which of them. Runs as the
 * counting role, which sees every grant: what of it may be shown to whom, the caller decides. The program's own account is left out.
 * @throws Refusal `not_found`
 */
export async function whoMay(house: House, name: string, record: string): Promise<WhoMay> {
  const register = house.registers.get(name) ?? refuse('not_found')
  const row = await rowOf(house, register, idOf(record))
  const rules = register.access.filter((rule) => rule.role !== SYSTEM_ROLE && fits(rule, row))
  const standing = await standingFor(house, register, row, rules, today())
  const open: Verb[] = []
  const readers = new Map<string, Reader>()
  for (const rule of rules) {
    const found = await matches(house, rule, row, standing)
    if (found === 'everybody') {
      add(open, rule.may)
      continue
    }
    for (const { account, way } of found) {
      const known = standing.known.get(account)
      if (!known) continue
      const { name: display, username } = known
      const reader = readers.get(account) ?? { account, name: display, username, verbs: [], purposes: [], ways: [] }
      add(reader.verbs, rule.may)
      add(reader.purposes, rule.sees ?? [])
      reader.ways.push(way)
      readers.set(account, reader)
    }
  }
  const frozen = frozenVerbs(register, row)
  const left = (verbs: Verb[]) => verbs.filter((verb) => !frozen.includes(verb))
  const all = [...readers.values()].map((reader) => ({ ...reader, verbs: left(reader.verbs) }))
  return { open: left(open), readers: all.sort((a, b) => a.name.localeCompare(b.name, 'th')) }
}
