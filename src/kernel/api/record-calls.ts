import { type Act, perform } from '../act/perform.ts'
import { permitted } from '../act/transaction.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import { list } from '../register/list.ts'
import { history, record } from '../register/record.ts'
import { reveal } from '../register/reveal.ts'
import { bodyOf, objectIn, textIn } from './body.ts'
import { actIdOf, at, type Call, json, type Methods, wrong } from './calls.ts'
import { listQueryOf, onlyKnown } from './query-string.ts'
import { etagOf, withSeen } from './seen-version.ts'
import { sparse } from './sparse.ts'

/** An id in a path: what is no id is not found. */
const inPath = (text: string): string => {
  try {
    return idOf(text)
  } catch {
    return refuse('not_found')
  }
}

/** `/api/{register}`: a page of it, or a new record. */
export const registerCalls = (name: string): Methods => ({
  async GET({ house, actor, url }) {
    const register = permitted(house, actor, name, 'read')
    const params = new URLSearchParams(url.searchParams)
    const narrowed = sparse(register, params)
    const page = await list(house, actor, name, listQueryOf(params))
    return json({ ...page, rows: page.rows.map(narrowed) })
  },
  async POST(call) {
    permitted(call.house, call.actor, name, 'create')
    onlyKnown(call.url.searchParams, [])
    const body = await bodyOf(call.request, ['id', 'record', 'values'])
    const id = actIdOf(call, body.id)
    const key = at('record', () => idOf(body.record ?? refuse('missing_value')))
    const values = objectIn(body, 'values')
    const done = await perform(call.house, call.actor, { id, verb: 'create', register: name, record: key, values })
    return json(done, done.repeated ? 200 : 201, { location: `/api/${name}/${key}`, ...etagOf(done.version) })
  },
})

/** Does an act on a record at the version it names, and gives the version that it made. */
const changing = (call: Call, version: unknown, act: Omit<Act, 'version'>): Promise<Response> =>
  withSeen(call, version, async (seen) => {
    const done = await perform(call.house, call.actor, { ...act, version: seen })
    return json(done, 200, act.verb === 'withdraw' ? {} : etagOf(done.version))
  })

/** `/api/{register}/{id}`: one record, its change, its withdrawal. */
export const recordCalls = (name: string, id: string): Methods => ({
  async GET({ house, actor, url }) {
    const register = permitted(house, actor, name, 'read')
    const params = new URLSearchParams(url.searchParams)
    const narrowed = sparse(register, params)
    onlyKnown(params, ['asOf'])
    const asOf = params.get('asOf') ?? undefined
    const view = await record(house, actor, name, inPath(id), { asOf })
    return json(narrowed(view), 200, asOf === undefined ? etagOf(view.version) : {})
  },
  async PATCH(call) {
    permitted(call.house, call.actor, name, 'change')
    const key = inPath(id)
    onlyKnown(call.url.searchParams, [])
    const body = await bodyOf(call.request, ['id', 'version', 'values'])
    const act = { id: actIdOf(call, body.id), verb: 'change' as const, register: name, record: key }
    return changing(call, body.version, { ...act, values: objectIn(body, 'values') })
  },
  async DELETE(call) {
    permitted(call.house, call.actor, name, 'withdraw')
    const key = inPath(id)
    onlyKnown(call.url.searchParams, ['version'])
    const act = { id: actIdOf(call), verb: 'withdraw' as const, register: name, record: key }
    return changing(call, call.url.searchParams.get('version'), act)
  },
})

/** `/api/{register}/{id}/history`: every version and move that the actor may see. */
export const historyCalls = (register: string, id: string): Methods => ({
  async GET({ house, actor, url }) {
    permitted(house, actor, register, 'read')
    onlyKnown(url.searchParams, [])
    return json(await history(house, actor, register, inPath(id)))
  },
})

/** `/api/{register}/{id}/moves/{move}`: a step in the life of a record. */
export const moveCalls = (register: string, id: string, move: string): Methods => ({
  async POST(call) {
    permitted(call.house, call.actor, register, 'move')
    const key = inPath(id)
    onlyKnown(call.url.searchParams, [])
    const body = await bodyOf(call.request, ['id', 'version', 'reason'])
    const act = { id: actIdOf(call, body.id), verb: 'move' as const, register, record: key, move }
    return changing(call, body.version, { ...act, reason: textIn(body, 'reason') })
  },
})

/** `/api/{register}/{id}/reveal`: opens a sealed number, with a reason that stays in the audit. */
export const revealCalls = (register: string, id: string): Methods => ({
  async POST(call) {
    permitted(call.house, call.actor, register, 'reveal')
    const key = inPath(id)
    onlyKnown(call.url.searchParams, [])
    const body = await bodyOf(call.request, ['id', 'field', 'reason'])
    const why = { act: actIdOf(call, body.id), reason: textIn(body, 'reason') ?? '' }
    const field = textIn(body, 'field') ?? wrong({ name: 'missing_value', spot: { field: 'field' } })
    return json({ field, value: await reveal(call.house, call.actor, register, key, field, why) })
  },
})
