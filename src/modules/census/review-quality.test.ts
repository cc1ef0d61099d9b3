import { describe, expect, it } from 'vitest'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type ReviewStage, reviewStage } from '../../../tests/support/review-stage.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { roundQuality } from './review-quality.ts'
import { runRound } from './run-round.ts'

let staged: ReviewStage
let anong: Actor
let krit: Actor
let round: string

const stage = useWorld(async ({ house }) => {
  staged = await reviewStage(house)
  anong = staged.anong
  krit = staged.krit
  round = staged.round
})

describe('the quality of a round', () => {
  it('is not told before every band was judged, then by the sample alone', async () => {
    await runRound(stage.house, round)
    expect((await roundQuality(stage.house, anong, round)).estimate).toBeNull()
    // what is truly so: the lists name each child by the row it came from
    for (let id = await staged.next(anong, 'sample'); id; id = await staged.next(anong, 'sample'))
      await staged.say(anong, id, await staged.truly(id))
    for (let id = await staged.next(anong, 'ask'); id; id = await staged.next(anong, 'ask'))
      await staged.say(anong, id, await staged.truly(id))
    const { estimate, bands } = await roundQuality(stage.house, anong, round)
    expect(bands.filter(({ drawn }) => drawn > 0).length).toBeGreaterThan(2)
    expect(estimate?.precision.value).toBeGreaterThan(0.95)
    expect(estimate?.recall.value).toBeGreaterThan(0.8)
    expect(estimate?.recall.low).toBeLessThanOrEqual(estimate?.recall.value ?? 0)
  })

  it('has the agreement of two readers, each blind to the other', async () => {
    expect(await staged.next(anong, 'again')).not.toBe(await staged.next(krit, 'again'))
    let read = 0
    for (let id = await staged.next(krit, 'again'); id && read < 6; id = await staged.next(krit, 'again')) {
      const wrong = read === 5
      const right = await staged.truly(id)
      await staged.say(krit, id, wrong ? (right === 'same' ? 'different' : 'same') : right, true)
      read += 1
    }
    const { agreement, states } = await roundQuality(stage.house, anong, round)
    expect(agreement).toMatchObject({ pairs: 6, agreed: 5 })
    expect(states.disputed).toBe(1)
    // what two see differently counts for nothing before somebody settles it
    const open = await staged.asked(anong, 'second')
    await staged.say(anong, open, await staged.truly(open))
    expect(['same', 'different']).toContain(await staged.stateOf(open))
  })

  it('draws the same sample again', async () => {
    const plan = async () => (await record(stage.house, anong, 'census_round', round)).values.sample
    const before = await plan()
    const drawn = async () =>
      (
        await stage.house.count.query(
          `select id from link_question where round = $1 and sampled = 'drawn' order by id`,
          [round],
        )
      ).rows
    const first = await drawn()
    await runRound(stage.house, round)
    const second = await drawn()
    expect(second).toEqual(expect.arrayContaining(first))
    expect(await plan()).toMatchObject({ seed: (before as { seed: string }).seed })
  })
})

describe('another round', () => {
  it('goes by what was decided of the same two rows', async () => {
    const { rows } = await stage.house.count.query<{ row: number; other_row: number }>(
      `select row::int as row, other_row::int as other_row from link_question
       where round = $1 and state = 'same' and band in ('likely', 'unlikely') order by id`,
      [round],
    )
    expect(rows.length).toBeGreaterThan(1)
    const later = await staged.another('รอบหลัง', 2027)
    await runRound(stage.house, later)
    for (const { row, other_row } of rows) {
      const found = await stage.house.count.query<{ other_row: number }>(
        `select other_row::int as other_row from census_child where round = $1 and row = $2 and standing = 'enrolled'
         and origin = 'registry'`,
        [later, row],
      )
      expect(found.rows[0]?.other_row).toBe(other_row)
    }
  })
})
