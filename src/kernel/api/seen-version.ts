import { Refusal, refuse } from '../problem.ts'
import { type Call, versionOf, wrong } from './calls.ts'

export const etagOf = (version: number): Record<string, string> => ({ etag: `"${version}"` })

/**
 * The version that a change has seen: from `If-Match`, or from the call itself where there is none.
 * @throws Refusal `input` where neither names one, `precondition` where they name different ones
 */
function seen({ request }: Call, given: unknown): { version: number; asHeader: boolean } {
  const header = request.headers.get('if-match')
  if (header === null) return { version: versionOf(given), asHeader: false }
  const tag = /^"([1-9]\d{0,8})"$/.exec(header.trim())?.[1]
  if (tag === undefined) return wrong({ name: 'not_number', spot: { field: 'If-Match' } })
  const version = Number(tag)
  const unsaid = given === undefined || given === null || given === ''
  if (!unsaid && versionOf(given) !== version) refuse('precondition')
  return { version, asHeader: true }
}

/** Does what names the version it saw; one that came as `If-Match` and is old is a precondition that failed (RFC 9110, 13). */
export async function withSeen<T>(call: Call, given: unknown, work: (version: number) => Promise<T>): Promise<T> {
  const { version, asHeader } = seen(call, given)
  try {
    return await work(version)
  } catch (error) {
    if (asHeader && error instanceof Refusal && error.problem.name === 'version') refuse('precondition')
    throw error
  }
}
