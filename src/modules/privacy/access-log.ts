import type { House } from '#kernel/house.ts'
import { ZONE } from '#kernel/kinds/date.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

/** One opening of a sealed value, or one taking away of a list. */
export interface Access {
  seq: number
  at: string
  account: string | null
  who: string
  verb: 'reveal' | 'export'
  register: string
  record: string | null
  field: string | null
  reason: string | null
  rows: number | null
}

/** Why an access is worth a look. Each says what was counted; none is a finding by itself. */
export type Unusual = 'night' | 'many' | 'large' | 'own'

export interface FlaggedAccess extends Access {
  unusual: Unusual[]
}

/** From this hour of the evening until that one of the morning, hardly anybody works. */
const NIGHT = { from: 21, until: 6 }
/** More sealed values opened by one account within a day than a day's work asks for. */
const MANY = 30
/** Rows taken away at once. */
const LARGE = 5_000

const ACCESSES = `
  select e.seq::int, e.at, e.actor as account, e.actor_name as who, e.verb, e.register, e.record, e.detail ->> 'field' as field,
    e.detail ->> 'reason' as reason, (e.detail ->> 'rows')::int as rows
  from audit_entry e
  where e.verb in ('reveal', 'export') and e.at >= $1::timestamptz and e.at < $2::timestamptz
    and ($3::uuid is null or e.actor = $3) and ($4::uuid is null or e.record = $4)
  order by e.seq desc limit 2000`

const hourOf = (at: string): number => Temporal.Instant.from(new Date(at).toISOString()).toZonedDateTimeISO(ZONE).hour
const dayOf = (at: string): string =>
  Temporal.Instant.from(new Date(at).toISOString()).toZonedDateTimeISO(ZONE).toPlainDate().toString()

/** Marks what stands out among accesses: at night, many in a day, much at once, one's own record. */
export function flag(accesses: Access[], personOf: ReadonlyMap<string, string>): FlaggedAccess[] {
  const opened = new Map<string, number>()
  const key = ({ account, at }: Access) => `${account} ${dayOf(at)}`
  for (const access of accesses)
    if (access.verb === 'reveal') opened.set(key(access), (opened.get(key(access)) ?? 0) + 1)
  return accesses.map((access) => {
    const hour = hourOf(access.at)
    const unusual: Unusual[] = []
    if (hour >= NIGHT.from || hour < NIGHT.until) unusual.push('night')
    if (access.verb === 'reveal' && (opened.get(key(access)) ?? 0) > MANY) unusual.push('many')
    if (access.verb === 'export' && (access.rows ?? 0) > LARGE) unusual.push('large')
    const own = access.account ? personOf.get(access.account) : undefined
    if (access.verb === 'reveal' && own !== undefined && own === access.record) unusual.push('own')
    return { ...access, unusual }
  })
}

export interface AccessAsk {
  /** Days (ISO), both included. */
  from: string
  to: string
  account?: string
  record?: string
}

/**
 * Who opened what was sealed and who took lists away, newest first, with what stands out. The row policy of the ledger decides what is
 * shown: those who oversee see everybody, others themselves.
 */
export async function accessLog(house: House, actor: Actor, ask: AccessAsk): Promise<FlaggedAccess[]> {
  const begin = Temporal.PlainDate.from(ask.from).toZonedDateTime(ZONE)
  const end = Temporal.PlainDate.from(ask.to).add({ days: 1 }).toZonedDateTime(ZONE)
  const values = [begin.toInstant().toString(), end.toInstant().toString(), ask.account ?? null, ask.record ?? null]
  const found = await asActor(house, actor, 'read', (client) => client.query<Access>(ACCESSES, values))
  const accounts = [...new Set(found.rows.flatMap(({ account }) => account ?? []))]
  const persons = await house.count.query<{ id: string; person: string }>(
    'select id, person from account where id = any ($1) and person is not null',
    [accounts],
  )
  return flag(found.rows, new Map(persons.rows.map(({ id, person }) => [id, person])))
}
