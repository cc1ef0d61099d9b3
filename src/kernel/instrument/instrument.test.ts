import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersKind } from '../kinds/answers-kind.ts'
import { Refusal } from '../problem.ts'
import { checkAnswers } from './check.ts'
import { instrument } from './declaration.ts'
import { digestOfInstrument, publishedDigests } from './frozen.ts'
import { scoresOf } from './score.ts'

const label = (text: string) => ({ th: text, en: text })
const three = {
  never: { ...label('never'), worth: 0 },
  some: { ...label('some'), worth: 1 },
  often: { ...label('often'), worth: 2 },
}

const visit = instrument('visit', {
  version: 1,
  published: '2026-05-16',
  ...label('Visit'),
  about: label('A visit'),
  source: label('Invented for this test'),
  sections: [
    {
      name: 'home',
      ...label('Home'),
      questions: [
        { name: 'works', kind: 'yes_no', required: true, ...label('Works') },
        { name: 'job', kind: 'text', required: true, ...label('Job'), when: { question: 'works', is: [true] } },
        { name: 'worried', kind: 'choice', options: three, ...label('Worried') },
        { name: 'calm', kind: 'choice', options: three, ...label('Calm') },
        { name: 'help', kind: 'choices', options: { food: label('Food'), books: label('Books') }, ...label('Help') },
      ],
    },
    {
      name: 'members',
      ...label('Members'),
      repeat: { most: 3, one: label('Member') },
      questions: [
        { name: 'name', kind: 'text', required: true, ...label('Name') },
        { name: 'wage', kind: 'number', min: 0, ...label('Wage') },
        { name: 'fund', kind: 'number', min: 0, ...label('Fund'), when: { question: 'wage', atLeast: 1000 } },
      ],
    },
  ],
  scores: [
    {
      name: 'mood',
      ...label('Mood'),
      of: ['worried', 'calm'],
      reversed: ['calm'],
      highest: 2,
      bands: [
        { from: 0, level: 'good', ...label('well') },
        { from: 3, level: 'act', ...label('unwell') },
      ],
    },
    { name: 'per_head', ...label('Per head'), of: ['members.wage'], per: 'members' },
  ],
})

const problemsOf = (raw: unknown) => checkAnswers(visit, raw).problems.map(({ name, spot }) => `${spot?.field} ${name}`)

describe('answers', () => {
  it('are asked along the branches, and what a closed branch holds is left out', () => {
    expect(problemsOf({ works: true })).toEqual(['job missing_value'])
    expect(problemsOf({ works: false })).toEqual([])
    expect(checkAnswers(visit, { works: 'ไม่ใช่', job: 'ขายของ' }).answers).toEqual({ works: false })
  })

  it('are named by section and row where they are wrong', () => {
    const raw = {
      works: true,
      job: 'x',
      colour: 'red',
      help: ['food', 'money'],
      members: [{ name: 'ก' }, { wage: '-5' }],
    }
    expect(problemsOf(raw).sort()).toEqual([
      'colour unknown_field',
      'help not_choice',
      'members.2.name missing_value',
      'members.2.wage out_of_range',
    ])
    expect(problemsOf({ works: false, members: Array(5).fill({ name: 'ก' }) })).toEqual(['members out_of_range'])
  })

  it('see the row they stand in when a row branches', () => {
    const members = [
      { name: 'ก', wage: 500, fund: 7 },
      { name: 'ข', wage: '๒๐๐๐', fund: 7 },
    ]
    expect(checkAnswers(visit, { works: false, members }).answers.members).toEqual([
      { name: 'ก', wage: 500 },
      { name: 'ข', wage: 2000, fund: 7 },
    ])
  })

  it('never make it fall, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (raw) => {
        try {
          checkAnswers(visit, raw)
          return true
        } catch (error) {
          return error instanceof Refusal
        }
      }),
    )
  })
})

describe('scores', () => {
  const of = (raw: unknown) => scoresOf(visit, checkAnswers(visit, raw).answers)

  it('add up, turn round what is reversed, and reach their bands', () => {
    expect(of({ works: false, worried: 'often', calm: 'never' }).mood).toMatchObject({
      value: 4,
      band: { en: 'unwell' },
    })
    expect(of({ works: false, worried: 'never', calm: 'often' }).mood).toMatchObject({ value: 0, band: { en: 'well' } })
  })

  it('have no value while too little is answered', () => {
    expect(of({ works: false, worried: 'often' }).mood).toEqual({ value: null, answered: 1, of: 2, band: null })
  })

  it('sum repeated rows and share them out', () => {
    const members = [{ name: 'ก', wage: 5000 }, { name: 'ข', wage: 1000 }, { name: 'ค' }]
    expect(of({ works: false, members }).per_head?.value).toBe(2000)
    expect(of({ works: false }).per_head?.value).toBeNull()
  })
})

describe('a filled instrument as a field', () => {
  const field = { kind: 'answers', ...label('Sheet'), asks: [visit] } as const

  it('keeps the version and the scores it reckons itself', () => {
    const kept = answersKind.parse(
      { answers: { works: false, worried: 'often', calm: 'never' }, scores: { mood: 0 } },
      { ...field, asks: [visit] },
    )
    expect(kept).toEqual({
      version: 1,
      answers: { works: false, worried: 'often', calm: 'never' },
      scores: { mood: 4, per_head: null },
    })
    expect(answersKind.show(kept, { ...field, asks: [visit] }, 'en')).toBe('Mood: unwell')
  })

  it('refuses a version that was never published', () => {
    expect(() => answersKind.parse({ version: 2, answers: {} }, { ...field, asks: [visit] })).toThrow(Refusal)
  })
})

it('what was published keeps its digest, so a change shows', () => {
  const before = publishedDigests({}, [visit])
  const changed = { ...visit, th: 'เยี่ยม' }
  expect(publishedDigests(before, [changed])).toEqual(before)
  expect(before.visit?.['1']).not.toBe(digestOfInstrument(changed))
})
