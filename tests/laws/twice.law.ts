import { describe, expect, it } from 'vitest'
import { registers } from '#app'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { movesFrom } from '#kernel/workflow/workflow.ts'
import { bareSide, grow } from '../support/filled.ts'
import { changeFor, draftFor, type Side } from '../support/sample.ts'
import { useWorld } from '../support/world.ts'

/** Grows a row at a time: each register's acts are tried before anything hangs on its row. */
let side: Side
let system: Actor
const stage = useWorld(async ({ house }) => {
  side = await bareSide(house, 'twice', '130101')
  system = await systemActor(house)
})

/** Everything that an act leaves behind, counted. */
async function traces(name: string) {
  const count = async (from: string): Promise<number> =>
    (await stage.house.count.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n ?? -1
  const versions = await stage.house.count.query<{ sum: number }>(
    `select coalesce(sum(version), 0)::int as sum from "${name}"`,
  )
  return {
    rows: await count(`"${name}"`),
    past: await count(`"${name}_past"`),
    audit: await count('audit_entry'),
    outbox: await count('outbox'),
    moves: await count('move_record'),
    versions: versions.rows[0]?.sum,
  }
}

let serial = 50_000
/** A new row of a register that nothing else hangs on; a number drawn twice is drawn again. */
async function lone(register: AnyRegister): Promise<Act> {
  for (let left = 5; ; left--) {
    serial += 1
    const act: Act = {
      id: newId(),
      verb: 'create',
      register: register.name,
      record: newId(),
      values: draftFor(register, side, serial),
    }
    try {
      await perform(stage.house, system, act)
      return act
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.name !== 'duplicate' || left === 0) throw error
    }
  }
}

/** Sends an act, then again alone and several times at once; nothing but the first may leave a trace. */
async function again(act: Act, first: { version: number }): Promise<void> {
  const before = await traces(act.register)
  const sent = await Promise.all([1, 2, 3].map(() => perform(stage.house, system, act)))
  for (const done of sent) expect(done).toEqual({ record: act.record, version: first.version, repeated: true })
  expect(await traces(act.register)).toEqual(before)
  const other = perform(stage.house, system, { ...act, record: newId() })
  await expect(other).rejects.toThrow(/act_reused/)
}

describe.each(registers.map((register) => [register.name, register] as const))(
  'an act on %s sent twice',
  (name, register) => {
    it('creates, changes, moves and withdraws once', async () => {
      const created = await lone(register)
      await again(created, { version: 1 })
      let version = 1

      const values = changeFor(register, side, 60_000)
      if (Object.keys(values).length > 0) {
        const act: Act = { id: newId(), verb: 'change', register: name, record: created.record, version, values }
        const done = await perform(stage.house, system, act)
        expect(done.repeated).toBe(false)
        version = done.version
        await again(act, done)
      }

      const state = Object.keys(register.workflow ?? {})[0] ?? ''
      const [move, { to } = { to: '' }] =
        movesFrom(register.workflow ?? {}, state).find(
          ([, { notByProposer, notAfterOwn, needs }]) =>
            !notByProposer && !notAfterOwn?.moves.includes('create') && !needs,
        ) ?? []
      if (move) {
        const act: Act = {
          id: newId(),
          verb: 'move',
          register: name,
          record: created.record,
          version,
          move,
          reason: 'เหตุผล',
        }
        const done = await perform(stage.house, system, act)
        expect(done.version).toBe(version + 1)
        version = done.version
        await again(act, done)
      }

      // what was moved into a frozen state can be withdrawn no more; another row is
      const last = register.workflow?.[to]?.frozen ? await lone(register) : created
      if (last !== created) version = 1
      const act: Act = { id: newId(), verb: 'withdraw', register: name, record: last.record, version }
      await again(act, await perform(stage.house, system, act))
      if (!side.rows.has(name)) side.rows.set(name, await grow(stage.house, register, side))
    })
  },
)

describe('the same act at the same moment', () => {
  it('is done by one of those who send it', async () => {
    for (const register of registers.filter(({ onlyOne }) => !onlyOne)) {
      serial += 1
      const values = draftFor(register, side, serial)
      const act: Act = { id: newId(), verb: 'create', register: register.name, record: newId(), values }
      const done = await Promise.all([1, 2, 3, 4].map(() => perform(stage.house, system, act)))
      expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1)
    }
  })
})
