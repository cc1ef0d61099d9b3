import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineKinds } from '../line-kinds.ts'
import type { PlanNodeKind } from '../reading/plan-node.ts'
import { readPlanText } from '../reading/read-plan-text.ts'
import { countNodes } from '../reading/tree.ts'
import { apply, can, type Edit } from './edit.ts'
import { faultsOf, LONGEST_TEXT, type ReviewState, reviewOf } from './state.ts'
import { parseEdit, parseState } from './wire.ts'

const PAGE = `ย้อนกลับ ที่ไม่รู้ว่าอะไร
วิสัยทัศน์
เด็กทุกคนได้เรียน
อย่างมีความสุข
พันธกิจ
1. จัดการศึกษาให้ทั่วถึง
2. พัฒนาครู
3. ดูแลความปลอดภัย
กลยุทธ์
กลยุทธ์ที่ 1 โอกาส
แนวทาง
1. สำรวจเด็ก
2. ติดตามเด็ก

กลยุทธ์ที่ 2 คุณภาพ`

const start = (): ReviewState => reviewOf(PAGE, readPlanText(PAGE))
const countsIn = (state: ReviewState) => countNodes(state.nodes)
const keyOf = (state: ReviewState, words: string): string => {
  const node = state.nodes.find((one) => one.text.includes(words))
  if (!node) throw new Error(`no node with ${words}`)
  return node.key
}
const nodeOf = (state: ReviewState, words: string) => state.nodes.find((one) => one.text.includes(words))

describe('review of a plan', () => {
  it('starts from the reading with every line in its place', () => {
    const state = start()
    expect(faultsOf(state)).toEqual([])
    expect(countsIn(state)).toMatchObject({ vision: 1, mission: 3, strategy: 2, guideline: 2 })
    expect(state.source.filter((line) => line.trim() !== '')).toHaveLength(14)
  })

  it('moves a node among its siblings, under one and out again', () => {
    const state = start()
    const node = keyOf(state, 'พัฒนาครู')
    const up = apply(state, { type: 'step', node, step: 'up' })
    expect(up.nodes.findIndex((one) => one.key === node)).toBeLessThan(
      up.nodes.findIndex((one) => one.text.includes('ทั่วถึง')),
    )
    expect(can(up, { type: 'step', node: keyOf(state, 'เด็กทุกคน'), step: 'outdent' })).toBe(false)
    const into = apply(state, { type: 'step', node, step: 'indent' })
    expect(nodeOf(into, 'พัฒนาครู')?.parent).toBe(keyOf(state, 'ทั่วถึง'))
    expect(countsIn(into).mission).toBe(2)
    const out = apply(into, { type: 'step', node, step: 'outdent' })
    expect(out.nodes).toEqual(state.nodes)
  })

  it('moves a node with all under it, and never under itself', () => {
    const state = start()
    const strategy = keyOf(state, 'โอกาส')
    const guideline = keyOf(state, 'สำรวจเด็ก')
    expect(can(state, { type: 'move', node: strategy, parent: guideline, before: null })).toBe(false)
    const moved = apply(state, { type: 'move', node: strategy, parent: null, before: state.nodes[0]?.key ?? null })
    expect(moved.nodes[0]?.key).toBe(strategy)
    expect(moved.nodes.slice(1, 4).some((one) => one.key === guideline)).toBe(true)
    expect(faultsOf(moved)).toEqual([])
  })

  it('makes a target under a target a sub-target', () => {
    const state = apply(start(), { type: 'retype', node: keyOf(start(), 'สำรวจเด็ก'), kind: 'target' })
    const both = apply(state, { type: 'retype', node: keyOf(state, 'ติดตามเด็ก'), kind: 'target' })
    const into = apply(both, { type: 'step', node: keyOf(both, 'ติดตามเด็ก'), step: 'indent' })
    expect(countsIn(into)).toMatchObject({ target: 1, subtarget: 1 })
    const out = apply(into, { type: 'step', node: keyOf(into, 'ติดตามเด็ก'), step: 'outdent' })
    expect(countsIn(out)).toMatchObject({ target: 2, subtarget: 0 })
  })

  it('splits a node at a source line and joins it again', () => {
    const state = start()
    const vision = nodeOf(state, 'เด็กทุกคน')
    const line = vision?.lines.at(-1) ?? 0
    const split = apply(state, { type: 'split', node: vision?.key ?? '', line })
    expect(countsIn(split).vision).toBe(2)
    expect(nodeOf(split, 'เด็กทุกคน')?.text).toBe('เด็กทุกคนได้เรียน')
    expect(nodeOf(split, 'อย่างมีความสุข')?.lines).toEqual([line])
    const joined = apply(split, { type: 'join', node: keyOf(split, 'อย่างมีความสุข') })
    expect(joined.nodes).toEqual(state.nodes)
  })

  it('splits inside a line: the line stays with the first half, the second says which line it shares', () => {
    const state = start()
    const node = keyOf(state, 'จัดการศึกษาให้ทั่วถึง')
    const cut = apply(state, { type: 'cut', node, at: 'จัดการศึกษา'.length })
    const second = cut.nodes.find((one) => one.text === 'ให้ทั่วถึง')
    expect(second).toMatchObject({ kind: 'mission', lines: [] })
    expect(second?.shares).toBe(cut.nodes.find((one) => one.key === node)?.lines[0])
    expect(faultsOf(cut)).toEqual([])
    expect(can(state, { type: 'cut', node, at: 0 })).toBe(false)
  })

  it('takes a node out of the tree and a line back in', () => {
    const state = start()
    const line = nodeOf(state, 'พัฒนาครู')?.lines[0] ?? 0
    const out = apply(state, { type: 'unplace', node: keyOf(state, 'พัฒนาครู') })
    expect(out.unplaced).toContain(line)
    expect(out.unplaced).toHaveLength(state.unplaced.length + 1)
    const back = apply(out, { type: 'place', line, node: keyOf(out, 'ดูแลความปลอดภัย') })
    expect(nodeOf(back, 'ดูแลความปลอดภัย')?.lines).toContain(line)
    expect(nodeOf(back, 'ดูแลความปลอดภัย')?.text.startsWith('2. พัฒนาครู')).toBe(true)
    const added = apply(out, { type: 'add', line, kind: 'goal', parent: null, before: null })
    expect(countsIn(added).goal).toBe(1)
  })

  it('is the same state where nothing could be done', () => {
    const state = start()
    expect(apply(state, { type: 'join', node: 'nobody' })).toBe(state)
  })

  it('keeps prose longer than a node may be in nodes under the first', () => {
    const long = `วิสัยทัศน์\n“${'ก'.repeat(9000)}\n${'ข'.repeat(9000)}\n${'ค'.repeat(9000)}”`
    const state = reviewOf(long, readPlanText(long))
    expect(faultsOf(state)).toEqual([])
    expect(Math.max(...state.nodes.map((node) => node.text.length))).toBeLessThanOrEqual(LONGEST_TEXT)
  })

  it('refuses a posted state that lost a line, and edits it does not know', () => {
    const state = start()
    expect(parseState(JSON.stringify(state))).toEqual(state)
    const lost = { ...state, nodes: state.nodes.slice(1) }
    expect(parseState(JSON.stringify(lost))).toBeNull()
    expect(parseState('{')).toBeNull()
    expect(parseEdit({ type: 'retype', node: 'x', kind: 'nonsense' })).toBeNull()
    expect(parseEdit({ type: 'split', node: 'x', line: '3' })).toEqual({ type: 'split', node: 'x', line: 3 })
    expect(parseEdit({ type: 'move', node: 'x', parent: '', before: '' })).toEqual({
      type: 'move',
      node: 'x',
      parent: null,
      before: null,
    })
  })
})

