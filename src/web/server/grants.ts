import type { House } from '#kernel/house.ts'
import { showDay, today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { type Actor, rulesOfActor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { grantWords as words } from '../words/grants.ts'
import { placeNames } from './place-names.ts'

/** A grant as the reader may see it, with the names that belong to it. */
export interface GrantView {
  id: string
  version: number
  account: string
  who: string
  username: string
  role: string
  roleName: string
  place: string
  placeName: string
  from: string
  until: string
  why: string
  state: 'holds' | 'coming' | 'over' | 'closed'
}

interface Kept {
  id: string
  version: number
  account: string
  role: string
  place: string
  starts_on: string
  ends_on: string | null
  reason: string | null
}

interface Holder {
  id: string
  name: string
  username: string
  disabled: boolean | null
}

/** Whether this actor sees grants of others: officers and directors those of their place, some roles all. */
export const seesOthers = (house: House, actor: Actor): boolean => {
  const register = house.registers.get('role_grant')
  return register !== undefined && rulesOfActor(actor, register, 'read').some((rule) => !rule.own)
}

function stateOf(grant: Kept, holder: Holder | undefined): GrantView['state'] {
  if (holder?.disabled) return 'closed'
  if (grant.starts_on > today()) return 'coming'
  return grant.ends_on !== null && grant.ends_on <= today() ? 'over' : 'holds'
}

/** Whose they are: whoever may see a grant may see the name of its holder. */
async function holdersOf(house: House, accounts: string[]): Promise<Map<string, Holder>> {
  const text = 'select id, name, username, disabled from account where id = any ($1)'
  const found = await house.count.query<Holder>(text, [accounts])
  return new Map(found.rows.map((row) => [row.id, row]))
}

export interface GrantAsk {
  account?: string
  /** Grants at any of these places. */
  places?: string[]
  /** Grants of these accounts. */
  accounts?: string[]
  /** Ending before this day (ISO), and not yet ended. */
  endingBefore?: string
  only?: 'now'
  most?: number
  latest?: true
}

const QUERY = `
  select id, version, account, role, place, starts_on::text, ends_on::text, reason from role_grant
  where role <> 'system' and ($1::uuid is null or account = $1) and ($2::uuid[] is null or place = any ($2))
    and ($3::date is null or (ends_on < $3 and ends_on > $4::date)) and ($5::uuid[] is null or account = any ($5))
    and (not $6 or (starts_on <= $4::date and (ends_on is null or ends_on > $4::date)))`

/** Grants that the reader may see, by the row policies of the register. */
export async function grantsFor(house: House, actor: Actor, ask: GrantAsk, language: Language): Promise<GrantView[]> {
  const order = ask.latest ? 'since desc' : ask.endingBefore ? 'ends_on' : 'role, since'
  const { account = null, places = null, endingBefore = null, accounts = null } = ask
  const values = [account, places, endingBefore, today(), accounts, ask.only === 'now']
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<Kept>(`${QUERY} order by ${order}, id limit ${Math.round(ask.most ?? 500)}`, values),
  )
  const holders = await holdersOf(
    house,
    found.rows.map((row) => row.account),
  )
  const names = await placeNames(
    house,
    actor,
    found.rows.map((row) => row.place),
    language,
  )
  return found.rows.map((grant) => {
    const holder = holders.get(grant.account)
    return {
      id: grant.id,
      version: grant.version,
      account: grant.account,
      who: holder?.name ?? '',
      username: holder?.username ?? '',
      role: grant.role,
      roleName: house.roles.get(grant.role)?.label[language] ?? grant.role,
      place: grant.place,
      placeName: names.get(grant.place)?.name ?? '',
      from: showDay(grant.starts_on, language),
      until: grant.ends_on ? showDay(grant.ends_on, language) : words.noEnd[language],
      why: grant.reason ?? '',
      state: stateOf(grant, holder),
    }
  })
}

const LIKE = /[\\%_]/g

/** Accounts whose name or user name holds these words; which of their grants are shown, the policies decide. */
export async function accountsNamed(house: House, words: string): Promise<string[]> {
  const found = await house.count.query<{ id: string }>(
    `select id from account where search_text like '%' || $1 || '%' limit 200`,
    [words.toLowerCase().replace(LIKE, '\\$&')],
  )
  return found.rows.map(({ id }) => id)
}
