import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { calendarOf } from '#kernel/exchange/calendar.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { dueDay } from '#kernel/workflow/due.ts'
import { actAs, put, putPerson, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { deadlinesOf } from './deadlines.ts'
import { dropFeed, feedOf, makeFeed, ownerOfFeed } from './feed.ts'

const stage = useWorld()
let sender: Actor
let receiver: Actor
let transfer = ''

beforeAll(async () => {
  const { house } = stage
  const [from, to] = [await putSchool(house, 'โรงเรียนต้นทาง'), await putSchool(house, 'โรงเรียนปลายทาง')]
  sender = await actAs(house, { username: 'sender', roles: [{ role: 'school_director', place: from }] })
  receiver = await actAs(house, { username: 'receiver', roles: [{ role: 'school_director', place: to }] })
  const person = await putPerson(house, from, 'จันทร์เจ้า')
  const learner = await put(house, 'learner', { person, school: from, grade: 'P3', entered_on: '2024-05-16' })
  transfer = newId()
  const values = { learner, person, from_school: from, to_school: to, grade: 'P3', requested_on: '2026-06-01' }
  await perform(house, sender, { id: newId(), verb: 'create', register: 'transfer', record: transfer, values })
})

const due = (actor: Actor) => deadlinesOf(stage.house, actor, 'th', 'https://edu.example.go.th')

describe('deadlines', () => {
  it('stand with whoever may do something about them, on the day the workflow gives', async () => {
    const [day, ...more] = await due(receiver)
    expect(more).toEqual([])
    const { rows } = await stage.house.count.query<{ since: string }>('select since from transfer where id = $1', [
      transfer,
    ])
    expect(day).toMatchObject({
      day: dueDay(rows[0]?.since ?? '', 7),
      title: 'การย้ายสถานศึกษา: ขอย้าย',
      note: 'รับย้าย · ไม่รับ',
      address: `https://edu.example.go.th/registers/transfer/${transfer}`,
    })
    expect((await due(sender)).map(({ note }) => note)).toEqual(['ยกเลิก'])
  })

  it('name no child', async () => {
    expect(calendarOf('ก', await due(receiver), new Date().toISOString())).not.toContain('จันทร์เจ้า')
  })

  it('move with the record, and leave with it', async () => {
    const move = (actor: Actor, name: string) =>
      perform(stage.house, actor, { id: newId(), verb: 'move', register: 'transfer', record: transfer, move: name })
    await move(receiver, 'accept')
    expect(await due(receiver)).toEqual([])
    const [day] = await due(sender)
    expect(day?.title).toBe('การย้ายสถานศึกษา: รับย้ายแล้ว')
    const text = calendarOf('ก', await due(sender), new Date().toISOString())
    const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe(day?.day)
  })

  it('fall on days of Thailand', () => {
    expect(dueDay('2026-01-31T16:59:59Z', 7)).toBe('2026-02-07')
    expect(dueDay('2026-01-31T17:00:00Z', 7)).toBe('2026-02-08')
  })
})

describe('the secret address', () => {
  it('opens its owner’s calendar until it is taken away or replaced', async () => {
    const { house } = stage
    const first = (await makeFeed(house, sender, newId())) ?? ''
    expect((await ownerOfFeed(house, first))?.account).toBe(sender.account)
    expect((await feedOf(house, sender))?.read_at).toBeTruthy()
    const second = (await makeFeed(house, sender, newId())) ?? ''
    expect(await ownerOfFeed(house, first)).toBeNull()
    expect((await ownerOfFeed(house, second))?.grants).toEqual(sender.grants)
    await dropFeed(house, sender, newId())
    expect(await ownerOfFeed(house, second)).toBeNull()
    expect(await feedOf(house, sender)).toBeNull()
  })

  it('is kept only as a hash, and is not to be guessed or taken by others', async () => {
    const { house } = stage
    const secret = (await makeFeed(house, receiver, newId())) ?? ''
    expect(secret).toMatch(/^[\w-]{43}$/)
    const { rows } = await house.count.query('select * from calendar_feed')
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await feedOf(house, sender)).toBeNull()
    for (const guess of ['', 'x', secret.slice(1), `${secret}x`, `${'A'.repeat(43)}`])
      expect(await ownerOfFeed(house, guess)).toBeNull()
    await dropFeed(house, sender, newId())
    expect(await ownerOfFeed(house, secret)).not.toBeNull()
  })

  it('is made once for one act, and only by a person', async () => {
    const act = newId()
    expect(await makeFeed(stage.house, sender, act)).toMatch(/^[\w-]{43}$/)
    expect(await makeFeed(stage.house, sender, act)).toBeNull()
    const token = { id: newId(), verbs: ['read' as const], registers: null, scopes: null }
    await expect(makeFeed(stage.house, { ...sender, token }, newId())).rejects.toThrow('404.1')
  })

  it('of an account that is disabled opens nothing', async () => {
    const { house } = stage
    const secret = (await makeFeed(house, receiver, newId())) ?? ''
    const admin = await actAs(house, { username: 'admin', roles: [{ role: 'sysadmin', place: house.province.areaId }] })
    const record = receiver.account ?? ''
    await perform(house, admin, {
      id: newId(),
      verb: 'change',
      register: 'account',
      record,
      version: 1,
      values: { disabled: true },
    })
    expect(await ownerOfFeed(house, secret)).toBeNull()
  })
})
