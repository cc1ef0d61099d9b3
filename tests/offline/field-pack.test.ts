import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { record } from '#kernel/register/record.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { asWritten } from '../../src/web/offline/as-written.ts'
import { add, EMPTY } from '../../src/web/offline/outbox.ts'
import { stillHeld } from '../../src/web/offline/pack.ts'
import { fieldPack } from '../../src/web/server/field-pack.ts'
import { mayKeep, ticketOf } from '../../src/web/server/field-ticket.ts'
import { actAs, put, putPerson, putSchool } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

const TAMBON = areaId('130101')
const DAY = 86_400_000
const day = (): string => Temporal.Now.plainDateISO('Asia/Bangkok').toString()

let cast: { office: string; member: string; somsak: Actor; other: Actor; nida: Actor }
const stage = useWorld(async ({ house }) => {
  const office = await putSchool(house, 'ศูนย์อำเภอสมมติ', { kind: 'dole_district', affiliation: 'dole', levels: [] })
  const member = await putPerson(house, office, 'สมศักดิ์')
  const another = await putPerson(house, office, 'สมหวัง')
  const goes = [{ role: 'watch_member', place: TAMBON }]
  const somsak = await actAs(house, { username: 'somsak', person: member, roles: goes })
  const other = await actAs(house, { username: 'other', person: another, roles: goes })
  const roles = [{ role: 'watch_coordinator', place: areaId('1301') }]
  const nida = await actAs(house, { username: 'nida', roles })
  cast = { office, member, somsak, other, nida }
})

async function given(first: string, more: Record<string, unknown> = {}): Promise<string> {
  const person = await putPerson(stage.house, cast.office, first)
  const values = { person, lives_in: TAMBON, office: cast.office, level: 'district', source: 'school_report' }
  const id = await put(stage.house, 'child_case', { ...values, opened_on: day(), manager: cast.member, ...more })
  for (const move of ['verify', 'confirm', 'assign']) {
    const { version } = await record(stage.house, cast.nida, 'child_case', id)
    await perform(stage.house, cast.nida, {
      id: newId(),
      verb: 'move',
      register: 'child_case',
      record: id,
      version,
      move,
    })
  }
  return id
}

const packOf = (actor: Actor) => fieldPack({ house: stage.house, actor, language: 'th' }, actor.account ?? '')

describe('what a member of the network takes along', () => {
  it('is the children given to this person, with what is needed to go, and no one else’s', async () => {
    const id = await given('มะลิ', { address: '65/9 ม.1', guardian_name: 'นายสมมติ', phone: '0812345678' })
    const { cases, account } = await packOf(cast.somsak)
    expect(account).toBe(cast.somsak.account)
    expect(cases.map((one) => one.id)).toEqual([id])
    expect(cases[0]).toMatchObject({
      address: '65/9 ม.1',
      guardian: 'นายสมมติ',
      phone: '0812345678',
      born: '2016-02-03',
      livesIn: TAMBON,
      manager: cast.member,
      state: 'assigned',
      visits: [],
    })
    expect(cases[0]?.name).toContain('มะลิ')
    expect(cases[0]?.due).toBe(Temporal.PlainDate.from(day()).add({ days: 15 }).toString())
    expect(cases[0]?.steps.map(({ name, reason }) => [name, reason])).toEqual([
      ['find', false],
      ['miss', true],
    ])
    expect(JSON.stringify(cases)).not.toContain('national')
    expect((await packOf(cast.other)).cases).toEqual([])
    expect((await packOf(cast.nida)).cases).toEqual([])
  })

  it('is gone after fourteen days without contact', async () => {
    const pack = await packOf(cast.somsak)
    const at = Date.parse(pack.at)
    expect(stillHeld(pack, at + 14 * DAY)).toBe(pack)
    expect(stillHeld(pack, at + 14 * DAY + 1).cases).toEqual([])
    expect(pack.cases.length).toBeGreaterThan(0)
  })

  it('is shown as its visitor has left it, before it is sent', async () => {
    const one = (await packOf(cast.somsak)).cases[0]
    if (!one) throw new Error('no case')
    const held = (id: string, act: object) => ({ id, thread: one.id, madeAt: day(), title: id, act })
    const change = {
      verb: 'change',
      register: 'child_case',
      record: one.id,
      version: 4,
      values: { phone: '0899999999' },
    }
    const move = { verb: 'move', register: 'child_case', record: one.id, version: 4, move: 'find' }
    const box = add(add(EMPTY, held('a', change) as never), held('b', move) as never)
    expect(asWritten(one, box)).toMatchObject({ phone: '0899999999', address: one.address, steps: [] })
    expect(asWritten({ ...one, id: newId() }, box)).toMatchObject({ phone: one.phone, waiting: [] })
  })

  it('may lie on a device as long as its account goes out; a wrong ticket learns nothing', async () => {
    const { house } = stage
    const account = cast.other.account ?? ''
    const ticket = ticketOf(house, account)
    expect(await mayKeep(house, account, ticket)).toBe(true)
    const { version } = await record(house, await systemActor(house), 'account', account)
    const values = { disabled: true }
    const act = { id: newId(), verb: 'change', register: 'account', record: account, version, values } as const
    await perform(house, await systemActor(house), act)
    expect(await mayKeep(house, account, ticket)).toBe(false)
    expect(await mayKeep(house, account, ticketOf(house, newId()))).toBe(true)
    const coordinator = cast.nida.account ?? ''
    expect(await mayKeep(house, coordinator, ticketOf(house, coordinator))).toBe(false)
  })
})
