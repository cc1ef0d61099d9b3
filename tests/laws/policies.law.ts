import { beforeAll, describe, expect, it } from 'vitest'
import { registers } from '#app'
import * as declared from '#kernel/scope/policies.ts'
import { roleIn } from '#kernel/scope/province-roles.ts'
import { asOwner } from '../../src/house.ts'
import { useWorld } from '../support/world.ts'

const stage = useWorld()

const inWorld = (role: string): string => roleIn('p13', role)
const APP_ROLE = inWorld(declared.APP_ROLE)
const COUNT_ROLE = inWorld(declared.COUNT_ROLE)
const AUTH_ROLE = inWorld(declared.AUTH_ROLE)

interface Policy {
  table: string
  name: string
  command: string
  roles: string[]
  using: string | null
  check: string | null
}

let policies: Policy[] = []
let tables: { name: string; enabled: boolean; forced: boolean; owner: string }[] = []

beforeAll(async () => {
  await asOwner(stage.world.ground, async (client) => {
    policies = (
      await client.query<Policy>(
        `select tablename as table, policyname as name, cmd as command, roles::text[] as roles, qual as using, with_check as check
         from pg_policies where schemaname = current_schema() order by 1, 2`,
      )
    ).rows
    tables = (
      await client.query<(typeof tables)[number]>(
        `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, r.rolname as owner
         from pg_class c join pg_roles r on r.oid = c.relowner
         where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') order by 1`,
      )
    ).rows
  })
})

const ask = <T extends Record<string, unknown>>(text: string): Promise<T[]> =>
  asOwner(stage.world.ground, async (client) => (await client.query<T>(text)).rows)

const ROLES = [APP_ROLE, COUNT_ROLE, AUTH_ROLE]
const list = ROLES.map((role) => `'${role}'`).join(', ')

describe('row policies', () => {
  it('are forced on every table, even against its owner', () => {
    expect(tables.length).toBeGreaterThan(2 * registers.length)
    expect(tables.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([])
  })

  it('stand on every register and its past', () => {
    for (const { name } of registers) {
      const commands = (table: string) =>
        policies
          .filter((policy) => policy.table === table && policy.roles.includes(APP_ROLE))
          .map(({ command }) => command)
      expect(commands(name).sort()).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE'])
      expect(commands(`${name}_past`).sort()).toEqual(['INSERT', 'SELECT'])
    }
  })

  it('never let a request write whatever it likes, but for the outbox that only carries ids on', () => {
    const open = policies.filter(
      ({ roles, command, using, check }) =>
        (roles.includes(APP_ROLE) || roles.includes('public')) &&
        command !== 'SELECT' &&
        (using === 'true' || check === 'true'),
    )
    expect(open.map(({ table, command }) => `${table} ${command}`)).toEqual(['outbox INSERT'])
  })

  it('never let a request read a whole table that holds people', () => {
    const open = policies.filter(
      ({ roles, command, using }) => roles.includes(APP_ROLE) && command === 'SELECT' && using === 'true',
    )
    const declared = registers
      .filter(({ access }) =>
        access.some(
          ({ role, may, anywhere, states }) => role === 'everyone' && may.includes('read') && anywhere && !states,
        ),
      )
      .flatMap(({ name }) => [name, `${name}_past`])
    const plumbing = ['house_setting', 'place_node', 'place_within', 'move_record']
    expect(open.map(({ table }) => table).sort()).toEqual([...declared, ...plumbing].sort())
    const people = registers.filter(({ fields }) =>
      Object.values(fields).some((field) => field.kind === 'person_name' || field.secret),
    )
    expect(open.filter(({ table }) => people.some(({ name }) => table.startsWith(name)))).toEqual([])
  })

  it('let the counting role write nothing but numbers, seals, how far it has read and whom it told', () => {
    const written = policies.filter(({ roles, command }) => roles.includes(COUNT_ROLE) && command !== 'SELECT')
    expect(
      written.filter(({ table }) => !/^(indicator_|audit_seal$|subscription_(position|delivery)$)/.test(table)),
    ).toEqual([])
  })
})

describe('the roles of the database', () => {
  it('own nothing and cannot pass by the policies', async () => {
    const found = await ask<{ name: string; strong: boolean }>(
      `select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong
       from pg_roles where rolname in (${list})`,
    )
    expect(found.map(({ name }) => name).sort()).toEqual([...ROLES].sort())
    expect(found.filter(({ strong }) => strong)).toEqual([])
    const owned = await ask(
      `select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in (${list})
       union all select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname in (${list})
       union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname in (${list})`,
    )
    expect(owned).toEqual([])
    const members = await ask(
      `select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in (${list})`,
    )
    expect(members).toEqual([])
  })

  it('may not make tables, and not empty or reference them', async () => {
    const rights = await ask<{ table: string; right: string }>(
      `select c.relname as table, p as right from pg_class c, unnest(array['truncate', 'references', 'trigger']) p, unnest(array[${list}]) r
       where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and has_table_privilege(r, c.oid, p)`,
    )
    expect(rights).toEqual([])
    const made = await ask<{ may: boolean }>(
      `select bool_or(has_schema_privilege(r, current_schema(), 'create')) as may from unnest(array[${list}]) r`,
    )
    expect(made).toEqual([{ may: false }])
  })

  it('keep to their own: requests see no sign-in table and no kept number, sign-in sees no register', async () => {
    const rights = await ask<{ table: string; role: string }>(
      `select c.relname as table, r as role from pg_class c, unnest(array[${list}]) r
       where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
         and has_table_privilege(r, c.oid, 'select, insert, update, delete')`,
    )
    const mixed = rights.filter(({ table, role }) => {
      if (/^auth_/.test(table)) return role !== AUTH_ROLE
      if (/^indicator_/.test(table)) return role !== COUNT_ROLE
      return role === AUTH_ROLE
    })
    expect(mixed).toEqual([])
  })

  it('cannot rewrite the ledger, nor can the owner by mistake', async () => {
    for (const table of ['audit_entry', 'audit_seal', 'move_record', 'act_done']) {
      for (const pool of [stage.house.app, stage.house.count]) {
        await expect(pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/)
        await expect(pool.query(`update ${table} set at = now()`)).rejects.toThrow(/permission denied/)
      }
    }
    await asOwner(stage.world.ground, async (client) => {
      await expect(client.query('delete from audit_entry')).rejects.toThrow(/append-only/)
      await expect(client.query('truncate audit_entry')).rejects.toThrow(/append-only/)
    })
  })

  it('functions that run as the owner look tables up on a path of their own', async () => {
    const loose = await ask(
      `select proname from pg_proc where pronamespace = current_schema()::regnamespace and prosecdef
       and not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')`,
    )
    expect(loose).toEqual([])
  })
})
