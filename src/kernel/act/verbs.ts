import { createHmac } from 'node:crypto'
import { storeBrought } from '../file/incoming.ts'
import type { House } from '../house.ts'
import type { Problem } from '../problem.ts'
import { refuse } from '../problem.ts'
import { fromColumns, searchText, toColumns, type Values } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { Verb } from '../scope/access.ts'
import { hasRole } from '../scope/actor.ts'
import { predicate, SYSTEM_ROLE } from '../scope/predicate.ts'
import type { Move } from '../workflow/workflow.ts'
import { newId } from './id.ts'
import { canonical } from './ledger.ts'
import { checkMove } from './move-checks.ts'
import { parseValues } from './parse.ts'
import type { ActContext } from './transaction.ts'
import { type Held, hold, insertRows, updateRow } from './write.ts'

/** The declared pure rules, in order, over the row as it would stand. */
export function checkRules(house: House, register: AnyRegister, row: Values): void {
  const parts: Problem[] = (register.rules ?? []).flatMap((rule) =>
    (house.checks.get(rule.check)?.(row) ?? []).map((problem) => ({
      ...problem,
      detail: problem.detail ?? rule.otherwise,
    })),
  )
  if (parts.length > 0) refuse('input', { parts })
}

/** Row policies know reading and writing; which of change and move it is, is asked here with the same predicate. */
async function reachable(act: ActContext, register: AnyRegister, record: string, verb: Verb): Promise<void> {
  const found = await act.client.query({
    name: `may_${verb}_${register.name}`,
    text: `select 1 from "${register.name}" r where r.id = $1 and ${predicate(register, verb, 'r')}`,
    values: [record],
  })
  if (found.rowCount === 0) refuse('not_found')
}

/** Rows frozen with their parent: the lines of a published plan. */
async function notFrozen(act: ActContext, register: AnyRegister, values: Values, held?: Held): Promise<void> {
  if (held?.state && register.workflow?.[held.state]?.frozen) refuse('frozen')
  const field = register.frozenWith ? register.fields[register.frozenWith] : undefined
  if (!register.frozenWith || !field || (field.kind !== 'link' && field.kind !== 'place')) return
  const parent = act.house.registers.get(field.to)
  const frozen = Object.entries(parent?.workflow ?? {}).flatMap(([state, { frozen }]) => (frozen ? [state] : []))
  const id = values[register.frozenWith] ?? held?.row[register.frozenWith]
  const found = await act.client.query(`select 1 from "${field.to}" where id = $1 and state = any ($2)`, [id, frozen])
  if ((found.rowCount ?? 0) > 0) refuse('frozen')
}

/**
 * The trail keeps what changed; a secret value leaves only a keyed digest there, which shows whether it changed and, without
 * the key, cannot be guessed from a short list of choices.
 */
export function trail(
  { house }: Pick<ActContext, 'house'>,
  register: AnyRegister,
  values: Values,
): Record<string, unknown> {
  const digest = (value: unknown) =>
    createHmac('sha256', house.keys.hash).update(canonical(value)).digest('hex').slice(0, 12)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      register.fields[name]?.secret && value !== null ? `#${digest(value)}` : value,
    ]),
  )
}

const given = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/** What the program alone writes comes from no form, file or other program. */
function checkHand(act: ActContext, register: AnyRegister, values: Values): void {
  if (hasRole(act.actor, SYSTEM_ROLE)) return
  const set = Object.keys(values).filter((name) => register.fields[name]?.byProgram)
  const detail = { th: 'โปรแกรมเป็นผู้บันทึกช่องนี้เอง', en: 'The program writes this field itself' }
  if (set.length > 0) refuse('input', { parts: set.map((field) => ({ name: 'rule', spot: { field }, detail })) })
}

