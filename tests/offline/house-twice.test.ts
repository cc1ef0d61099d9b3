import { describe, expect, it } from 'vitest'
import { answer } from '#kernel/api/answer.ts'
import { list } from '#kernel/register/list.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { carrier } from '../../src/web/offline/act-call.ts'
import { newActId } from '../../src/web/offline/act-id.ts'
import { add, dropped, EMPTY, type HeldAct, mended, type Outbox } from '../../src/web/offline/outbox.ts'
import { stillHeld } from '../../src/web/offline/pack.ts'
import { sendAll } from '../../src/web/offline/send.ts'
import { threadOf, zoneAsWritten } from '../../src/web/offline/zone-as-written.ts'
import { fieldPack } from '../../src/web/server/field-pack.ts'
import { actAs, put, putPerson, putSchool } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

const AREA = areaId('130101')
const day = (): string => Temporal.Now.plainDateISO('Asia/Bangkok').toString()

let walkers: { person: string; actor: Actor }[] = []
let coordinator: Actor
let zone = ''

const stage = useWorld(async ({ house }) => {
  const office = await putSchool(house, 'โรงเรียนบ้านทางคู่')
  walkers = await Promise.all(
    ['มาลี', 'สมปอง'].map(async (name, at) => {
      const person = await putPerson(house, office, name)
      const roles = [{ role: 'enumerator', place: AREA }]
      return { person, actor: await actAs(house, { username: `twice.${at}`, person, roles }) }
    }),
  )
  const roles = [{ role: 'watch_coordinator', place: house.province.areaId }]
  coordinator = await actAs(house, { username: 'twice.office', roles })
  zone = await put(house, 'enumeration_zone', {
    academic_year: 2026,
    area: AREA,
    village: 4,
    village_name: 'บ้านทางคู่',
    houses_expected: 12,
    enumerator: walkers[0]?.person,
    second: walkers[1]?.person,
    starts_on: '2026-06-01',
    due_on: '2027-01-01',
  })
})

const walker = (at: number) => walkers[at] as { person: string; actor: Actor }

/** A phone of one of the two, which has its own outbox and no word of the other's. */
function phoneOf(at: number) {
  const { actor } = walker(at)
  const fetch = (path: string, init?: RequestInit) =>
    answer(stage.house, actor, new Request(`http://phone${path}`, init))
  const carry = carrier(fetch, async () => true)
  let kept: Outbox = EMPTY
  const change = async (by: (box: Outbox) => Outbox) => {
    kept = by(kept)
    return kept
  }
  return {
    box: () => kept,
    change,
    hold: (number: string, act: HeldAct) =>
      change((box) =>
        add(box, {
          id: newActId(),
          thread: threadOf(zone, number),
          madeAt: new Date().toISOString(),
          title: number,
          act,
        }),
      ),
    send: () => sendAll({ change, carry, now: () => Number.MAX_SAFE_INTEGER }),
  }
}

const goneTo = (at: number, number: string, more: Record<string, unknown> = {}): HeldAct => ({
  verb: 'create',
  register: 'enumerated_house',
  record: newActId(),
  sameBy: ['zone', 'house_number'],
  values: {
    zone,
    area: AREA,
    house_number: number,
    visited_on: day(),
    visited_by: walker(at).person,
    visits: 1,
    result: 'nobody_home',
    ...more,
  },
})

const told = { version: 1, answers: { informant: 'ตา', has_children: false } }

async function housesAt(number: string) {
  const { rows } = await list(stage.house, coordinator, 'enumerated_house', {
    filters: [
      { field: 'zone', op: 'is', value: zone },
      { field: 'house_number', op: 'is', value: number },
    ],
  })
  return rows
}

const packOf = (at: number) =>
  fieldPack({ house: stage.house, actor: walker(at).actor, language: 'th' }, walker(at).actor.account ?? '')

