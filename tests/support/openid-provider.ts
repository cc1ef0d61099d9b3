import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export interface TestProvider {
  issuer: string
  stop(): Promise<void>
}

/** Somebody at the provider: what it says of them besides the name they sign in by. */
export type Claims = Record<string, string | boolean>

export const CLIENT = { clientId: 'buaban', clientSecret: 'a-secret-between-the-two-houses' }

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

/** A real provider of OpenID Connect on this machine, which insists on PKCE and knows these people. */
export async function startProvider(people: Record<string, Claims>, redirect: string): Promise<TestProvider> {
  const server = createServer()
  const issuer = `http://127.0.0.1:${await listen(server)}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirect],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], pid: ['pid'], email: ['email', 'email_verified'] },
    scopes: ['openid', 'pid', 'email'],
    cookies: { keys: ['only-for-tests'] },
    findAccount: (_, id) =>
      people[id] ? { accountId: id, claims: async () => ({ sub: id, ...people[id] }) } : undefined,
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  return { issuer, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** A browser's cookies, as far as these walks need them. */
export class Jar {
  readonly #kept = new Map<string, string>()
  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const value = pair.slice(at + 1)
      if (value === '' || /max-age=0/i.test(line)) this.#kept.delete(pair.slice(0, at))
      else this.#kept.set(pair.slice(0, at), value)
    }
  }
  get header(): string {
    return [...this.#kept].map((pair) => pair.join('=')).join('; ')
  }
}

/** Signs somebody in at the provider and agrees to whatever it asks; gives the address it sends the browser back to. */
export async function walkThrough(start: string, login: string, back: string): Promise<URL> {
  const jar = new Jar()
  let at = start
  let form: URLSearchParams | undefined
  for (let step = 0; step < 15; step++) {
    const sent = form ? { method: 'POST', body: form } : {}
    const response = await fetch(at, { ...sent, redirect: 'manual', headers: { cookie: jar.header } })
    jar.take(response.headers)
    const to = response.headers.get('location')
    form = undefined
    if (to) {
      at = new URL(to, at).href
      if (at.startsWith(back)) return new URL(at)
      continue
    }
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (!prompt || !action) throw new Error(`the provider asks for nothing: ${response.status} ${page.slice(0, 300)}`)
    form = new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'anything' } : { prompt })
    at = new URL(action, at).href
  }
  throw new Error('the provider leads in circles')
}
