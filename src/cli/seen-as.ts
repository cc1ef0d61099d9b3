import { Fault } from '#platform/fault.ts'
import { type CommandContext, textOption } from './command.ts'
import { refused } from './refused.ts'
import { actorNamed, type HouseAtHand, withHouse } from './with-house.ts'

/** Work on the house with the grants of `--as USER`, or of the program itself; what the house refuses ends the command. */
export async function seenAs<T>(context: CommandContext, work: (at: HouseAtHand) => Promise<T>): Promise<T> {
  const username = textOption(context.options, 'as')
  return withHouse(context, async (at) => {
    const actor = username === undefined ? at.actor : await actorNamed(at.house, username)
    if (!actor) throw new Fault('usage', { reason: `--as ${username}` })
    return work({ ...at, actor })
  }).catch(refused)
}
