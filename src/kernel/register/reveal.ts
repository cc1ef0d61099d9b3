import { newId } from '../act/id.ts'
import { type ActContext, withAct } from '../act/transaction.ts'
import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { openId } from '../kinds/national-id.ts'
import { refuse } from '../problem.ts'
import { type Actor, mayAnywhere } from '../scope/actor.ts'
import { predicate, sightOf } from '../scope/predicate.ts'
import type { AnyRegister } from './declaration.ts'

interface Opening {
  register: AnyRegister
  key: string
  field: string
  reason: string
}

/** Opens what is sealed, in the transaction of an act, and writes down that it was opened. */
async function opened(act: ActContext, { register, key, field, reason }: Opening, again?: string): Promise<string> {
  const secret = register.fields[field]?.secret
  const sight = secret ? `and ${sightOf(register, secret, 'r')}` : ''
  const found = await act.client.query<{ sealed: Buffer | null }>(
    `select r."${field}" as sealed from "${register.name}" r where r.id = $1 and ${predicate(register, 'reveal', 'r')} ${sight}`,
    [key],
  )
  const row = found.rows[0] ?? refuse('not_found')
  const detail = { field, reason, ...(again ? { again } : {}) }
  act.entries.push({ verb: 'reveal', register: register.name, record: key, detail })
  return row.sealed ? openId(row.sealed, act.house.keys) : ''
}

/**
 * Opens a sealed id for somebody who may see it. It is an act: who, which record, why, in the audit. What was opened is kept
 * nowhere, so a repeated act opens it anew: every reading is written down.
 * @throws Refusal `not_found`, `input` without a reason, `act_reused`
 */
export async function reveal(
  house: House,
  actor: Actor,
  name: string,
  id: string,
  fieldName: string,
  why: { act: string; reason: string },
): Promise<string> {
  const register = house.registers.get(name) ?? refuse('not_found')
  const field = Object.hasOwn(register.fields, fieldName) ? register.fields[fieldName] : undefined
  if (field?.kind !== 'national_id' || !mayAnywhere(actor, register, 'reveal')) return refuse('not_found')
  const reason = why.reason.trim()
  if (!reason) return refuse('input', { parts: [{ name: 'missing_value', spot: { field: 'reason' } }] })
  const opening: Opening = { register, key: idOf(id), field: fieldName, reason }
  const input = { key: opening.key, fieldName, reason }
  const head = { id: why.act, verb: 'reveal', register: name }
  let text = ''
  const { repeated } = await withAct(house, actor, head, input, async (act) => {
    text = await opened(act, opening)
    return true
  })
  if (!repeated) return text
  await withAct(house, actor, { ...head, id: newId() }, input, async (act) => {
    text = await opened(act, opening, why.act)
    return true
  })
  return text
}
