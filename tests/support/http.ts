import { newId } from '#kernel/act/id.ts'
import { answer } from '#kernel/api/answer.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'

export interface Reply {
  status: number
  type: string
  headers: Headers
  text: string
  /** The JSON of the answer; empty where there is none. */
  body: Record<string, unknown>
}

interface Sent {
  body?: string
  type?: string
  /** The id of the act; a new one unless said, none for null. */
  key?: string | null
}

/** Somebody who speaks HTTP to the house, without a socket. Any incident fails the test that caused it. */
export interface Speaker {
  send(method: string, path: string, sent?: Sent): Promise<Reply>
  get(path: string): Promise<Reply>
  post(path: string, body: unknown, key?: string): Promise<Reply>
  patch(path: string, body: unknown, key?: string): Promise<Reply>
  delete(path: string, key?: string): Promise<Reply>
}

export function speaker(house: House, actor: Actor): Speaker {
  async function send(method: string, path: string, { body, type, key = newId() }: Sent = {}): Promise<Reply> {
    const headers = new Headers(body === undefined ? {} : { 'content-type': type ?? 'application/json' })
    if (key !== null && !['GET', 'HEAD'].includes(method)) headers.set('idempotency-key', key)
    const request = new Request(`http://buaban.test${path}`, { method, headers, body })
    let incident: unknown
    const response = await answer(house, actor, request, (_number, error) => {
      incident = error
    })
    if (incident) throw incident
    const text = await response.text()
    const kind = response.headers.get('content-type') ?? ''
    return {
      status: response.status,
      type: kind,
      headers: response.headers,
      text,
      body: text && kind.includes('json') ? JSON.parse(text) : {},
    }
  }
  return {
    send,
    get: (path) => send('GET', path),
    post: (path, body, key) => send('POST', path, { body: JSON.stringify(body), key }),
    patch: (path, body, key) => send('PATCH', path, { body: JSON.stringify(body), key }),
    delete: (path, key) => send('DELETE', path, { key }),
  }
}
