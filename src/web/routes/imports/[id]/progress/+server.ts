import { json } from '@sveltejs/kit'
import { progressOf } from '#modules/exchange/module.ts'
import type { RequestHandler } from './$types'

/** How far the import is, asked by its page once a second. */
export const GET: RequestHandler = async ({ locals, params }) =>
  json(await progressOf(locals.house, locals.actor, params.id), { headers: { 'cache-control': 'no-store' } })
