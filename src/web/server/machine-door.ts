import type { RequestEvent } from '@sveltejs/kit'
import { type Arrival, arrive } from '#kernel/api/door.ts'

/** Paths that programs call; the pages that describe them are pages like any other. */
const isForPrograms = (path: string): boolean =>
  (path.startsWith('/api/') && !path.startsWith('/api/reference')) || path.startsWith('/ims/')

/** Who calls a path for programs, by token or session, within what limits; null for every other path. */
export async function atDoor({ locals, request, url, getClientAddress }: RequestEvent): Promise<Arrival | null> {
  if (!isForPrograms(url.pathname)) return null
  return arrive(locals.house, locals.web.door, request, { session: locals.actor, address: getClientAddress() })
}
