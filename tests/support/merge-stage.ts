import { expect } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { judgeMerge, type MergeSaying, proposeMerge } from '#modules/people/module.ts'
import { actAs, putPerson, putSchool } from './as.ts'

/** Two schools, two officers of the province, and the director and the registrar of the first school. */
export async function mergeStage(house: House) {
  const [here, there] = [await putSchool(house, 'โรงเรียนบ้านนา'), await putSchool(house, 'โรงเรียนบ้านดอน')]
  const as = (username: string, role: string, place: string) =>
    actAs(house, { username: `${username}.merging`, roles: [{ role, place }] })
  const officer = await as('officer', 'peo_officer', house.province.areaId)
  const second = await as('second', 'peo_officer', house.province.areaId)
  const director = await as('director', 'school_director', here)
  const registrar = await as('registrar', 'school_registrar', here)
  const away = await as('away', 'school_registrar', there)
  const system = await systemActor(house)

  const propose = (actor: Actor, one: string, other: string, keeps?: string) =>
    proposeMerge(house, actor, { act: newId(), one, other, ground: 'by_hand', ...(keeps ? { keeps } : {}) })
  const pairNow = (pair: string) => record(house, system, 'person_merge', pair)
  async function say(actor: Actor, pair: string, says: MergeSaying, more: { keeps?: string; reason?: string } = {}) {
    const { version } = await pairNow(pair)
    await judgeMerge(house, actor, { act: newId(), pair, version, says, ...more })
  }
  return {
    ...{ house, here, there, officer, second, director, registrar, away, system, propose, pairNow, say },
    /** Proposes and merges; the first goes on. */
    async merged(keeps: string, other: string): Promise<string> {
      const pair = await propose(officer, keeps, other, keeps)
      await say(second, pair, 'merge', { keeps })
      expect((await pairNow(pair)).state).toBe('merged')
      return pair
    },
    sameAs: async (person: string) => (await record(house, system, 'person', person)).values.same_as,
    /** Two persons whose names differ by a letter, the second one at the other school where asked. */
    two: async (first: string, elsewhere = false): Promise<[string, string]> => [
      await putPerson(house, here, first),
      await putPerson(house, elsewhere ? there : here, `${first}า`),
    ],
    found: async (actor: Actor, search: string) =>
      (await list(house, actor, 'person', { search })).rows.map(({ id }) => id),
  }
}

export type MergeStage = Awaited<ReturnType<typeof mergeStage>>

export const refused = (name: string) => ({ problem: { name } })
