import { doNamedAct, offered } from '../act/named-act.ts'
import { refuse } from '../problem.ts'
import { bodyOf, objectIn } from './body.ts'
import { actIdOf, json, type Methods } from './calls.ts'
import { onlyKnown } from './query-string.ts'

/** `/api/acts`: the acts of modules that the caller is offered. */
export const actsCalls: Methods = {
  async GET({ house, actor, url }) {
    onlyKnown(url.searchParams, [])
    const mine = [...house.acts.values()].filter((act) => offered(house, actor, act))
    return json({ acts: mine.map(({ name, th, en, about, input }) => ({ name, th, en, about, input })) })
  },
}

/** `/api/acts/{name}`: does it, once for its id. */
export const actCalls = (name: string): Methods => ({
  async POST(call) {
    const act = call.house.acts.get(name) ?? refuse('not_found')
    if (!offered(call.house, call.actor, act)) refuse('not_found')
    const body = await bodyOf(call.request, ['id', 'input'])
    const id = actIdOf(call, body.id)
    return json(await doNamedAct(call.house, call.actor, name, { id, input: objectIn(body, 'input') }))
  },
})
