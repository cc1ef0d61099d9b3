import { newId } from '../act/id.ts'
import type { House } from '../house.ts'
import { today } from '../kinds/date.ts'
import { UUID } from '../kinds/link.ts'
import { actorOf } from '../scope/actor.ts'
import { hashSecret, hintOf, type KnownToken, knownToken, mintSecret } from './bearer.ts'
import { bytesUpTo } from './body.ts'
import { json, type Methods } from './calls.ts'

/** How long a token for a program lasts, in seconds. */
const SECONDS = 3_600
const MOST_FORM_BYTES = 8_192

/** Errors of this endpoint are those of RFC 6749, 5.2, in its own form. */
const failed = (error: string, status = 400, headers: Record<string, string> = {}): Response =>
  json({ error }, status, { 'cache-control': 'no-store', ...headers })

const notKnown = (): Response => failed('invalid_client', 401, { 'www-authenticate': 'Basic realm="buaban"' })

interface Client {
  id: string
  secret: string
}

/** `client_secret_basic`: id and secret form-encoded, then Base64 (RFC 6749, 2.3.1). */
function fromBasic(header: string): Client | null {
  const coded = /^Basic +([A-Za-z0-9+/=]+) *$/i.exec(header)?.[1]
  const [id, secret] = Buffer.from(coded ?? '', 'base64')
    .toString('utf8')
    .split(':')
  try {
    return id && secret ? { id: decodeURIComponent(id), secret: decodeURIComponent(secret) } : null
  } catch {
    return null
  }
}

/** Who asks, by one way of telling and not by two. */
function clientOf(request: Request, form: URLSearchParams): Client | null | 'both' {
  const header = request.headers.get('authorization')
  const [id, secret] = [form.get('client_id'), form.get('client_secret')]
  if (header !== null) return secret === null ? fromBasic(header) : 'both'
  return id && secret ? { id, secret } : null
}

/** The credential of a machine: a token that names the services it is for, and is not itself a short-lived one. */
async function credential(house: House, { id, secret }: Client): Promise<KnownToken | null> {
  const token = UUID.test(id) ? await knownToken(house, secret) : null
  if (!token || token.id !== id || token.parent !== null || token.scopes === null) return null
  return (await actorOf(house.count, token.account, house.province.areaId, today())) ? token : null
}

async function issue(house: House, parent: KnownToken, scopes: string[]): Promise<Response> {
  const secret = mintSecret()
  const made = await house.count.query<{ ends: string | null }>('select token_child($1, $2, $3, $4, $5, $6) as ends', [
    newId(),
    parent.id,
    hintOf(secret),
    hashSecret(secret),
    scopes,
    SECONDS,
  ])
  const ends = made.rows[0]?.ends
  if (!ends) return notKnown()
  const left = Temporal.Instant.from(ends).since(Temporal.Now.instant()).total('seconds')
  const body = { access_token: secret, token_type: 'Bearer', expires_in: Math.max(1, Math.round(left)) }
  return json({ ...body, scope: scopes.join(' ') }, 200, { 'cache-control': 'no-store', pragma: 'no-cache' })
}

/** A form with no parameter twice; null where it is no such form. */
async function formOf(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return null
  const form = new URLSearchParams(new TextDecoder().decode(await bytesUpTo(request, MOST_FORM_BYTES)))
  return new Set(form.keys()).size === [...form.keys()].length ? form : null
}

/** `/api/token`: a short-lived token for a program that has an id and a secret (OAuth 2.0, client credentials). */
export const tokenCalls: Methods = {
  async POST({ house, request }) {
    const form = await formOf(request)
    if (!form?.has('grant_type')) return failed('invalid_request')
    if (form.get('grant_type') !== 'client_credentials') return failed('unsupported_grant_type')
    const client = clientOf(request, form)
    if (client === 'both') return failed('invalid_request')
    const parent = client && (await credential(house, client))
    if (!parent) return notKnown()
    const held = parent.scopes ?? []
    const asked = (form.get('scope') ?? '').split(' ').filter(Boolean)
    if (asked.some((scope) => !held.includes(scope))) return failed('invalid_scope')
    return issue(house, parent, asked.length > 0 ? [...new Set(asked)] : held)
  },
}
