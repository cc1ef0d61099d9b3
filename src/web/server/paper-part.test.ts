import { describe, expect, it } from 'vitest'
import { instrument } from '#kernel/instrument/declaration.ts'
import { partOf } from './paper-part.ts'

const yes = { th: 'มี', en: 'Has one' }
const visit = instrument('paper_visit', {
  version: 1,
  published: '2026-05-16',
  th: 'แบบทดสอบ',
  en: 'Test',
  about: yes,
  source: yes,
  sections: [
    {
      name: 'work',
      th: 'งาน',
      en: 'Work',
      questions: [
        { name: 'works', kind: 'yes_no', th: 'ทำงาน', en: 'Works' },
        { name: 'job', kind: 'text', max: 60, th: 'งานอะไร', en: 'Job', when: { question: 'works', is: [true] } },
        {
          name: 'pay',
          kind: 'choices',
          th: 'ค่าแรง',
          en: 'Pay',
          options: { cash: { th: 'เงินสด', en: 'Cash' }, rice: { th: 'ข้าว', en: 'Rice' } },
        },
      ],
    },
    {
      name: 'members',
      th: 'สมาชิก',
      en: 'Members',
      repeat: { most: 4, one: { th: 'คนที่', en: 'Member' } },
      questions: [
        { name: 'age', kind: 'number', th: 'อายุ', en: 'Age', unit: { th: 'ปี', en: 'years' } },
        {
          name: 'kin',
          kind: 'choice',
          th: 'เป็นอะไร',
          en: 'Kin',
          options: { mother: { th: 'แม่', en: 'Mother' }, aunt: { th: 'ป้า', en: 'Aunt' } },
        },
      ],
    },
  ],
  scores: [],
})
const [work, members] = visit.sections
if (!work || !members) throw new Error('the test has two sections')
const on = (section: typeof work, at: number) => ({ asked: visit, section, at, language: 'th' as const })

describe('a section on paper', () => {
  it('asks everything of an empty sheet, with the condition in words', () => {
    const [part] = partOf(on(work, 1))
    expect(part?.asks.map(({ number, label }) => [number, label])).toEqual([
      ['1.1', 'ทำงาน'],
      ['1.2', 'งานอะไร'],
      ['1.3', 'ค่าแรง'],
    ])
    expect(part?.asks[1]).toMatchObject({ note: 'ตอบเมื่อ ทำงาน: ใช่', answer: { shape: 'lines', rows: 1 } })
    expect(part?.asks[2]).toMatchObject({ many: true, answer: { shape: 'boxes' } })
  })

  it('ticks what was chosen and leaves out what was not asked', () => {
    const [part] = partOf({ ...on(work, 1), answers: { works: false, pay: ['rice'] } })
    expect(part?.asks.map(({ number }) => number)).toEqual(['1.1', '1.3'])
    const ticked = part?.asks.map(({ answer }) =>
      answer.shape === 'boxes' ? answer.options.filter((one) => one.ticked).map(({ label }) => label) : answer,
    )
    expect(ticked).toEqual([['ไม่ใช่'], ['ข้าว']])
  })

  it('makes a table of short questions: codes for the hand, words for what is known', () => {
    const empty = partOf(on(members, 2))[0]?.table
    expect(empty?.rows).toEqual(Array.from({ length: 4 }, () => ['', '']))
    expect(empty?.codes).toEqual([{ label: 'เป็นอะไร', options: ['1 แม่', '2 ป้า'] }])
    const filled = partOf({ ...on(members, 2), answers: { members: [{ age: 41, kin: 'aunt' }] } })[0]?.table
    expect(filled?.rows).toEqual([['41', 'ป้า']])
    expect(filled?.codes).toEqual([])
    expect(partOf({ ...on(members, 2), answers: {} })).toEqual([])
  })
})
