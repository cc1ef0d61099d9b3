import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../tests/support/as.ts'
import { type ReviewStage, reviewStage } from '../../../tests/support/review-stage.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { judgePair } from './judge-pair.act.ts'
import { pairOf } from './review-pair.ts'
import { pileCounts } from './review-queue.ts'
import { runRound } from './run-round.ts'

let staged: ReviewStage
let anong: Actor
let krit: Actor
let round: string
let planner: Actor

const stage = useWorld(async ({ house }) => {
  staged = await reviewStage(house)
  anong = staged.anong
  krit = staged.krit
  round = staged.round
  planner = await actAs(house, {
    username: 'planner.review',
    roles: [{ role: 'planner', place: house.province.areaId }],
  })
})

describe('the queue', () => {
  it('begins with a child who would be called out of school, and with what is most open', async () => {
    const pair = await pairOf(stage.house, anong, await staged.asked(anong, 'ask'))
    expect(pair).toMatchObject({ atStake: true, state: 'waiting' })
    const { rows } = await stage.house.count.query<{ id: string }>(
      `select q.id from link_question q join census_child c on c.id = q.child
       where q.round = $1 and q.state = 'waiting' and q.asked_for <> 'sample' and c.standing = 'to_verify'
       order by abs(q.likeness - 0.5), q.id`,
      [round],
    )
    expect(pair.id).toBe(rows[0]?.id)
  })

  it('shows two records, what differs, and why; of an id number no more than needed', async () => {
    const { facts, ground } = await pairOf(stage.house, anong, await staged.asked(anong, 'ask'))
    expect(facts.map(({ field }) => field)).toContain('born')
    expect(facts.some(({ verdict }) => verdict === 'differs')).toBe(true)
    for (const { a, b, verdict } of facts)
      if (verdict !== 'lacking') expect([...a, ...b].some(({ differs }) => differs)).toBe(verdict === 'differs')
    expect(ground?.steps.map(({ field }) => field)).toContain('first')
    const sum = ground?.steps.reduce(
      (total, { weight, rarity }) => total + weight + rarity,
      ground.start + ground.household,
    )
    expect(sum).toBeCloseTo(ground?.end ?? Number.NaN, 1)
    const id = facts.find(({ field }) => field === 'id')
    for (const { text } of [...(id?.a ?? []), ...(id?.b ?? [])]) expect(text).not.toMatch(/\d{6}/)
  })

  it('is not there for who only counts', async () => {
    const id = await staged.asked(anong, 'ask')
    await expect(pairOf(stage.house, planner, id)).rejects.toMatchObject({ problem: { name: 'not_found' } })
    expect(await pileCounts(stage.house, planner, round)).toEqual({ ask: 0, second: 0, sample: 0, again: 0 })
  })
})

