import type { House } from '../house.ts'
import type { Label } from '../label.ts'
import { refuse } from '../problem.ts'
import type { Fields } from '../register/declaration.ts'
import type { Verb } from '../scope/access.ts'
import { type Actor, mayAnywhere } from '../scope/actor.ts'
import { parseValues } from './parse.ts'

/**
 * An act of a module that spans registers, as programs call it: `POST /api/acts/{name}`. The input is declared by fields, as
 * a register's are, and parsed before `run`.
 */
export interface NamedAct extends Label {
  /** `plan.publish`: the module, a dot, what is done. */
  name: string
  about: Label
  /** Whoever holds this verb on this register somewhere is offered the act; what it does is checked step by step all the same. */
  needs: { register: string; verb: Verb }
  input: Fields
  /** JSON schema of what it gives. */
  output: Record<string, unknown>
  run(house: House, actor: Actor, input: Record<string, unknown> & { id: string }): Promise<unknown>
}

/**
 * Does a named act once for its id.
 * @throws Refusal `not_found` where the actor is not offered it, `input`, and whatever the act refuses
 */
export async function doNamedAct(
  house: House,
  actor: Actor,
  name: string,
  { id, input }: { id: string; input: Record<string, unknown> },
): Promise<unknown> {
  const act = house.acts.get(name) ?? refuse('not_found')
  if (!offered(house, actor, act)) return refuse('not_found')
  return act.run(house, actor, { ...given(parseValues({ fields: act.input }, input, true)), id })
}

/** What is empty was not given. */
const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

export function offered(house: House, actor: Actor, { needs }: NamedAct): boolean {
  const register = house.registers.get(needs.register) ?? refuse('not_found')
  return mayAnywhere(actor, register, needs.verb)
}
