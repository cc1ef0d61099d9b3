import { describe, expect, it } from 'vitest'
import { answer } from '#kernel/api/answer.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import { type Actor, ANONYMOUS } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { carrier } from '../../src/web/offline/act-call.ts'
import { newActId } from '../../src/web/offline/act-id.ts'
import { add, EMPTY, type HeldAct, mended, type Outbox } from '../../src/web/offline/outbox.ts'
import { sendAll } from '../../src/web/offline/send.ts'
import { actAs, put, putPerson, putSchool } from '../support/as.ts'
import { useWorld } from '../support/world.ts'

const TAMBON = '130101'
const day = (): string => Temporal.Now.plainDateISO('Asia/Bangkok').toString()

let cast: { office: string; member: string; somsak: Actor; nida: Actor }
const stage = useWorld(async ({ house }) => {
  const office = await putSchool(house, 'ศูนย์อำเภอสมมติ', { kind: 'dole_district', affiliation: 'dole', levels: [] })
  const member = await putPerson(house, office, 'สมศักดิ์')
  const roles = [{ role: 'watch_member', place: areaId(TAMBON) }]
  const somsak = await actAs(house, { username: 'somsak', person: member, roles })
  const nida = await actAs(house, {
    username: 'nida',
    roles: [{ role: 'watch_coordinator', place: areaId('1301') }],
  })
  cast = { office, member, somsak, nida }
})

/** The API as a phone reaches it, with a say in what happens to each call. */
const phone = (actor: () => Actor, weather: (call: Request) => 'fine' | 'lost' | 'answer_lost' | 'twice') => {
  const fetch = async (path: string, init?: RequestInit): Promise<Response> => {
    const request = () => new Request(`http://phone${path}`, init)
    const now = weather(request())
    if (now === 'lost') throw new TypeError('failed to fetch')
    if (now === 'twice') await answer(stage.house, actor(), request())
    const response = await answer(stage.house, actor(), request())
    if (now === 'answer_lost') throw new TypeError('failed to fetch')
    return response
  }
  return carrier(fetch, async () => actor().account === cast.somsak.account)
}

const held = (title: string, thread: string, act: HeldAct) => ({
  id: newActId(),
  thread,
  madeAt: new Date().toISOString(),
  title,
  act,
})

async function opened(first: string): Promise<string> {
  const child = await putPerson(stage.house, cast.office, first)
  const lives_in = areaId(TAMBON)
  const values = { person: child, lives_in, office: cast.office, level: 'district', source: 'school_report' }
  return put(stage.house, 'child_case', { ...values, opened_on: day(), manager: cast.member })
}

const visitOf = (child: string, more: Record<string, unknown> = {}): HeldAct => ({
  verb: 'create',
  register: 'home_visit',
  record: newActId(),
  values: {
    case: child,
    lives_in: areaId(TAMBON),
    manager: cast.member,
    visited_on: day(),
    mode: 'on_site',
    finding: 'found',
    sheet: { version: 1, answers: { informant: 'parent', works: false, wants: ['money'] } },
    ...more,
  },
})

const keeping = (box: Outbox) => {
  let kept = box
  return {
    change: async (by: (box: Outbox) => Outbox) => {
      kept = by(kept)
      return kept
    },
    now: () => Number.MAX_SAFE_INTEGER,
    box: () => kept,
  }
}

describe('an outbox before the real province', () => {
  it('has each act done once, whatever the network does to the calls', async () => {
    const child = await opened('ฝน')
    const acts = [
      held('visit', child, visitOf(child)),
      held('second visit', child, visitOf(child, { finding: 'guardian_only' })),
      held('phone', child, {
        verb: 'change',
        register: 'child_case',
        record: child,
        version: 1,
        values: { phone: '0812345678' },
      }),
      held('address', child, {
        verb: 'change',
        register: 'child_case',
        record: child,
        version: 1,
        values: { address: '12 ม.3' },
      }),
    ]
    const weather = ['lost', 'answer_lost', 'twice', 'lost', 'answer_lost', 'fine', 'twice', 'answer_lost'] as const
    let at = 0
    const carry = phone(
      () => cast.somsak,
      () => weather[at++] ?? 'fine',
    )
    const kept = keeping(acts.reduce(add, EMPTY))
    for (let round = 0; round < 12 && kept.box().entries.length > 0; round++) await sendAll({ ...kept, carry })
    expect(kept.box()).toEqual(EMPTY)
    const visits = await list(stage.house, cast.nida, 'home_visit', {
      filters: [{ field: 'case', op: 'is', value: child }],
    })
    expect(visits.rows.map((row) => row.values.finding).sort()).toEqual(['found', 'guardian_only'])
    const now = await record(stage.house, cast.nida, 'child_case', child)
    expect([now.version, now.values.phone, now.values.address]).toEqual([3, expect.stringContaining('081'), '12 ม.3'])
  })

  it('brings both values of a conflict back, and goes on from the one that was seen', async () => {
    const child = await opened('ฟ้า')
    const change = (version: number, values: Record<string, unknown>): HeldAct => ({
      verb: 'change',
      register: 'child_case',
      record: child,
      version,
      values,
    })
    const carry = phone(
      () => cast.somsak,
      () => 'fine',
    )
    const office = keeping(add(EMPTY, held('office', child, change(1, { phone: '0899999999' }))))
    await sendAll({ ...office, carry })
    const field = keeping(add(EMPTY, held('field', child, change(1, { phone: '0811111111' }))))
    expect(await sendAll({ ...field, carry })).toBe('quiet')
    const [entry] = field.box().entries
    expect(entry).toMatchObject({ state: 'conflict', present: { version: 2 }, problem: { name: 'version' } })
    expect(String(entry?.present?.values.phone)).toContain('99')
    await field.change((box) => mended(box, entry?.id ?? '', newActId(), {}))
    await sendAll({ ...field, carry })
    expect(field.box()).toEqual(EMPTY)
    expect((await record(stage.house, cast.nida, 'child_case', child)).version).toBe(3)
  })

  it('names at its field what the province refuses, and is done once it is put right', async () => {
    const child = await opened('ดาว')
    const answers = { informant: 'parent', works: true, wants: ['money'] }
    const carry = phone(
      () => cast.somsak,
      () => 'fine',
    )
    const kept = keeping(add(EMPTY, held('visit', child, visitOf(child, { sheet: { version: 1, answers } }))))
    await sendAll({ ...kept, carry })
    const [entry] = kept.box().entries
    expect(entry?.state).toBe('refused')
    expect(JSON.stringify(entry?.problem)).toContain('job')
    const sheet = { version: 1, answers: { ...answers, job: 'ขายของ' } }
    await kept.change((box) => mended(box, entry?.id ?? '', newActId(), { sheet }))
    await sendAll({ ...kept, carry })
    expect(kept.box()).toEqual(EMPTY)
  })

  it('asks for a sign-in that has run out and loses nothing', async () => {
    const child = await opened('เดือน')
    let who: Actor = ANONYMOUS
    const carry = phone(
      () => who,
      () => 'fine',
    )
    const kept = keeping(add(EMPTY, held('visit', child, visitOf(child))))
    expect(await sendAll({ ...kept, carry })).toBe('sign_in')
    expect(kept.box().entries).toHaveLength(1)
    who = cast.somsak
    expect(await sendAll({ ...kept, carry })).toBe('quiet')
    expect(kept.box()).toEqual(EMPTY)
  })
})
