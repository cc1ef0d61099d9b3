import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { record } from '#kernel/register/record.ts'
import type { Verb } from '#kernel/scope/access.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { type Reader, type Way, type WhoMay, whoMay } from '#kernel/scope/who.ts'
import { abilities, reasons, grantWords as words } from '../words/grants.ts'
import { placeNames } from './place-names.ts'

/** One account that reaches the record, with why. */
export interface ReaderView {
  /** Null for the person whom the record is about, where the reader of the page may not look their account up. */
  account: string | null
  name: string
  may: string
  sees: string
  because: { role: string; place: string; reason: string }[]
}

/** Accounts whose names the reader of the page may not see, counted by role and place. */
export interface OthersView {
  role: string
  place: string
  accounts: number
  may: string
}

const OVERSEERS = ['dpo', 'auditor', 'sysadmin']
const oversees = (actor: Actor): boolean => actor.grants.some(({ role, wide }) => wide && OVERSEERS.includes(role))

/** The title of the record; empty for those who oversee grants but do not see the record itself. */
async function titleFor(house: House, actor: Actor, register: AnyRegister, id: string): Promise<string> {
  try {
    return (await record(house, actor, register.name, id)).title
  } catch (error) {
    if (error instanceof Refusal && error.problem.name === 'not_found' && oversees(actor)) return ''
    throw error
  }
}

/** Of these grants, those that the reader of the page may see. */
async function seenGrants(house: House, actor: Actor, { readers }: WhoMay): Promise<Set<string>> {
  const ids = readers.flatMap(({ ways }) => ways.flatMap(({ grant }) => grant?.id ?? []))
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<{ id: string }>('select id from role_grant where id = any ($1)', [ids]),
  )
  return new Set(found.rows.map(({ id }) => id))
}

const mayInWords = (verbs: Verb[], language: Language): string =>
  verbs.map((verb) => abilities[verb]?.[language] ?? verb).join(', ')

const secretsInWords = (register: AnyRegister, purposes: string[], language: Language): string =>
  Object.values(register.fields)
    .filter(({ secret }) => secret && purposes.includes(secret))
    .map((field) => field[language])
    .join(', ')

/** Who may do what with one record, as far as the reader of the page may know who they are; of the others, what and how many. */
export async function whoPage(house: House, actor: Actor, name: string, id: string, language: Language) {
  const register = house.registers.get(name) ?? refuse('not_found')
  const title = await titleFor(house, actor, register, id)
  const who = await whoMay(house, name, id)
  const seen = await seenGrants(house, actor, who)
  const places = who.readers.flatMap(({ ways }) => ways.flatMap(({ grant }) => grant?.place ?? []))
  const names = await placeNames(house, actor, [...new Set(places)], language)
  const roleOf = (role: string) => house.roles.get(role)?.label[language] ?? ''
  const placeOf = (way: Way) => (way.grant ? (names.get(way.grant.place)?.name ?? '') : '')
  const known = ({ account, ways }: Reader) =>
    account === actor.account || ways.some(({ grant }) => grant && seen.has(grant.id))
  // that the person whom it is about sees it is no news to whoever reads it; the name of their account may be
  const named = (reader: Reader) => known(reader) || reader.ways.some(({ grant, by }) => !grant && by === 'mine')
  const reading = who.readers.filter(({ verbs }) => verbs.includes('read'))
  const view = (reader: Reader): ReaderView => ({
    account: known(reader) ? reader.account : null,
    name: known(reader) ? reader.name : words.itself[language],
    may: mayInWords(reader.verbs, language),
    sees: secretsInWords(register, reader.purposes, language),
    because: reader.ways.map((way) => ({
      role: roleOf(way.role),
      place: placeOf(way),
      reason: reasons[way.by]?.[language] ?? '',
    })),
  })
  return {
    title,
    open: who.open.includes('read'),
    counts: {
      read: reading.length,
      change: reading.filter(({ verbs }) => verbs.includes('change')).length,
      secret: reading.filter(({ purposes }) => purposes.length > 0).length,
    },
    readers: reading.filter(named).map(view),
    others: grouped(reading.filter((reader) => !named(reader))),
    counting: grouped(who.readers.filter(({ verbs }) => !verbs.includes('read') && verbs.length > 0)),
  }

  function grouped(readers: Reader[]): OthersView[] {
    const groups = new Map<string, OthersView>()
    for (const { ways, verbs } of readers) {
      const [way] = ways
      if (!way) continue
      const key = `${way.role} ${way.grant?.place ?? ''}`
      const group = groups.get(key) ?? {
        role: roleOf(way.role),
        place: placeOf(way),
        accounts: 0,
        may: mayInWords(verbs, language),
      }
      group.accounts += 1
      groups.set(key, group)
    }
    return [...groups.values()].sort((a, b) => a.role.localeCompare(b.role, 'th'))
  }
}
