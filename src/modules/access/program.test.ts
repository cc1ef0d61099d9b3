import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { answer } from '#kernel/api/answer.ts'
import { mintSecret } from '#kernel/api/bearer.ts'
import { arrive, createDoor } from '#kernel/api/door.ts'
import { list } from '#kernel/register/list.ts'
import { type Actor, ANONYMOUS } from '#kernel/scope/actor.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { speaker } from '../../../tests/support/http.ts'
import { bearer as bearerWith, issued as issueFor, problemOf } from '../../../tests/support/tokens.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { type NewToken, revokeToken } from './token.ts'

const stage = useWorld()
let near: string
let child: string
let sysadmin: Actor

beforeAll(async () => {
  const { house } = stage
  near = await putSchool(house, 'โรงเรียนใกล้')
  child = await putPerson(house, near, 'ใกล้')
  const roles = [{ role: 'sysadmin', place: house.province.areaId }]
  sysadmin = await actAs(house, { username: 'root.token', roles })
})

const issued = (more: Partial<NewToken> = {}) => issueFor(stage.house, sysadmin, more)
const bearer = (secret: string): Promise<Actor> => bearerWith(stage.house, secret)

describe('a program', () => {
  let machine: string
  let credential: { token: string; secret: string }

  beforeAll(async () => {
    machine = await put(stage.house, 'account', { name: 'ระบบห้องสมุด', username: 'library.machine', kept_by: near })
    await put(stage.house, 'role_grant', {
      account: machine,
      role: 'school_registrar',
      place: near,
      starts_on: '2020-01-01',
    })
    credential = await issued({ account: machine, scopes: ['api'] })
  })

  const ask = async (body: Record<string, string>, headers: Record<string, string> = {}) => {
    const request = new Request('http://x/api/token', { method: 'POST', body: new URLSearchParams(body), headers })
    const response = await answer(stage.house, ANONYMOUS, request)
    return {
      status: response.status,
      body: (await response.json()) as Record<string, string>,
      headers: response.headers,
    }
  }
  const grant = { grant_type: 'client_credentials' }
  const inBody = () => ({ ...grant, client_id: credential.token, client_secret: credential.secret })
  const basic = (id: string, secret: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
  })

  it('gets a short-lived token for its id and secret, and acts with it', async () => {
    for (const said of [await ask(inBody()), await ask(grant, basic(credential.token, credential.secret))]) {
      expect(said).toMatchObject({ status: 200, body: { token_type: 'Bearer', scope: 'api' } })
      expect(said.headers.get('cache-control')).toBe('no-store')
      const actor = await bearer(said.body.access_token ?? '')
      expect(actor).toMatchObject({ account: machine, token: { scopes: ['api'] } })
      expect((await speaker(stage.house, actor).get(`/api/person/${child}`)).status).toBe(200)
    }
  })

  it('is refused in the words of OAuth', async () => {
    const wrong = { ...inBody(), client_secret: mintSecret() }
    expect(await ask(wrong)).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
    expect((await ask(wrong)).headers.get('www-authenticate')).toContain('Basic')
    expect(await ask({ ...inBody(), grant_type: 'password' })).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type' },
    })
    expect(await ask({ ...inBody(), scope: 'api more' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    })
    expect(await ask({})).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    expect(await ask(inBody(), basic(credential.token, credential.secret))).toMatchObject({
      body: { error: 'invalid_request' },
    })
    const personal = await issued()
    const asProgram = { ...grant, client_id: personal.token, client_secret: personal.secret }
    expect(await ask(asProgram)).toMatchObject({ status: 401 })
  })

  it('loses what was issued on its secret with the secret', async () => {
    const own = await issued({ account: machine, scopes: ['api'] })
    const said = await ask({ ...grant, client_id: own.token, client_secret: own.secret })
    const actor = await bearer(said.body.access_token ?? '')
    expect((await list(stage.house, actor, 'person', {})).total).toBe(1)
    await revokeToken(stage.house, sysadmin, { id: newId(), token: own.token })
    expect(await problemOf(list(stage.house, actor, 'person', {}))).toBe('token')
  })

  it('comes in within its limit, which its answers tell', async () => {
    const door = createDoor({ known: 2, open: 1 })
    const come = (headers: Record<string, string>, address = '192.0.2.1') =>
      arrive(stage.house, door, new Request('http://x/api/person', { headers }), { session: ANONYMOUS, address })
    const known = { authorization: `Bearer ${credential.secret}` }
    const [first, second, third] = [await come(known), await come(known), await come(known)]
    expect(first).toMatchObject({
      refused: null,
      headers: { ratelimit: '"token";r=1;t=60', 'ratelimit-policy': '"token";q=2;w=60' },
    })
    expect(second.refused).toBeNull()
    expect([third.refused?.status, third.refused?.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await come({})).refused).toBeNull()
    expect((await come({})).refused?.status).toBe(429)
    expect((await come({}, '192.0.2.2')).refused).toBeNull()
    const bad = { authorization: 'Bearer bua_nothing' }
    const statuses = await Promise.all(
      Array.from({ length: 40 }, async () => (await come(bad, '192.0.2.3')).refused?.status),
    )
    expect(new Set(statuses)).toEqual(new Set([401]))
    expect((await come(bad, '192.0.2.3')).refused?.status).toBe(429)
    expect((await come(bad, '192.0.2.4')).refused?.headers.get('www-authenticate')).toContain('invalid_token')
  })
})
