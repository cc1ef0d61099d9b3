import { fail, type RequestEvent } from '@sveltejs/kit'
import { createLimiter } from '#kernel/api/rate-limit.ts'
import type { Label } from '#kernel/label.ts'
import { reportWords } from '../words/report.ts'

/** Reports and tries of codes from one address; a whole village may sit behind one. */
const doors = {
  reports: createLimiter({ name: 'reports', quota: 10, seconds: 600 }),
  codes: createLimiter({ name: 'codes', quota: 30, seconds: 600 }),
}

/** What to tell somebody whose address has knocked too often; null while it may. */
export function knock({ locals, getClientAddress }: RequestEvent, door: keyof typeof doors): string | null {
  const left = doors[door].take(getClientAddress())
  return left.allowed ? null : reportWords.tooMany[locals.preferences.language].replace('{n}', String(left.reset))
}

/** Takes the code of a form: what `find` makes of it, or the words of `unknown` where it makes nothing. */
export async function takeCode<T>(event: RequestEvent, unknown: Label, find: (code: string) => Promise<T | null>) {
  const code = String((await event.request.formData()).get('code') ?? '')
  const fault = knock(event, 'codes')
  if (fault) return fail(429, { code, fault, found: null })
  const found = await find(code)
  if (found === null) return fail(404, { code, fault: unknown[event.locals.preferences.language], found })
  return { code, fault: null, found }
}
