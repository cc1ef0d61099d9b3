import { refuse } from '../problem.ts'

/** Whether a range of an Accept header takes JSON; a range with weight 0 takes nothing (RFC 9110, 12.5.1). */
function takesJson(range: string): boolean {
  const [type = '', ...rest] = range.split(';').map((part) => part.trim().toLowerCase())
  if (rest.some((part) => /^q=0(\.0{0,3})?$/.test(part))) return false
  return type === '*/*' || type === 'application/*' || /^application\/([a-z.-]+\+)?json$/.test(type)
}

/**
 * Refuses a caller who wants no JSON, which is all that most paths give.
 * @throws Refusal `not_acceptable`
 */
export function mustTakeJson(request: Request): void {
  const accept = request.headers.get('accept')
  if (accept !== null && accept.trim() !== '' && !accept.split(',').some(takesJson)) refuse('not_acceptable')
}
