import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'

/** The register of an address, for an actor who may read some of it; otherwise it does not exist. */
export function registerOf(house: House, actor: Actor, name: string): AnyRegister {
  const found = house.registers.get(name)
  return found && mayAnywhere(actor, found, 'read') ? found : refuse('not_found')
}
