import { describe, expect, it } from 'vitest'
import { registers } from '#app'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { whoMay } from '#kernel/scope/who.ts'
import { actAs } from '../support/as.ts'
import { type Filled, fill } from '../support/filled.ts'
import { useWorld } from '../support/world.ts'

let world: Filled
const stage = useWorld(async ({ house }) => {
  world = await fill(house)
})

const TOLD = ['change', 'move', 'withdraw', 'reveal'] as const

/** What happens when this account tries: the record as it sees it, or nothing. */
const tried = (actor: Actor, register: string, id: string): Promise<RowView | null> =>
  record(stage.house, actor, register, id).catch((error: unknown) => {
    if (error instanceof Refusal && error.problem.name === 'not_found') return null
    throw error
  })

describe('who may see a record, as it is told,', () => {
  it.each(registers.map((register) => [register.name, register] as const))(
    'is who sees it, and what they may do with it: %s',
    async (name, register) => {
      for (const side of [world.near, world.far]) {
        const id = side.rows.get(name) ?? ''
        const told = await whoMay(stage.house, name, id)
        const secrets = Object.entries(register.fields).filter(
          ([, { secret, kind }]) => secret && kind !== 'national_id',
        )
        for (const { actor, as } of world.actors) {
          const row = await tried(actor, name, id)
          const reader = told.readers.find(({ account }) => account === actor.account)
          const verbs = [...told.open, ...(reader?.verbs ?? [])]
          expect(verbs.includes('read'), `${as} reads ${name} of ${side.name}`).toBe(row !== null)
          if (!row) continue
          expect(TOLD.filter((verb) => verbs.includes(verb)).sort(), `${as} with ${name}`).toEqual(
            [...row.may.verbs].sort(),
          )
          const hidden = secrets.flatMap(([field, { secret }]) =>
            secret && !reader?.purposes.includes(secret) ? [field] : [],
          )
          // a field without a value hides nothing
          expect(
            row.hidden.filter((field) => !hidden.includes(field)),
            `${as}: hidden in ${name}`,
          ).toEqual([])
          for (const field of hidden) expect(row.values[field], `${as}: ${field} of ${name}`).toBeNull()
        }
      }
    },
  )

  it('names whoever holds a grant, but nobody whose grant is over or not begun, whose account is closed, or the program', async () => {
    const { house } = stage
    const director = (username: string, dates: { starts_on?: string; ends_on?: string }) =>
      actAs(house, { username, roles: [{ role: 'school_director', place: world.near.school, ...dates }] })
    await director('held.now', {})
    await director('held.before', { ends_on: '2021-01-01' })
    await director('held.later', { starts_on: '2090-01-01' })
    const closed = await director('held.closed', {})
    const close = {
      id: newId(),
      verb: 'change',
      register: 'account',
      record: closed.account ?? '',
      version: 1,
    } as const
    await perform(house, await systemActor(house), { ...close, values: { disabled: true } })
    const { readers } = await whoMay(house, 'person', world.near.rows.get('person') ?? '')
    const names = readers.map(({ username }) => username).filter((name) => /^held|^system$/.test(name))
    expect(names).toEqual(['held.now'])
  })
})
