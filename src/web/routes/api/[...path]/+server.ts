import { answer } from '#kernel/api/answer.ts'
import { fromElsewhere, fromOurselves } from '#kernel/api/same-origin.ts'
import type { RequestHandler } from './$types'

const handle: RequestHandler = ({ request, url, locals }) =>
  fromOurselves(request, url.origin) ? answer(locals.house, locals.actor, request) : fromElsewhere()

export const GET = handle
export const HEAD = handle
export const POST = handle
export const PUT = handle
export const PATCH = handle
export const DELETE = handle
export const OPTIONS = handle
