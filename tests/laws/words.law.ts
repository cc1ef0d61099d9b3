import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { declarations, indicators, registers } from '#app'
import { glossary, PLAIN } from '../support/plain-words.ts'
import { root } from '../support/project.ts'

const thai = /[\u0e01-\u0e5b]/
/** English text: no Thai letter in it. */
const english = /^[A-Z0-9“‘(][^\u0e00-\u0e7f]*$|^[a-z][^\u0e00-\u0e7f]*$/

/**
 * Names whose kind differs between registers: a person's name has parts; a parent is an office above or a line above; a
 * position is a post in an office or a place in an order; a source is named in words or given line by line.
 */
const MEANT_TWICE = new Set(['name', 'parent', 'position', 'source'])

/** Every `{th, en}` in a declaration, by its path. */
function labels(value: unknown, at: string): { at: string; th: unknown; en: unknown }[] {
  if (!value || typeof value !== 'object') return []
  const own =
    'th' in value || 'en' in value ? [{ at, th: 'th' in value ? value.th : '', en: 'en' in value ? value.en : '' }] : []
  return [...own, ...Object.entries(value).flatMap(([key, item]) => labels(item, `${at}.${key}`))]
}

const flat = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).filter((item) => typeof item === 'string')

const declared = [
  ...registers.map((register) => [register.name, register] as const),
  ...indicators.map((indicator) => [indicator.name, indicator] as const),
  ...[...declarations.roles].map(([name, role]) => [`role ${name}`, role] as const),
]

describe.each(declared)('the words of %s', (name, declaration) => {
  it('stand in Thai and in English everywhere', () => {
    const all = labels(declaration, name)
    expect(all.length).toBeGreaterThan(0)
    const wrong = all.filter(({ th, en }) => {
      const [thais, englishes] = [flat(th), flat(en)]
      const numeric = (text: string) => /^[\d\s.,–/+-]+$/.test(text)
      return (
        thais.length === 0 ||
        englishes.length === 0 ||
        thais.some((text) => !thai.test(text) && !numeric(text)) ||
        englishes.some((text) => !english.test(text))
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('names', () => {
  it('are written one way', () => {
    const names = registers.flatMap(({ name, fields, workflow }) => [
      name,
      ...Object.keys(fields),
      ...Object.keys(workflow ?? {}),
      ...Object.values(workflow ?? {}).flatMap(({ moves }) => Object.keys(moves ?? {})),
    ])
    expect(
      [...names, ...indicators.map(({ name }) => name)].filter((name) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)),
    ).toEqual([])
  })

  it('fit a database: no name or column is cut short', () => {
    const long = registers.flatMap(({ name, fields }) =>
      Object.keys(fields).map((field) => `${name}_past_${field}_title_en_ix`),
    )
    expect(long.filter((name) => name.length > 63)).toEqual([])
  })

  it('of one idea are one word: a field of the same name is of the same kind in every register', () => {
    const meanings = new Map<string, Set<string>>()
    for (const { fields } of registers)
      for (const [name, { kind }] of Object.entries(fields))
        meanings.set(name, (meanings.get(name) ?? new Set()).add(kind))
    const several = [...meanings].filter(([name, kinds]) => kinds.size > 1 && !MEANT_TWICE.has(name))
    expect(several).toEqual([])
  })

  it('come from the glossary of the field, where it is at hand', (context) => {
    const handbook = path.join(root, '..', 'shared', 'domain-handbook.md')
    if (!existsSync(handbook)) {
      context.skip('../shared is not here, so the glossary of the handbook was not compared')
      return
    }
    const words = glossary(readFileSync(handbook, 'utf8'))
    expect(words.size).toBeGreaterThan(150)
    const used = registers
      .flatMap(({ name, fields }) => [name, ...Object.keys(fields)])
      .flatMap((name) => name.split('_'))
    const strange = [...new Set(used)].filter((word) => !words.has(word) && !PLAIN.has(word))
    expect(strange).toEqual([])
  })
})
