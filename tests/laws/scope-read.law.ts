import { beforeAll, describe, expect, it } from 'vitest'
import { registers } from '#app'
import { exportList } from '#kernel/exchange/export.ts'
import { Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { CAP, type ListPage, list } from '#kernel/register/list.ts'
import type { ListQuery } from '#kernel/register/query.ts'
import { history, record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type Filled, fill } from '../support/filled.ts'
import { type Oracle, oracleOf, type RawRow } from '../support/oracle.ts'
import { useWorld } from '../support/world.ts'

let world: Filled
let oracle: Oracle
const stage = useWorld(async ({ house }) => {
  world = await fill(house)
  oracle = await oracleOf(house)
})

const nothing: ListPage = { rows: [], total: 0, totalCapped: false, next: null }

/** What a list holds for an actor; a register that is not theirs at all is as good as empty. */
const listed = (actor: Actor, register: AnyRegister, query: ListQuery): Promise<ListPage> =>
  list(stage.house, actor, register.name, query).catch((error: unknown) => {
    if (error instanceof Refusal && error.problem.name === 'not_found') return nothing
    throw error
  })

const notAfter = (instant: unknown, at: string): boolean => Temporal.Instant.compare(String(instant), at) <= 0

const ids = (rows: { id: string }[]): string[] => rows.map(({ id }) => id).sort()
const MANY = 400

function sameRows(page: ListPage, expected: RawRow[], what: string): void {
  expect(page.total, what).toBe(Math.min(expected.length, CAP))
  if (expected.length <= MANY) expect(ids(page.rows), what).toEqual(ids(expected))
}

describe.each(registers.map((register) => [register.name, register] as const))('reading %s', (name, register) => {
  const pages: { as: string; actor: Actor; page: ListPage }[] = []
  beforeAll(async () => {
    for (const { actor, as } of world.actors) {
      pages.push({ as, actor, page: await listed(actor, register, { size: MANY }) })
    }
  })

  it('has rows on both sides to tell apart', () => {
    expect(world.near.rows.get(name)).toBeDefined()
    expect(world.far.rows.get(name)).toBeDefined()
  })

  it('a list holds exactly the rows of the declared rules, and counts those', () => {
    for (const { actor, as, page } of pages) {
      const expected = oracle.rows(name).filter((row) => oracle.may(actor, register, 'read', row))
      sameRows(page, expected, as)
    }
  })

  it('a record out of reach and its history do not exist, those in reach do', async () => {
    const rows = oracle
      .rows(name)
      .filter((row) => [world.near, world.far].some((side) => side.rows.get(name) === row.id))
    for (const { actor, as } of world.actors) {
      for (const row of rows) {
        const sees = oracle.may(actor, register, 'read', row)
        const found = await record(stage.house, actor, name, row.id).then(
          (view) => view.id,
          (error: unknown) => (error instanceof Refusal ? error.problem.name : String(error)),
        )
        expect(found, `${as}: ${row.id}`).toBe(sees ? row.id : 'not_found')
        const past = await history(stage.house, actor, name, row.id).then(
          ({ versions }) => versions.length > 0,
          (error: unknown) => !(error instanceof Refusal && error.problem.name === 'not_found'),
        )
        expect(past, `${as}: history of ${row.id}`).toBe(sees)
      }
    }
  })

  it('the past is shown by where a record was then', async () => {
    const at = world.between
    const held = [
      ...oracle.rows(name).filter((row) => notAfter(row.since, at)),
      ...oracle.past(name).filter((row) => notAfter(row.since, at) && !notAfter(row.until, at)),
    ]
    for (const { actor, as } of world.actors) {
      const expected = held.filter((row) => oracle.may(actor, register, 'read', row))
      sameRows(await listed(actor, register, { size: MANY, asOf: at }), expected, `${as} as of ${at}`)
    }
  })

  it('titles of linked records are shown only of records in reach', () => {
    // a kept file is titled by its name; who sees it is held by the laws of files
    const files = Object.keys(register.fields).filter((field) => register.fields[field]?.kind === 'file')
    for (const { actor, as, page } of pages) {
      const kept = new Set(page.rows.flatMap((row) => files.map((field) => row.values[field])))
      const linked = new Set(page.rows.flatMap((row) => Object.keys(row.titles).filter((id) => !kept.has(id))))
      for (const id of linked) {
        const target = oracle.registerOf(id)
        const raw = target && oracle.rows(target.name).find((row) => row.id === id)
        expect(target && raw && oracle.may(actor, target, 'read', raw), `${as}: title of ${id}`).toBe(true)
      }
    }
  })

  it('what an actor is told they may do is what the rules say', () => {
    const raws = new Map(oracle.rows(name).map((row) => [row.id, row]))
    for (const { actor, as, page } of pages) {
      for (const row of page.rows) {
        const raw = raws.get(row.id)
        const frozen = row.state !== undefined && register.workflow?.[row.state]?.frozen === true
        const verbs = (['change', 'move', 'withdraw', 'reveal'] as const).filter(
          (verb) =>
            raw && oracle.may(actor, register, verb, raw) && !(frozen && (verb === 'change' || verb === 'withdraw')),
        )
        expect([...row.may.verbs].sort(), `${as}: ${row.id}`).toEqual([...verbs].sort())
      }
    }
  })

  it('a secret value is shown only where a rule sees its purpose, and said to be hidden elsewhere', () => {
    const secrets = Object.entries(register.fields).filter(([, field]) => field.secret && field.kind !== 'national_id')
    const raws = new Map(oracle.rows(name).map((row) => [row.id, row]))
    for (const { actor, as, page } of secrets.length > 0 ? pages : []) {
      for (const row of page.rows) {
        const raw = raws.get(row.id)
        const hidden = secrets.filter(
          ([key, { secret }]) => raw?.[key] !== null && !(raw && secret && oracle.sees(actor, register, secret, raw)),
        )
        expect([...row.hidden].sort(), `${as}: ${row.id}`).toEqual(hidden.map(([key]) => key).sort())
        for (const [key] of hidden) expect(row.values[key], `${as}: ${key} of ${row.id}`).toBeNull()
      }
    }
  })

  it('only rows that a rule lets out are taken away', async () => {
    for (const { actor, as } of world.actors) {
      const expected = oracle
        .rows(name)
        .filter((row) => oracle.may(actor, register, 'export', row) && oracle.may(actor, register, 'read', row))
      if (expected.length > MANY) continue
      const file = await exportList(stage.house, actor, name, {}, { format: 'json', language: 'th' }).catch(
        (error: unknown) => {
          if (error instanceof Refusal && error.problem.name === 'not_found') return '[]'
          throw error
        },
      )
      const taken = (await new Response(file).json()) as { id: string }[]
      expect(ids(taken), as).toEqual(ids(expected))
    }
  })
})
