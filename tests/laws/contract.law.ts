import SwaggerParser from '@apidevtools/swagger-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { declarations } from '#app'
import { newId } from '#kernel/act/id.ts'
import { answer } from '#kernel/api/answer.ts'
import { MOST_BYTES } from '#kernel/api/body.ts'
import { openapi } from '#kernel/api/openapi.ts'
import { type Actor, ANONYMOUS, systemActor } from '#kernel/scope/actor.ts'
import { foreseen, type Json, type Operation, operationsOf, validatorOf } from '../support/contract.ts'
import { type Filled, fill } from '../support/filled.ts'
import { changeFor, draftFor } from '../support/sample.ts'
import { useWorld } from '../support/world.ts'

const document = openapi(declarations) as Json
const operations = operationsOf(document)
const validate = validatorOf(document)

let world: Filled
let callers: Actor[]
const stage = useWorld(async ({ house }) => {
  world = await fill(house)
})

beforeAll(async () => {
  const wide = world.actors.filter(({ as }) => as.includes('province')).map(({ actor }) => actor)
  callers = [await systemActor(stage.house), ...wide, ...world.actors.map(({ actor }) => actor)]
})

interface Sent {
  query?: string
  body?: string
  headers?: Record<string, string>
  method?: string
}

/** A record of the register of a path, as it is now. */
const recordOf = ({ register = '' }: Operation): string => world.near.rows.get(register) ?? newId()

const pathOf = (operation: Operation, id = recordOf(operation)): string =>
  operation.path.replace('{id}', id).replace(/\{(\w+)\}/g, (_, name: string) => {
    const { schema } = operation.parameters.find((one) => one.name === name) as { schema: { enum: string[] } }
    return String(schema.enum[0])
  })

/** Sends one call, and holds whatever comes back to the document: no failure without a name, a foreseen status, a fitting body. */
async function send(operation: Operation, actor: Actor, path: string, sent: Sent = {}) {
  const method = sent.method ?? operation.method
  const withBody = sent.body !== undefined && method !== 'GET'
  const type = operation.media ?? 'application/json'
  const headers = {
    ...(withBody ? { 'content-type': type } : {}),
    ...(method === 'GET' ? {} : { 'idempotency-key': newId() }),
    ...sent.headers,
  }
  const url = `http://x${path}${sent.query ?? ''}`
  let failure: unknown
  const request = new Request(url, { method, headers, ...(withBody ? { body: sent.body } : {}) })
  const response = await answer(stage.house, actor, request, (_incident, error) => {
    failure = error
  })
  const what = `${method} ${path}${sent.query ?? ''} ${response.status}`
  expect(failure, what).toBeUndefined()
  const media = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const text = await response.text()
  if (method !== operation.method) return { status: response.status, text, headers: response.headers, what }
  const schemas = foreseen(document, operation, response.status)
  expect(schemas, `${what}: not in the document`).toBeDefined()
  expect(Object.keys(schemas ?? {}), what).toContain(media)
  const schema = schemas?.[media]
  if (schema && media.endsWith('json') && !operation.path.endsWith('/export'))
    expect(validate(schema, JSON.parse(text)), `${what} ${text.slice(0, 300)}`).toBeNull()
  return { status: response.status, text, headers: response.headers, what }
}

let serial = 90_000

/** A call that should do what it says, for a record in the state it needs. */
async function wellFormed(operation: Operation, actor: Actor) {
  const register = declarations.registers.get(operation.register ?? '')
  const path = pathOf(operation)
  if (operation.method === 'GET') return send(operation, actor, path)
  serial += 1
  if (!register) return send(operation, actor, path, { body: sharedBody(operation) })
  if (operation.path === `/api/${register.name}`)
    return send(operation, actor, path, {
      body: JSON.stringify({ record: newId(), values: draftFor(register, world.near, serial) }),
    })
  const version = await versionOf(operation, actor)
  if (operation.method === 'DELETE') return send(operation, actor, path, { query: `?version=${version}` })
  const [field] = Object.entries(register.fields).find(([, { kind }]) => kind === 'national_id') ?? []
  const bodies: Json = {
    PATCH: { values: changeFor(register, world.near, serial), version },
    POST: operation.path.endsWith('/reveal') ? { field, reason: 'ทดสอบ' } : { version, reason: 'ทดสอบ' },
  }
  return send(operation, actor, path, { body: JSON.stringify(bodies[operation.method]) })
}

const TEXT = 'วิสัยทัศน์\nเรียนดี มีคุณธรรม\nยุทธศาสตร์ที่ 1 พัฒนาคุณภาพ'

/** The input of an act that is no register's, or a program that asks for a token without being one. */
function sharedBody({ path, media }: Operation): string {
  const act = declarations.acts.get(path.split('/').at(-1) ?? '')
  if (media !== 'application/json') return 'grant_type=client_credentials'
  const known: Json = { plan: world.near.rows.get('plan'), version: 1, text: TEXT, office: world.near.office }
  return JSON.stringify({
    input: Object.fromEntries(
      Object.keys(act?.input ?? {}).flatMap((key) => (key in known ? [[key, known[key]]] : [])),
    ),
  })
}

async function versionOf(operation: Operation, actor: Actor): Promise<number> {
  const url = `http://x/api/${operation.register}/${recordOf(operation)}`
  const response = await answer(stage.house, actor, new Request(url))
  const { version } = (await response.json()) as { version?: number }
  return version ?? 1
}

