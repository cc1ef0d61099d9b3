import { describe, expect, it } from 'vitest'
import { registers } from '#app'
import { kindOf } from '#kernel/kinds/all.ts'
import type { Field } from '#kernel/kinds/field.ts'
import { hashId } from '#kernel/kinds/national-id.ts'
import { Refusal } from '#kernel/problem.ts'
import { mainColumn } from '#kernel/register/columns.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { Filter, ListQuery } from '#kernel/register/query.ts'
import { type Actor, purposesOf } from '#kernel/scope/actor.ts'
import { nationalIdFor } from '../support/as.ts'
import { type Filled, fill, type Seen } from '../support/filled.ts'
import { type Oracle, oracleOf, type RawRow } from '../support/oracle.ts'
import { useWorld } from '../support/world.ts'

let world: Filled
let oracle: Oracle
const stage = useWorld(async ({ house }) => {
  world = await fill(house)
  oracle = await oracleOf(house)
})

/** Those who see one side only, and so could be told of the other by a filter. */
const narrow = (): Seen[] => world.actors.filter(({ as }) => !/province|office|district/.test(as))

/** The ids found, or the name of the refusal. */
const found = (actor: Actor, name: string, query: ListQuery): Promise<string[] | string> =>
  list(stage.house, actor, name, { size: 500, ...query }).then(
    ({ rows, total }) => (rows.length === total || total > 500 ? rows.map(({ id }) => id).sort() : 'wrong total'),
    (error: unknown) => {
      if (error instanceof Refusal) return error.problem.name
      throw error
    },
  )

const farRow = (name: string): RawRow => {
  const row = oracle.rows(name).find(({ id }) => id === world.far.rows.get(name))
  if (!row) throw new Error(`no far row of ${name}`)
  return row
}

const UNFILTERED = new Set(['person_name', 'point', 'json', 'answers', 'national_id'])

/** A filter that the far row passes. */
function filterFor(name: string, field: Field, row: RawRow): Filter | null {
  const value = row[mainColumn(name, field)]
  if (UNFILTERED.has(field.kind) || value === null || value === undefined) return null
  return { field: name, op: field.kind === 'choices' ? 'has' : 'is', value }
}

const matches = (field: Field, name: string, row: RawRow, filter: Filter): boolean => {
  const own = row[mainColumn(name, field)]
  const wanted = [filter.value].flat()
  return Array.isArray(own) ? own.some((one) => wanted.includes(one)) : String(own) === String(filter.value)
}

const readable = (actor: Actor, register: AnyRegister, rows: RawRow[]): string[] =>
  rows.flatMap((row) => (oracle.may(actor, register, 'read', row) ? [row.id] : [])).sort()

describe.each(registers.map((register) => [register.name, register] as const))('finding in %s', (name, register) => {
  it('no filter finds a row out of reach, and no masked field is filtered or sorted by', async () => {
    const far = farRow(name)
    const fields = Object.entries(register.fields)
    let tried = 0
    for (const { actor, as } of narrow()) {
      const sees = purposesOf(actor, register)
      for (const [key, field] of fields) {
        const filter = filterFor(key, field, far)
        if (!filter) continue
        tried += 1
        const outcome = await found(actor, name, { filters: [filter] })
        const masked = field.secret !== undefined && !sees.has(field.secret)
        const mine = readable(
          actor,
          register,
          oracle.rows(name).filter((row) => matches(field, key, row, filter)),
        )
        if (typeof outcome === 'string')
          expect([masked ? 'unknown_field' : '', 'not_found'], `${as}: ${key}`).toContain(outcome)
        else if (mine.length < 500) expect(outcome, `${as}: ${key}`).toEqual(mine)
        if (masked) expect(outcome, `${as}: masked ${key}`).toBeTypeOf('string')
      }
    }
    expect(tried).toBeGreaterThan(0)
  })

  it('no search finds a row out of reach, by its words or its id', async () => {
    const far = farRow(name)
    const words = register.searched ? String(far.search_text).split(' ').slice(0, 2) : []
    for (const { actor, as } of narrow()) {
      for (const search of [far.id, ...words]) {
        const outcome = await found(actor, name, { search })
        if (typeof outcome === 'string') {
          expect(['not_found'], `${as}: ${search}`).toContain(outcome)
          continue
        }
        const hits = oracle
          .rows(name)
          .filter((row) => row.id === search || (register.searched && String(row.search_text).includes(search)))
        expect(outcome, `${as}: ${search}`).toEqual(readable(actor, register, hits))
      }
    }
  })

  it('every sort gives the same rows, a page at a time, each once', async () => {
    const sorts = ['id', 'since', ...(register.workflow ? ['state'] : [])].concat(
      Object.entries(register.fields).flatMap(([key, field]) => (kindOf(field).sortBy === undefined ? [] : [key])),
    )
    for (const { actor, as } of narrow().slice(0, 4)) {
      const mine = readable(actor, register, oracle.rows(name))
      if (mine.length === 0 || mine.length > 100) continue
      for (const field of sorts) {
        for (const down of [false, true]) {
          const seen: string[] = []
          let after: string | undefined
          do {
            const page = await list(stage.house, actor, name, { sort: { field, down }, size: 7, after }).catch(
              (error: unknown) => {
                if (error instanceof Refusal && error.problem.name === 'unknown_field') return null
                throw error
              },
            )
            if (!page) break
            seen.push(...page.rows.map(({ id }) => id))
            after = page.next ?? undefined
          } while (after)
          if (seen.length > 0 || after) expect([...seen].sort(), `${as}: by ${field}`).toEqual(mine)
        }
      }
    }
  })
})

describe('a national id', () => {
  it('is found only whole and only in reach', async () => {
    const sealed = registers.flatMap((register) =>
      Object.entries(register.fields).flatMap(([key, field]) =>
        field.kind === 'national_id' ? [[register, key] as const] : [],
      ),
    )
    expect(sealed.length).toBeGreaterThan(0)
    const id = nationalIdFor()
    for (const [register, key] of sealed) {
      const hash = hashId(id, stage.house.keys)
      const far = farRow(register.name)
      const { asOwner } = await import('../../src/house.ts')
      await asOwner(stage.world.ground, (client) =>
        client.query(`update "${register.name}" set "${key}_hash" = $1 where id = $2`, [hash, far.id]),
      )
      for (const { actor, as } of world.actors) {
        const expected = oracle.may(actor, register, 'read', far) ? [far.id] : []
        for (const query of [{ search: id }, { filters: [{ field: key, op: 'is' as const, value: id }] }]) {
          const outcome = await found(actor, register.name, query)
          expect(outcome === 'not_found' ? [] : outcome, as).toEqual(expected)
        }
      }
    }
  })
})
