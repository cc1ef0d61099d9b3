import type { IncomingMessage, ServerResponse } from 'node:http'
import { problemBody } from '#kernel/problem.ts'
import { CALLER_HEADER } from '#platform/identity/auth.ts'
import { HOUSE, type WebHouse } from './server/house.ts'

export type PagesHandler = (request: IncomingMessage, response: ServerResponse) => void

const PROTOCOL_HEADER = 'x-buaban-protocol'
const HOST_HEADER = 'x-buaban-host'
const UPLOAD_LIMIT = '25M'

/** How people reach the pages from outside. */
export interface Outside {
  /** The address that people type where the server stands behind a proxy; without it the request's own host counts, over http. */
  origin?: string
  /** The header in which that proxy tells the caller's address. */
  addressHeader?: string
}

/** Loads the built pages (build/handler.js) onto a running house. */
export async function openPages(web: WebHouse, { origin, addressHeader }: Outside = {}): Promise<PagesHandler> {
  Reflect.set(globalThis, HOUSE, web)
  process.env.BUABAN_WEB_PROTOCOL_HEADER = PROTOCOL_HEADER
  process.env.BUABAN_WEB_HOST_HEADER = HOST_HEADER
  if (addressHeader) process.env.BUABAN_WEB_ADDRESS_HEADER = addressHeader
  process.env.BUABAN_WEB_BODY_SIZE_LIMIT = UPLOAD_LIMIT
  const built = new URL('../../build/handler.js', import.meta.url).href
  const { handler } = (await import(built)) as { handler: PagesHandler }
  const outside = origin ? new URL(origin) : undefined
  return (request, response) => {
    // Whatever a caller sends under our own names is replaced.
    request.headers[PROTOCOL_HEADER] = outside ? outside.protocol.slice(0, -1) : 'http'
    request.headers[HOST_HEADER] = outside?.host ?? request.headers.host
    delete request.headers[CALLER_HEADER]
    // The pages take a form from nowhere for another site's. A browser always says where a form comes from, and without a
    // cookie nobody's name can be borrowed: this is a program, such as one that asks for a token.
    if (!request.headers.origin && !request.headers.cookie)
      request.headers.origin = `${request.headers[PROTOCOL_HEADER]}://${request.headers[HOST_HEADER]}`
    // without the header from the proxy, such as from this machine itself, the pages would not know the caller
    if (addressHeader) request.headers[addressHeader] ??= request.socket.remoteAddress
    if (isDecodable(request.url ?? '')) handler(request, response)
    else refuseAddress(response)
  }
}

/** An address that holds no text in UTF-8 is none of ours; the pages would answer a program with a page. */
function isDecodable(address: string): boolean {
  try {
    return Boolean(decodeURI(address.split('?', 1)[0] ?? ''))
  } catch {
    return false
  }
}

function refuseAddress(response: ServerResponse): void {
  const body = problemBody({ name: 'not_found' })
  response.writeHead(body.status, { 'content-type': 'application/problem+json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
