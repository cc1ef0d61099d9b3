import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { bearerOf, mintSecret } from '#kernel/api/bearer.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { today } from '#kernel/kinds/date.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { type Actor, actorOf } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { areaId } from '#modules/place/module.ts'
import { asOwner } from '../../../src/house.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { speaker } from '../../../tests/support/http.ts'
import { bearer as bearerWith, issued as issueFor, problemOf } from '../../../tests/support/tokens.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { type NewToken, revokeToken, tokensOf } from './token.ts'

const stage = useWorld()
let near: string
let far: string
let officer: Actor
let sysadmin: Actor

beforeAll(async () => {
  const { house } = stage
  near = await putSchool(house, 'โรงเรียนใกล้')
  far = await putSchool(house, 'โรงเรียนไกล', { lies_in: areaId('130601') })
  await putPerson(house, near, 'ใกล้')
  await putPerson(house, far, 'ไกล')
  const roles = [
    { role: 'school_registrar', place: near },
    { role: 'school_registrar', place: far },
    { role: 'planner', place: house.province.areaId },
  ]
  officer = await actAs(house, { username: 'owner.token', roles })
  sysadmin = await actAs(house, {
    username: 'root.token',
    roles: [{ role: 'sysadmin', place: house.province.areaId }],
  })
})

const issued = (more: Partial<NewToken> = {}, by: Actor = officer) => issueFor(stage.house, by, more)
const bearer = (secret: string): Promise<Actor> => bearerWith(stage.house, secret)
const acting = async (more: Partial<NewToken> = {}) => bearer((await issued(more)).secret)

const total = async (actor: Actor, register = 'person') =>
  list(stage.house, actor, register, {}).then(
    (page) => page.total,
    (error: unknown) => (error instanceof Refusal ? error.problem.name : String(error)),
  )

const draft = () => ({ name: 'ด.ช.โทเคน ใจดี', sex: 'm', kept_by: near, birth_date: '2016-05-05' })

