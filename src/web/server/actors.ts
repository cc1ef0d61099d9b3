import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { type Actor, ANONYMOUS, actorOf } from '#kernel/scope/actor.ts'

/** A grant taken away stops working on pages after at most this long; row policies read the grants afresh each time. */
const FRESH_MS = 5_000
const MOST = 5_000

const known = new Map<string, { actor: Actor; at: number }>()

/** The actor of a signed-in account. Nobody, where the account is disabled or unknown. */
export async function actorOfAccount(house: House, account: string): Promise<Actor> {
  const kept = known.get(account)
  if (kept && Date.now() - kept.at < FRESH_MS) return kept.actor
  const actor = (await actorOf(house.count, account, house.province.areaId, today())) ?? ANONYMOUS
  if (known.size >= MOST) known.clear()
  known.set(account, { actor, at: Date.now() })
  return actor
}
