import { withAct } from '../act/transaction.ts'
import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { openId } from '../kinds/national-id.ts'
import { refuse } from '../problem.ts'
import { type Actor, mayAnywhere } from '../scope/actor.ts'
import { predicate, sightOf } from '../scope/predicate.ts'

/** Opens a sealed id for somebody who may see it. It is an act: who, which record, why, in the audit. */
export async function reveal(
  house: House,
  actor: Actor,
  name: string,
  id: string,
  fieldName: string,
  why: { act: string; reason: string },
): Promise<string> {
  const register = house.registers.get(name) ?? refuse('not_found')
  const field = register.fields[fieldName]
  if (field?.kind !== 'national_id' || !mayAnywhere(actor, register, 'reveal')) return refuse('not_found')
  const reason = why.reason.trim()
  if (!reason) return refuse('input', { parts: [{ name: 'missing_value', spot: { field: 'reason' } }] })
  const key = idOf(id)
  let opened = ''
  await withAct(
    house,
    actor,
    { id: why.act, verb: 'reveal', register: name },
    { key, fieldName, reason },
    async (act) => {
      const sight = field.secret ? `and ${sightOf(register, field.secret, 'r')}` : ''
      const found = await act.client.query<{ sealed: Buffer | null }>(
        `select r."${fieldName}" as sealed from "${name}" r where r.id = $1 and ${predicate(register, 'reveal', 'r')} ${sight}`,
        [key],
      )
      const row = found.rows[0] ?? refuse('not_found')
      opened = row.sealed ? openId(row.sealed, house.keys) : ''
      act.entries.push({ verb: 'reveal', register: name, record: key, detail: { field: fieldName, reason } })
      return true
    },
  )
  return opened
}
