import type { House } from '../house.ts'
import { idOf } from '../kinds/link.ts'
import { type Problem, Refusal, refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'

/** One call of the API: who asks what of which house. */
export interface Call {
  house: House
  actor: Actor
  request: Request
  url: URL
}

export type Handler = (call: Call) => Promise<Response>

/** Handlers by HTTP method of one path; any other method is refused with what is allowed. */
export type Methods = Partial<Record<'GET' | 'POST' | 'PATCH' | 'DELETE', Handler>>

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-store', ...headers },
  })

/** Does a piece of work and says of what it refuses where in the call it lies. */
export function at<T>(field: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return wrong({ ...error.problem, spot: { field } })
  }
}

/** One thing of the input is wrong. */
export const wrong = (part: Problem): never => refuse('input', { parts: [part] })

/** The id that the client minted for this act, so that a repeated call changes nothing twice. */
export function actIdOf({ request }: Call, fromBody?: unknown): string {
  const given = request.headers.get('idempotency-key')?.replace(/^"(.*)"$/, '$1') ?? fromBody
  if (given === undefined || given === null || given === '') {
    return wrong({
      name: 'missing_value',
      spot: { field: 'Idempotency-Key' },
      detail: { th: 'ทุกการกระทำต้องมีรหัสของตนเอง (UUID)', en: 'Every act carries an id of its own (a UUID)' },
    })
  }
  return at('Idempotency-Key', () => idOf(given))
}

/** The version that a change has seen: a whole number above zero. */
export function versionOf(raw: unknown): number {
  if (raw === undefined || raw === null || raw === '')
    return wrong({ name: 'missing_value', spot: { field: 'version' } })
  const version = typeof raw === 'string' && /^\d{1,9}$/.test(raw) ? Number(raw) : raw
  return typeof version === 'number' && Number.isSafeInteger(version) && version > 0 && version < 2 ** 31
    ? version
    : wrong({ name: 'not_number', spot: { field: 'version' } })
}
