import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { answer } from '#kernel/api/answer.ts'
import { bytesUpTo } from '#kernel/api/body.ts'
import { createLimiter } from '#kernel/api/rate-limit.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, putPerson, putSchool } from '../../../tests/support/as.ts'
import { speaker } from '../../../tests/support/http.ts'
import { useWorld } from '../../../tests/support/world.ts'

const stage = useWorld()
let registrar: Actor
let school: string
let child: string
const id = nationalIdFor()

beforeAll(async () => {
  school = await putSchool(stage.house, 'โรงเรียนเงื่อนไข')
  const roles = ['school_registrar', 'school_director'].map((role) => ({ role, place: school }))
  registrar = await actAs(stage.house, { username: 'if.match', roles })
  child = await putPerson(stage.house, school, 'ปีใหม่', { national_id: id })
})

const call = async (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) => {
  const all = { 'idempotency-key': newId(), ...(body ? { 'content-type': 'application/json' } : {}), ...headers }
  const request = new Request(`http://x${path}`, {
    method,
    headers: all,
    body: body ? JSON.stringify(body) : undefined,
  })
  const response = await answer(stage.house, registrar, request)
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} }
}

describe('a change that names the version by If-Match', () => {
  it('is done on that version and on no other', async () => {
    const path = `/api/person/${child}`
    const seen = await call('GET', path)
    const tag = seen.headers.get('etag') ?? ''
    expect(tag).toBe('"1"')
    const changed = await call('PATCH', path, { 'if-match': tag }, { values: { phone: '0990000003' } })
    expect([changed.status, changed.headers.get('etag'), changed.body.version]).toEqual([200, '"2"', 2])
    const late = await call('PATCH', path, { 'if-match': tag }, { values: { phone: '0990000004' } })
    expect([late.status, late.body.name]).toEqual([412, 'precondition'])
    const torn = await call('PATCH', path, { 'if-match': '"2"' }, { version: 1, values: {} })
    expect([torn.status, torn.body.name]).toEqual([412, 'precondition'])
    for (const strange of ['2', '*', 'W/"2"', '"x"'])
      expect((await call('PATCH', path, { 'if-match': strange }, { values: {} })).body.name, strange).toBe('input')
  })
})

describe('sparse fields', () => {
  it('give those values alone, and no field that there is not', async () => {
    const { body } = await call('GET', `/api/person/${child}?fields=name,lives_in`)
    expect(Object.keys(body.values)).toEqual(['name', 'lives_in'])
    expect(Object.keys(body.titles)).toEqual([body.values.lives_in])
    const page = await call('GET', '/api/person?fields=sex')
    expect(page.body.rows.map((row: { values: object }) => row.values)).toEqual([{ sex: 'f' }])
    expect((await call('GET', '/api/person?fields=constructor')).body.name).toBe('unknown_field')
    expect((await call('GET', '/api/person?fields=sex&fields=name')).body.name).toBe('filter')
  })
})

describe('what is sealed', () => {
  it('is opened with a reason, again when the act is repeated, and each time it is written down', async () => {
    const path = `/api/person/${child}/reveal`
    const key = { 'idempotency-key': newId() }
    const asked = { field: 'national_id', reason: 'ตรวจเอกสาร' }
    const first = await call('POST', path, key, asked)
    expect([first.status, first.body.value]).toEqual([200, id])
    const again = await call('POST', path, key, asked)
    expect(again.body.value).toBe(id)
    const other = await call('POST', path, key, { ...asked, reason: 'อื่น' })
    expect(other.body.name).toBe('act_reused')
    expect((await call('POST', path, {}, { field: 'national_id', reason: ' ' })).body.name).toBe('input')
    expect((await call('POST', path, {}, { field: 'constructor', reason: 'x' })).body.name).toBe('not_found')
    const written = await stage.house.count.query(`select 1 from audit_entry where verb = 'reveal' and record = $1`, [
      child,
    ])
    expect(written.rowCount).toBe(2)
    const kept = await stage.house.count.query<{ text: string }>(
      `select string_agg(detail::text, '') as text from audit_entry`,
    )
    expect(kept.rows[0]?.text).not.toContain(id)
  })
})

describe('a call', () => {
  it('says what it takes and what it gives', async () => {
    const options = await call('OPTIONS', `/api/person/${child}`)
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PATCH, DELETE, HEAD, OPTIONS'])
    const path = '/api/person'
    for (const accept of ['text/html', 'application/json;q=0', 'image/*'])
      expect((await call('GET', path, { accept })).status, accept).toBe(406)
    for (const accept of ['*/*', 'application/*', 'application/problem+json', 'text/html, application/json;q=0.5'])
      expect((await call('GET', path, { accept })).status, accept).toBe(200)
  })

  it('that is cut off on its way is no failure of the house', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
    const init = { method: 'POST', body: broken, duplex: 'half' } as RequestInit
    await expect(bytesUpTo(new Request('http://x/', init), 10)).rejects.toMatchObject({ problem: { name: 'body' } })
  })

  it('is of a named act only where that act is offered, and does it once', async () => {
    const mine = (await speaker(stage.house, registrar).get('/api/acts')).body.acts as { name: string }[]
    expect(mine.map(({ name }) => name)).toContain('plan.import_text')
    const text = 'วิสัยทัศน์\nเรียนดี มีคุณธรรม\nยุทธศาสตร์ที่ 1 พัฒนาคุณภาพผู้เรียน'
    const key = newId()
    const bring = () =>
      speaker(stage.house, registrar).post('/api/acts/plan.import_text', { input: { text, office: school } }, key)
    const [first, second] = [await bring(), await bring()]
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.plan).toBe(first.body.plan)
    const teacher = await actAs(stage.house, {
      username: 'no.acts',
      roles: [{ role: 'homeroom_teacher', place: school }],
    })
    const refused = await speaker(stage.house, teacher).post('/api/acts/plan.publish', { input: {} })
    expect(refused.status).toBe(404)
    expect(
      (await call('POST', '/api/acts/plan.import_text', {}, { input: { text: 1, more: 2 } })).body.parts.length,
    ).toBeGreaterThan(0)
  })
})

describe('a limiter', () => {
  it('lets so many through in its window, and forgets who came first when too many came', () => {
    let now = 0
    const limiter = createLimiter({ name: 'x', quota: 2, seconds: 10 }, () => now)
    expect([1, 2, 3].map(() => limiter.take('a').allowed)).toEqual([true, true, false])
    expect(limiter.look('a')).toEqual({ allowed: false, remaining: 0, reset: 10 })
    now = 9_500
    expect(limiter.take('a')).toEqual({ allowed: false, remaining: 0, reset: 1 })
    now = 10_000
    expect(limiter.take('a')).toEqual({ allowed: true, remaining: 1, reset: 10 })
    limiter.take('a')
    for (let i = 0; i < 20_000; i++) limiter.take(`b${i}`)
    expect(limiter.look('a').remaining).toBe(2)
  })
})
