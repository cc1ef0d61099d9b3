import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { answer } from '#kernel/api/answer.ts'
import { MOST_BYTES } from '#kernel/api/body.ts'
import { fromOurselves } from '#kernel/api/same-origin.ts'
import { type Actor, ANONYMOUS } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { type Reply, speaker } from '../../../tests/support/http.ts'
import { useWorld } from '../../../tests/support/world.ts'

const stage = useWorld()
let nok: Actor
let school: string
let child: string
const as = (actor: Actor) => speaker(stage.house, actor)

beforeAll(async () => {
  school = await putSchool(stage.house, 'โรงเรียนบ้านสายเรียก')
  nok = await actAs(stage.house, { username: 'nok.api', roles: [{ role: 'school_registrar', place: school }] })
  child = await putPerson(stage.house, school, 'ปีใหม่')
})

const problem = (reply: Reply, status: number, name: string): void => {
  expect(reply.type).toMatch(/^application\/problem\+json/)
  expect([reply.status, reply.body.name]).toEqual([status, name])
}

describe('the API', () => {
  it('lists what an actor may use, and says what they may do', async () => {
    const mine = (await as(nok).get('/api/registers')).body.registers as { name: string; may: string[] }[]
    expect(mine.find(({ name }) => name === 'person')?.may).toContain('create')
    const open = (await as(ANONYMOUS).get('/api/registers')).body.registers as { name: string }[]
    expect(open.map(({ name }) => name)).toContain('organisation')
    expect(open.map(({ name }) => name)).not.toContain('household')
  })

  it('creates once however often it is called, and changes only the version that was seen', async () => {
    const key = newId()
    const record = newId()
    const values = { name: 'ด.ช.ฟ้าใส ใจเย็น', sex: 'm', kept_by: school, birth_date: '5/3/2560' }
    const first = await as(nok).post('/api/person', { record, values }, key)
    const second = await as(nok).post('/api/person', { record, values }, key)
    expect([first.status, second.status, second.body.repeated]).toEqual([201, 200, true])
    expect(first.headers.get('location')).toBe(`/api/person/${record}`)
    const seen = await as(nok).get(`/api/person/${record}`)
    expect(seen.body).toMatchObject({ version: 1, values: { birth_date: '2017-03-05' } })
    const changed = await as(nok).patch(`/api/person/${record}`, { version: 1, values: { phone: '0990000001' } })
    expect(changed.body).toMatchObject({ version: 2, repeated: false })
    problem(
      await as(nok).patch(`/api/person/${record}`, { version: 1, values: { phone: '0990000002' } }),
      409,
      'version',
    )
    const past = await as(nok).get(`/api/person/${record}/history`)
    expect((past.body.versions as { version: number }[]).map(({ version }) => version)).toEqual([2, 1])
  })

  it('filters, searches, sorts and pages', async () => {
    const found = await as(nok).get(`/api/person?search=${encodeURIComponent('ปีใหม่')}`)
    expect(found.body).toMatchObject({ total: 1, rows: [{ id: child }] })
    const boys = await as(nok).get('/api/person?filter[sex]=m&sort=-birth_date&size=1')
    expect(boys.body).toMatchObject({ total: 1, next: null })
    const from = await as(nok).get('/api/person?filter[birth_date][from]=2016-01-01&filter[birth_date][to]=2016-12-31')
    expect(from.body.total).toBe(1)
    const before = await as(nok).get('/api/person?asOf=2020-06-10')
    expect(before.body.total).toBe(0)
  })

  it('moves and withdraws', async () => {
    const stay = await put(stage.house, 'learner', {
      person: child,
      school,
      grade: 'p1',
      entered_on: '2024-05-16',
    })
    problem(await as(nok).post(`/api/learner/${stay}/moves/suspend`, { version: 1 }), 400, 'input')
    const moved = await as(nok).post(`/api/learner/${stay}/moves/suspend`, { version: 1, reason: 'ขาดเรียนนาน' })
    expect(moved.body.version).toBe(2)
    problem(await as(nok).post(`/api/learner/${stay}/moves/graduate`, { version: 2 }), 409, 'move')
    problem(await as(nok).post(`/api/learner/${stay}/moves/constructor`, { version: 2 }), 409, 'move')
    const director = await actAs(stage.house, {
      username: 'nid.api',
      roles: [{ role: 'school_director', place: school }],
    })
    const plan = newId()
    const values = { name: 'แผนร่าง', owner: school, level: 'office', edition: 1 }
    await as(director).post('/api/plan', { record: plan, values })
    problem(await as(director).delete(`/api/plan/${plan}?version=2`), 409, 'version')
    expect((await as(director).delete(`/api/plan/${plan}?version=1`)).status).toBe(200)
    problem(await as(director).get(`/api/plan/${plan}`), 404, 'not_found')
  })

  it('names what is wrong with a call', async () => {
    problem(await as(nok).get('/api/nothing'), 404, 'not_found')
    problem(await as(nok).get('/api/person/%E0%A4'), 404, 'not_found')
    problem(await as(nok).get('/api/person/1'), 404, 'not_found')
    problem(await as(ANONYMOUS).get('/api/household'), 404, 'not_found')
    problem(await as(nok).get('/api/person?fliter[sex]=m'), 400, 'filter')
    problem(await as(nok).get('/api/person?filter[constructor]=m'), 400, 'unknown_field')
    problem(await as(nok).get('/api/person?sort=constructor'), 400, 'unknown_field')
    problem(await as(nok).get('/api/person?asOf=tomorrow'), 400, 'as_of')
    problem(await as(nok).get('/api/person?asOf=%2B200000-01-01T00:00:00Z'), 400, 'input')
    const after = Buffer.from(JSON.stringify({ key: { a: 1 }, id: child })).toString('base64url')
    problem(await as(nok).get(`/api/person?after=${after}`), 400, 'filter')
    const put = await as(nok).send('PUT', '/api/person', { body: '{}' })
    problem(put, 405, 'method')
    expect(put.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS')
    problem(await as(nok).send('POST', '/api/person', { body: 'a=1', type: 'text/plain' }), 415, 'media')
    problem(await as(nok).send('POST', '/api/person', { body: '{"a":' }), 400, 'body')
    problem(await as(nok).send('POST', '/api/person', { body: '[]' }), 400, 'body')
    const big = JSON.stringify({ record: newId(), values: { name: 'x'.repeat(MOST_BYTES) } })
    problem(await as(nok).send('POST', '/api/person', { body: big }), 413, 'too_large')
    const anonymousAct = await as(nok).send('POST', '/api/person', {
      body: JSON.stringify({ record: newId(), values: {} }),
      key: null,
    })
    problem(anonymousAct, 400, 'input')
    expect(JSON.stringify(anonymousAct.body)).toContain('Idempotency-Key')
    problem(await as(nok).post('/api/person', { record: newId(), values: {}, more: 1 }), 400, 'input')
    problem(await as(nok).patch(`/api/person/${child}`, { values: {} }), 400, 'input')
  })

  it('answers HEAD without a body', async () => {
    const reply = await as(nok).send('HEAD', '/api/person')
    expect([reply.status, reply.text]).toEqual([200, ''])
  })

  it('tells nothing of a failure without a name but its number', async () => {
    const told: unknown[] = []
    const broken = { ...stage.house, app: { connect: () => Promise.reject(new Error('secret detail')) } }
    const request = new Request('http://x/api/person')
    const response = await answer(broken as never, nok, request, (incident, error) => told.push(incident, error))
    const body = (await response.json()) as Record<string, unknown>
    expect(response.status).toBe(500)
    expect(body).toMatchObject({ name: 'unknown', incident: told[0] })
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(String(told[1])).toContain('secret detail')
  })

  it('never fails without a name, whatever is sent', async () => {
    const told: unknown[] = []
    const piece = fc.oneof(
      fc.constantFrom(
        'person',
        'area',
        'plan_line',
        'filter[name]',
        'filter[birth_date][from]',
        'size',
        'asOf',
        'sort',
        child,
      ),
      fc.constantFrom(
        'filter[national_id]',
        'filter[location]',
        'filter[levels][has]',
        'filter[remote]',
        'search',
        'after',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    const call = fc.record({
      path: fc.array(piece, { minLength: 1, maxLength: 3 }),
      query: fc.array(fc.tuple(piece, piece), { maxLength: 3 }),
      body: fc.oneof(
        fc.json(),
        fc.record({ record: fc.uuid(), values: fc.object() }).map((value) => JSON.stringify(value)),
      ),
      method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'),
    })
    await fc.assert(
      fc.asyncProperty(call, async ({ path, query, body, method }) => {
        const search = new URLSearchParams(query).toString()
        const url = `http://x/api/${path.map((part) => encodeURIComponent(part.toWellFormed())).join('/')}?${search}`
        const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
        const request = new Request(url, { method, headers, ...(method === 'GET' ? {} : { body }) })
        const { status } = await answer(stage.house, nok, request, (_incident, error) => told.push(error))
        expect(told).toEqual([])
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 400, seed: 20 },
    )
  })

  it('finds a person by a whole national id only', async () => {
    const id = nationalIdFor()
    const person = await putPerson(stage.house, school, 'หาเจอ', { national_id: id })
    expect((await as(nok).get(`/api/person?filter[national_id]=${id}`)).body).toMatchObject({ rows: [{ id: person }] })
    expect((await as(nok).get(`/api/person?search=${id.slice(0, 12)}`)).body.total).toBe(0)
  })
})

describe('a call with a cookie', () => {
  const call = (headers: Record<string, string>, method = 'POST') =>
    fromOurselves(new Request('https://buaban.example/api/person', { method, headers }), 'https://buaban.example')
  const cookie = 'buaban.session_token=x'

  it('changes things only from our own pages', () => {
    expect(call({ cookie, 'sec-fetch-site': 'cross-site' })).toBe(false)
    expect(call({ cookie, 'sec-fetch-site': 'same-site', origin: 'https://other.example' })).toBe(false)
    expect(call({ cookie, origin: 'https://evil.example' })).toBe(false)
    expect(call({ cookie, origin: 'null' })).toBe(false)
    expect(call({ cookie })).toBe(false)
    expect(call({ cookie, 'sec-fetch-site': 'same-origin', origin: 'https://buaban.example' })).toBe(true)
    expect(call({ cookie, 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(true)
    expect(call({})).toBe(true)
  })
})
