import type { Layout, LayoutEntry } from '#kernel/exchange/import/layout.ts'
import { layoutOf } from '#kernel/exchange/import/register-layout.ts'
import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { layouts } from './layouts/layouts.ts'

/** What a file may fill: a known kind of file, or a register as it is declared. Its key is the name of either. */
export interface Target {
  key: string
  layout: Layout
  /** The register that the file is about, whose `import` decides who may. */
  register: AnyRegister
  /** A known kind of file, not a bare register. */
  ready: boolean
}

const mainOf = (layout: Layout): LayoutEntry | undefined => layout.makes.find((entry) => entry.as === layout.main)

function targetOf(house: House, layout: Layout, ready: boolean): Target {
  const register = house.registers.get(mainOf(layout)?.register ?? '') ?? refuse('not_found')
  return { key: layout.name, layout, register, ready }
}

/** Everything this actor may bring files for somewhere, the known kinds first. */
export function targetsFor(house: House, actor: Actor): Target[] {
  const known = [...layouts.values()].map((layout) => targetOf(house, layout, true))
  const bare = [...house.registers.values()]
    .filter((register) => register.access.some((rule) => rule.may.includes('import')))
    .map((register) => targetOf(house, layoutOf(register, house.registers), false))
  return [...known, ...bare].filter(({ register }) => mayAnywhere(actor, register, 'import'))
}

/** @throws Refusal `not_found` where there is no such target, or none for this actor */
export function targetNamed(house: House, actor: Actor, key: string): Target {
  const layout = layouts.get(key)
  const register = house.registers.get(key)
  if (!layout && !register) return refuse('not_found')
  const target = layout
    ? targetOf(house, layout, true)
    : targetOf(house, layoutOf(register ?? refuse('not_found'), house.registers), false)
  return mayAnywhere(actor, target.register, 'import') ? target : refuse('not_found')
}

/** What a target is called, also for those who may bring nothing for it. */
export function targetTitle(house: House, key: string): Label {
  const layout = layouts.get(key)
  if (layout) return { th: layout.th, en: layout.en }
  const register = house.registers.get(key)
  return { th: register?.th.many ?? key, en: register?.en.many ?? key }
}
