import { beforeAll, expect, it } from 'vitest'
import { registers } from '#app'
import { Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { CAP, list } from '#kernel/register/list.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { type Filled, fill } from '../support/filled.ts'
import { type Oracle, oracleOf } from '../support/oracle.ts'
import { bearer, issued } from '../support/tokens.ts'
import { useWorld } from '../support/world.ts'

/** An owner, and the same with tokens: for all, cut to a school, cut to a district, and for one register alone. */
interface Owner {
  as: string
  owner: Actor
  whole: Actor
  school: Actor
  district: Actor
  single: Actor
}

const ONE = 'classroom'
const MANY = 400
let world: Filled
let oracle: Oracle
const owners: Owner[] = []
const stage = useWorld(async ({ house }) => {
  world = await fill(house)
  oracle = await oracleOf(house)
})

beforeAll(async () => {
  for (const { actor: owner, as } of world.actors.filter(({ as }) =>
    /at school|^(planner|sysadmin|auditor) at province/.test(as),
  )) {
    const acting = async (more: Parameters<typeof issued>[2]) =>
      bearer(stage.house, (await issued(stage.house, owner, more)).secret)
    owners.push({
      as,
      owner,
      whole: await acting({}),
      school: await acting({ place: world.near.school }),
      district: await acting({ place: world.far.district }),
      single: await acting({ registers: [ONE] }),
    })
  }
  expect(owners.length).toBeGreaterThan(registers.length / 2)
})

async function listed(actor: Actor, { name }: AnyRegister): Promise<{ ids: string[]; total: number }> {
  try {
    const page = await list(stage.house, actor, name, { size: MANY })
    return { ids: page.rows.map(({ id }) => id).sort(), total: page.total }
  } catch (error) {
    if (error instanceof Refusal && error.problem.name === 'not_found') return { ids: [], total: 0 }
    throw error
  }
}

it.each(registers.map((register) => [register.name, register] as const))(
  'a token reads of %s what its owner reads, cut to what it was issued for',
  async (name, register) => {
    for (const { as, owner, whole, school, district, single } of owners) {
      const own = await listed(owner, register)
      expect(await listed(whole, register), `${as}: all`).toEqual(own)
      for (const cut of [school, district]) {
        const mine = await listed(cut, register)
        const rows = oracle.rows(name).filter((row) => oracle.may(cut, register, 'read', row))
        expect(mine.total, `${as}: cut`).toBe(Math.min(rows.length, CAP))
        if (rows.length <= MANY) expect(mine.ids, `${as}: cut`).toEqual(rows.map(({ id }) => id).sort())
        if (own.total <= MANY) for (const id of mine.ids) expect(own.ids, `${as}: more than its owner`).toContain(id)
      }
      const open = register.access.some(
        ({ role, may, anywhere, states }) => role === 'everyone' && may.includes('read') && anywhere && !states,
      )
      if (name !== ONE && !open) expect((await listed(single, register)).total, `${as}: for ${ONE}`).toBe(0)
      for (const verb of ['create', 'change', 'move', 'withdraw', 'export', 'import', 'reveal'] as const)
        expect(mayAnywhere(whole, register, verb), `${as}: ${verb}`).toBe(false)
    }
  },
)
