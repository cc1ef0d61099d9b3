import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { EVERYONE } from '#kernel/scope/predicate.ts'
import { abilities } from '../words/grants.ts'

/** What a role may do with one register. */
export interface Allowed {
  register: string
  name: string
  may: string
  sees: string
}

/** What roles allow, register by register, out of the declarations; what anybody may do anyway is left out. */
export function allowedTo(house: House, roles: string[], language: Language): Allowed[] {
  return [...house.registers.values()].flatMap((register) => {
    const rules = register.access.filter(({ role }) => role !== EVERYONE && roles.includes(role))
    if (rules.length === 0) return []
    const verbs = [...new Set(rules.flatMap(({ may }) => may))]
    const purposes = rules.flatMap(({ sees }) => sees ?? [])
    const secret = Object.values(register.fields).filter((field) => field.secret && purposes.includes(field.secret))
    return [
      {
        register: register[language].many,
        name: register.name,
        may: verbs.map((verb) => abilities[verb]?.[language] ?? verb).join(', '),
        sees: secret.map((field) => field[language]).join(', '),
      },
    ]
  })
}
