import type { House } from '../house.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { AccessRule } from './access.ts'

/** A grant that holds on the day asked for. */
export interface HeldGrant {
  id: string
  account: string
  role: string
  place: string
  starts_on: string
  ends_on: string | null
}

interface KnownAccount {
  name: string
  username: string
}

/** All that the rules of a register ask about, for one row, fetched in a few queries. */
export interface Standing {
  grants: HeldGrant[]
  known: Map<string, KnownAccount>
  /** The places that a place of the row lies in. */
  places: Map<string, Set<string>>
  /** By link field: the person whom the linked row names. */
  via: Map<string, string>
  accountsOf(person: string): string[]
}

const valueAt = (row: Record<string, unknown>, field: string | undefined): string[] => {
  const value = field === undefined ? undefined : row[field === 'self' ? 'id' : field]
  return typeof value === 'string' ? [value] : []
}

async function placesAround(house: House, places: string[]): Promise<Map<string, Set<string>>> {
  const found = await house.count.query<{ place: string; ancestor: string }>(
    'select place, ancestor from place_within where place = any ($1)',
    [places],
  )
  const around = new Map<string, Set<string>>()
  for (const { place, ancestor } of found.rows) around.set(place, (around.get(place) ?? new Set()).add(ancestor))
  return around
}

async function personsVia(
  house: House,
  row: Record<string, unknown>,
  rules: AccessRule[],
): Promise<Map<string, string>> {
  const via = new Map<string, string>()
  for (const { via: own } of rules) {
    const [linked] = valueAt(row, own?.field)
    if (!own || !linked) continue
    const found = await house.count.query<{ person: string | null }>(
      `select "${own.person}" as person from "${own.register}" where id = $1`,
      [linked],
    )
    if (found.rows[0]?.person) via.set(own.field, found.rows[0].person)
  }
  return via
}

const ACCOUNTS = `select id, name, username, person from account
  where not coalesce(disabled, false) and (id = any ($1) or person = any ($2))`

const GRANTS = `
  select g.id, g.account, g.role, g.place, g.starts_on::text, g.ends_on::text, a.name, a.username
  from role_grant g join account a on a.id = g.account
  where not coalesce(a.disabled, false) and g.role = any ($1) and g.starts_on <= $2::date and (g.ends_on is null or g.ends_on > $2::date)
    and (g.role = any ($3) or g.place = any ($4) or g.account = any ($5))`

/** What holds on a day about everybody whom the rules could mean. */
export async function standingFor(
  house: House,
  register: AnyRegister,
  row: Record<string, unknown>,
  rules: AccessRule[],
  day: string,
): Promise<Standing> {
  const via = await personsVia(house, row, rules)
  const places = await placesAround(
    house,
    rules.flatMap((rule) => valueAt(row, rule.within)),
  )
  const persons = [...via.values(), ...rules.flatMap((rule) => valueAt(row, rule.mine))]
  const own = rules.flatMap((rule) => valueAt(row, rule.own))
  const accounts = await house.count.query<KnownAccount & { id: string; person: string | null }>(ACCOUNTS, [
    own,
    persons,
  ])
  // holders of these are wanted wherever they are
  const anywhere = rules.filter((rule) => rule.anywhere || rule.through || rule.namedBy).map(({ role }) => role)
  const around = [house.province.areaId, ...[...places.values()].flatMap((set) => [...set])]
  const grants = await house.count.query<HeldGrant & KnownAccount>(GRANTS, [
    register.access.map(({ role }) => role),
    day,
    anywhere,
    around,
    accounts.rows.map(({ id }) => id),
  ])
  const known = new Map<string, KnownAccount>()
  for (const { account, name, username } of grants.rows) known.set(account, { name, username })
  for (const { id, name, username } of accounts.rows) known.set(id, { name, username })
  return {
    grants: grants.rows.map(({ name: _name, username: _username, ...grant }) => grant),
    known,
    places,
    via,
    accountsOf: (person) => accounts.rows.filter((one) => one.person === person).map(({ id }) => id),
  }
}
