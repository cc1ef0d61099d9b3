import { describe, expect, it } from 'vitest'
import { registers } from '#app'
import { newId } from '#kernel/act/id.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { record } from '#kernel/register/record.ts'
import type { Verb } from '#kernel/scope/access.ts'
import { movesFrom } from '#kernel/workflow/workflow.ts'
import { attempt } from '../support/attempt.ts'
import { type Filled, fill } from '../support/filled.ts'
import { type Oracle, oracleOf, type RawRow } from '../support/oracle.ts'
import { changeFor, draftFor, type Side } from '../support/sample.ts'
import { useWorld } from '../support/world.ts'

let world: Filled
let oracle: Oracle
const stage = useWorld(async ({ house }) => {
  world = await fill(house)
  oracle = await oracleOf(house)
})

const sides = (): Side[] => [world.near, world.far]
/** Refusals that say the act itself was in reach: what others hold to the row, or a number drawn twice. */
const IN_REACH = ['done', 'in_use', 'duplicate']

const rowOn = (side: Side, name: string): RawRow => {
  const row = oracle.rows(name).find(({ id }) => id === side.rows.get(name))
  if (!row) throw new Error(`no ${side.name} row of ${name}`)
  return row
}

const verdict = (allowed: boolean, outcome: string, what: string): void => {
  if (allowed) expect(IN_REACH, what).toContain(outcome)
  else expect(outcome, what).toBe('not_found')
}

/** Whether every place of a draft lies where it may be created. */
const asRow = (register: AnyRegister, values: Record<string, unknown>): RawRow => ({
  id: newId(),
  ...(register.workflow ? { state: Object.keys(register.workflow)[0] } : {}),
  ...values,
})

/** Fields by which some rule decides, and which a change may touch. */
const deciding = (register: AnyRegister): string[] => [
  ...new Set(
    register.access.flatMap(({ within }) =>
      within && within !== 'self' && !register.fields[within]?.fixed ? [within] : [],
    ),
  ),
]

describe.each(registers.map((register) => [register.name, register] as const))('writing %s', (name, register) => {
  it('a new row stands only where a rule lets it', async () => {
    let n = 90_000
    for (const { actor, as } of world.actors) {
      for (const side of sides()) {
        n += 1
        const values = draftFor(register, side, n)
        const expected = oracle.may(actor, register, 'create', asRow(register, values))
        const outcome = await attempt(stage.house, actor, name, (act) => act.create(name, newId(), values))
        verdict(expected, outcome, `${as}: create on the ${side.name} side`)
      }
    }
  })

  it('a row out of reach cannot be changed, one in reach can', async () => {
    const values = changeFor(register, world.near, 91_000)
    for (const { actor, as } of world.actors) {
      for (const side of sides()) {
        const row = rowOn(side, name)
        const outcome = await attempt(stage.house, actor, name, (act) =>
          act.change(name, row.id, Number(row.version), values),
        )
        const expected = can(actor, 'change', row)
        // a register without any field that may be changed
        if (Object.keys(values).length === 0 && expected) continue
        verdict(expected, outcome, `${as}: change on the ${side.name} side`)
      }
    }
  })

  it('a row cannot be carried to a place out of reach', async () => {
    for (const field of deciding(register)) {
      for (const { actor, as } of world.actors) {
        const row = rowOn(world.near, name)
        const to = rowOn(world.far, name)[field]
        const outcome = await attempt(stage.house, actor, name, (act) =>
          act.change(name, row.id, Number(row.version), { [field]: to }),
        )
        const after = { ...row, [field]: to }
        const expected = can(actor, 'change', row) && (can(actor, 'change', after) || can(actor, 'move', after))
        verdict(expected, outcome, `${as}: ${field} to the far side`)
      }
    }
  })

  it('a row out of reach cannot be withdrawn, one in reach can', async () => {
    for (const { actor, as } of world.actors) {
      for (const side of sides()) {
        const row = rowOn(side, name)
        const outcome = await attempt(stage.house, actor, name, (act) =>
          act.withdraw(name, row.id, Number(row.version)),
        )
        verdict(can(actor, 'withdraw', row), outcome, `${as}: withdraw on the ${side.name} side`)
      }
    }
  })

  it('a row out of reach cannot be moved, one in reach can', async () => {
    const life = register.workflow
    for (const { actor, as } of life ? world.actors : []) {
      for (const side of sides()) {
        const row = rowOn(side, name)
        const [move, rules] = movesFrom(life ?? {}, String(row.state))[0] ?? []
        const outcome = await attempt(stage.house, actor, name, (act) =>
          act.move(name, row.id, Number(row.version), move ?? '', 'เหตุผล'),
        )
        // a move may be for some roles or one of several places only, or need what the row does not have
        const barred = [rules?.roles || rules?.by ? 'move' : '', rules?.needs ? 'input' : '']
        if (can(actor, 'move', row) && barred.includes(outcome)) continue
        verdict(can(actor, 'move', row), outcome, `${as}: ${move} on the ${side.name} side`)
      }
    }
  })

  it('the moves that an actor is told of are those that can be made', async () => {
    for (const { actor, as } of register.workflow ? world.actors : []) {
      const row = rowOn(world.near, name)
      if (!oracle.may(actor, register, 'read', row)) continue
      const told = (await record(stage.house, actor, name, row.id)).may.moves
      for (const [move] of movesFrom(register.workflow ?? {}, String(row.state))) {
        const outcome = await attempt(stage.house, actor, name, (act) =>
          act.move(name, row.id, Number(row.version), move, 'เหตุผล'),
        )
        expect(['not_found', 'move'].includes(outcome), `${as}: ${move} ${outcome}`).toBe(!told.includes(move))
      }
    }
  })

  const can = (actor: Filled['actors'][number]['actor'], verb: Verb, row: RawRow): boolean =>
    oracle.may(actor, register, verb, row)
})

describe('after all that was tried', () => {
  it('nothing has changed', async () => {
    const now = await oracleOf(stage.house)
    for (const { name } of registers) {
      expect(
        now
          .rows(name)
          .map(({ id, version }) => `${id} ${version}`)
          .sort(),
      ).toEqual(
        oracle
          .rows(name)
          .map(({ id, version }) => `${id} ${version}`)
          .sort(),
      )
    }
  })
})
