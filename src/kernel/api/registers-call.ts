import type { House } from '../house.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { Verb } from '../scope/access.ts'
import { type Actor, mayAnywhere, purposesOf } from '../scope/actor.ts'
import { json, type Methods } from './calls.ts'
import { onlyKnown } from './query-string.ts'

const VERBS: Verb[] = ['read', 'create', 'change', 'move', 'withdraw', 'export', 'import', 'reveal']

/** What somebody has to know of a register to work with it: its declaration without who else may do what. */
function card(register: AnyRegister, actor: Actor, may: Verb[]) {
  const { name, th, en, about, fields, workflow, titled, listed, searched } = register
  const sees = purposesOf(actor, register)
  return { name, th, en, about, fields, workflow, titled, listed, searched, may, sees: [...sees].sort() }
}

/** The registers in which an actor may do anything at all, in the order of their declaration. */
const registersFor = (house: House, actor: Actor) =>
  [...house.registers.values()].flatMap((register) => {
    const may = VERBS.filter((verb) => mayAnywhere(actor, register, verb))
    return may.length > 0 ? [card(register, actor, may)] : []
  })

/** `/api/registers` */
export const registersCalls: Methods = {
  async GET({ house, actor, url }) {
    onlyKnown(url.searchParams, [])
    return json({ registers: registersFor(house, actor) })
  },
}
