import { beforeAll, describe, expect, it } from 'vitest'
import { registers } from '#app'
import { asOwner } from '../../src/house.ts'
import { useWorld } from '../support/world.ts'

const stage = useWorld()
/** First columns of the whole indexes of each table: those that find rows by that column alone. */
const leading = new Map<string, Set<string>>()
let foreignKeys: { table: string; name: string; columns: string[] }[] = []

beforeAll(async () => {
  await asOwner(stage.world.ground, async (client) => {
    const indexes = await client.query<{ table: string; column: string }>(
      `select t.relname as table, a.attname as column from pg_index x join pg_class t on t.oid = x.indrelid
       join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
       where t.relnamespace = current_schema()::regnamespace and x.indpred is null and x.indisvalid`,
    )
    for (const { table, column } of indexes.rows) leading.set(table, (leading.get(table) ?? new Set()).add(column))
    foreignKeys = (
      await client.query<(typeof foreignKeys)[number]>(
        `select t.relname as table, c.conname as name, array(
           select a.attname::text from unnest(c.conkey) k join pg_attribute a on a.attrelid = t.oid and a.attnum = k) as columns
         from pg_constraint c join pg_class t on t.oid = c.conrelid
         where c.contype = 'f' and t.relnamespace = current_schema()::regnamespace`,
      )
    ).rows
  })
})

const indexed = (table: string, column: string): boolean => leading.get(table)?.has(column) === true

describe('an index stands', () => {
  it('on every foreign key', () => {
    expect(foreignKeys.length).toBeGreaterThan(30)
    expect(foreignKeys.filter(({ table, columns }) => !indexed(table, columns[0] ?? ''))).toEqual([])
  })

  it('on every link of every register', () => {
    const links = registers.flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { kind }]) =>
        kind === 'link' || kind === 'place' ? [[name, field] as const] : [],
      ),
    )
    expect(links.filter(([table, column]) => !indexed(table, column))).toEqual([])
  })

  it('on every column that scope is cut by, now and in the past', () => {
    const columns = registers.flatMap(({ name, access }) =>
      access.flatMap(({ within, mine, own, via, through }) => {
        const field = within ?? mine ?? own ?? via?.field ?? through?.field
        const cut = field === undefined ? [] : [[name, field === 'self' ? 'id' : field] as const]
        const past = within && within !== 'self' ? [[`${name}_past`, within] as const] : []
        return [...cut, ...past, ...(via ? [[via.register, via.person] as const] : [])]
      }),
    )
    expect(columns.length).toBeGreaterThan(60)
    expect(columns.filter(([table, column]) => !indexed(table, column))).toEqual([])
  })

  it('on every state, and on every hash of a sealed number', () => {
    const states = registers.filter(({ workflow }) => workflow).map(({ name }) => [name, 'state'] as const)
    const hashes = registers.flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { kind }]) =>
        kind === 'national_id' ? [[name, `${field}_hash`] as const] : [],
      ),
    )
    expect([...states, ...hashes].filter(([table, column]) => !indexed(table, column))).toEqual([])
  })
})
