import { beforeAll, describe, expect, it } from 'vitest'
import { higherPlans } from '#demo/higher-plans.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { putSchool } from '../../../tests/support/as.ts'
import { fillOffices, type Offices, PAGE, refusal } from '../../../tests/support/plans.ts'
import { useWorld } from '../../../tests/support/world.ts'
import {
  exportPlan,
  linesMovedBy,
  loadHigherPlans,
  newEdition,
  planTree,
  publishPlan,
  suggestAlignments,
  trace,
} from './module.ts'

const world = useWorld()
let here: Offices
beforeAll(async () => {
  here = await fillOffices(world.world)
})

describe('editions', () => {
  const move = (actor: Actor, record: string, name: string) =>
    perform(world.house, actor, { id: newId(), verb: 'move', register: 'plan', record, move: name })

  it('are published by somebody else than who proposed, are frozen then, and end when the next is published', async () => {
    const { plan } = await here.bring(here.planner, `${PAGE}\n7. ฉบับแรก`)
    await move(here.planner, plan, 'propose')
    expect(await refusal(publishPlan(world.house, here.planner, { id: newId(), plan }))).toBe('own_proposal')
    await publishPlan(world.house, here.chief, { id: newId(), plan })
    const tree = await planTree(world.house, here.outsider, plan)
    expect(tree.plan).toMatchObject({ state: 'published', may: { change: false, moves: [] } })
    const line = tree.lines[0]?.id ?? ''
    const change = {
      id: newId(),
      verb: 'change',
      register: 'plan_line',
      record: line,
      version: 1,
      values: { text: 'อื่น' },
    } as const
    expect(await refusal(perform(world.house, here.planner, change))).toBe('frozen')

    const next = await newEdition(world.house, here.planner, { id: newId(), plan })
    expect(next).toMatchObject({ edition: 2, existing: false })
    expect(await newEdition(world.house, here.planner, { id: newId(), plan })).toMatchObject({
      ...next,
      existing: true,
    })
    const copy = await planTree(world.house, here.planner, next.plan)
    expect(copy.lines.map((one) => [one.kind, one.text, one.depth, one.targets.length, one.carriers.length])).toEqual(
      tree.lines.map((one) => [one.kind, one.text, one.depth, one.targets.length, one.carriers.length]),
    )
    await move(here.planner, next.plan, 'propose')
    expect(await publishPlan(world.house, here.chief, { id: newId(), plan: next.plan })).toMatchObject({
      superseded: plan,
    })
    expect((await planTree(world.house, here.outsider, plan)).plan.state).toBe('superseded')
  })
})

describe('alignment', () => {
  it('suggests lines of higher plans, once, and keeps what was decided', async () => {
    expect(await loadHigherPlans(world.house, here.chief, higherPlans)).toBe(higherPlans.length)
    expect(await loadHigherPlans(world.house, here.chief, higherPlans)).toBe(0)
    const { plan } = await here.bring(here.planner, `${PAGE}\n8. สอดคล้อง`)
    const added = await suggestAlignments(world.house, here.planner, { id: newId(), plan })
    expect(added).toBeGreaterThan(0)
    expect(await suggestAlignments(world.house, here.planner, { id: newId(), plan })).toBe(0)
    const tree = await planTree(world.house, here.planner, plan)
    for (const line of tree.lines) expect(line.alignments.length).toBeLessThanOrEqual(3)
    const first = tree.lines.flatMap((line) => line.alignments)[0]
    await perform(world.house, here.planner, {
      id: newId(),
      verb: 'move',
      register: 'plan_alignment',
      record: first?.id ?? '',
      move: 'accept',
    })
    const markdown = await exportPlan(world.house, here.planner, plan, 'md')
    expect(markdown).toContain(`สอดคล้องกับ: ${first?.to.text}`)
    expect(markdown).toContain('รอตัดสิน')
    const json = JSON.parse(await exportPlan(world.house, here.planner, plan, 'json'))
    expect(json.lines).toHaveLength(tree.lines.length)
  })
})

describe('tracing', () => {
  it('goes from a line to what carries it, and from a record to the lines that it moves', async () => {
    const { plan } = await here.bring(here.planner, `${PAGE}\n9. ติดตามรายคน`)
    const traced = await trace(world.house, here.planner, plan)
    const census = traced.lines.find((line) => line.text.includes('สำมะโน'))
    expect(census?.registers.map((one) => one.name)).toEqual(['census_child', 'enrolment', 'enumeration_zone'])
    expect(census?.indicators.length).toBeGreaterThan(0)
    expect(traced.lines.find((line) => line.kind === 'heading')?.status ?? null).not.toBe('behind')
    const school = await putSchool(world.house, 'โรงเรียนบัวบาน', { lies_in: areaId('130102') })
    const moved = await linesMovedBy(world.house, here.planner, 'organisation', school)
    for (const line of moved) expect(line.via.length).toBeGreaterThan(0)
    const own = await linesMovedBy(world.house, here.planner, 'plan', plan)
    expect(own.some((line) => line.plan === plan && line.kind === 'vision')).toBe(true)
    expect(await refusal(linesMovedBy(world.house, here.outsider, 'plan', plan))).toBe('not_found')
  })
})
