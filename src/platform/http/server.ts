import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { codeOf, Fault, messageOf } from '../fault.ts'
import type { Log } from '../log.ts'
import type { Metrics } from './metrics.ts'
import { answerStarting } from './starting-page.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Whether requests can be served; `reasons` name what is missing, such as `database` or `migrations`. */
export type Readiness = { ready: boolean; reasons: string[] }

export type HttpOptions = {
  host: string
  port: number
  log: Log
  metrics: Metrics
  ready: () => Promise<Readiness>
}

export type HttpServer = {
  /** Such as `http://127.0.0.1:4280`. */
  address: string
  /** From now on requests go to the handler; before, everybody is told that the start is under way. */
  mount(handler: Handler): void
  /** Takes no new connections, lets open requests finish, cuts what is left after the limit. */
  drain(limitMs: number): Promise<void>
  /** Cuts a running drain short. */
  cut(): void
}

/**
 * Opens the port.
 * @throws Fault `port_in_use`, `port_refused`
 */
export const openHttp = async (options: HttpOptions): Promise<HttpServer> => {
  let handler: Handler = answerStarting
  let draining = false
  // Whoever is too slow is looked for every few seconds; the library would wait half a minute.
  const server = createServer({ connectionsCheckingInterval: 3_000 }, (request, response) => {
    measure(options, request, response)
    response.once('close', () => draining && server.closeIdleConnections())
    if (draining) response.setHeader('connection', 'close')
    const own = ownAnswers[pathOf(request)]
    if (own) own(request, response, { ...options, draining })
    else handler(request, response)
  })
  // Slow on purpose for large uploads over poor lines; headers must come at once.
  server.requestTimeout = 300_000
  server.headersTimeout = 15_000
  server.keepAliveTimeout = 15_000
  await listen(server, options)
  return {
    address: addressOf(server, options.host),
    mount: (next) => {
      handler = next
    },
    drain: async (limitMs) => {
      draining = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const limit = setTimeout(() => {
        options.log.warn('requests_cut', { afterMs: limitMs })
        server.closeAllConnections()
      }, limitMs)
      await closed
      clearTimeout(limit)
    },
    cut: () => server.closeAllConnections(),
  }
}

type OwnAnswer = (
  request: IncomingMessage,
  response: ServerResponse,
  state: HttpOptions & { draining: boolean },
) => void

const ownAnswers: Record<string, OwnAnswer> = {
  '/healthz': (_request, response) => answerJson(response, 200, { status: 'alive' }),
  '/readyz': (_request, response, { ready, draining, log }) => {
    ready().then(
      (found) => {
        const reasons = draining ? [...found.reasons, 'stopping'] : found.reasons
        answerJson(response, reasons.length === 0 && found.ready ? 200 : 503, { ready: reasons.length === 0, reasons })
      },
      (error) => {
        log.warn('readiness_failed', { error })
        answerJson(response, 503, { ready: false, reasons: ['database'] })
      },
    )
  },
  '/metrics': (request, response, { metrics }) => {
    // For a collector on the same machine; what comes through a proxy comes from elsewhere.
    const near = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
    if (!near || request.headers['x-forwarded-for'] || request.headers.forwarded) {
      answerJson(response, 404, { problem: 'not_found' })
      return
    }
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
    response.end(metrics.text())
  },
}

const answerJson = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(body)}\n`)
}

const measure = ({ metrics, log }: HttpOptions, request: IncomingMessage, response: ServerResponse): void => {
  const begin = performance.now()
  response.once('close', () => {
    const milliseconds = performance.now() - begin
    metrics.requestEnded(request.method ?? '', response.statusCode, milliseconds / 1000)
    // The path without its query: a query may hold what somebody searched for.
    // A calendar's address is a secret in itself.
    const path = pathOf(request).replace(/^\/calendar\/.*/, '/calendar/…')
    log.debug('request', { method: request.method, path, status: response.statusCode, milliseconds })
  })
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/'

const listen = (server: ReturnType<typeof createServer>, { host, port }: HttpOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const name = codeOf(error) === 'EADDRINUSE' ? 'port_in_use' : 'port_refused'
      reject(new Fault(name, { host, port, reason: messageOf(error) }, error))
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })

const addressOf = (server: ReturnType<typeof createServer>, host: string): string => {
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${port}`
}
