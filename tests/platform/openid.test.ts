import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountByNationalId } from '#modules/access/module.ts'
import { keepAccount } from '#platform/identity/accounts.ts'
import { type Auth, createAuth } from '#platform/identity/auth.ts'
import { CALLBACK_PATH, PROVIDER } from '#platform/identity/openid.ts'
import { nationalIdFor, put, putPerson, putSchool } from '../support/as.ts'
import { CLIENT, type Claims, Jar, startProvider, type TestProvider, walkThrough } from '../support/openid-provider.ts'
import { useWorld } from '../support/world.ts'

const stage = useWorld()
const BASE = 'http://127.0.0.1:4999'
const BACK = `${BASE}${CALLBACK_PATH}`
const KNOWN = nationalIdFor()
/** Told of the provider under this name; the mail address of `mail` is that of somebody here. */
const people: Record<string, Claims> = {
  known: { pid: KNOWN },
  stranger: { pid: nationalIdFor() },
  mail: { email: 'kanda@buaban.invalid', email_verified: true },
  linker: {},
}

let provider: TestProvider
let auth: Auth
let kanda = ''

beforeAll(async () => {
  provider = await startProvider(people, BACK)
  auth = createAuth({
    pool: stage.world.auth,
    secret: stage.world.ground.secrets.authSecret,
    baseURL: BASE,
    openId: {
      issuer: provider.issuer,
      ...CLIENT,
      scopes: ['pid', 'email'],
      idClaim: 'pid',
      accountOf: accountByNationalId(stage.house),
    },
  })
  const school = await putSchool(stage.house, 'โรงเรียนบ้านผูกบัญชี')
  const person = await putPerson(stage.house, school, 'กานดา', { national_id: KNOWN })
  kanda = await keepAccount(auth, { username: 'kanda', name: 'กานดา', password: 'four words of hers' })
  await put(stage.house, 'account', { name: 'กานดา', username: 'kanda', person }, kanda)
})
afterAll(() => provider.stop())

const ask = async (jar: Jar, path: string, body?: object): Promise<Response> => {
  const headers = new Headers({ cookie: jar.header, origin: BASE, 'content-type': 'application/json' })
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const response = await auth.handler(new Request(`${BASE}/api/auth${path}`, { ...sent, headers }))
  jar.take(response.headers)
  return response
}

/** Where the browser is sent to begin. */
async function beginning(jar: Jar, path = '/sign-in/social'): Promise<URL> {
  const asked = { provider: PROVIDER, callbackURL: '/today', errorCallbackURL: '/sign-in', disableRedirect: true }
  const reply = (await (await ask(jar, path, asked)).json()) as { url: string }
  return new URL(reply.url)
}

/** The whole way of somebody; gives where it ends and who is signed in then. */
async function go(login: string, jar = new Jar(), path?: string) {
  const back = await walkThrough((await beginning(jar, path)).href, login, BACK)
  const end = await ask(jar, `/callback/${PROVIDER}${back.search}`)
  const session = await auth.api.getSession({ headers: new Headers({ cookie: jar.header }) })
  return { to: end.headers.get('location') ?? '', user: session?.user.id ?? null, session }
}

const usersNow = async (): Promise<number> =>
  (await stage.world.auth.query<{ n: number }>('select count(*)::int as n from auth_user')).rows[0]?.n ?? 0

describe('signing in at a real provider', () => {
  it('goes by code with a challenge, a state and a nonce', async () => {
    const { searchParams } = await beginning(new Jar())
    expect(searchParams.get('response_type')).toBe('code')
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('redirect_uri')).toBe(BACK)
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name), name).toMatch(/.{20}/)
  })

  it('finds the account of the person whose number the provider has verified, and counts as two factors', async () => {
    const { to, user, session } = await go('known')
    expect([to, user]).toEqual(['/today', kanda])
    expect(session?.session.factors).toBe(2)
  })

  it('knows them again by the provider’s own name, even without the number', async () => {
    people.known = {}
    expect((await go('known')).user).toBe(kanda)
  })

  it('lets in nobody whom the province does not know, and makes no account', async () => {
    const before = await usersNow()
    const { to, user } = await go('stranger')
    expect(user).toBeNull()
    expect(to).toMatch(/^\/sign-in\?error=/)
    expect(await usersNow()).toBe(before)
  })

  it('believes no mail address, verified or not', async () => {
    const { user } = await go('mail')
    expect(user).toBeNull()
  })

  it('links with whoever is signed in here, by their own wish', async () => {
    expect((await go('linker')).user).toBeNull()
    const jar = new Jar()
    await ask(jar, '/sign-in/username', { username: 'kanda', password: 'four words of hers' })
    expect((await go('linker', jar, '/link-social')).to).toBe('/today')
    expect((await go('linker')).user).toBe(kanda)
  })

  it('refuses an answer to a question that this browser has not asked', async () => {
    const asking = new Jar()
    const back = await walkThrough((await beginning(asking)).href, 'known', BACK)
    const other = new Jar()
    await beginning(other)
    const end = await ask(other, `/callback/${PROVIDER}${back.search}`)
    expect(end.headers.get('location')).toMatch(/error=/)
    expect(await auth.api.getSession({ headers: new Headers({ cookie: other.header }) })).toBeNull()
  })
})
