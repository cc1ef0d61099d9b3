import { randomUUID } from 'node:crypto'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { outageOf } from '#kernel/act/database-problem.ts'
import { problemResponse } from '#kernel/api/answer.ts'
import { fromElsewhere, fromOurselves } from '#kernel/api/same-origin.ts'
import { problems, problemText, Refusal } from '#kernel/problem.ts'
import { ANONYMOUS } from '#kernel/scope/actor.ts'
import { building } from '$app/env'
import { type Preferences, preferencesFrom } from './preferences.ts'
import { actorOfAccount } from './server/actors.ts'
import { freshGate } from './server/fresh-gate.ts'
import { runningHouse } from './server/house.ts'
import { atDoor } from './server/machine-door.ts'
import { packed } from './server/packed.ts'
import { keepSafe } from './server/safe-headers.ts'
import { gate } from './server/second-factor.ts'
import { sessionOf } from './server/session.ts'

/** As app.html has it, before anybody chose. */
const UNSAID = '<html lang="th" data-theme="auto" data-density="roomy">'
const said = ({ language, theme, density }: Preferences): string =>
  `<html lang="${language}" data-theme="${theme}" data-density="${density}">`

/** The database may be away before anybody's page is reached: programs are told in their way, people by a page. */
export const handle: Handle = async (input) => {
  try {
    return await handled(input)
  } catch (error) {
    const outage = building ? null : outageOf(error)
    if (!outage) throw error
    const { pathname } = input.event.url
    if (/^\/(api|ims)\//.test(pathname)) return problemResponse(outage)
    throw new Refusal(outage)
  }
}

const handled: Handle = async ({ event, resolve }) => {
  if (building) return resolve(event)
  const web = runningHouse()
  const user = await sessionOf(web, event)
  const preferences = preferencesFrom((name) => event.cookies.get(name))
  event.locals.web = web
  event.locals.house = web.house
  event.locals.actor = user ? await actorOfAccount(web.house, user.account) : ANONYMOUS
  event.locals.session = user?.session ?? null
  event.locals.preferences = preferences
  const page = () =>
    resolve(event, {
      preload: ({ type }) => type === 'js' || type === 'css',
      transformPageChunk: ({ html }) => html.replace(UNSAID, said(preferences)),
    })
  const arrival = await atDoor(event)
  if (arrival) event.locals.actor = arrival.actor
  const response =
    arrival?.refused ??
    (arrival?.bearer ? null : stranger(event)) ??
    (arrival?.bearer ? null : await gate(web.house, event.locals.actor, user?.factors ?? 0, event.url.pathname)) ??
    (arrival?.bearer ? null : await freshGate(event)) ??
    (await page())
  for (const [name, value] of Object.entries(arrival?.headers ?? {})) response.headers.set(name, value)
  keepSafe(response.headers, event.url, Boolean(user))
  return packed(event.request, response)
}

/** Another site's page that would change something in somebody's name. */
const stranger = ({ request, url }: { request: Request; url: URL }): Response | null =>
  fromOurselves(request, url.origin) ? null : fromElsewhere()

/** A refusal says what it is in both languages; anything else is an incident with a number and no details. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return
  const problem = error instanceof Refusal ? error.problem : outageOf(error)
  if (problem) {
    const { status, number } = problems[problem.name]
    const text = problemText(problem)
    // where even the shell cannot be drawn, the message stands alone on the page
    const message = status < 500 ? problem.name : `${text.th} · ${text.en}`
    return { status, number, message, text }
  }
  const incident = randomUUID().slice(0, 8)
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ level: 'error', event: 'page_failed', incident, route: event.route.id, error: text }))
  return { incident, message: `เลขเหตุการณ์ ${incident} · Incident ${incident}` }
}
