import { describe, expect, it } from 'vitest'
import { actAs } from '../../../tests/support/as.ts'
import { type ReviewStage, reviewStage } from '../../../tests/support/review-stage.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { whyOf } from './child-why.ts'

let staged: ReviewStage
const stage = useWorld(async ({ house }) => {
  staged = await reviewStage(house)
})

async function childWith(where: string): Promise<string> {
  const found = await stage.house.count.query<{ id: string }>(
    `select id from census_child where round = $1 and origin = 'registry' and ${where} order by id limit 1`,
    [staged.round],
  )
  return found.rows[0]?.id ?? ''
}

describe('why a child stands where it does', () => {
  it('is told of a link that was weighed, field by field, with both rows', async () => {
    const id = await childWith(`standing = 'enrolled' and comparison->>'kind' = 'weighed'`)
    const { how, rows, ground, child } = await whyOf(stage.house, staged.anong, id)
    expect(how).toBe('weighed')
    expect(rows?.sides.map(({ kind }) => kind)).toEqual(['registry', 'obec'])
    expect(rows?.sides[1].row).toBe(child.values.other_row)
    const sum = ground?.steps.reduce((total, { weight }) => total + weight, ground.start + ground.household)
    expect(sum).toBeCloseTo(ground?.end ?? Number.NaN, 1)
    expect(ground?.steps.map(({ field }) => field)).toEqual(expect.arrayContaining(['first', 'last', 'born', 'id']))
  })

  it('is told of a link by number, which was not weighed', async () => {
    const id = await childWith(`standing = 'enrolled' and comparison->>'kind' = 'exact'`)
    expect(await whyOf(stage.house, staged.anong, id)).toMatchObject({ how: 'exact', ground: null })
  })

  it('is told of a child who is to be verified: the row that is likeliest, and what speaks against it', async () => {
    const { how, rows, ground } = await whyOf(stage.house, staged.anong, await childWith(`standing = 'to_verify'`))
    expect(how).not.toBeNull()
    expect(rows?.facts.length).toBeGreaterThan(3)
    expect(ground?.probability).toBeGreaterThanOrEqual(0.01)
  })

  it('is told of a child whom nobody is like', async () => {
    const id = await childWith(`standing = 'out_of_school' and comparison is null`)
    expect(await whyOf(stage.house, staged.anong, id)).toMatchObject({ how: null, rows: null, ground: null })
  })

  it('is not there for who only counts', async () => {
    const roles = [{ role: 'planner', place: stage.house.province.areaId }]
    const planner = await actAs(stage.house, { username: 'planner.why', roles })
    await expect(whyOf(stage.house, planner, await childWith('true'))).rejects.toMatchObject({
      problem: { name: 'not_found' },
    })
  })
})
