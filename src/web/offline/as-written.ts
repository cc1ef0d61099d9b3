import type { Outbox, Waiting } from './outbox.ts'
import type { FieldCase } from './pack.ts'

/** A case as its visitor has left it: what waits in the outbox is shown over what the province said last. */
export interface CaseAsWritten extends FieldCase {
  waiting: Waiting[]
}

const texts = { address: 'address', guardian: 'guardian_name', phone: 'phone' } as const

/** Puts over a case what was written about it since and has not been sent. */
export function asWritten(one: FieldCase, box: Outbox): CaseAsWritten {
  const waiting = box.entries.filter(({ thread }) => thread === one.id)
  const changed = Object.assign({}, ...waiting.map(({ act }) => (act.record === one.id ? act.values : {})))
  const over = Object.entries(texts).flatMap(([key, name]) =>
    typeof changed[name] === 'string' ? [[key, changed[name]]] : [],
  )
  const moved = waiting.some(({ act }) => act.verb === 'move' && act.record === one.id)
  return { ...one, ...Object.fromEntries(over), steps: moved ? [] : one.steps, waiting }
}
