import { describe, expect, it } from 'vitest'
import { registers } from '#app'
import { questionsOf } from '#kernel/instrument/branching.ts'
import type { Instrument, When } from '#kernel/instrument/declaration.ts'
import { type Digests, digestOfInstrument, instrumentsOf } from '#kernel/instrument/frozen.ts'
import { textOf } from '../support/project.ts'

const instruments = instrumentsOf(registers)
const committed: Digests = JSON.parse(textOf('truth/instruments.json'))

const named = (when: When | undefined): string[] => {
  if (!when) return []
  if ('all' in when) return when.all.flatMap(named)
  if ('any' in when) return when.any.flatMap(named)
  return 'not' in when ? named(when.not) : [when.question]
}

/** What a score may name: plain questions by name, those of a repeated section as `section.question`. */
const paths = (one: Instrument): string[] =>
  questionsOf(one).map(({ section, question }) => (section.repeat ? `${section.name}.${question.name}` : question.name))

it('no published instrument changed, and none has gone', () => {
  const declared = new Map(instruments.map((one) => [`${one.name} ${one.version}`, digestOfInstrument(one)]))
  const kept = Object.entries(committed).flatMap(([name, versions]) =>
    Object.entries(versions).map(([version, digest]) => [`${name} ${version}`, digest] as const),
  )
  expect(new Map(kept)).toEqual(declared)
})

describe.each(instruments.map((one) => [`${one.name} ${one.version}`, one] as const))('instrument %s', (_, one) => {
  it('names every question once and branches only on what was asked before', () => {
    const all = questionsOf(one)
    const plain = one.sections.flatMap(({ name, repeat, questions }) =>
      repeat ? [name] : questions.map((q) => q.name),
    )
    expect(plain).toEqual([...new Set(plain)])
    for (const { section, question } of all) {
      const before = all
        .slice(
          0,
          all.findIndex((other) => other.question === question),
        )
        .map((q) => q.question.name)
      for (const name of named(question.when)) expect(before, `${section.name}.${question.name}`).toContain(name)
    }
  })

  it('scores what it asks, with bands in order', () => {
    for (const { name, of, reversed = [], per, bands = [] } of one.scores) {
      for (const path of [...of, ...reversed]) expect(paths(one), name).toContain(path)
      if (per) expect([...paths(one), ...one.sections.map((section) => section.name)], name).toContain(per)
      const from = bands.map((band) => band.from)
      expect(from, name).toEqual([...from].sort((a, b) => a - b))
    }
  })

  it('speaks both languages', () => {
    const labels = [
      one,
      one.about,
      one.source,
      ...one.sections,
      ...questionsOf(one).map((q) => q.question),
      ...one.scores,
    ]
    for (const { th, en } of labels) expect([th.trim(), en.trim()].includes('')).toBe(false)
  })
})
