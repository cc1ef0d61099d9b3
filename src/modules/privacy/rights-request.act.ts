import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** What somebody asks about their own data. */
export interface OwnRequest {
  /** The act's id and the record's, minted by whoever asks. */
  id: string
  record: string
  right: string
  request: string
  aboutRegister?: string
  aboutRecord?: string
  aboutField?: string
  wanted?: string
}

const missing = (field: string): never => refuse('input', { parts: [{ name: 'missing_value', spot: { field } }] })

/**
 * Hands a request in to the office that keeps the person's record; who asks and when is not theirs to say.
 * @throws Refusal `sign_in`; `input`; `not_found` for somebody whom no person's record stands for
 */
export async function askOffice(house: House, actor: Actor, asked: OwnRequest): Promise<string> {
  const { account, person } = actor
  if (account === null) return refuse('sign_in')
  if (person === null) return refuse('not_found')
  if (asked.aboutField && !asked.wanted?.trim()) missing('wanted')
  const head = { id: asked.id, verb: 'create', register: 'rights_request' }
  const { outcome } = await withAct(house, actor, head, asked, async (act) => {
    const kept = await act.client.query<{ kept_by: string }>('select kept_by from person where id = $1', [person])
    const record = idOf(asked.record)
    await act.create('rights_request', record, {
      person,
      asked_by: account,
      asked_on: today(),
      right: asked.right,
      request: asked.request,
      about_register: asked.aboutRegister ?? null,
      about_record: asked.aboutRecord ?? null,
      about_field: asked.aboutField ?? null,
      wanted: asked.wanted ?? null,
      kept_by: kept.rows[0]?.kept_by ?? refuse('not_found'),
    })
    return record
  })
  return outcome
}

interface Asked {
  version: number
  right: string
  about_register: string | null
  about_record: string | null
  about_field: string | null
  wanted: string | null
}

/**
 * Puts right what a request asks to be put right and accepts it, in one act, under the rights of whoever decides: they must be able to
 * change that record themselves. `version`: of the record to be changed, as it was seen.
 * @throws Refusal `not_found`, `version`, `input`, `move`, `own_proposal`
 */
export async function acceptCorrection(
  house: House,
  actor: Actor,
  given: { id: string; request: string; version: number },
): Promise<void> {
  const head = { id: given.id, verb: 'move', register: 'rights_request' }
  const request = idOf(given.request)
  await withAct(house, actor, head, { request, version: given.version }, async (act) => {
    const found = await act.client.query<Asked>('select * from rights_request where id = $1', [request])
    const { version, right, about_register, about_record, about_field, wanted } = found.rows[0] ?? refuse('not_found')
    if (right !== 'correct' || !about_register || !about_record || !about_field) return refuse('move')
    await act.change(about_register, idOf(about_record), given.version, { [about_field]: wanted })
    await act.move('rights_request', request, version, 'accept')
    return null
  })
}
