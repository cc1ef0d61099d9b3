import type { AnyRegister } from '../register/declaration.ts'
import { type Actor, hasRole, mayAnywhere } from '../scope/actor.ts'
import { movesFrom } from './workflow.ts'

/** States with a limit of days or a due day that this actor may lead out of: where something waits for them. */
export function waitingStates(actor: Actor, register: AnyRegister): string[] {
  const life = register.workflow
  if (!life || !mayAnywhere(actor, register, 'move')) return []
  return Object.keys(life).filter(
    (state) =>
      (life[state]?.withinDays !== undefined || life[state]?.dueOn !== undefined) &&
      movesFrom(life, state).some(([, move]) => !move.roles || move.roles.some((role) => hasRole(actor, role))),
  )
}
