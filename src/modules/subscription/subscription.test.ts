import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { openOutside } from '#platform/outside/guarded-post.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { deliver, PAUSES } from './deliver.ts'
import { followLedger } from './follow.ts'
import { deliveries, ping, redeliver } from './log.ts'
import { secretOf } from './signature.ts'

interface Heard {
  headers: Record<string, string | string[] | undefined>
  body: string
}

const stage = useWorld()
const heard: Heard[] = []
let answerWith = 200
let server: Server
let address = ''
let house: House
let near: Actor
let school = ''
let other = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part.toString('utf8')
    })
    request.on('end', () => {
      heard.push({ headers: request.headers, body })
      response.writeHead(answerWith, answerWith === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('no matter')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  house = { ...stage.house, outside: openOutside(['127.0.0.1']) }
  school = await putSchool(house, 'โรงเรียนผู้รับแจ้ง')
  other = await putSchool(house, 'โรงเรียนอื่น')
  near = await actAs(house, { username: 'near.director', roles: [{ role: 'school_director', place: school }] })
  await followLedger(house)
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
})

const subscribe = async (events: string[], endpoint = address): Promise<string> => {
  const id = newId()
  const values = { name: 'ระบบทดสอบ', account: near.account, endpoint, events }
  await perform(house, near, { id: newId(), verb: 'create', register: 'subscription', record: id, values })
  await followLedger(house)
  return id
}

const pause = (id: string) =>
  perform(house, near, { id: newId(), verb: 'move', register: 'subscription', record: id, move: 'pause' })

const learnerAt = async (at: string): Promise<string> =>
  put(house, 'learner', {
    person: await putPerson(house, at, 'แก้ว'),
    school: at,
    grade: 'P1',
    entered_on: '2025-05-16',
  })

const dueNow = (id: string) => house.count.query('update subscription_delivery set next_at = now() where id = $1', [id])

describe('an event', () => {
  it('reaches whoever asked for it, signed so that the receiver can tell, and says which record but not what is in it', async () => {
    answerWith = 200
    const id = await subscribe(['learner.created', 'learner.drop_out'])
    const learner = await learnerAt(school)
    await perform(house, near, {
      id: newId(),
      verb: 'move',
      register: 'learner',
      record: learner,
      move: 'drop_out',
      reason: 'ย้ายตามครอบครัว',
    })
    const told = await followLedger(house)
    expect(told).toHaveLength(2)
    heard.length = 0
    for (const delivery of told) expect(await deliver(house, delivery)).toEqual({ state: 'delivered' })
    expect(heard.map(({ body }) => JSON.parse(body).type).sort()).toEqual(['learner.created', 'learner.drop_out'])
    for (const { headers, body } of heard) {
      const key = Buffer.from(secretOf(house.keys, id, 1).replace('whsec_', ''), 'base64')
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
      expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
      expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).toBeLessThan(60)
      expect(JSON.parse(body).data).toEqual({
        register: 'learner',
        record: learner,
        version: 2,
        state: 'dropped_out',
        href: `/api/learner/${learner}`,
      })
      expect(body).not.toContain('แก้ว')
    }
    await pause(id)
  })

  it('is told once, however often the ledger is followed and by how many at once', async () => {
    const id = await subscribe(['learner.*'])
    await learnerAt(school)
    const told = (await Promise.all([followLedger(house), followLedger(house), followLedger(house)])).flat()
    expect(told).toHaveLength(1)
    heard.length = 0
    const tries = await Promise.all([deliver(house, told[0] ?? ''), deliver(house, told[0] ?? '')])
    expect(tries.filter(Boolean)).toHaveLength(1)
    expect(heard).toHaveLength(1)
    await pause(id)
  })

  it('is not missed where its act was long under way while later ones were followed', async () => {
    const id = await subscribe(['organisation.changed'])
    const slow = await house.app.connect()
    await slow.query('begin')
    await slow.query('select pg_current_xact_id()')
    await perform(house, near, {
      id: newId(),
      verb: 'change',
      register: 'organisation',
      record: school,
      version: 1,
      values: { short_name: 'ผร.' },
    })
    expect(await followLedger(house)).toEqual([])
    await slow.query('rollback')
    slow.release()
    expect(await followLedger(house)).toHaveLength(1)
    await pause(id)
  })

  it('of a record that its owner may not read is never sent', async () => {
    const id = await subscribe(['learner.created'])
    await learnerAt(other)
    const [told] = await followLedger(house)
    heard.length = 0
    expect(await deliver(house, told ?? '')).toEqual({ state: 'withheld' })
    expect(heard).toEqual([])
    await pause(id)
  })

  it('while the subscription is paused is not told, then or later', async () => {
    const id = await subscribe(['learner.created'])
    await pause(id)
    await followLedger(house)
    await learnerAt(school)
    expect(await followLedger(house)).toEqual([])
    await perform(house, near, { id: newId(), verb: 'move', register: 'subscription', record: id, move: 'resume' })
    expect(await followLedger(house)).toEqual([])
    await pause(id)
  })
})

