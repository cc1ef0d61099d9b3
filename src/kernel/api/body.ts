import { refuse } from '../problem.ts'
import { wrong } from './calls.ts'

/** Largest body of a call, in bytes. */
export const MOST_BYTES = 1024 * 1024

/**
 * Reads at most so many bytes; whoever sends more is cut off there, whatever they announced.
 * @throws Refusal `too_large`; `body` where the sender went away
 */
export async function bytesUpTo(request: Request, most: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > most) refuse('too_large')
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength
      if (size > most) break
      parts.push(part)
    }
  } catch (error) {
    // the web server has a limit of its own on what it lets through
    const status = error instanceof Error && 'status' in error ? error.status : undefined
    refuse(status === 413 ? 'too_large' : 'body')
  }
  return size > most ? refuse('too_large') : Buffer.concat(parts)
}

/**
 * The JSON object of a call, with no keys but the known ones.
 *
 * @throws Refusal `media`, `too_large`, `body`, `input`
 */
export async function bodyOf(request: Request, known: readonly string[]): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) refuse('media')
  const bytes = await bytesUpTo(request, MOST_BYTES)
  const body = parsed(bytes)
  const strange = Object.keys(body).filter((key) => !known.includes(key))
  if (strange.length > 0)
    return refuse('input', { parts: strange.map((field) => ({ name: 'unknown_field', spot: { field } })) })
  return body
}

function parsed(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isObject(value) ? value : refuse('body')
  } catch {
    return refuse('body')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A part of the body that is itself an object, such as `values`. */
export const objectIn = (body: Record<string, unknown>, key: string): Record<string, unknown> => {
  const value = body[key]
  if (value === undefined) return wrong({ name: 'missing_value', spot: { field: key } })
  return isObject(value) ? value : wrong({ name: 'not_json', spot: { field: key } })
}

/** A part of the body that is text, if it is there. */
export const textIn = (body: Record<string, unknown>, key: string): string | undefined => {
  const value = body[key]
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : wrong({ name: 'not_text', spot: { field: key } })
}