/** A copied fact must be that of the record it is copied from; a record out of sight is no record. */
async function checkCopies(act: ActContext, register: AnyRegister, values: Values): Promise<void> {
  for (const { field, link, of } of register.copies ?? []) {
    const linked = register.fields[link]
    if (linked?.kind !== 'link') continue
    const found = await act.client.query<{ fact: string }>(`select "${of}" as fact from "${linked.to}" where id = $1`, [
      values[link],
    ])
    const fact = found.rows[0]?.fact
    if (fact === undefined) refuse('input', { parts: [{ name: 'not_id', spot: { field: link } }] })
    if (fact !== values[field]) {
      const [own, its] = [register.fields[field], linked]
      const detail = { th: `“${own?.th}” ไม่ตรงกับ “${its.th}” ที่เลือก`, en: `${own?.en} does not agree with ${its.en}` }
      refuse('input', { parts: [{ name: 'rule', spot: { field }, detail }] })
    }
  }
}

export async function createRow(
  act: ActContext,
  register: AnyRegister,
  record: string,
  input: Record<string, unknown>,
): Promise<number> {
  const values = parseValues(register, await storeBrought(act, register, record, input), true)
  checkHand(act, register, given(values))
  checkRules(act.house, register, values)
  await notFrozen(act, register, values)
  await insertRows(act.client, act.house, register, [{ id: record, values }], act.at)
  // after the row policy has had its say, so that a place out of reach answers as one that is not there
  await checkCopies(act, register, values)
  act.entries.push({
    verb: 'create',
    register: register.name,
    record,
    detail: { values: trail(act, register, values) },
  })
  return 1
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

export async function changeRow(
  act: ActContext,
  register: AnyRegister,
  record: string,
  version: number | undefined,
  input: Record<string, unknown>,
): Promise<number> {
  const held = await hold(act.client, register, record, version)
  await reachable(act, register, record, 'change')
  const before = fromColumns(register, held.row)
  const values = parseValues(register, await storeBrought(act, register, record, input, before), false)
  await notFrozen(act, register, values, held)
  const changed = Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => register.fields[name]?.kind === 'national_id' || differs(value, before[name]),
    ),
  )
  if (Object.keys(changed).length === 0) return held.version
  checkHand(act, register, changed)
  const row = { ...before, ...changed }
  checkRules(act.house, register, row)
  const search = register.searched ? { search_text: searchText(register, row) } : {}
  const next = await updateRow(
    act.client,
    register,
    record,
    held,
    { ...toColumns(register, changed, act.house.keys), ...search },
    act.at,
  )
  const was = Object.fromEntries(Object.keys(changed).map((name) => [name, before[name]]))
  act.entries.push({
    verb: 'change',
    register: register.name,
    record,
    detail: { version: next, before: trail(act, register, was), after: trail(act, register, changed) },
  })
  return next
}

export async function moveRow(
  act: ActContext,
  register: AnyRegister,
  record: string,
  version: number | undefined,
  name: string,
  reason?: string,
): Promise<number> {
  const held = await hold(act.client, register, record, version)
  await reachable(act, register, record, 'move')
  const from = held.state ?? ''
  const moves = Object.entries(register.workflow?.[from]?.moves ?? {})
  const move: Move = moves.find(([own]) => own === name)?.[1] ?? refuse('move')
  if (move.roles && !move.roles.some((role) => hasRole(act.actor, role))) refuse('move')
  await checkMove(act, register, record, held, move, reason)
  const next = await updateRow(act.client, register, record, held, { state: move.to }, act.at)
  await act.client.query(
    `insert into move_record (id, register, record, move, from_state, to_state, reason, at, actor) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), register.name, record, name, from, move.to, reason?.trim() || null, act.at, act.actor.account],
  )
  act.entries.push({
    verb: 'move',
    register: register.name,
    record,
    detail: { version: next, move: name, from, to: move.to, reason: reason ?? null },
  })
  return next
}

export async function withdrawRow(
  act: ActContext,
  register: AnyRegister,
  record: string,
  version: number | undefined,
): Promise<void> {
  const held = await hold(act.client, register, record, version)
  await notFrozen(act, register, {}, held)
  const done = await act.client.query(`delete from "${register.name}" where id = $1`, [record])
  if (done.rowCount !== 1) refuse('not_found')
  act.entries.push({ verb: 'withdraw', register: register.name, record, detail: { version: held.version } })
}
