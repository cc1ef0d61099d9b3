import { perform } from '../act/perform.ts'
import { permitted } from '../act/transaction.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import { list } from '../register/list.ts'
import { history, record } from '../register/record.ts'
import { bodyOf, objectIn, textIn } from './body.ts'
import { actIdOf, at, json, type Methods, versionOf } from './calls.ts'
import { listQueryOf, onlyKnown } from './query-string.ts'

/** An id in a path: what is no id is not found. */
const inPath = (text: string): string => {
  try {
    return idOf(text)
  } catch {
    return refuse('not_found')
  }
}

/** `/api/{register}`: a page of it, or a new record. */
export const registerCalls = (register: string): Methods => ({
  async GET({ house, actor, url }) {
    permitted(house, actor, register, 'read')
    return json(await list(house, actor, register, listQueryOf(url.searchParams)))
  },
  async POST(call) {
    permitted(call.house, call.actor, register, 'create')
    const body = await bodyOf(call.request, ['id', 'record', 'values'])
    const id = actIdOf(call, body.id)
    const key = at('record', () => idOf(body.record ?? refuse('missing_value')))
    const values = objectIn(body, 'values')
    const done = await perform(call.house, call.actor, { id, verb: 'create', register, record: key, values })
    return json(done, done.repeated ? 200 : 201, { location: `/api/${register}/${key}` })
  },
})

/** `/api/{register}/{id}`: one record, its change, its withdrawal. */
export const recordCalls = (register: string, id: string): Methods => ({
  async GET({ house, actor, url }) {
    onlyKnown(url.searchParams, ['asOf'])
    const asOf = url.searchParams.get('asOf') ?? undefined
    return json(await record(house, actor, register, inPath(id), { asOf }))
  },
  async PATCH(call) {
    permitted(call.house, call.actor, register, 'change')
    const key = inPath(id)
    const body = await bodyOf(call.request, ['id', 'version', 'values'])
    const act = { id: actIdOf(call, body.id), version: versionOf(body.version), values: objectIn(body, 'values') }
    return json(await perform(call.house, call.actor, { ...act, verb: 'change', register, record: key }))
  },
  async DELETE(call) {
    permitted(call.house, call.actor, register, 'withdraw')
    const key = inPath(id)
    onlyKnown(call.url.searchParams, ['version'])
    const act = { id: actIdOf(call), version: versionOf(call.url.searchParams.get('version')) }
    return json(await perform(call.house, call.actor, { ...act, verb: 'withdraw', register, record: key }))
  },
})

/** `/api/{register}/{id}/history`: every version and move that the actor may see. */
export const historyCalls = (register: string, id: string): Methods => ({
  async GET({ house, actor, url }) {
    onlyKnown(url.searchParams, [])
    return json(await history(house, actor, register, inPath(id)))
  },
})

/** `/api/{register}/{id}/moves/{move}`: a step in the life of a record. */
export const moveCalls = (register: string, id: string, move: string): Methods => ({
  async POST(call) {
    permitted(call.house, call.actor, register, 'move')
    const key = inPath(id)
    const body = await bodyOf(call.request, ['id', 'version', 'reason'])
    const act = { id: actIdOf(call, body.id), version: versionOf(body.version), move, reason: textIn(body, 'reason') }
    return json(await perform(call.house, call.actor, { ...act, verb: 'move', register, record: key }))
  },
})