describe('a receiver that does not take it', () => {
  it('is tried again with longer and longer pauses, then given up, and again when its owner says so', async () => {
    answerWith = 503
    const id = await subscribe(['learner.created'])
    await learnerAt(school)
    const [told = ''] = await followLedger(house)
    for (const after of PAUSES) {
      expect(await deliver(house, told)).toEqual({ state: 'waiting', after })
      expect(await deliver(house, told), 'not before its time').toBeNull()
      await dueNow(told)
    }
    expect(await deliver(house, told)).toEqual({ state: 'dead' })
    const { entries } = await deliveries(house, near, id)
    expect(entries).toMatchObject([{ state: 'dead', attempts: PAUSES.length + 1, last_status: 503 }])
    answerWith = 204
    await redeliver(house, near, newId(), told)
    expect(await deliver(house, told)).toEqual({ state: 'delivered' })
    await pause(id)
  })

  it('is not followed to where it points', async () => {
    answerWith = 302
    const id = await subscribe(['learner.created'])
    await learnerAt(school)
    const [told = ''] = await followLedger(house)
    expect(await deliver(house, told)).toEqual({ state: 'waiting', after: PAUSES[0] })
    answerWith = 200
    await pause(id)
  })

  it('inside the own network is not called at all', async () => {
    const id = await subscribe(['learner.created'])
    await learnerAt(school)
    const [told = ''] = await followLedger(house)
    heard.length = 0
    expect(await deliver({ ...house, outside: openOutside() }, told)).toEqual({ state: 'dead' })
    expect(heard).toEqual([])
    const { entries } = await deliveries(house, near, id)
    expect(entries[0]?.last_fault).toBe('address_refused')
    await pause(id)
  })
})

describe('the log', () => {
  it('is read by its owner and by nobody else beside those who audit', async () => {
    const id = await subscribe(['learner.created'])
    await ping(house, near, newId(), id)
    expect((await deliveries(house, near, id)).entries.map(({ event }) => event)).toEqual(['subscription.ping'])
    const stranger = await actAs(house, { username: 'stranger', roles: [{ role: 'school_director', place: school }] })
    expect((await deliveries(house, stranger, id)).entries).toEqual([])
    const auditor = await actAs(house, {
      username: 'auditor',
      roles: [{ role: 'auditor', place: house.province.areaId }],
    })
    const [entry] = (await deliveries(house, auditor, id)).entries
    await expect(redeliver(house, stranger, newId(), entry?.id ?? '')).rejects.toThrow('404.1')
    await expect(redeliver(house, auditor, newId(), entry?.id ?? '')).rejects.toThrow('404.1')
    await expect(ping(house, stranger, newId(), id)).rejects.toThrow('404.1')
  })
})
