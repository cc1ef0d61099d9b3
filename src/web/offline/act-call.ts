import type { Answer, Present, ToldProblem, Waiting } from './outbox.ts'

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>

const JSON_TYPE = { accept: 'application/json', 'content-type': 'application/json' }

/** The call of the REST interface that does an act. */
function callOf({ id, act }: Waiting): { path: string; init: RequestInit } {
  const { verb, register, record, version, values = {}, move = '', reason } = act
  const headers = { ...JSON_TYPE, 'idempotency-key': id }
  const send = (method: string, path: string, body: object) => ({
    path,
    init: { method, headers, body: JSON.stringify(body) },
  })
  if (verb === 'create') return send('POST', `/api/${register}`, { record, values })
  if (verb === 'change') return send('PATCH', `/api/${register}/${record}`, { version, values })
  return send('POST', `/api/${register}/${record}/moves/${move}`, { version, reason })
}

const unknownProblem: ToldProblem = {
  name: 'unknown',
  text: { th: 'ระบบตอบกลับในแบบที่อ่านไม่ออก', en: 'The answer could not be read' },
}

async function problemIn(response: Response): Promise<ToldProblem> {
  try {
    const body = (await response.json()) as ToldProblem
    return body.name && body.text ? body : unknownProblem
  } catch {
    return unknownProblem
  }
}

const READ = { headers: { accept: 'application/json' } }

async function presentOf(fetch: Fetch, { act }: Waiting): Promise<Present | null> {
  const response = await fetch(`/api/${act.register}/${act.record}`, READ)
  if (!response.ok) return null
  const { version, values } = (await response.json()) as Present
  return { version, values }
}

/** The record that was made elsewhere of the same thing, by the fields that no two share. */
async function madeElsewhere(fetch: Fetch, { act }: Waiting): Promise<Present | null> {
  if (act.verb !== 'create' || !act.sameBy) return null
  const filters = act.sameBy.map((name) => `filter[${name}]=${encodeURIComponent(String(act.values?.[name]))}`)
  const response = await fetch(`/api/${act.register}?size=1&${filters.join('&')}`, READ)
  if (!response.ok) return null
  const { rows } = (await response.json()) as { rows: (Present & { id: string })[] }
  const [row] = rows
  return row ? { id: row.id, version: row.version, values: row.values } : null
}

/** Statuses that may mean no more than that the sign-in has run out: to somebody unknown nothing exists. */
const PERHAPS_SIGNED_OUT = [401, 403, 404]
const LATER = [408, 425, 429]

const secondsOf = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 ? seconds : undefined
}

async function answerOf(fetch: Fetch, entry: Waiting, response: Response, known: () => Promise<boolean>) {
  const { status } = response
  if (response.ok) {
    const { version } = (await response.json()) as { version: number }
    return { kind: 'done', version } as const
  }
  if (status >= 500 || LATER.includes(status)) return { kind: 'later', seconds: secondsOf(response) } as const
  if (PERHAPS_SIGNED_OUT.includes(status) && !(await known())) return { kind: 'sign_in' } as const
  const problem = await problemIn(response)
  if (problem.name !== 'version' && problem.name !== 'duplicate') return { kind: 'refused', problem } as const
  const present = await (problem.name === 'version' ? presentOf : madeElsewhere)(fetch, entry)
  return present ? ({ kind: 'conflict', problem, present } as const) : ({ kind: 'refused', problem } as const)
}

/**
 * Carries acts over a network that may fail at any moment. `known` says whether the province still takes us for the
 * person whose acts these are. What was not answered may have been done: it is sent again with the same id.
 */
export const carrier =
  (fetch: Fetch, known: () => Promise<boolean>) =>
  async (entry: Waiting): Promise<Answer> => {
    const { path, init } = callOf(entry)
    try {
      return await answerOf(fetch, entry, await fetch(path, init), known)
    } catch {
      return { kind: 'offline' }
    }
  }
