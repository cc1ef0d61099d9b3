import { describe, expect, it } from 'vitest'
import { declarations } from '#app'
import { databaseProblem } from '#kernel/act/database-problem.ts'
import { type ProblemName, problemBody, problems } from '#kernel/problem.ts'
import { asOwner } from '../../src/house.ts'
import { useWorld } from '../support/world.ts'

const stage = useWorld()
const thai = /[\u0e01-\u0e5b]/
const kinds = Object.entries(problems)

describe('the catalogue of problems', () => {
  it('numbers each problem once, by its status', () => {
    const numbers = kinds.map(([, { number }]) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(kinds.filter(([, { number, status }]) => !number.startsWith(`${status}.`)).map(([name]) => name)).toEqual([])
  })

  it('says each problem in Thai and in English', () => {
    for (const [name, { title }] of kinds) {
      expect(title.th, name).toMatch(thai)
      expect(title.en, name).toMatch(/^[A-Z][ -~]+$/)
    }
  })

  it('gives every problem a body that prints both languages', () => {
    for (const [name] of kinds) {
      const body = problemBody({ name: name as ProblemName })
      expect(body.text).toEqual(problems[name as ProblemName].title)
      expect(JSON.parse(JSON.stringify(body))).toEqual(body)
    }
  })
})

interface Constraint {
  name: string
  table: string
  type: 'c' | 'f' | 'p' | 'u' | 'x' | 'n'
}

const CODES: Partial<Record<Constraint['type'], string>> = { c: '23514', f: '23503', p: '23505', u: '23505' }

describe('what the database refuses', () => {
  it('is a named problem for every constraint of every register, with its field where there is one', async () => {
    const { rows } = await asOwner(stage.world.ground, (client) =>
      client.query<Constraint>(`
        select c.conname as name, r.relname as table, c.contype::text as type from pg_constraint c
          join pg_class r on r.oid = c.conrelid where r.relnamespace = current_schema()::regnamespace and c.contype <> 'n'
        union all
        select i.relname, t.relname, 'u' from pg_index x join pg_class i on i.oid = x.indexrelid
          join pg_class t on t.oid = x.indrelid
          where x.indisunique and t.relnamespace = current_schema()::regnamespace`),
    )
    const ours = rows.filter(({ table }) => declarations.registers.has(table))
    expect(ours.length).toBeGreaterThan(100)
    const nameless = ours.filter(({ name, table, type }) => {
      const code = CODES[type] ?? ''
      const error = Object.assign(new Error('refused'), { code, constraint: name, table })
      const problem = databaseProblem(error, declarations)
      const spotted = problem?.spot?.field ?? problem?.parts?.[0]?.spot?.field
      return problem === null || (/_(fk|ck|only_\d+)$/.test(name) && name !== `${table}_state_ck` && !spotted)
    })
    expect(nameless).toEqual([])
  })

  it('stays unknown where nobody has named it', () => {
    const strange = Object.assign(new Error('x'), { code: 'XX000' })
    expect(databaseProblem(strange, declarations)).toBeNull()
    expect(databaseProblem(new Error('x'), declarations)).toBeNull()
  })
})