describe('a judgement', () => {
  it('can be taken back', async () => {
    const id = await staged.asked(anong, 'ask')
    const before = await pileCounts(stage.house, anong, round)
    await staged.say(anong, id, 'different')
    expect((await pileCounts(stage.house, anong, round)).ask).toBe(before.ask - 1)
    await staged.say(anong, id, 'undo')
    expect(await staged.stateOf(id)).toBe('waiting')
    expect(await staged.next(anong, 'ask')).toBe(id)
  })

  it('sent twice is one', async () => {
    const id = await staged.asked(anong, 'ask')
    const { version } = await record(stage.house, anong, 'link_question', id)
    const judging = { act: newId(), question: id, version, says: 'same' as const }
    await judgePair(stage.house, anong, judging)
    await judgePair(stage.house, anong, judging)
    expect((await record(stage.house, anong, 'link_question', id)).version).toBe(version + 1)
    await staged.say(anong, id, 'undo')
  })

  it('in doubt goes to another reader, never to the same', async () => {
    const id = await staged.asked(anong, 'ask')
    await staged.say(anong, id, 'doubt')
    expect(await staged.next(anong, 'second')).toBeNull()
    await expect(staged.say(anong, id, 'same')).rejects.toMatchObject({ problem: { name: 'own_proposal' } })
    expect(await staged.next(krit, 'second')).toBe(id)
    await staged.say(krit, id, 'different')
    expect(await staged.stateOf(id)).toBe('different')
  })

  it('in doubt stays with others when the doubt is taken back, by whomever, and after others have decided', async () => {
    const id = await staged.asked(anong, 'ask')
    const refused = { problem: { name: 'own_proposal' } }
    await staged.say(anong, id, 'doubt')
    await staged.say(anong, id, 'undo')
    expect(await pairOf(stage.house, anong, id)).toMatchObject({ state: 'waiting', doubted: true })
    expect(await pairOf(stage.house, krit, id)).toMatchObject({ doubted: false })
    await expect(staged.say(anong, id, 'same')).rejects.toMatchObject(refused)
    await expect(staged.say(anong, id, 'different')).rejects.toMatchObject(refused)
    expect(await staged.next(anong, 'ask')).not.toBe(id)
    expect(await staged.next(krit, 'ask')).toBe(id)
    await staged.say(anong, id, 'doubt')
    await staged.say(krit, id, 'undo')
    await expect(staged.say(anong, id, 'same')).rejects.toMatchObject(refused)
    await staged.say(krit, id, 'same')
    // nor does undoing what another decided make it theirs
    await staged.say(anong, id, 'undo')
    await expect(staged.say(anong, id, 'different')).rejects.toMatchObject(refused)
    await staged.say(krit, id, 'same')
    expect(await staged.stateOf(id)).toBe('same')
    await staged.say(krit, id, 'undo')
  })

  it('is read a second time by nobody who has said something of the pair before', async () => {
    const id = (
      await stage.house.count.query<{ id: string }>(
        `select id from link_question where round = $1 and sampled = 'drawn' and state = 'waiting'
         and not exists (select 1 from move_record m where m.record = link_question.id) order by id limit 1`,
        [round],
      )
    ).rows[0]?.id
    if (!id) throw new Error('the sample is empty')
    await staged.say(anong, id, 'doubt')
    await staged.say(anong, id, 'undo')
    await staged.say(krit, id, 'different')
    await expect(staged.say(anong, id, 'different', true)).rejects.toMatchObject({ problem: { name: 'own_proposal' } })
    expect(await staged.next(anong, 'again')).not.toBe(id)
    await staged.say(krit, id, 'undo')
  })

  it('is kept by the next run, which does as it says', async () => {
    const id = await staged.asked(anong, 'ask')
    const { values } = await record(stage.house, anong, 'link_question', id)
    await staged.say(anong, id, 'same')
    await runRound(stage.house, round)
    expect(await staged.stateOf(id)).toBe('same')
    const child = await record(stage.house, anong, 'census_child', String(values.child))
    expect(child.values).toMatchObject({
      standing: 'enrolled',
      other_list: values.other_list,
      other_row: values.other_row,
    })
    const after = await record(stage.house, anong, 'census_round', round)
    await runRound(stage.house, round)
    const again = await record(stage.house, anong, 'census_round', round)
    expect(again.values.figures).toEqual(after.values.figures)
  })
})

describe('a decision that a run contradicts', () => {
  it('holds, is asked once more, and is not asked again when held to', async () => {
    const { rows } = await stage.house.count.query<{ ids: string[] }>(
      `select array_agg(id order by id) as ids from link_question q where round = $1 and state = 'waiting'
       and not exists (select 1 from move_record m where m.record = q.id)
       group by other_list, other_row having count(*) > 1 order by 1 limit 1`,
      [round],
    )
    const [one = '', other = ''] = rows[0]?.ids ?? []
    // one row of a school cannot be two children
    await staged.say(anong, one, 'same')
    await staged.say(anong, other, 'same')
    expect((await runRound(stage.house, round)).counts.contradicted).toBe(2)
    expect([one, other]).toContain(await staged.asked(anong, 'ask'))
    expect(await pairOf(stage.house, anong, one)).toMatchObject({ askedFor: 'contradicted', state: 'same' })
    await staged.say(anong, one, 'same')
    await staged.say(anong, other, 'different')
    expect(await staged.stateOf(other)).toBe('different')
    await runRound(stage.house, round)
    expect(await record(stage.house, anong, 'link_question', one)).toMatchObject({
      state: 'same',
      values: { asked_for: 'confirmed' },
    })
    expect(await staged.stateOf(other)).toBe('different')
    await staged.say(anong, one, 'undo')
    await staged.say(anong, other, 'undo')
  })

  it('is one that the weights have turned against since it was asked', async () => {
    const { rows } = await stage.house.count.query<{ id: string }>(
      `select id from link_question q where round = $1 and band = 'sure' and state = 'waiting'
       and not exists (select 1 from move_record m where m.record = q.id) order by id limit 1`,
      [round],
    )
    const id = rows[0]?.id ?? ''
    await staged.say(anong, id, 'different')
    expect((await runRound(stage.house, round)).counts.contradicted).toBe(0)
    const { version, values } = await record(stage.house, anong, 'link_question', id)
    const comparison = { ...(values.comparison as object), alone: 0.5 }
    const change = { id: newId(), verb: 'change' as const, register: 'link_question', record: id, version }
    await perform(stage.house, anong, { ...change, values: { comparison } })
    expect((await runRound(stage.house, round)).counts.contradicted).toBe(1)
    expect(await record(stage.house, anong, 'link_question', id)).toMatchObject({
      state: 'different',
      values: { asked_for: 'contradicted' },
    })
    await staged.say(anong, id, 'same')
    expect(await staged.stateOf(id)).toBe('same')
  })
})
