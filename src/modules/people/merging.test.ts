import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { record } from '#kernel/register/record.ts'
import { judgeMerge, proposeMerge, recordsOf } from '#modules/people/module.ts'
import { actAs } from '../../../tests/support/as.ts'
import { type MergeStage, mergeStage, refused } from '../../../tests/support/merge-stage.ts'
import { useWorld } from '../../../tests/support/world.ts'

let on: MergeStage
const stage = useWorld(async ({ house }) => {
  on = await mergeStage(house)
})

describe('a proposal', () => {
  it('is decided by somebody else, however often it was put off or taken back', async () => {
    const [one, other] = await on.two('กานดา')
    const pair = await on.propose(on.director, one, other)
    expect(await on.propose(on.registrar, other, one)).toBe(pair)
    await expect(on.say(on.director, pair, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await on.say(on.officer, pair, 'put_off')
    await expect(on.say(on.director, pair, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await on.say(on.officer, pair, 'undo')
    await expect(on.say(on.director, pair, 'merge')).rejects.toMatchObject(refused('own_proposal'))
    await on.say(on.officer, pair, 'merge')
    expect((await on.pairNow(pair)).state).toBe('merged')
  })

  it('needs sight of both records, and the place of both is who reads it', async () => {
    const [one, other] = await on.two('ขนิษฐา', true)
    await expect(on.propose(on.director, one, other)).rejects.toMatchObject(refused('not_found'))
    const pair = await on.propose(on.officer, one, other)
    await expect(record(stage.house, on.director, 'person_merge', pair)).rejects.toMatchObject(refused('not_found'))
    const within = await on.propose(on.officer, ...(await on.two('คนึงนิจ')))
    expect((await record(stage.house, on.director, 'person_merge', within)).state).toBe('proposed')
  })

  it('of two different persons stays decided, until somebody takes it up again', async () => {
    const [one, other] = await on.two('งามตา')
    const pair = await on.propose(on.registrar, one, other)
    await on.say(on.officer, pair, 'differ')
    await proposeMerge(stage.house, on.system, { act: newId(), one, other, ground: 'alike' })
    expect((await on.pairNow(pair)).state).toBe('different')
    await on.propose(on.officer, one, other)
    expect((await on.pairNow(pair)).state).toBe('proposed')
  })

  it('of one record with itself is none', async () => {
    const [one] = await on.two('จารุณี')
    await expect(on.propose(on.officer, one, one)).rejects.toMatchObject(refused('input'))
  })
})

describe('a merge', () => {
  it('shows the record that goes on, also by the name and number of the other', async () => {
    const [kept, other] = await on.two('ฉวีวรรณ')
    await on.merged(kept, other)
    expect(await on.found(on.officer, 'ฉวีวรรณา')).toEqual([kept])
    expect(await on.found(on.officer, 'ฉวีวรรณ')).toEqual([kept])
    expect(await on.found(on.officer, other)).toEqual([other])
    expect((await record(stage.house, on.officer, 'person', other)).values.same_as).toBe(kept)
    const all = await recordsOf(stage.house, on.officer, other)
    expect(all.map(({ id, kept }) => [id, kept])).toEqual([
      [kept, true],
      [other, false],
    ])
  })

  it('widens nobody’s sight: who sees one record sees that one, in lists too', async () => {
    const [kept, other] = await on.two('ชลธิชา', true)
    await on.merged(kept, other)
    expect(await on.found(on.away, 'ชลธิชา')).toEqual([other])
    await expect(record(stage.house, on.away, 'person', kept)).rejects.toMatchObject(refused('not_found'))
    expect(await recordsOf(stage.house, on.away, other)).toMatchObject([{ id: other }])
    expect(await on.found(on.registrar, 'ชลธิชา')).toEqual([kept])
    await expect(record(stage.house, on.registrar, 'person', other)).rejects.toMatchObject(refused('not_found'))
  })

  it('leaves an account with the record it is of, and with what that reads', async () => {
    const [kept, other] = await on.two('ซ่อนกลิ่น')
    const self = await actAs(stage.house, { username: 'self.merging', roles: [], person: other })
    await on.merged(kept, other)
    expect((await record(stage.house, self, 'person', other)).id).toBe(other)
    await expect(record(stage.house, self, 'person', kept)).rejects.toMatchObject(refused('not_found'))
  })

  it('cannot make a chain or a circle', async () => {
    const [a, b] = await on.two('ญาดา')
    const [c, d] = await on.two('ฐิติ')
    const early = await on.propose(on.officer, b, a, b)
    const late = await on.propose(on.officer, a, c, c)
    const pair = await on.merged(a, b)
    expect(early).toBe(pair)
    await expect(on.propose(on.officer, b, c)).rejects.toMatchObject(refused('not_mergeable'))
    await expect(on.say(on.second, late, 'merge')).rejects.toMatchObject(refused('not_mergeable'))
    await on.say(on.second, late, 'merge', { keeps: a })
    expect([await on.sameAs(b), await on.sameAs(c)]).toEqual([a, a])
    await expect(on.propose(on.officer, a, d, d)).rejects.toMatchObject(refused('not_mergeable'))
  })

  it('asked twice, or by two at once, is one', async () => {
    const [kept, other] = await on.two('ณัฐชา')
    const pair = await on.propose(on.officer, kept, other, kept)
    const { version } = await on.pairNow(pair)
    const judging = { act: newId(), pair, version, says: 'merge' as const }
    await Promise.all([judgeMerge(stage.house, on.second, judging), judgeMerge(stage.house, on.second, judging)])
    expect((await on.pairNow(pair)).state).toBe('merged')
    const { version: after } = await record(stage.house, on.officer, 'person', other)
    expect(after).toBe(2)
  })

  it('of three records in two pairs at once leaves no chain', async () => {
    const [a, b] = await on.two('ดารณี')
    const [c] = await on.two('ตรีชฎา')
    const [ab, bc] = [await on.propose(on.officer, a, b, a), await on.propose(on.officer, b, c, b)]
    const outcome = await Promise.allSettled([on.say(on.second, ab, 'merge'), on.say(on.second, bc, 'merge')])
    expect(outcome.some(({ status }) => status === 'fulfilled')).toBe(true)
    const states = [(await on.pairNow(ab)).state, (await on.pairNow(bc)).state].sort()
    expect(states).toEqual(['merged', 'proposed'])
    expect([await on.sameAs(b), await on.sameAs(c)].filter(Boolean)).toHaveLength(1)
  })

  it('that a door lets through without sight of both is given back', async () => {
    const [one, other] = await on.two('ถวิล', true)
    const system = on.system
    const values = { one: [one, other].sort()[0], other: [one, other].sort()[1], keeps: 'one', place: on.here }
    const pair = newId()
    const head = { id: newId(), verb: 'create' as const, register: 'person_merge', record: pair }
    await perform(stage.house, system, { ...head, values: { ...values, ground: 'by_hand' } })
    await perform(stage.house, on.director, { ...head, id: newId(), verb: 'move', version: 1, move: 'merge' })
    expect((await on.pairNow(pair)).state).toBe('proposed')
    expect([await on.sameAs(one), await on.sameAs(other)]).toEqual([null, null])
  })

  it('is written by nobody by hand', async () => {
    const [kept, other] = await on.two('ทองใบ')
    const change = { id: newId(), verb: 'change' as const, register: 'person', record: other, version: 1 }
    await expect(perform(stage.house, on.officer, { ...change, values: { same_as: kept } })).rejects.toMatchObject(
      refused('input'),
    )
    const values = { name: { title: '', first: 'ก', last: 'ข' }, sex: 'f', kept_by: on.here, same_as: kept }
    const made = { id: newId(), verb: 'create' as const, register: 'person', record: newId(), values }
    await expect(perform(stage.house, on.officer, made)).rejects.toMatchObject(refused('input'))
  })

  it('holds both records while it stands', async () => {
    const [kept, other] = await on.two('ธิดา')
    await on.merged(kept, other)
    const withdraw = { id: newId(), verb: 'withdraw' as const, register: 'person', record: kept, version: 1 }
    await expect(perform(stage.house, on.system, withdraw)).rejects.toMatchObject(refused('in_use'))
  })
})
