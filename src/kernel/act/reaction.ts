import type { House } from '../house.ts'
import { type Actor, systemActor } from '../scope/actor.ts'
import type { LedgerEntry } from './ledger.ts'

/**
 * What follows from a move once it is committed, done by the program in its own name and with its own grants. It may be
 * called again for the same record, and then must change nothing more.
 */
export interface Reaction {
  register: string
  move: string
  follow(house: House, system: Actor, record: string): Promise<void>
  /** Records that were moved but not followed, as after a kill in between. */
  pending(house: House): Promise<string[]>
}

async function followed(house: House, reaction: Reaction, record: string): Promise<void> {
  try {
    await reaction.follow(house, await systemActor(house), record)
  } catch (error) {
    // the move stands; the next start follows it again
    house.report(error, { reaction: `${reaction.register}.${reaction.move}`, record })
  }
}

/** Follows the moves of an act that has just been committed. */
export async function react(house: House, entries: LedgerEntry[]): Promise<void> {
  for (const { verb, register, record, detail } of entries) {
    if (verb !== 'move' || record === null) continue
    for (const reaction of house.reactions) {
      if (reaction.register === register && reaction.move === detail.move) await followed(house, reaction, record)
    }
  }
}

/** Follows what was left when the program last stopped. */
export async function catchUp(house: House): Promise<void> {
  for (const reaction of house.reactions) {
    for (const record of await reaction.pending(house)) await followed(house, reaction, record)
  }
}
