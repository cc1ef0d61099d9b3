import { expect, it } from 'vitest'
import { readPlanText } from '#modules/plan/reading/read-plan-text.ts'
import { reviewOf } from '#modules/plan/review/state.ts'
import { advance, presentOf, type Sheet } from './review-sheet.ts'

const PAGE = ['วิสัยทัศน์', 'เด็กทุกคนได้เรียน', 'พันธกิจ', '1. จัดการศึกษาให้ทั่วถึง', '2. พัฒนาครู'].join('\n')

it('undoes one edit after another, back to where the review began', () => {
  const origin = reviewOf(PAGE, readPlanText(PAGE))
  const began: Sheet = { origin, edits: [], picked: null }
  const node = origin.nodes.find(({ text }) => text.includes('พัฒนาครู'))?.key ?? ''
  const once = advance(began, { type: 'text', node, text: 'พัฒนาครูทุกคน' }, 'mission')
  const twice = advance(once, { type: 'unplace', node }, 'mission')
  expect(presentOf(twice).nodes).toHaveLength(origin.nodes.length - 1)
  expect(presentOf(advance(twice, { type: 'undo' }, ''))).toEqual(presentOf(once))
  const back = advance(advance(twice, { type: 'undo' }, ''), { type: 'undo' }, '')
  expect(presentOf(back)).toEqual(origin)
  expect(advance(back, { type: 'undo' }, '').edits).toEqual([])
})
