import type { House } from '#kernel/house.ts'
import { columnsOf } from '#kernel/register/columns.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asOwner, type Ground } from '../../src/house.ts'
import { type Oracle, oracleOf, type RawRow } from '../support/oracle.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/** The words that generated rows are made of (tests/support/sample.ts): each carries the number of its row. */
const WORD = /(?:ลับ|คำ|นก)(?:near|far)\d+|ใจดี\d+|คำตอบ\d+|ไฟล์\d+|(?:near|far)\d+@example\.com/g

/** Everything in a text that may betray a row: ids and the words of its fields. */
export const tracesIn = (text: string): Set<string> =>
  new Set([...(text.match(UUID) ?? []), ...(text.match(WORD) ?? [])])

/** What the rules let actors see of a world, in traces. */
export interface Sight {
  oracle: Oracle
  /** Traces of rows and fields that the text holds and the actor may not see. */
  leaked(actor: Actor, text: string, asked: string): string[]
  /** Whether the rules show the row to the actor as it is now. */
  reads(actor: Actor, register: AnyRegister, row: RawRow): boolean
  /** Traces of what names the actor: their own data, that the law gives them. */
  aboutOneself(actor: Actor): Set<string>
  /** Traces of the accounts that hold a grant in sight: whoever may see a grant may see whose it is. */
  holders(actor: Actor): Set<string>
  /** How many rows of a register the rules show to the actor now. */
  readable(actor: Actor, register: AnyRegister): number
  /** A file of the world by its id: whether the actor may have it. */
  givesFile(actor: Actor, id: string): boolean
  files: readonly string[]
}

const open = (register: AnyRegister): boolean =>
  register.access.some(({ role, anywhere, may, states, only }) => {
    return role === 'everyone' && anywhere && may.includes('read') && !states && !only
  })

/** Takes in the whole world once; what a token may see is less than what its owner may. */
export async function sightOf(house: House, ground: Ground): Promise<Sight> {
  const oracle = await oracleOf(house)
  const stored = await asOwner(ground, (client) =>
    client.query<{ id: string; name: string }>('select id, name from stored_file'),
  )
  const fileNames = new Map(stored.rows.map(({ id, name }) => [id, name]))
  const registers = [...house.registers.values()]
  const shown = (row: Record<string, unknown>, register: AnyRegister, field: string): string =>
    columnsOf(field, register.fields[field] ?? { kind: 'text', th: '', en: '' })
      .map((column) => row[column])
      .filter((value) => value !== null && !Buffer.isBuffer(value))
      .map((value) => `${JSON.stringify(value)} ${fileNames.get(String(value)) ?? ''}`)
      .join(' ')
  const versions = (name: string): RawRow[] => [...oracle.rows(name), ...oracle.past(name)]
  const everything = new Set<string>()
  for (const register of registers) {
    for (const row of versions(register.name)) {
      everything.add(row.id)
      for (const field of Object.keys(register.fields))
        for (const trace of tracesIn(shown(row, register, field))) everything.add(trace)
    }
  }

  function seenOf(actor: Actor, register: AnyRegister, into: Set<string>): void {
    const all = open(register)
    for (const row of versions(register.name)) {
      if (!all && !oracle.may(actor, register, 'read', row)) continue
      into.add(row.id)
      for (const [name, { secret }] of Object.entries(register.fields)) {
        if (secret && !oracle.sees(actor, register, secret, row)) continue
        for (const trace of tracesIn(shown(row, register, name))) into.add(trace)
      }
    }
  }
  const known = new Map<Actor, Set<string>>()
  const seen = (actor: Actor): Set<string> => {
    const kept = known.get(actor)
    if (kept) return kept
    const fresh = new Set<string>(actor.account ? [actor.account] : [])
    for (const register of registers) seenOf(actor, register, fresh)
    known.set(actor, fresh)
    return fresh
  }
  const reads: Sight['reads'] = (actor, register, row) => oracle.may(actor, register, 'read', row)
  const owners = new Map<string, { register: AnyRegister; field: string; row: RawRow }[]>()
  for (const register of registers) {
    const fields = Object.keys(register.fields).filter((field) => register.fields[field]?.kind === 'file')
    for (const row of fields.length > 0 ? versions(register.name) : []) {
      for (const field of fields) {
        const id = String(row[field])
        if (fileNames.has(id)) owners.set(id, [...(owners.get(id) ?? []), { register, field, row }])
      }
    }
  }
  const sizes = new Map<string, number>()
  return {
    oracle,
    reads,
    files: [...owners.keys()],
    aboutOneself(actor) {
      const named = [actor.person, actor.account].filter((id) => id !== null)
      const found = new Set<string>()
      for (const register of registers.filter(({ withheld }) => !withheld)) {
        for (const row of oracle.rows(register.name)) {
          if (!named.some((id) => Object.values(row).includes(id))) continue
          found.add(row.id)
          for (const field of Object.keys(register.fields))
            for (const trace of tracesIn(shown(row, register, field))) found.add(trace)
        }
      }
      return found
    },
    holders(actor) {
      const grants = registers.filter(({ name }) => name === 'role_grant')
      const seenGrants = grants.flatMap((register) =>
        oracle.rows('role_grant').filter((row) => reads(actor, register, row)),
      )
      const accounts = new Set(seenGrants.map(({ account }) => account))
      const rows = oracle.rows('account').filter(({ id }) => accounts.has(id))
      return new Set(rows.flatMap(({ name, username }) => [...tracesIn(`${name} ${username}`)]))
    },
    leaked(actor, text, asked) {
      const own = seen(actor)
      return [...tracesIn(text)].filter((trace) => everything.has(trace) && !own.has(trace) && !asked.includes(trace))
    },
    readable(actor, register) {
      const key = `${register.name} ${actor.account}`
      const size = sizes.get(key) ?? oracle.rows(register.name).filter((row) => reads(actor, register, row)).length
      sizes.set(key, size)
      return size
    },
    givesFile: (actor, id) =>
      (owners.get(id) ?? []).some(({ register, field, row }) => {
        const secret = register.fields[field]?.secret
        return reads(actor, register, row) && (!secret || oracle.sees(actor, register, secret, row))
      }),
  }
}
