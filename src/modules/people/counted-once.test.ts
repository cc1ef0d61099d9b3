import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { compare } from '#kernel/indicator/compare.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { refreshPending } from '#kernel/indicator/refresher.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { judgeMerge, proposeMerge } from '#modules/people/module.ts'
import { actAs } from '../../../tests/support/as.ts'
import { type Example, putExample, Y } from '../../../tests/support/indicator-example.ts'
import { useWorld } from '../../../tests/support/world.ts'

let example: Example
let officer: Actor
let second: Actor
const stage = useWorld(async ({ house }) => {
  example = await putExample(house)
  await recompute(house)
})

beforeAll(async () => {
  const roles = [{ role: 'peo_officer', place: stage.house.province.areaId }]
  officer = await actAs(stage.house, { username: 'officer.once', roles })
  second = await actAs(stage.house, { username: 'second.once', roles })
})

const figures = async () => {
  const { numerator, denominator } = await measure(stage.house, officer, {
    indicator: 'out_of_school_compulsory',
    year: Y,
  })
  const over = await compare(stage.house, officer, { indicator: 'learners', from: { year: Y - 1 }, to: { year: Y } })
  return [numerator, denominator, over.came.count, over.went.count, over.stayed]
}

describe('a person with two records', () => {
  it('is counted once, and stays who they are from year to year; twice again when they are parted', async () => {
    // 3 is on no list this year, 10 was on none last year
    const [gone, come] = [example.persons.get(3) ?? '', example.persons.get(10) ?? '']
    const before = await figures()
    expect(before).toEqual([2, 9, 2, 2, 9])
    const pair = await proposeMerge(stage.house, officer, {
      act: newId(),
      one: gone,
      other: come,
      keeps: come,
      ground: 'by_hand',
    })
    const say = async (says: 'merge' | 'separate') => {
      const { version } = await record(stage.house, second, 'person_merge', pair)
      await judgeMerge(stage.house, second, { act: newId(), pair, version, says, reason: 'ทดสอบ' })
      await refreshPending(stage.house)
    }
    await say('merge')
    expect(await figures()).toEqual([1, 8, 1, 1, 10])
    await say('separate')
    expect(await figures()).toEqual(before)
  })
})
