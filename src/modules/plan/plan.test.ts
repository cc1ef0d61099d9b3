import { beforeAll, describe, expect, it } from 'vitest'
import { higherPlans } from '#demo/higher-plans.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, put, putSchool } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import {
  applyEdit,
  exportPlan,
  importPlan,
  keepReviewed,
  linesMovedBy,
  loadHigherPlans,
  newEdition,
  planSource,
  planTree,
  publishPlan,
  reviewOfPlan,
  suggestAlignments,
  trace,
} from './module.ts'

const PAGE = `แผนพัฒนาการศึกษาของสำนักงานศึกษาธิการจังหวัดบัวงาม ปีงบประมาณ พ.ศ. 2568 - 2570
วิสัยทัศน์
เด็กทุกคนได้เรียนอย่างมีความสุข
พันธกิจ
1. จัดทำสำมะโนประชากรวัยเรียน
2. พัฒนาครูให้มีสมรรถนะ
เป้าประสงค์
1. ลดการออกกลางคัน
ยุทธศาสตร์ที่ 1 สร้างความเสมอภาคทางการศึกษา
เป้าหมาย
1. อัตราการเรียนต่อ ป.6 เข้า ม.1 ไม่น้อยกว่าร้อยละ 95
2. ผลการทดสอบ O-NET มีค่าเฉลี่ยเพิ่มขึ้นไม่น้อยกว่าร้อยละ 50
แนวทางการพัฒนา
1. ติดตามเด็กตกหล่น
2. บริหารจัดการขยะ`

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const world = useWorld()
const here: { peo: string; office: string; planner: Actor; chief: Actor; outsider: Actor } = {
  peo: '',
  office: '',
  planner: { account: null, person: null, name: '', grants: [] },
  chief: { account: null, person: null, name: '', grants: [] },
  outsider: { account: null, person: null, name: '', grants: [] },
}

const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.problem.name
    throw error
  }
  return 'done'
}

const bring = (actor: Actor, text: string, more: { id?: string; office?: string; name?: string } = {}) =>
  importPlan(world.house, actor, { id: newId(), fileName: 'plan.txt', bytes: bytes(text), ...more })

beforeAll(async () => {
  const office = { kind: 'peo', affiliation: 'ops', levels: null }
  here.peo = await putSchool(world.house, 'สำนักงานศึกษาธิการจังหวัดบัวงาม', office)
  here.office = await putSchool(world.house, 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาบัวงาม เขต 1', { ...office, kind: 'pesao' })
  await put(world.house, 'organisation_code', { organisation: here.office, scheme: 'office', value: 'BN-01' })
  const province = world.house.province.areaId
  here.planner = await actAs(world.house, { username: 'planner', roles: [{ role: 'planner', place: province }] })
  here.chief = await actAs(world.house, { username: 'chief', roles: [{ role: 'peo_officer', place: province }] })
  here.outsider = await actAs(world.house, {
    username: 'outsider',
    roles: [{ role: 'school_director', place: await putSchool(world.house, 'โรงเรียนอื่น') }],
  })
})

describe('importing a plan', () => {
  it('keeps its text, tree, targets and carriers, for the office that the text names', async () => {
    const brought = await bring(here.planner, PAGE)
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
    const first = await bring(here.planner, text, { id })
    const again = await bring(here.planner, text, { id })
    expect(again).toEqual(first)
    const other = await bring(here.planner, text)
    expect(other).toMatchObject({ plan: first.plan, existing: true })
    const same = await list(world.house, here.planner, 'plan', {
      filters: [{ field: 'owner', op: 'is', value: here.peo }],
    })
    expect(same.rows.filter((row) => row.id === first.plan)).toHaveLength(1)
    expect(await refusal(bring(here.planner, PAGE, { id }))).toBe('act_reused')
  })

  it('takes an office by code, and says so where there is none', async () => {
    const brought = await bring(here.planner, PAGE, { office: 'BN-01' })
    expect(brought.office).toMatchObject({ id: here.office, found: 'given' })
    expect(await refusal(bring(here.planner, PAGE, { office: 'XX' }))).toBe('input')
  })

  it('refuses what is no plan, and a plan of an office that is not the actor’s', async () => {
    expect(await refusal(bring(here.planner, ''))).toBe('file_text')
    expect(await refusal(bring(here.planner, 'สวัสดี\nวันนี้อากาศดี'))).toBe('file_text')
    expect(await refusal(bring(here.outsider, PAGE, { office: here.peo }))).toBe('not_found')
  })

  it('is nothing to others while it is a draft', async () => {
    const { plan } = await bring(here.planner, `${PAGE}\n4. ลับ`)
    expect(await refusal(planTree(world.house, here.outsider, plan))).toBe('not_found')
    expect(await refusal(planSource(world.house, here.outsider, plan))).toBe('not_found')
  })
})

describe('keeping a reviewed tree', () => {
  it('keeps the lines that stayed, with their ids, and reads changed words anew', async () => {
    const { plan } = await bring(here.planner, `${PAGE}\n5. ทบทวน`)
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
    const { plan } = await bring(here.planner, `${PAGE}\n6. ครบทุกบรรทัด`)
    const { state } = await reviewOfPlan(world.house, here.planner, plan)
    const lost = { ...state, nodes: state.nodes.slice(1) }
    expect(await refusal(keepReviewed(world.house, here.planner, { id: newId(), plan, state: lost }))).toBe('rule')
    const other = { source: ['ก'], nodes: [], unplaced: [1], next: 1 }
    expect(await refusal(keepReviewed(world.house, here.planner, { id: newId(), plan, state: other }))).toBe('rule')
  })
})

describe('editions', () => {
  const move = (actor: Actor, record: string, name: string) =>
    perform(world.house, actor, { id: newId(), verb: 'move', register: 'plan', record, move: name })

  it('are published by somebody else than who proposed, are frozen then, and end when the next is published', async () => {
    const { plan } = await bring(here.planner, `${PAGE}\n7. ฉบับแรก`)
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
    const { plan } = await bring(here.planner, `${PAGE}\n8. สอดคล้อง`)
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
    const { plan } = await bring(here.planner, `${PAGE}\n9. ติดตามรายคน`)
    const traced = await trace(world.house, here.planner, plan)
    const census = traced.lines.find((line) => line.text.includes('สำมะโน'))
    expect(census?.registers.map((one) => one.name)).toEqual(['learner', 'enrolment'])
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
