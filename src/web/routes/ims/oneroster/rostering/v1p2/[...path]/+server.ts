import { rosterAnswer } from '#modules/roster/module.ts'
import type { RequestHandler } from './$types'

const handle: RequestHandler = ({ request, locals }) => rosterAnswer(locals.house, locals.actor, request)

export const GET = handle
export const HEAD = handle
export const POST = handle
export const PUT = handle
export const PATCH = handle
export const DELETE = handle
