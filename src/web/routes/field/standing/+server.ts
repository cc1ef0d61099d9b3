import { problemResponse } from '#kernel/api/answer.ts'
import { mayKeep } from '../../../server/field-ticket.ts'
import type { RequestHandler } from './$types'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const LONGEST = 100

/** Whether a device may go on keeping an account's cases; asked while nobody is signed in. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const asked = (await request.json().catch(() => null)) as { account?: unknown; ticket?: unknown } | null
  const { account, ticket } = asked ?? {}
  if (typeof account !== 'string' || !UUID.test(account) || typeof ticket !== 'string' || ticket.length > LONGEST)
    return problemResponse({ name: 'body' })
  return Response.json({ stands: await mayKeep(locals.house, account, ticket) })
}
