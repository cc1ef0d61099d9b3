import { expect, it } from 'vitest'
import { record } from '#kernel/register/record.ts'
import { reviewStage } from '../../../tests/support/review-stage.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { roundQuality } from './review-quality.ts'
import { ENOUGH } from './run-calibration.ts'
import { runRound } from './run-round.ts'

let staged: Awaited<ReturnType<typeof reviewStage>>
const stage = useWorld(async ({ house }) => {
  staged = await reviewStage(house, { children: 3000, ids: false })
})

const GIVEN = `select id, state, (comparison->>'before')::float8 as before, (comparison->>'probability')::float8 as given
  from link_question where round = $1 order by id`

const given = async () =>
  (await stage.house.count.query<{ id: string; state: string; before: number; given: number }>(GIVEN, [staged.round]))
    .rows

it('a run goes by what people decided once there is enough of it, and overrides none of it', async () => {
  const { house, round, anong } = staged
  expect((await roundQuality(house, anong, round)).calibration).toEqual({ used: false, decisions: 0, needed: 40 })
  for (const { before, given: now } of await given()) expect(now).toBeCloseTo(before, 5)
  for (const pile of ['ask', 'sample'] as const)
    for (let id = await staged.next(anong, pile); id; id = await staged.next(anong, pile))
      await staged.say(anong, id, await staged.truly(id))
  const judged = (await given()).filter(({ state }) => state === 'same' || state === 'different')
  const told = await runRound(house, round)
  expect(told.calibration.used).toBe(true)
  expect(told.calibration.decisions).toBeGreaterThanOrEqual(ENOUGH.decisions)
  expect((await roundQuality(house, anong, round)).calibration).toEqual(told.calibration)
  const after = new Map((await given()).map((one) => [one.id, one]))
  for (const one of judged) expect(after.get(one.id)).toEqual(one)
  // what still waits was given other probabilities, and none fell under the threshold of the round by that
  const { reject } = (await record(house, anong, 'census_round', round)).values
  const waiting = [...after.values()].filter(({ state }) => state === 'waiting')
  for (const one of waiting) if (one.before >= Number(reject)) expect(one.given).toBeGreaterThanOrEqual(Number(reject))
  const again = await runRound(house, round)
  expect(again.counts).toEqual(told.counts)
  expect(again.kept.link_question).toMatchObject({ made: 0, changed: 0, withdrawn: 0 })
})
