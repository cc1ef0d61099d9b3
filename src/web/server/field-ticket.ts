import { createHmac, timingSafeEqual } from 'node:crypto'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { actorOf } from '#kernel/scope/actor.ts'

/** Roles whose holders may take their cases and zones with them. */
const GO_OUT = ['watch_member', 'enumerator']

/** What a device that was given an account's cases can show later, when nobody is signed in any more. */
export const ticketOf = (house: House, account: string): string =>
  createHmac('sha256', house.keys.hash).update(`field ${account}`).digest('base64url')

function holds(house: House, account: string, ticket: string): boolean {
  const wanted = Buffer.from(ticketOf(house, account))
  const given = Buffer.from(ticket)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/**
 * Whether an account may still keep cases on a device: it is there, not disabled, and still goes out. Only for whoever holds
 * the ticket; a wrong one hears that it stands, and so learns nothing.
 */
export async function mayKeep(house: House, account: string, ticket: string): Promise<boolean> {
  if (!holds(house, account, ticket)) return true
  const actor = await actorOf(house.count, account, house.province.areaId, today())
  return actor?.grants.some(({ role }) => GO_OUT.includes(role)) === true
}
