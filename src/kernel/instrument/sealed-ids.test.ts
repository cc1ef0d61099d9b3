import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { answersKind } from '../kinds/answers-kind.ts'
import { Refusal } from '../problem.ts'
import { instrument } from './declaration.ts'
import { idIn } from './sealed-ids.ts'

const label = (text: string) => ({ th: text, en: text })
const keys = { encryption: randomBytes(32), hash: randomBytes(32) }
const house = instrument('house', {
  version: 1,
  published: '2026-05-16',
  ...label('House'),
  about: label('A house'),
  source: label('Invented for this test'),
  sections: [
    { name: 'home', ...label('Home'), questions: [{ name: 'head', kind: 'national_id', ...label('Head') }] },
    {
      name: 'children',
      ...label('Children'),
      repeat: { most: 3, one: label('Child') },
      questions: [
        { name: 'name', kind: 'text', ...label('Name') },
        { name: 'number', kind: 'national_id', ...label('Id') },
      ],
    },
  ],
  scores: [],
})
const field = { kind: 'answers', ...label('Sheet'), asks: [house] } as const
const parse = (answers: unknown) => answersKind.parse({ answers }, { ...field, asks: [house] })
const stored = (answers: unknown): string => String(answersKind.store(parse(answers), keys)[0])
const rows = (text: string) => JSON.parse(text).answers.children as { number?: { masked: string; sealed: string } }[]

const GIVEN = { head: '1101700230708', children: [{ name: 'ก', number: '1-1017-00230-70-8' }, { name: 'ข' }] }

describe('an id number in an instrument', () => {
  it('is kept sealed, never open, and read as a mask', () => {
    const text = stored(GIVEN)
    expect(text).not.toContain('1101700230708')
    expect(rows(text)[0]?.number?.masked).toBe('1-1017-xxxxx-xx-8')
    expect(rows(text)[1]).toEqual({ name: 'ข' })
  })

  it('is opened with the keys of the house, and by no others', () => {
    const number = rows(stored(GIVEN))[0]?.number
    expect(idIn(number, keys)).toBe('1101700230708')
    expect(() => idIn(number, { ...keys, encryption: randomBytes(32) })).toThrow(Refusal)
  })

  it('stays the same where a form gives it back as it was read', () => {
    const number = rows(stored(GIVEN))[0]?.number
    const again = rows(stored({ children: [{ name: 'ก', number }] }))[0]?.number
    expect(idIn(again, keys)).toBe('1101700230708')
  })

  it('is refused where it was not sealed here, and where its digits are wrong', () => {
    expect(() => stored({ children: [{ number: { masked: 'x', sealed: 'AAAA' } }] })).toThrow(Refusal)
    expect(() => parse({ head: '1101700230709' })).toThrow(Refusal)
  })
})
