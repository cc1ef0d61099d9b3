import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  add,
  answered,
  dropped,
  EMPTY,
  type HeldAct,
  mended,
  next,
  type Outbox,
  wakeAt,
} from '../../src/web/offline/outbox.ts'
import { sendAll } from '../../src/web/offline/send.ts'
import { flakyCarrier, Province, type Weather } from './flaky-network.ts'

const problem = { name: 'input', text: { th: 'ผิด', en: 'wrong' } }
const made = (id: string, act: Partial<HeldAct> = {}, thread = 'case') => ({
  id,
  thread,
  madeAt: '2026-11-22T03:00:00Z',
  title: id,
  act: { verb: 'create', register: 'visit', record: id, ...act } as HeldAct,
})
const boxOf = (...all: ReturnType<typeof made>[]): Outbox => all.reduce(add, EMPTY)
const nextId = (box: Outbox, now = 0) => next(box, now)?.id ?? null

describe('an outbox', () => {
  it('sends a thread in its order, and lets no thread wait for another', () => {
    const box = boxOf(made('a1', {}, 'a'), made('a2', {}, 'a'), made('b1', {}, 'b'))
    expect(nextId(box)).toBe('a1')
    const held = answered(box, 'a1', { kind: 'refused', problem }, 0)
    expect(nextId(held)).toBe('b1')
    expect(nextId(answered(held, 'b1', { kind: 'done', version: 1 }, 0))).toBeNull()
    expect(nextId(answered(box, 'a1', { kind: 'done', version: 1 }, 0))).toBe('a2')
  })

  it('takes the same act once, and an answer that comes again for nothing', () => {
    const box = boxOf(made('a'), made('a'))
    expect(box.entries).toHaveLength(1)
    const sent = answered(box, 'a', { kind: 'done', version: 1 }, 0)
    expect(answered(sent, 'a', { kind: 'done', version: 1 }, 0)).toEqual(EMPTY)
    expect(answered(sent, 'a', { kind: 'refused', problem }, 0)).toEqual(EMPTY)
  })

  it('waits longer each time the province cannot, at most ten minutes, or as long as it was told', () => {
    let box = boxOf(made('a'))
    const pauses: number[] = []
    for (let i = 0; i < 12; i++) {
      box = answered(box, 'a', { kind: 'later' }, 1000)
      pauses.push((wakeAt(box) ?? 0) - 1000)
    }
    expect(pauses.slice(0, 3)).toEqual([5_000, 10_000, 20_000])
    expect(pauses.at(-1)).toBe(600_000)
    box = answered(box, 'a', { kind: 'later', seconds: 7 }, 1000)
    expect([nextId(box, 7_999), nextId(box, 8_000)]).toEqual([null, 'a'])
  })

  it('keeps all when there is no network or nobody is signed in', () => {
    const box = boxOf(made('a'), made('b'))
    for (const kind of ['offline', 'sign_in'] as const) expect(answered(box, 'a', { kind }, 0)).toBe(box)
  })

  it('lets a change go on from what is still waiting, whatever version it had seen', () => {
    const box = boxOf(
      made('a', { verb: 'change', record: 'r', version: 4 }),
      made('b', { verb: 'move', record: 'r', version: 4, move: 'find' }),
    )
    expect(box.entries[1]?.act.version).toBeUndefined()
    const sent = answered(box, 'a', { kind: 'done', version: 5 }, 0)
    expect(sent.entries[0]).toMatchObject({ id: 'b', act: { version: 5 } })
    expect(sent.entries[0]?.restsOn).toBeUndefined()
  })

  it('shows a conflict with both values; mended it goes on from the version shown, as another act in the same place', () => {
    const change = made('a', { verb: 'change', record: 'r', version: 1, values: { phone: '0811111111', note: 'x' } })
    const box = boxOf(change, made('b', { verb: 'move', record: 'r', version: 1, move: 'find' }))
    const conflict: Answer = { kind: 'conflict', problem, present: { version: 3, values: { phone: '0822222222' } } }
    const held = answered(box, 'a', conflict, 0)
    expect(nextId(held)).toBeNull()
    expect(held.entries[0]).toMatchObject({ state: 'conflict', present: { values: { phone: '0822222222' } } })
    const put = mended(held, 'a', 'a2', { phone: '0833333333' })
    expect(next(put, 0)).toMatchObject({ id: 'a2', act: { version: 3, values: { phone: '0833333333', note: 'x' } } })
    expect(answered(put, 'a2', { kind: 'done', version: 4 }, 0).entries[0]).toMatchObject({
      id: 'b',
      act: { version: 4 },
    })
  })

  it('drops what is given up; what was to happen to a record that never comes goes with it', () => {
    const box = boxOf(made('a', { record: 'r' }), made('b', { verb: 'move', record: 'r' }), made('c', { record: 's' }))
    expect(dropped(box, 'a').entries.map(({ id }) => id)).toEqual(['c'])
    const changes = boxOf(
      made('a', { verb: 'change', record: 'r', version: 2 }),
      made('b', { verb: 'change', record: 'r', version: 2 }),
      made('c', { verb: 'change', record: 'r', version: 2 }),
    )
    expect(dropped(changes, 'a').entries[0]).toMatchObject({ id: 'b', act: { version: 2 } })
    const gone = dropped(changes, 'b')
    expect(answered(gone, 'a', { kind: 'done', version: 3 }, 0).entries[0]).toMatchObject({
      id: 'c',
      act: { version: 3 },
    })
  })

  it('does not let an act that is under way be mended', () => {
    const box = boxOf(made('a'))
    expect(mended(box, 'a', 'a2', {})).toBe(box)
  })
})

