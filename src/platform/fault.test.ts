import { expect, test } from 'vitest'
import { Fault, messageOf } from './fault.ts'
import { faultTexts } from './fault-texts.ts'

test('every fault has a Thai and an English text with the same details to fill in', () => {
  const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
  for (const [name, { th, en }] of Object.entries(faultTexts)) {
    expect(th, name).toMatch(/[ก-๙]/)
    expect(gaps(th), name).toEqual(gaps(en))
  }
})

test('details fill the texts, each language its own where they differ', () => {
  const fault = new Fault('database_rights', { user: 'app', missing: { th: 'สร้างบทบาท', en: 'create roles' } })
  expect(fault.message).toBe('The database account app lacks the right to create roles.')
  expect(fault.text.th).toContain('สร้างบทบาท')
  expect(JSON.parse(JSON.stringify(fault))).toMatchObject({ fault: 'database_rights', exitCode: 3 })
})

test('whatever was thrown says something of itself', () => {
  const failed = new AggregateError([new Error('one'), 'two'])
  expect([new Error('lost'), failed, 'gone', null, { message: 'late' }, { code: 7 }].map(messageOf)).toEqual([
    'lost',
    'one; two',
    'gone',
    'null',
    'late',
    '{"code":7}',
  ])
})
