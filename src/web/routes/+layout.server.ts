import { hasRole } from '#kernel/scope/actor.ts'
import { menuFor } from '../server/menu.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => {
  const { actor, house, preferences } = locals
  const roles = [...new Set(actor.grants.map((grant) => grant.role))].filter((role) => hasRole(actor, role))
  const { language } = preferences
  return {
    ...preferences,
    province: house.province.name,
    demo: house.demo,
    person: actor.account
      ? { name: actor.name, role: roles.map((role) => house.roles.get(role)?.label[language] ?? role).join(', ') }
      : null,
    ...menuFor(actor),
  }
}
