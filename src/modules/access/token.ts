import { withAct } from '#kernel/act/transaction.ts'
import { hashSecret, hintOf, mintSecret } from '#kernel/api/bearer.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { type Problem, refuse } from '#kernel/problem.ts'
import type { Verb } from '#kernel/scope/access.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { API_SCOPE } from '#kernel/scope/token.ts'

/** What a token may be issued for, in the words of the page; each stands for some verbs of access. */
export const powers = {
  read: { verbs: ['read', 'count'], th: 'อ่านและนับ', en: 'Read and count' },
  write: { verbs: ['create', 'change', 'move', 'withdraw', 'import'], th: 'บันทึกและแก้ไข', en: 'Record and change' },
  export: { verbs: ['export'], th: 'ส่งออกทั้งรายการ', en: 'Take lists away' },
  reveal: { verbs: ['reveal'], th: 'เปิดดูข้อมูลที่ปกปิด', en: 'Open sealed values' },
} as const satisfies Record<string, { verbs: Verb[]; th: string; en: string }>

export type Power = keyof typeof powers

export const MOST_DAYS = 365
const MOST_TOKENS = 50
const LONGEST_NAME = 100

/** A token to issue. Empty lists narrow nothing; nothing ever gives more than the account itself may do. */
export interface NewToken {
  /** The act's id. */
  id: string
  token: string
  account: string
  name: string
  powers: string[]
  days: number
  roles?: string[]
  place?: string
  registers?: string[]
  /** Services it is for; empty: a token of a person for all that the account may do. */
  scopes?: string[]
}

const missing = (field: string): Problem => ({ name: 'missing_value', spot: { field } })
const strange = (field: string): Problem => ({ name: 'not_choice', spot: { field } })

function faultsOf(house: House, given: NewToken): Problem[] {
  const known = (list: string[] | undefined, has: (one: string) => boolean) => (list ?? []).every(has)
  const { name, days } = given
  return [
    ...(name.trim() === '' ? [missing('name')] : []),
    ...(name.length > LONGEST_NAME ? [{ name: 'too_long', spot: { field: 'name' } } as const] : []),
    ...(given.powers.length === 0 ? [missing('powers')] : []),
    ...(known(given.powers, (one) => Object.hasOwn(powers, one)) ? [] : [strange('powers')]),
    ...(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS
      ? []
      : [{ name: 'out_of_range', spot: { field: 'days' } } as const]),
    ...(known(given.roles, (one) => one !== 'system' && house.roles.has(one)) ? [] : [strange('roles')]),
    ...(known(given.registers, (one) => house.registers.has(one)) ? [] : [strange('registers')]),
    ...(known(given.scopes, (one) => one === API_SCOPE || house.scopes.has(one)) ? [] : [strange('scopes')]),
  ]
}

const orNull = (list: string[] | undefined): string[] | null => (list && list.length > 0 ? [...new Set(list)] : null)

const INSERT = `
  insert into api_token (id, account, name, hint, hash, verbs, roles, place, registers, scopes, created_by, expires_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + make_interval(days => $12))`

/**
 * Issues a token and gives what opens it, this once. Of one's own account, or, by a system administrator, of a machine's.
 * A repeated act gives no secret again: `secret` is then null.
 * @throws Refusal `input`, `not_found` for an account that is not one's to issue for, `busy` beyond the most an account holds
 */
export async function issueToken(
  house: House,
  actor: Actor,
  given: NewToken,
): Promise<{ token: string; secret: string | null }> {
  if (actor.account === null || actor.token) return refuse('not_found')
  const parts = faultsOf(house, given)
  if (parts.length > 0) return refuse('input', { parts })
  const secret = mintSecret()
  const [token, account] = [idOf(given.token), idOf(given.account)]
  const verbs = given.powers.flatMap((one) => [...powers[one as Power].verbs])
  const kept = {
    name: given.name.trim(),
    verbs,
    roles: orNull(given.roles),
    place: given.place ? idOf(given.place) : null,
    registers: orNull(given.registers),
    scopes: orNull(given.scopes),
    days: given.days,
  }
  const head = { id: given.id, verb: 'issue', register: 'account' }
  const { repeated } = await withAct(house, actor, head, { token, account, ...kept }, async (act) => {
    await act.client.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [account])
    const held = await act.client.query<{ n: number }>(
      'select count(*)::int as n from api_token where account = $1 and parent is null and revoked_at is null and expires_at > now()',
      [account],
    )
    if ((held.rows[0]?.n ?? 0) >= MOST_TOKENS) refuse('in_use', { detail: tooMany })
    const { name, roles, place, registers, scopes, days } = kept
    if (place && (await act.client.query('select 1 from place_node where id = $1', [place])).rowCount === 0)
      refuse('input', { parts: [{ name: 'not_id', spot: { field: 'place' } }] })
    const row = [token, account, name, hintOf(secret), hashSecret(secret), verbs, roles, place, registers, scopes]
    await act.client.query(INSERT, [...row, actor.account, days])
    act.entries.push({ verb: 'issue', register: 'account', record: account, detail: { token, ...kept } })
    return token
  })
  return { token, secret: repeated ? null : secret }
}

const tooMany = {
  th: `บัญชีหนึ่งมีโทเคนที่ใช้ได้พร้อมกันไม่เกิน ${MOST_TOKENS} รายการ กรุณาเพิกถอนรายการเก่าก่อน`,
  en: `An account holds at most ${MOST_TOKENS} tokens at a time; revoke old ones first`,
}

/** Ends a token at once, with every short-lived one issued on it. One that has ended stays ended. */
export async function revokeToken(
  house: House,
  actor: Actor,
  { id, token }: { id: string; token: string },
): Promise<void> {
  if (actor.account === null || actor.token) refuse('not_found')
  const key = idOf(token)
  await withAct(house, actor, { id, verb: 'revoke', register: 'account' }, { token: key }, async (act) => {
    const ended = await act.client.query<{ account: string; name: string }>(
      'update api_token set revoked_at = coalesce(revoked_at, now()) where id = $1 returning account, name',
      [key],
    )
    const row = ended.rows[0] ?? refuse('not_found')
    act.entries.push({
      verb: 'revoke',
      register: 'account',
      record: row.account,
      detail: { token: key, name: row.name },
    })
    return true
  })
}

/** A token as its owner and the overseers of the province see it. */
export interface TokenView {
  id: string
  account: string
  owner: string
  name: string
  hint: string
  verbs: Verb[]
  roles: string[] | null
  place: string | null
  registers: string[] | null
  scopes: string[] | null
  created: string
  expires: string
  revoked: string | null
  used: string | null
  holds: boolean
}

const LIST = `
  select t.id, t.account, a.name as owner, t.name, t.hint, t.verbs, t.roles, t.place, t.registers, t.scopes,
    t.created_at as created, t.expires_at as expires, t.revoked_at as revoked,
    greatest(t.last_used_at, (select max(c.last_used_at) from api_token c where c.parent = t.id)) as used,
    t.revoked_at is null and t.expires_at > now() as holds
  from api_token t join account a on a.id = t.account
  where t.parent is null and ($1::uuid is null or t.account = $1)
  order by holds desc, t.created_at desc limit 500`

/** The tokens of an account, or of all accounts that the actor may see the tokens of; those that hold first. */
export const tokensOf = (house: House, actor: Actor, account: string | null): Promise<TokenView[]> =>
  asActor(house, actor, 'read', async (client) => (await client.query<TokenView>(LIST, [account])).rows)
