import type { RequestEvent } from '@sveltejs/kit'
import { problemResponse } from '#kernel/api/answer.ts'
import { type Arrival, arrive } from '#kernel/api/door.ts'
import { API_SCOPE } from '#kernel/scope/token.ts'

/** Paths that programs call; the pages that describe them are pages like any other. */
const isForPrograms = (path: string): boolean =>
  (path.startsWith('/api/') && !path.startsWith('/api/reference/')) || path.startsWith('/ims/')

/** Files hang on records, so a program takes them with the token by which it reads the records. */
const isFile = ({ request, url }: RequestEvent): boolean =>
  url.pathname.startsWith('/files/') && request.headers.has('authorization')

/** Who calls a path for programs, by token or session, within what limits; null for every other path. */
export async function atDoor(event: RequestEvent): Promise<Arrival | null> {
  const { locals, request, url } = event
  const file = isFile(event)
  if (!file && !isForPrograms(url.pathname)) return null
  const who = { session: locals.actor, address: event.getClientAddress() }
  const arrival = await arrive(locals.house, locals.web.door, request, who)
  const scopes = arrival.actor.token?.scopes
  const strange = file && scopes && !scopes.includes(API_SCOPE)
  return strange ? { ...arrival, refused: problemResponse({ name: 'scope' }) } : arrival
}