/** Acts as somebody makes them in the field: visits to write down, and records that are changed after they were made. */
const acts = fc
  .array(fc.record({ record: fc.integer({ min: 0, max: 5 }), wrong: fc.boolean(), n: fc.nat(99) }), { maxLength: 14 })
  .map((all) => {
    const seen = new Set<number>()
    return all.map(({ record, wrong, n }, at) => {
      const first = !seen.has(record)
      seen.add(record)
      const values = { [`v${at}`]: n, ...(wrong ? { wrong: true } : {}) }
      const act: Partial<HeldAct> = { verb: first ? 'create' : 'change', record: `r${record}`, version: 1, values }
      return made(`act${at}`, act, `t${record % 3}`)
    })
  })

const weathers = fc.array(
  fc.constantFrom<Weather>('fine', 'lost', 'answer_lost', 'twice', 'late_again', 'overloaded', 'signed_out'),
  { maxLength: 80 },
)

/** A person who mends whatever is refused, as soon as it is. */
function putRight(box: Outbox): Outbox {
  return box.entries.reduce(
    (now, entry) => (entry.state === 'waiting' ? now : mended(now, entry.id, `${entry.id}'`, { wrong: false })),
    box,
  )
}

async function live(all: ReturnType<typeof made>[], weather: Weather[], reloads: boolean): Promise<Province> {
  const province = new Province()
  const carry = flakyCarrier(province, () => weather.shift() ?? 'fine')
  let kept = JSON.stringify(all.reduce(add, EMPTY))
  let clock = 0
  for (let round = 0; round < 400; round++) {
    clock += 1_000_000
    let box = JSON.parse(kept) as Outbox
    const change = async (by: (box: Outbox) => Outbox) => {
      box = putRight(by(reloads ? (JSON.parse(kept) as Outbox) : box))
      kept = JSON.stringify(box)
      return box
    }
    await sendAll({ change, carry, now: () => clock })
    if (box.entries.length === 0) return province
  }
  throw new Error(`still waiting: ${kept}`)
}

describe('over a network that loses, repeats, delays and turns away', () => {
  it('everything comes to pass once, each record in its order, as over a good one', async () => {
    await fc.assert(
      fc.asyncProperty(acts, weathers, fc.boolean(), async (all, weather, reloads) => {
        const flaky = await live(all, [...weather], reloads)
        const fine = await live(all, [], false)
        expect([...flaky.rows].toSorted()).toEqual([...fine.rows].toSorted())
        const plain = flaky.done.map((id) => id.replace("'", ''))
        expect(new Set(plain).size).toBe(all.length)
        expect(plain).toHaveLength(all.length)
        for (const thread of new Set(all.map((one) => one.thread))) {
          const order = all.filter((one) => one.thread === thread).map(({ id }) => id)
          expect(plain.filter((id) => order.includes(id))).toEqual(order)
        }
      }),
      { numRuns: 300 },
    )
  })
})