/** Any edit: of some node, to somewhere, at some line. Numbers pick from what there is. */
const anyEdit = (state: ReviewState, [a, b, c, d]: [number, number, number, number]): Edit => {
  const key = (n: number): string => state.nodes[n % Math.max(state.nodes.length, 1)]?.key ?? 'none'
  const keyOrNone = (n: number): string | null => (n % 3 === 0 ? null : key(n))
  const kinds = Object.keys(lineKinds) as PlanNodeKind[]
  const kind = kinds[d % kinds.length] ?? 'goal'
  const line = state.unplaced[c % Math.max(state.unplaced.length, 1)] ?? c % 20
  const node = key(b)
  const lines = state.nodes.find((one) => one.key === node)?.lines ?? []
  const steps = ['up', 'down', 'indent', 'outdent'] as const
  const edits: Edit[] = [
    { type: 'move', node, parent: keyOrNone(c), before: keyOrNone(d) },
    { type: 'step', node, step: steps[c % 4] ?? 'up' },
    { type: 'retype', node, kind },
    { type: 'split', node, line: lines[c % Math.max(lines.length, 1)] ?? c },
    { type: 'cut', node, at: c },
    { type: 'join', node },
    { type: 'text', node, text: `ข้อความ ${c}` },
    { type: 'unplace', node },
    { type: 'place', line, node },
    { type: 'add', line, kind, parent: keyOrNone(b), before: keyOrNone(d) },
  ]
  return edits[a % edits.length] ?? { type: 'join', node }
}

it('loses no line and breaks no tree, whatever is done', () => {
  const step = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const state = steps.reduce((now, one) => apply(now, anyEdit(now, one)), start())
      expect(faultsOf(state)).toEqual([])
      expect(parseState(JSON.stringify(state))).toEqual(state)
    }),
    { numRuns: 300 },
  )
})
