import { json } from '@sveltejs/kit'
import { runProgress } from '#modules/census/module.ts'
import type { RequestHandler } from './$types'

/** How far the run of a round is, asked by its page once a second; null for who does not see the round. */
export const GET: RequestHandler = async ({ locals, params }) =>
  json(await runProgress(locals.house, locals.actor, params.id), { headers: { 'cache-control': 'no-store' } })