describe('a token', () => {
  it('is shown once, and kept only as a hash that no request can read', async () => {
    const act = { id: newId(), token: newId() }
    const first = await issued(act)
    expect(first.secret).toMatch(/^bua_[\w-]{43}$/)
    expect((await issued(act)).secret).toBe('')
    const kept = await asOwner(stage.world.ground, (client) =>
      client.query<{ hash: Buffer; text: string }>(
        'select hash, to_jsonb(t)::text as text from api_token t where id = $1',
        [act.token],
      ),
    )
    expect(kept.rows[0]?.hash).toHaveLength(32)
    expect(kept.rows[0]?.text).not.toContain(first.secret.slice(4))
    const traces = await stage.house.count.query<{ text: string }>(
      'select string_agg(detail::text, $1) as text from audit_entry',
      [' '],
    )
    expect(traces.rows[0]?.text).not.toContain(first.secret.slice(4))
    await expect(
      asActor(stage.house, officer, 'read', (client) => client.query('select hash from api_token')),
    ).rejects.toMatchObject({ code: '42501' })
  })

  it('gives what its owner has, as far as it was issued for it', async () => {
    expect(await total(officer)).toBe(2)
    const reader = await acting()
    expect(await total(reader)).toBe(2)
    expect((await speaker(stage.house, reader).post('/api/person', { record: newId(), values: draft() })).status).toBe(
      404,
    )
    const writer = await acting({ powers: ['read', 'write'] })
    const made = await speaker(stage.house, writer).post('/api/person', { record: newId(), values: draft() })
    expect(made.status).toBe(201)
    const ofClasses = await acting({ registers: ['classroom'] })
    expect([await total(ofClasses), await total(ofClasses, 'classroom')]).toEqual(['not_found', 0])
    expect(await total(ofClasses, 'organisation')).toBeGreaterThan(1)
    const planner = await acting({ roles: ['planner'] })
    expect(await total(planner)).toBe('not_found')
  })

  it('is cut to a place, in lists, acts and counts', async () => {
    const cut = await acting({ powers: ['read', 'write'], place: far })
    expect(cut.grants.map(({ place }) => place)).toEqual([far, far])
    expect(await total(cut)).toBe(1)
    const refused = await speaker(stage.house, cut).post('/api/person', { record: newId(), values: draft() })
    expect(refused.status).toBe(404)
    const district = await acting({ place: areaId('1306') })
    expect(await total(district)).toBe(1)
    const elsewhere = await acting({ place: areaId('1302') })
    expect(await total(elsewhere)).toBe('not_found')
    expect(elsewhere.grants.map(({ role }) => role)).toEqual(['planner'])
    const whole = await measure(stage.house, officer, { indicator: 'learners' })
    expect(whole.right).toBe('count')
    const part = await measure(stage.house, cut, { indicator: 'learners', place: near }).catch(
      (error: Refusal) => error.problem.name,
    )
    expect(part).not.toMatchObject({ right: 'count' })
  })

  it('is held to all that by the database itself, whatever the program asks', async () => {
    const cut = await acting({ place: far, registers: ['person'] })
    // the program forgets what the token is for, and sends the account's own grants and verbs
    const forgetful: Actor = {
      ...officer,
      token: { id: cut.token?.id ?? '', verbs: ['read', 'create', 'change'], registers: null, scopes: null },
    }
    expect(await total(forgetful)).toBe(1)
    expect(await total(forgetful, 'classroom')).toBe(0)
    const act = { record: newId(), values: { ...draft(), kept_by: far } }
    expect((await speaker(stage.house, forgetful).post('/api/person', act)).status).toBe(404)
    const stolen: Actor = { ...sysadmin, ...(cut.token ? { token: { ...cut.token, registers: null } } : {}) }
    expect(await problemOf(list(stage.house, stolen, 'account', {}))).toBe('token')
  })

  it('never gives more than its owner has today', async () => {
    const { house } = stage
    const owner = await actAs(house, { username: 'leaver.token', roles: [] })
    const grant = await put(house, 'role_grant', {
      account: owner.account,
      role: 'school_registrar',
      place: near,
      starts_on: '2020-01-01',
    })
    const { secret } = await issued({ account: owner.account ?? '' }, owner)
    const actor = await bearer(secret)
    expect(await total(actor)).toBeGreaterThan(0)
    await asOwner(stage.world.ground, (client) =>
      client.query('update role_grant set ends_on = $2 where id = $1', [grant, today()]),
    )
    expect(await total(actor)).toBe(0)
    await asOwner(stage.world.ground, (client) =>
      client.query('update account set disabled = true where id = $1', [owner.account]),
    )
    expect(await actorOf(house.count, owner.account ?? '', house.province.areaId, today())).toBeNull()
  })

  it('ends when it is revoked, at once, and when its time is over', async () => {
    const { token, secret } = await issued()
    const actor = await bearer(secret)
    await revokeToken(stage.house, officer, { id: newId(), token })
    expect(await total(actor)).toBe('token')
    const later = await issued()
    const there = await bearer(later.secret)
    await asOwner(stage.world.ground, (client) =>
      client.query(
        `update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = $1`,
        [later.token],
      ),
    )
    expect(await total(there)).toBe('token')
    expect(await problemOf(bearerOf(stage.house, `Bearer ${mintSecret()}`))).toBe('token')
    expect(await problemOf(bearerOf(stage.house, 'Basic eHg6eHg='))).toBe('token')
    const seen = (await tokensOf(stage.house, officer, officer.account)).filter(({ id }) =>
      [token, later.token].includes(id),
    )
    expect(seen.map(({ holds }) => holds)).toEqual([false, false])
  })

  it('is its owner’s to issue, see and revoke, and makes no tokens itself', async () => {
    const { token } = await issued()
    const other = await actAs(stage.house, {
      username: 'other.token',
      roles: [{ role: 'school_registrar', place: near }],
    })
    expect(await tokensOf(stage.house, other, null)).toEqual([])
    expect(await problemOf(revokeToken(stage.house, other, { id: newId(), token }))).toBe('not_found')
    const reader = await acting({ powers: ['read', 'write'] })
    expect(await problemOf(issued({}, reader))).toBe('not_found')
    // nobody issues one in a person's name, not even who keeps the accounts
    expect(await problemOf(issued({ account: officer.account ?? '' }, sysadmin))).toBe('not_found')
    expect(await problemOf(revokeToken(stage.house, sysadmin, { id: newId(), token }))).toBe('done')
  })

  it('names what is wrong with a wish for one', async () => {
    const wishes: Partial<NewToken>[] = [
      { name: ' ' },
      { name: 'ก'.repeat(101) },
      { powers: [] },
      { powers: ['all'] },
      { days: 0 },
      { days: 366 },
      { days: 1.5 },
      { roles: ['system'] },
      { registers: ['constructor'] },
      { scopes: ['everything'] },
      { place: newId() },
    ]
    for (const wish of wishes) expect(await problemOf(issued(wish)), JSON.stringify(wish)).toBe('input')
  })
})
