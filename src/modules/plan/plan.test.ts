import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { list } from '#kernel/register/list.ts'
import { fillOffices, type Offices, PAGE, refusal } from '../../../tests/support/plans.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { applyEdit, keepReviewed, planSource, planTree, reviewOfPlan } from './module.ts'

const world = useWorld()
let here: Offices
beforeAll(async () => {
  here = await fillOffices(world.world)
})

describe('importing a plan', () => {
  it('keeps its text, tree, targets and carriers, for the office that the text names', async () => {
    const brought = await here.bring(here.planner, PAGE)
    expect(brought.existing).toBe(false)
    expect(brought.office).toMatchObject({ id: here.peo, found: 'text' })
    expect(brought.counts).toMatchObject({ vision: 1, mission: 2, goal: 1, strategy: 1, target: 2, guideline: 2 })
    expect(brought.lines.placed + brought.lines.unplaced.length).toBe(brought.lines.total)
    const tree = await planTree(world.house, here.planner, brought.plan)
    expect(tree.plan).toMatchObject({ state: 'draft', fromFy: 2025, toFy: 2027, edition: 1, level: 'office' })
    expect(await planSource(world.house, here.planner, brought.plan)).toEqual(PAGE.split('\n'))
    const placed = tree.lines.flatMap((line) => line.source)
    expect(new Set(placed).size).toBe(placed.length)
    const transition = tree.lines.find((line) => line.text.includes('ป.6'))
    expect(transition?.targets).toMatchObject([
      { type: 'level', threshold: 95, indicator: 'transition_p6_m1', state: 'read' },
    ])
    const onet = tree.lines.find((line) => line.text.includes('O-NET'))
    expect(onet?.targets.map((one) => [one.type, one.state]).sort()).toEqual([
      ['growth', 'flagged'],
      ['level', 'flagged'],
    ])
    expect(onet?.judgement?.standing).toBe('flagged')
    const waste = tree.lines.find((line) => line.text.includes('ขยะ'))
    expect(waste?.judgement?.standing).toBe('unmeasured')
  })

  it('changes things once for one act id, and offers the draft that is there for the same text', async () => {
    const id = newId()
    const text = `${PAGE}\n3. สำรวจซ้ำ`
    const first = await here.bring(here.planner, text, { id })
    const again = await here.bring(here.planner, text, { id })
    expect(again).toEqual(first)
    const other = await here.bring(here.planner, text)
    expect(other).toMatchObject({ plan: first.plan, existing: true })
    const same = await list(world.house, here.planner, 'plan', {
      filters: [{ field: 'owner', op: 'is', value: here.peo }],
    })
    expect(same.rows.filter((row) => row.id === first.plan)).toHaveLength(1)
    expect(await refusal(here.bring(here.planner, PAGE, { id }))).toBe('act_reused')
  })

  it('takes an office by code, and says so where there is none', async () => {
    const brought = await here.bring(here.planner, PAGE, { office: 'BN-01' })
    expect(brought.office).toMatchObject({ id: here.office, found: 'given' })
    expect(await refusal(here.bring(here.planner, PAGE, { office: 'XX' }))).toBe('input')
  })

  it('refuses what is no plan, and a plan of an office that is not the actor’s', async () => {
    expect(await refusal(here.bring(here.planner, ''))).toBe('file_text')
    expect(await refusal(here.bring(here.planner, 'สวัสดี\nวันนี้อากาศดี'))).toBe('file_text')
    expect(await refusal(here.bring(here.outsider, PAGE, { office: here.peo }))).toBe('not_found')
  })

  it('is nothing to others while it is a draft', async () => {
    const { plan } = await here.bring(here.planner, `${PAGE}\n4. ลับ`)
    expect(await refusal(planTree(world.house, here.outsider, plan))).toBe('not_found')
    expect(await refusal(planSource(world.house, here.outsider, plan))).toBe('not_found')
  })
})

describe('keeping a reviewed tree', () => {
  it('keeps the lines that stayed, with their ids, and reads changed words anew', async () => {
    const { plan } = await here.bring(here.planner, `${PAGE}\n5. ทบทวน`)
    const { state, version } = await reviewOfPlan(world.house, here.planner, plan)
    const before = await planTree(world.house, here.planner, plan)
    const goal = before.lines.find((line) => line.text.includes('ออกกลางคัน'))?.id ?? ''
    const target = before.lines.find((line) => line.text.includes('ป.6'))?.id ?? ''
    const waste = before.lines.find((line) => line.text.includes('ขยะ'))?.id ?? ''
    const edited = [
      { type: 'retype', node: goal, kind: 'target' } as const,
      { type: 'text', node: target, text: 'อัตราการเรียนต่อ ป.6 เข้า ม.1 ไม่น้อยกว่าร้อยละ 98' } as const,
      { type: 'join', node: waste } as const,
    ].reduce(applyEdit, state)
    await keepReviewed(world.house, here.planner, { id: newId(), plan, version, state: edited })
    const after = await planTree(world.house, here.planner, plan)
    expect(after.lines.find((line) => line.id === goal)?.kind).toBe('target')
    expect(after.lines.find((line) => line.id === target)?.targets).toMatchObject([{ threshold: 98 }])
    expect(after.lines.some((line) => line.id === waste)).toBe(false)
    const late = { id: newId(), plan, version, state }
    expect(await refusal(keepReviewed(world.house, here.planner, late))).toBe('version')
    expect(after.lines.flatMap((line) => line.source).sort()).toEqual(
      before.lines.flatMap((line) => line.source).sort(),
    )
  })

  it('refuses a tree that lost a line, or of another text', async () => {
    const { plan } = await here.bring(here.planner, `${PAGE}\n6. ครบทุกบรรทัด`)
    const { state } = await reviewOfPlan(world.house, here.planner, plan)
    const lost = { ...state, nodes: state.nodes.slice(1) }
    expect(await refusal(keepReviewed(world.house, here.planner, { id: newId(), plan, state: lost }))).toBe('rule')
    const other = { source: ['ก'], nodes: [], unplaced: [1], next: 1 }
    expect(await refusal(keepReviewed(world.house, here.planner, { id: newId(), plan, state: other }))).toBe('rule')
  })
})
