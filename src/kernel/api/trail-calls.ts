import { trail } from '../act/trail.ts'
import { idOf } from '../kinds/link.ts'
import { refuse } from '../problem.ts'
import { at, json, type Methods } from './calls.ts'
import { onlyKnown } from './query-string.ts'

const whole = (params: URLSearchParams, key: string): number | undefined => {
  const text = params.get(key)
  if (text === null) return undefined
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : refuse('filter', { spot: { field: key } })
}

const id = (params: URLSearchParams, key: string): string | undefined => {
  const text = params.get(key)
  return text === null ? undefined : at(key, () => idOf(text))
}

/** `/api/trail`: the audit, as far as the reader may see it. */
export const trailCalls: Methods = {
  async GET({ house, actor, url }) {
    const params = url.searchParams
    onlyKnown(params, ['register', 'record', 'actor', 'before', 'size'])
    return json(
      await trail(house, actor, {
        register: params.get('register') ?? undefined,
        record: id(params, 'record'),
        actor: id(params, 'actor'),
        before: whole(params, 'before'),
        size: whole(params, 'size'),
      }),
    )
  },
}
