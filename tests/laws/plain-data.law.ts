import { describe, expect, it } from 'vitest'
import { declarations, indicators, registers } from '#app'

/** Paths to whatever JSON would lose or change. */
function unplain(value: unknown, path: string): string[] {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object') return [`${path}: ${typeof value}`]
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype) return [`${path}: an instance`]
  return Object.entries(value).flatMap(([key, item]) => unplain(item, `${path}.${key}`))
}

describe('a declaration is plain data', () => {
  it.each(registers.map((register) => [register.name, register] as const))('register %s', (name, register) => {
    expect(unplain(register, name)).toEqual([])
    expect(JSON.parse(JSON.stringify(register))).toEqual(register)
  })

  it.each(indicators.map((indicator) => [indicator.name, indicator] as const))('indicator %s', (name, indicator) => {
    expect(unplain(indicator, name)).toEqual([])
    expect(JSON.parse(JSON.stringify(indicator))).toEqual(indicator)
  })

  it('names what exists, once', () => {
    expect(declarations.registers.size).toBe(registers.length)
    expect(declarations.indicators.size).toBe(indicators.length)
    const wrong: string[] = []
    const claim = (holds: boolean, what: string) => holds || wrong.push(what)
    for (const {
      name,
      fields,
      titled,
      listed,
      searched,
      onlyOne,
      access,
      workflow,
      span,
      frozenWith,
      rules,
    } of registers) {
      const field = (key: string) => Object.hasOwn(fields, key)
      for (const key of [...titled, ...(searched ?? []), ...(onlyOne ?? []).flatMap(({ of }) => of)])
        claim(field(key), `${name}: ${key}`)
      for (const key of listed) claim(field(key) || (key === 'state' && workflow !== undefined), `${name} lists ${key}`)
      for (const key of [span?.from, span?.until, frozenWith]) claim(key === undefined || field(key), `${name}: ${key}`)
      for (const rule of rules ?? []) claim(declarations.checks.has(rule.check), `${name} checks ${rule.check}`)
      for (const [key, { kind, ...rest }] of Object.entries(fields)) {
        const to = kind === 'link' || kind === 'place' ? (rest as { to: string }).to : undefined
        claim(to === undefined || to === 'any_place' || declarations.registers.has(to), `${name}.${key} → ${to}`)
      }
      for (const { role, within, mine, own, via, through, namedBy, states } of access) {
        const naming = namedBy && declarations.registers.get(namedBy.register)
        claim(!namedBy || naming?.fields[namedBy.field]?.kind === 'link', `${name}: ${namedBy?.register}`)
        claim(role === 'everyone' || declarations.roles.has(role), `${name}: role ${role}`)
        for (const key of [within, mine, own])
          claim(key === undefined || key === 'self' || field(key), `${name}: ${key}`)
        for (const link of [via, through])
          claim(!link || (field(link.field) && declarations.registers.has(link.register)), `${name}: ${link?.field}`)
        for (const state of states ?? []) claim(Object.hasOwn(workflow ?? {}, state), `${name}: state ${state}`)
      }
      for (const [state, { moves, dueOn }] of Object.entries(workflow ?? {})) {
        claim(dueOn === undefined || fields[dueOn]?.kind === 'date', `${name}: ${state} due on ${dueOn}`)
        for (const [move, { to, roles, by, needs }] of Object.entries(moves ?? {})) {
          for (const key of needs ?? []) claim(field(key), `${name}: ${move} needs ${key}`)
          claim(Object.hasOwn(workflow ?? {}, to), `${name}: ${state} ${move} → ${to}`)
          claim(by === undefined || fields[by]?.kind === 'place', `${name}: ${move} by ${by}`)
          for (const role of roles ?? []) claim(declarations.roles.has(role), `${name}: ${move} by ${role}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('every access rule says where', () => {
    const nowhere = registers.flatMap(({ name, access }) =>
      access.flatMap(({ role, anywhere, within, mine, own, via, through, namedBy }) =>
        [anywhere, within, mine, own, via, through, namedBy].filter(Boolean).length === 1 ? [] : [`${name}: ${role}`],
      ),
    )
    expect(nowhere).toEqual([])
  })
})
