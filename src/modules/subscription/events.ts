import type { Label } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { rulesFor, SYSTEM_ROLE } from '#kernel/scope/predicate.ts'

/** A named event: `learner.created`, `transfer.arrive`. */
export interface EventName extends Label {
  name: string
}

const VERBS = [
  ['create', 'created', { th: 'สร้าง', en: 'created' }],
  ['change', 'changed', { th: 'แก้ไข', en: 'changed' }],
  ['withdraw', 'withdrawn', { th: 'ถอน', en: 'withdrawn' }],
] as const

/** What can happen to the records of a register: what its access lets anybody do, and the moves of its life. */
export function eventsOf(register: AnyRegister): EventName[] {
  const done = VERBS.filter(([verb]) => rulesFor(register, verb).some(({ role }) => role !== SYSTEM_ROLE))
  const verbs = done.map(([, past, label]) => ({ name: `${register.name}.${past}`, ...label }))
  const moves = new Map(Object.values(register.workflow ?? {}).flatMap(({ moves }) => Object.entries(moves ?? {})))
  return [...verbs, ...[...moves].map(([move, { th, en }]) => ({ name: `${register.name}.${move}`, th, en }))]
}

/** The event that an entry of the ledger is, in SQL. */
export const EVENT_SQL = `e.register || '.' || case e.verb ${VERBS.map(([verb, past]) => `when '${verb}' then '${past}'`).join(' ')} else e.detail ->> 'move' end`
export const EVENT_VERBS = [...VERBS.map(([verb]) => verb), 'move']

/** A test that somebody asks for by hand, to see whether the other side answers. */
export const PING = 'subscription.ping'
