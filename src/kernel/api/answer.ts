import { outageOf } from '../act/database-problem.ts'
import type { House } from '../house.ts'
import { type Problem, problemBody, problems, Refusal, refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import { API_SCOPE, requireScope } from '../scope/token.ts'
import { mustTakeJson } from './accept.ts'
import { actCalls, actsCalls } from './act-calls.ts'
import type { Methods } from './calls.ts'
import { exportCalls } from './export-calls.ts'
import { newIncident, type Report, reportIncident } from './incident.ts'
import { drillCalls, indicatorCalls, indicatorsCalls } from './indicator-calls.ts'
import { openapiCalls } from './openapi.ts'
import { historyCalls, moveCalls, recordCalls, registerCalls, revealCalls } from './record-calls.ts'
import { registersCalls } from './registers-call.ts'
import { tokenCalls } from './token-call.ts'
import { trailCalls } from './trail-calls.ts'

/** A 401 says how one may show who calls (RFC 9110, 11.6.1). */
const challenge = ({ name }: Problem): Record<string, string> => {
  if (problems[name].status !== 401) return {}
  return { 'www-authenticate': `Bearer realm="buaban"${name === 'token' ? ', error="invalid_token"' : ''}` }
}

const SECONDS = '5'
/** What passes by itself says when to come again; the program sends the same act, so nothing is done twice. */
const comeAgain = ({ name }: Problem): Record<string, string> =>
  problems[name].status === 503 ? { 'retry-after': SECONDS } : {}

export const problemResponse = (problem: Problem, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(problemBody(problem)), {
    status: problems[problem.name].status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...challenge(problem),
      ...comeAgain(problem),
      ...headers,
    },
  })

/** The parts of a path after `/api`; what cannot be decoded is no path of ours. */
function partsOf(url: URL): string[] {
  try {
    return url.pathname.split('/').slice(2).map(decodeURIComponent)
  } catch {
    return refuse('not_found')
  }
}

function indicatorPath([, name, last, ...more]: string[]): Methods | null {
  if (name === undefined) return indicatorsCalls
  if (last === undefined) return indicatorCalls(name)
  return last === 'records' && more.length === 0 ? drillCalls(name) : null
}

/** Paths that stand for themselves, before any register. */
const FIXED: Record<string, Methods> = {
  registers: registersCalls,
  trail: trailCalls,
  'openapi.json': openapiCalls,
  token: tokenCalls,
  acts: actsCalls,
}

/** What can be asked of one record, beside the record itself. */
function underRecord(register: string, id: string, [what = '', move, ...more]: string[]): Methods | null {
  if (what === 'moves') return move && more.length === 0 ? moveCalls(register, id, move) : null
  if (move !== undefined) return null
  return { history: historyCalls(register, id), reveal: revealCalls(register, id) }[what] ?? null
}

/** What a path means, from the declarations alone. */
function methodsOf(house: House, parts: string[]): Methods | null {
  const [first = '', second, ...rest] = parts
  if (second === undefined && Object.hasOwn(FIXED, first)) return FIXED[first] ?? null
  if (first === 'indicators') return indicatorPath(parts)
  if (first === 'acts') return second && rest.length === 0 && house.acts.has(second) ? actCalls(second) : null
  if (!house.registers.has(first)) return null
  if (second === undefined) return registerCalls(first)
  if (rest.length > 0) return underRecord(first, second, rest)
  return second === 'export' ? exportCalls(first) : recordCalls(first, second)
}

const allowed = (methods: Methods): Record<string, string> => ({
  allow: [...Object.keys(methods), ...('GET' in methods ? ['HEAD'] : []), 'OPTIONS'].join(', '),
})

async function dispatch(house: House, actor: Actor, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const parts = partsOf(url)
  const methods = methodsOf(house, parts) ?? refuse('not_found')
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: allowed(methods) })
  const handler = Object.entries(methods).find(([method]) => method === request.method.replace('HEAD', 'GET'))?.[1]
  if (!handler) return problemResponse({ name: 'method' }, allowed(methods))
  if (parts[0] !== 'token') requireScope(actor, API_SCOPE)
  // a file for a spreadsheet is asked for by its format
  if (parts[1] !== 'export') mustTakeJson(request)
  return handler({ house, actor, request, url })
}

/**
 * Answers one call of the API for an actor. Never throws: a refusal is a problem with its name and number, and what has
 * no name is a 500 with an incident number and nothing else.
 */
export async function answer(
  house: House,
  actor: Actor,
  request: Request,
  report: Report = reportIncident,
): Promise<Response> {
  try {
    const response = await dispatch(house, actor, request)
    return request.method === 'HEAD' ? new Response(null, response) : response
  } catch (error) {
    if (error instanceof Refusal) return problemResponse(error.problem)
    const outage = outageOf(error)
    if (outage) return problemResponse(outage)
    const incident = newIncident()
    report(incident, error)
    return problemResponse({ name: 'unknown', incident })
  }
}
