import { describe, expect, it } from 'vitest'
import { kindOf } from '#kernel/kinds/all.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { allAreas } from '#modules/place/geography.ts'
import { generateProvince } from './province.ts'
import type { DemoRow } from './row.ts'
import { currentLearners, fingerprint, registers, rowsOf, TODAY, tell, text } from './told.ts'

const told = await tell(7)

/** What a register would refuse in a row or in one of its past versions. */
function faults(register: AnyRegister, row: DemoRow): string[] {
  const wrong: string[] = []
  for (const { values, state } of [row, ...(row.past ?? [])]) {
    for (const field of Object.keys(values)) if (!register.fields[field]) wrong.push(`${row.id}: unknown ${field}`)
    for (const [field, declared] of Object.entries(register.fields)) {
      const value = values[field]
      if (value !== null && value !== undefined) kindOf(declared).parse(value, declared)
      else if (declared.required) wrong.push(`${row.id}: ${field} is missing`)
    }
    const fits = register.workflow ? state && register.workflow[state] : state === undefined
    if (!fits) wrong.push(`${row.id}: state ${state}`)
  }
  return wrong
}

describe('the invented province', () => {
  it('tells the same story for the same seed and day, another for another seed', async () => {
    expect(await fingerprint(7)).toBe(await fingerprint(7))
    const { value } = await generateProvince({ size: 'small', seed: 8, today: TODAY }).next()
    expect(value).not.toEqual(told.batches[0])
  })

  it('is of the size that was asked for', () => {
    const schools = rowsOf(told, 'organisation').filter((o) => Array.isArray(o.values.levels))
    expect(schools.length).toBeGreaterThan(55)
    expect(schools.length).toBeLessThan(66)
    expect(currentLearners(told).length).toBeGreaterThan(11_400)
    expect(currentLearners(told).length).toBeLessThan(12_600)
    const posts = rowsOf(told, 'staff_post').filter((p) => p.values.ends_on === null)
    expect(posts.length).toBeGreaterThan(860)
    expect(posts.length).toBeLessThan(940)
  })

  it('has rows that every register accepts: known fields, required ones present, values of their kind', () => {
    for (const { register, rows } of told.batches) {
      const declared = registers.get(register)
      if (!declared) throw new Error(`no register ${register}`)
      expect(rows.flatMap((row) => faults(declared, row))).toEqual([])
    }
  })

  it('has no two rows where a register allows one', () => {
    const all = told.batches.flatMap((b) => b.rows.map((r) => r.id))
    expect(new Set(all).size).toBe(all.length)
    for (const [name, { onlyOne }] of registers)
      for (const { of, while: states } of onlyOne ?? []) {
        const keys = rowsOf(told, name)
          .filter((r) => (!states || states.includes(r.state ?? '')) && of.every((f) => r.values[f] != null))
          .map((r) => of.map((f) => String(r.values[f])).join('|'))
        expect(new Set(keys).size, `${name} ${of}`).toBe(keys.length)
      }
  })

  it('links only to areas and to rows of earlier batches or of the same one', async () => {
    const there = new Set((await allAreas()).map((a) => a.id))
    const lost: string[] = []
    for (const { register, rows } of told.batches) {
      for (const row of rows) there.add(row.id)
      for (const [field, { kind }] of Object.entries(registers.get(register)?.fields ?? {}))
        if (kind === 'link' || kind === 'place')
          for (const row of rows)
            if (row.values[field] != null && !there.has(text(row, field))) lost.push(`${register}.${field} ${row.id}`)
    }
    expect(lost).toEqual([])
  })

  it('is known no later than now, each version before the next', () => {
    const wrong: string[] = []
    for (const { rows } of told.batches)
      for (const { id, version, since, past = [] } of rows) {
        const times = [...past.flatMap((p) => [p.since, p.until]), since]
        const rising = times.every((t, i) => i === 0 || t >= (times[i - 1] ?? ''))
        if (version !== (past[past.length - 1]?.version ?? 0) + 1 || !rising || since > `${TODAY}T23`) wrong.push(id)
      }
    expect(wrong).toEqual([])
  })
})
