import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import { registerColumns } from '#kernel/register/columns.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { type RowView, viewOf, withTitles } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

/** What one register says about somebody. */
export interface OwnPart {
  register: string
  label: Label
  rows: RowView[]
  /** There are more than a copy holds; the office hands the rest over. */
  more: boolean
}

/** When somebody opened a sealed value of one's own record. */
export interface Opened {
  at: string
  field: string
  reason: string
}

export interface OwnData {
  account: string
  person: string | null
  parts: OwnPart[]
  opened: Opened[]
}

const MOST = 2_000

/** The columns of a register that can name this actor: links to their person or their account. */
function namedIn(register: AnyRegister, actor: Actor): [column: string, value: string][] {
  const own: [string, string | null][] = [
    ...(register.name === 'person' ? ([['id', actor.person]] as [string, string | null][]) : []),
    ...(register.name === 'account' ? ([['id', actor.account]] as [string, string | null][]) : []),
    ...Object.entries(register.fields).flatMap(([name, field]): [string, string | null][] => {
      if (field.kind !== 'link') return []
      return field.to === 'person' ? [[name, actor.person]] : field.to === 'account' ? [[name, actor.account]] : []
    }),
  ]
  return own.filter((pair): pair is [string, string] => pair[1] !== null)
}

/** Rows as the person themselves sees them: nothing about oneself is hidden, but an id number stays a mask. */
async function partOf(house: House, actor: Actor, register: AnyRegister): Promise<OwnPart | null> {
  const named = namedIn(register, actor)
  if (named.length === 0 || register.withheld) return null
  const columns = registerColumns(register).map(({ name }) => `"${name}"`)
  const where = named.map(([column], at) => `"${column}" = $${at + 1}`).join(' or ')
  const found = await house.count.query<Record<string, unknown>>(
    `select ${columns.join(', ')} from "${register.name}" where ${where} order by since, id limit ${MOST + 1}`,
    named.map(([, value]) => value),
  )
  if (found.rows.length === 0) return null
  const sights = Object.values(register.fields).flatMap(({ secret }) =>
    secret ? [[`sees_${secret}`, true] as const] : [],
  )
  const views = found.rows
    .slice(0, MOST)
    .map((row) => viewOf(register, actor, { ...row, ...Object.fromEntries(sights) }))
  // what a row links to is named only as far as this actor sees it: the copy is of one's own data, not of others'
  const rows = await asActor(house, actor, 'read', (client) => withTitles(client, house, register, views))
  const { th, en } = register
  return { register: register.name, label: { th: th.many, en: en.many }, rows, more: found.rows.length > MOST }
}

const OPENED = `
  select at, detail ->> 'field' as field, coalesce(detail ->> 'reason', '') as reason from audit_entry
  where verb = 'reveal' and register = 'person' and record = $1 order by seq desc limit 500`

/**
 * Everything the house holds about whoever asks, from every register that names their person or account, and when their sealed
 * values were opened and why. Rows that could harm somebody if handed over are left to the office (`withheld`).
 * @throws Refusal `sign_in`
 */
export async function ownData(house: House, actor: Actor): Promise<OwnData> {
  if (actor.account === null) return refuse('sign_in')
  const parts: OwnPart[] = []
  for (const register of house.registers.values()) {
    const part = await partOf(house, actor, register)
    if (part) parts.push(part)
  }
  const opened = actor.person === null ? [] : (await house.count.query<Opened>(OPENED, [actor.person])).rows
  return { account: actor.account, person: actor.person, parts, opened }
}

/** The same to take away: that a copy was taken stands in the audit. */
export async function takeOwnData(house: House, actor: Actor): Promise<OwnData> {
  const data = await ownData(house, actor)
  const rows = data.parts.reduce((sum, part) => sum + part.rows.length, 0)
  const register = data.person === null ? 'account' : 'person'
  await withAct(house, actor, { id: newId(), verb: 'export', register }, { own: true }, async (act) => {
    act.entries.push({ verb: 'export', register, record: data.person ?? data.account, detail: { own: true, rows } })
    return rows
  })
  return data
}