describe('the document', () => {
  it('is OpenAPI 3.1 as others read it, and names each operation once', async () => {
    const valid = await SwaggerParser.validate(structuredClone(document) as never)
    expect((valid as { openapi?: string }).openapi).toBe('3.1.0')
    expect(operations.length).toBeGreaterThan(6 * declarations.registers.size)
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  })

  it('has every register, indicator and act, and what it says in both languages', () => {
    for (const name of declarations.registers.keys()) expect(document.paths).toHaveProperty([`/api/${name}`])
    for (const name of declarations.acts.keys()) expect(document.paths).toHaveProperty([`/api/acts/${name}`])
    const summaries = Object.values(document.paths as Json).flatMap((item) =>
      Object.values(item as Json).flatMap((one) => ((one as Json).summary ? [one as Json] : [])),
    )
    expect(summaries.length).toBe(operations.length)
    for (const one of summaries) expect(String(one['x-summary-th']), String(one.summary)).toMatch(/[ก-๙]/)
  })
})

describe('every path and method', () => {
  it('does what it says for somebody, and answers as the document says', async () => {
    const unmet: string[] = []
    // what ends a record comes last
    const order = [...operations].sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))
    for (const operation of order) {
      const statuses: number[] = []
      for (const actor of callers) {
        statuses.push((await wellFormed(operation, actor)).status)
        if ((statuses.at(-1) ?? 500) < 300) break
      }
      if ((statuses.at(-1) ?? 500) >= 300) unmet.push(`${operation.method} ${operation.path} ${statuses[0]}`)
    }
    // reading and changing are always possible; a second row or a move may rightly be refused where the first one stands
    expect(unmet.filter((one) => /^(GET|PATCH)/.test(one))).toEqual([])
    expect(unmet.filter((one) => !/ (400|401|404|409)$/.test(one))).toEqual([])
    expect(unmet.length, unmet.join(', ')).toBeLessThan(operations.length / 8)
  })

  it('refuses strangers by not being there, unless it is open to all', async () => {
    for (const operation of operations) {
      const { status, what } = await wellFormed(operation, ANONYMOUS)
      if (operation.method !== 'GET' && operation.path !== '/api/token') expect(status, what).toBe(404)
      expect([200, 401, 404, 400], what).toContain(status)
    }
  })

  it('refuses what is malformed, by name', async () => {
    const [system] = callers as [Actor]
    for (const operation of operations.filter(({ path }) => path !== '/api/token')) {
      const strange = operation.path.endsWith('.json') ? '?x=1' : '?fliter[sex]=m'
      const { status, what } = await send(operation, system, pathOf(operation), { query: strange, body: '{"a":' })
      expect([400, 404], what).toContain(status)
      if (operation.path.includes('{id}'))
        for (const id of ['1', newId(), '%00', 'constructor']) {
          const none = await send(operation, system, pathOf(operation, id), { body: '{"id":1}' })
          expect([400, 404], none.what).toContain(none.status)
        }
      const other = await send(operation, system, pathOf(operation), { method: 'PUT', body: '{}' })
      expect(other.status, other.what).toBe(405)
      expect(other.headers.get('allow'), other.what).toContain(operation.method)
      const options = await send(operation, system, pathOf(operation), { method: 'OPTIONS' })
      expect([options.status, options.text], options.what).toEqual([204, ''])
    }
  })

  it('gives no form but its own, and takes no body of another type or beyond its size', async () => {
    const [system] = callers as [Actor]
    const big = JSON.stringify({ values: 'x'.repeat(MOST_BYTES) })
    for (const operation of operations) {
      const path = pathOf(operation)
      if (!operation.path.endsWith('/export') && operation.path !== '/api/token') {
        const page = await send(operation, system, path, { headers: { accept: 'text/html' }, body: '{}' })
        expect([404, 406], page.what).toContain(page.status)
      }
      if (!operation.body) continue
      const large = await send(operation, system, path, { body: big })
      expect([404, 413], large.what).toContain(large.status)
      const typed = await send(operation, system, path, { body: '<a/>', headers: { 'content-type': 'text/xml' } })
      expect([400, 404, 415], typed.what).toContain(typed.status)
    }
  })

  it('refuses values of a wrong type wherever they stand', async () => {
    const [system] = callers as [Actor]
    for (const operation of operations.filter(({ body, media }) => body && media === 'application/json')) {
      const register = declarations.registers.get(operation.register ?? '')
      const keys = Object.keys((operation.body?.properties ?? {}) as Json)
      for (const wrong of [7, [], 'x', null, { a: { b: 1 } }]) {
        const inner = Object.fromEntries(Object.keys(register?.fields ?? { plan: 1 }).map((name) => [name, wrong]))
        const deep = { record: newId(), version: 1, values: inner, input: inner, field: 'x', reason: 'x' }
        const asked = Object.fromEntries(Object.entries(deep).filter(([key]) => keys.includes(key)))
        const bodies = [...keys.map((key) => ({ ...asked, [key]: wrong })), asked]
        for (const body of bodies) {
          const { status, what } = await send(operation, system, pathOf(operation), { body: JSON.stringify(body) })
          expect(status, what).toBeLessThan(500)
        }
      }
    }
  })
})
