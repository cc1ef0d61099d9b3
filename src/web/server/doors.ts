import type { Verb } from '#kernel/scope/access.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'

/** Which pages of exchange with other systems open for somebody. */
export function doorsFor({ house, actor }: Pick<App.Locals, 'house' | 'actor'>) {
  const may = (name: string, verb: Verb): boolean => {
    const register = house.registers.get(name)
    return register !== undefined && mayAnywhere(actor, register, verb)
  }
  return {
    subscriptions: may('subscription', 'read'),
    roster: may('person', 'export') || may('person', 'import'),
  }
}
