import { randomUUID } from 'node:crypto'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { problems, problemText, Refusal } from '#kernel/problem.ts'
import { ANONYMOUS } from '#kernel/scope/actor.ts'
import { building } from '$app/env'
import { type Preferences, preferencesFrom } from './preferences.ts'
import { actorOfAccount } from './server/actors.ts'
import { runningHouse } from './server/house.ts'
import { packed } from './server/packed.ts'
import { sessionOf } from './server/session.ts'

/** As app.html has it, before anybody chose. */
const UNSAID = '<html lang="th" data-theme="auto" data-density="roomy">'
const said = ({ language, theme, density }: Preferences): string =>
  `<html lang="${language}" data-theme="${theme}" data-density="${density}">`

export const handle: Handle = async ({ event, resolve }) => {
  if (building) return resolve(event)
  const web = runningHouse()
  const user = await sessionOf(web, event)
  const preferences = preferencesFrom((name) => event.cookies.get(name))
  event.locals.web = web
  event.locals.house = web.house
  event.locals.actor = user ? await actorOfAccount(web.house, user.account) : ANONYMOUS
  event.locals.session = user?.session ?? null
  event.locals.preferences = preferences
  const response = await resolve(event, {
    preload: ({ type }) => type === 'js' || type === 'css',
    transformPageChunk: ({ html }) => html.replace(UNSAID, said(preferences)),
  })
  guard(response.headers, Boolean(user))
  return packed(event.request, response)
}

/** Nothing of a signed-in person is kept by caches on the way; nothing is framed or sniffed. */
function guard(headers: Headers, signedIn: boolean): void {
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(self)')
  if (signedIn || !headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
}

/** A refusal says what it is in both languages; anything else is an incident with a number and no details. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return
  if (error instanceof Refusal) {
    const { status, number } = problems[error.problem.name]
    return { status, number, message: error.problem.name, text: problemText(error.problem) }
  }
  const incident = randomUUID().slice(0, 8)
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ level: 'error', event: 'page_failed', incident, route: event.route.id, error: text }))
  return { incident }
}
