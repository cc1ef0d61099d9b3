import { bearerOf } from '#kernel/api/bearer.ts'
import { newIncident, type Report, reportIncident } from '#kernel/api/incident.ts'
import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/problem.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { requireScope } from '#kernel/scope/token.ts'
import type { Entity, Linker, RosterRow } from './entity.ts'
import { type FoundPage, type PageQuery, pageQueryOf, readPage } from './page.ts'
import { oneOf, type Route, routeOf } from './routes.ts'
import { fail, failureResponse, RosterFailure } from './status.ts'

/** Where the service stands (OneRoster 1.2, 4.1). */
export const ROSTER_PATH = '/ims/oneroster/rostering/v1p2'

const SCOPE = 'https://purl.imsglobal.org/spec/or/v1p2/scope'
/** OAuth scopes of the service, as the specification names them. */
export const rosterScopes: Record<string, Label> = {
  [`${SCOPE}/roster-core.readonly`]: { th: 'OneRoster: อ่านรายชื่อหลัก', en: 'OneRoster: read the core roster' },
  [`${SCOPE}/roster.readonly`]: { th: 'OneRoster: อ่านรายชื่อทั้งหมด', en: 'OneRoster: read the whole roster' },
  [`${SCOPE}/roster-demographics.readonly`]: {
    th: 'OneRoster: อ่านเพศและวันเกิด',
    en: 'OneRoster: read sex and birth date',
  },
}

const scopesFor = ({ many }: Entity): string[] => [
  `${SCOPE}/roster.readonly`,
  many === 'demographics' ? `${SCOPE}/roster-demographics.readonly` : `${SCOPE}/roster-core.readonly`,
]

function permit(house: House, actor: Actor, entity: Entity): void {
  if (actor.account === null) fail('unauthorisedrequest', 'A token is needed')
  try {
    requireScope(actor, ...scopesFor(entity))
  } catch {
    fail('forbidden', `The token was not issued for ${entity.many}`)
  }
  for (const name of entity.reads) {
    const register = house.registers.get(name)
    if (!register || !mayAnywhere(actor, register, 'read'))
      fail('forbidden', `The owner of the token may not read ${entity.many}`)
  }
}

function objectOf(entity: Entity, row: RosterRow, found: FoundPage, link: Linker, fields?: string[]) {
  const { sourcedId, status, dateLastModified } = row
  const whole = { sourcedId, status, dateLastModified, ...entity.build(row, link, found.extra.get(sourcedId) ?? []) }
  return fields ? Object.fromEntries(Object.entries(whole).filter(([name]) => fields.includes(name))) : whole
}

const COMMON = ['sourcedId', 'status', 'dateLastModified', 'metadata']
/** Properties that are built and not read as they are. */
const BUILT = ['grades', 'roles', 'terms']

function knownFields(entity: Entity, fields: string[] | undefined): void {
  const known = [...COMMON, ...BUILT, ...Object.keys(entity.properties)]
  const strange = fields?.find((field) => !known.includes(field))
  if (strange) fail('invalid_selection_field', `There is no ${strange} in ${entity.many}`)
}

/** The pages beside this one (RFC 8288). */
function linksTo(url: URL, { limit, offset }: PageQuery, total: number): string {
  const at = (start: number, rel: string): string => {
    const next = new URL(url)
    next.searchParams.set('limit', String(limit))
    next.searchParams.set('offset', String(start))
    return `<${next.href}>; rel="${rel}"`
  }
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit)
  return [
    ...(offset + limit < total ? [at(offset + limit, 'next')] : []),
    at(last, 'last'),
    at(0, 'first'),
    ...(offset > 0 ? [at(Math.max(0, offset - limit), 'prev')] : []),
  ].join(', ')
}

const ONE: PageQuery = { limit: 1, offset: 0, down: false }

async function read(house: House, actor: Actor, route: Route, url: URL): Promise<Response> {
  const { entity, narrowing, single, through } = route
  const query = single ? { ...ONE, fields: pageQueryOf(url.searchParams).fields } : pageQueryOf(url.searchParams)
  knownFields(entity, query.fields)
  const link: Linker = (collection, type, sourcedId) => ({
    href: `${url.origin}${ROSTER_PATH}/${collection}/${encodeURIComponent(sourcedId)}`,
    sourcedId,
    type,
  })
  const found = await asActor(house, actor, 'read', async (client) => {
    for (const step of through) {
      const there = await readPage(client, step.entity, ONE, oneOf(step.entity, step.id))
      if (there.total === 0) fail('unknownobject', `There is no ${step.entity.one} ${step.id}`)
    }
    return readPage(client, entity, query, narrowing)
  })
  const objects = found.rows.map((row) => objectOf(entity, row, found, link, query.fields))
  const headers = { 'cache-control': 'private, no-store' }
  if (single) {
    const [one] = objects
    return one
      ? Response.json({ [entity.one]: one }, { headers })
      : fail('unknownobject', `There is no such ${entity.one}`)
  }
  return Response.json(
    { [entity.many]: objects },
    {
      headers: { ...headers, 'x-total-count': String(found.total), link: linksTo(url, query, found.total) },
    },
  )
}

function failureOf(error: unknown, report: Report): RosterFailure {
  if (error instanceof RosterFailure) return error
  // an address that cannot be decoded names nothing
  if (error instanceof URIError) return new RosterFailure('unknownobject', 'There is no such address')
  if (error instanceof Refusal) {
    const { name } = error.problem
    if (name === 'token') return new RosterFailure('unauthorisedrequest', 'The token does not hold')
    if (name === 'not_found') return new RosterFailure('unknownobject', 'There is no such thing')
    if (name === 'busy' || name === 'database') return new RosterFailure('server_busy', 'Please try again')
    return new RosterFailure('invaliddata', error.message)
  }
  const incident = newIncident()
  report(incident, error)
  return new RosterFailure('internal_server_error', `Incident ${incident}`)
}

/**
 * Answers one call of the rostering service of OneRoster 1.2, for whoever the token or else the session names. Never throws.
 */
export async function rosterAnswer(
  house: House,
  session: Actor,
  request: Request,
  report: Report = reportIncident,
): Promise<Response> {
  try {
    const url = new URL(request.url)
    const actor = (await bearerOf(house, request.headers.get('authorization'))) ?? session
    const parts = url.pathname
      .slice(ROSTER_PATH.length + 1)
      .split('/')
      .map(decodeURIComponent)
    const route = url.pathname.startsWith(`${ROSTER_PATH}/`) ? routeOf(parts) : null
    if (!route) return failureResponse(new RosterFailure('unknownobject', 'There is no such address'))
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
    for (const { entity } of [...route.through, route]) permit(house, actor, entity)
    const response = await read(house, actor, route, url)
    return request.method === 'HEAD' ? new Response(null, response) : response
  } catch (error) {
    return failureResponse(failureOf(error, report))
  }
}
