import { newId } from '#kernel/act/id.ts'
import { bearerOf } from '#kernel/api/bearer.ts'
import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/problem.ts'
import { type Actor, ANONYMOUS } from '#kernel/scope/actor.ts'
import { issueToken, type NewToken } from '#modules/access/module.ts'

/** A token of whoever issues it, for reading alone, unless more is said. A repeated act gives an empty secret. */
export async function issued(house: House, by: Actor, more: Partial<NewToken> = {}) {
  const given = { id: newId(), token: newId(), account: by.account ?? '', name: 'ทดสอบ', powers: ['read'], days: 30 }
  const { token, secret } = await issueToken(house, by, { ...given, ...more })
  return { token, secret: secret ?? '' }
}

/** Whoever acts with a token. */
export const bearer = async (house: House, secret: string): Promise<Actor> =>
  (await bearerOf(house, `Bearer ${secret}`)) ?? ANONYMOUS

/** The name of the problem that work ends with, or `done`. */
export const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.problem.name : String(error)),
  )
