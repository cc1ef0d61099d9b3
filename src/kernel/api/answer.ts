import type { House } from '../house.ts'
import { type Problem, problemBody, problems, Refusal, refuse } from '../problem.ts'
import type { Actor } from '../scope/actor.ts'
import type { Methods } from './calls.ts'
import { exportCalls } from './export-calls.ts'
import { newIncident, type Report, reportIncident } from './incident.ts'
import { drillCalls, indicatorCalls, indicatorsCalls } from './indicator-calls.ts'
import { openapiCalls } from './openapi.ts'
import { historyCalls, moveCalls, recordCalls, registerCalls } from './record-calls.ts'
import { registersCalls } from './registers-call.ts'
import { trailCalls } from './trail-calls.ts'

export const problemResponse = (problem: Problem, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(problemBody(problem)), {
    status: problems[problem.name].status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', ...headers },
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

/** What a path means, from the declarations alone. */
function methodsOf(house: House, parts: string[]): Methods | null {
  const [first = '', second, third, fourth] = parts
  if (parts.length === 1 && first === 'registers') return registersCalls
  if (parts.length === 1 && first === 'trail') return trailCalls
  if (parts.length === 1 && first === 'openapi.json') return openapiCalls
  if (first === 'indicators') return indicatorPath(parts)
  if (!house.registers.has(first)) return null
  if (second === undefined) return registerCalls(first)
  if (parts.length === 2) return second === 'export' ? exportCalls(first) : recordCalls(first, second)
  if (parts.length === 3 && third === 'history') return historyCalls(first, second)
  return parts.length === 4 && third === 'moves' && fourth ? moveCalls(first, second, fourth) : null
}

async function dispatch(house: House, actor: Actor, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const methods = methodsOf(house, partsOf(url)) ?? refuse('not_found')
  const handler = Object.entries(methods).find(([method]) => method === request.method.replace('HEAD', 'GET'))?.[1]
  if (handler) return handler({ house, actor, request, url })
  return problemResponse({ name: 'method' }, { allow: Object.keys(methods).join(', ') })
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
    const incident = newIncident()
    report(incident, error)
    return problemResponse({ name: 'unknown', incident })
  }
}
