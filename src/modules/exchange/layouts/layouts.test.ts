import { describe, expect, it } from 'vitest'
import { declarations } from '#app'
import type { Find, LayoutEntry, Source } from '#kernel/exchange/import/layout.ts'
import { kindOf } from '#kernel/kinds/all.ts'
import { layouts } from './layouts.ts'

const { registers } = declarations
const all = [...layouts.values()]

const sourcesOf = (entry: LayoutEntry): Source[] => [
  ...Object.values(entry.fields).flat(),
  ...(entry.known ? [entry.known] : []),
]
const fromColumns = (source: Source): string[] => {
  if ('from' in source) return [source.from]
  if ('name' in source) return Object.values(source.name)
  return 'path' in source ? source.path : []
}
const findsOf = (source: Source): Find[] =>
  'find' in source && source.find && 'parent' in source.find === false ? [source.find as Find] : []

describe.each(all.map((layout) => [layout.name, layout] as const))('the layout %s', (name, layout) => {
  const columns = new Set(layout.columns.map((column) => column.name))
  const names = layout.makes.map(({ as }) => as)

  it('is no name of a register, and its columns are told apart', () => {
    expect(registers.has(name)).toBe(false)
    expect(columns.size).toBe(layout.columns.length)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain(layout.main)
  })

  it('fills fields that there are, from columns that it has', () => {
    for (const entry of layout.makes) {
      const register = registers.get(entry.register)
      expect(register, entry.register).toBeDefined()
      for (const field of [...Object.keys(entry.fields), ...(entry.createOnly ?? [])])
        expect(Object.keys(register?.fields ?? {}), `${entry.as}.${field}`).toContain(field)
      const used = [
        ...sourcesOf(entry).flatMap(fromColumns),
        ...(entry.when ?? []),
        ...(entry.moves ?? []).map(({ from }) => from),
      ]
      expect(
        used.filter((column) => !columns.has(column)),
        entry.as,
      ).toEqual([])
    }
  })

  it('asks what some entry uses, and looks for records by fields that there are', () => {
    const asked = new Set((layout.asks ?? []).map((ask) => ask.name))
    for (const source of layout.makes.flatMap(sourcesOf)) {
      if ('asked' in source) expect([...asked]).toContain(source.asked)
      for (const { register, by, take } of findsOf(source))
        for (const field of [...by.filter((one) => one !== 'id'), ...(take ? [take] : [])])
          expect(Object.keys(registers.get(register)?.fields ?? {}), register).toContain(field)
    }
    for (const { field } of layout.asks ?? []) {
      const [register = '', own = ''] = field.split('.')
      expect(registers.get(register)?.fields[own], field).toBeDefined()
    }
  })

  it('has crosswalks that end in values the fields take, and moves that there are', () => {
    for (const entry of layout.makes) {
      const register = registers.get(entry.register)
      for (const [field, source] of Object.entries(entry.fields))
        for (const one of [source].flat()) {
          const declared = register?.fields[field]
          const words = 'from' in one ? Object.values(one.words ?? {}) : []
          for (const word of words)
            if (word && declared) expect(() => kindOf(declared).parse(word, declared), `${field} ${word}`).not.toThrow()
        }
      const moves = Object.values(register?.workflow ?? {}).flatMap((state) => Object.keys(state.moves ?? {}))
      for (const { move } of entry.moves ?? []) expect(moves).toContain(move)
    }
  })
})