describe('two phones in one village', () => {
  it('are told of each other at the same house, and the second visit becomes a repeat visit of it', async () => {
    const [one, two] = [phoneOf(0), phoneOf(1)]
    await one.hold('12', goneTo(0, '12'))
    await one.send()
    await two.hold('12', goneTo(1, '12', { result: 'interviewed', sheet: told }))
    await two.hold('14', goneTo(1, '14'))
    await two.send()
    const [entry, ...others] = two.box().entries
    // what is held does not hold the street: the other house has arrived
    expect(others).toEqual([])
    expect(await housesAt('14')).toHaveLength(1)
    expect(entry).toMatchObject({ state: 'conflict', problem: { name: 'duplicate' }, present: { version: 1 } })
    expect(entry?.present?.values).toMatchObject({ result: 'nobody_home', visited_by: walker(0).person })
    const values = { result: 'interviewed', sheet: told, visits: 2, visited_by: walker(1).person }
    await two.change((box) => mended(box, entry?.id ?? '', newActId(), values))
    await two.send()
    expect(two.box()).toEqual(EMPTY)
    const rows = await housesAt('12')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.values).toMatchObject({ result: 'interviewed', visits: 2, visited_by: walker(1).person })
  })

  it('may find that it was another house after all, or leave what stands there', async () => {
    const [one, two] = [phoneOf(0), phoneOf(1)]
    for (const number of ['20', '22']) await one.hold(number, goneTo(0, number))
    await one.send()
    for (const number of ['20', '22']) await two.hold(number, goneTo(1, number))
    await two.send()
    const [wrong, double] = two.box().entries
    await two.change((box) =>
      mended(box, wrong?.id ?? '', newActId(), { house_number: '20/1' }, { thread: threadOf(zone, '20/1') }),
    )
    await two.change((box) => dropped(box, double?.id ?? ''))
    await two.send()
    expect(two.box()).toEqual(EMPTY)
    expect([(await housesAt('20')).length, (await housesAt('20/1')).length, (await housesAt('22')).length]).toEqual([
      1, 1, 1,
    ])
  })

  it('puts right on the phone what has not been sent, in one record', async () => {
    const one = phoneOf(0)
    const first = goneTo(0, '30')
    await one.hold('30', first)
    const values = { result: 'refused', visits: 1 }
    await one.hold('30', { verb: 'change', register: 'enumerated_house', record: first.record, values })
    await one.send()
    expect(one.box()).toEqual(EMPTY)
    expect((await housesAt('30')).map((row) => [row.version, row.values.result])).toEqual([[2, 'refused']])
  })
})

describe('what a walker takes along', () => {
  it('is the own village with who went where, and nothing that was told there', async () => {
    const pack = await packOf(0)
    expect(pack.cases).toEqual([])
    expect(pack.zones.map(({ id }) => id)).toEqual([zone])
    const house = pack.zones[0]?.houses.find(({ number }) => number === '12')
    expect(house).toMatchObject({ result: 'interviewed', visits: 2, mine: false })
    expect(house?.visitedBy).toContain('สมปอง')
    expect(JSON.stringify(pack)).not.toContain('ตา"')
  })

  it('shows over it what waits on the phone', async () => {
    const zoneHere = (await packOf(0)).zones[0]
    const box = add(EMPTY, {
      id: newActId(),
      thread: threadOf(zone, '31'),
      madeAt: '2026-11-22T03:00:00Z',
      title: '31',
      act: goneTo(0, '31', { result: 'empty' }),
    })
    if (!zoneHere) throw new Error('no zone was taken along')
    const shown = zoneAsWritten(zoneHere, box)
    expect(shown.houses.find(({ number }) => number === '31')).toMatchObject({ result: 'empty', visits: 1 })
    expect(shown.waiting).toHaveLength(1)
    expect(shown.houses.map(({ number }) => number)).toEqual(['12', '14', '20', '20/1', '22', '30', '31'])
  })

  it('is gone after too long without contact', async () => {
    const pack = await packOf(0)
    expect(stillHeld(pack, Date.parse(pack.at) + 15 * 86_400_000).zones).toEqual([])
  })
})
