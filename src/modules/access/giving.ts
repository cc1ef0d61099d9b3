import type { AccessRule, Verb } from '#kernel/scope/access.ts'
import { roles } from './roles.ts'

type RoleName = keyof typeof roles

const all = Object.keys(roles) as RoleName[]

/**
 * Which roles a role may give, each within the giver's own place: nobody gives more than their own work needs, nor beyond
 * their own place. The program's own role is never given by anybody.
 */
export const mayGive: Partial<Record<RoleName, readonly RoleName[]>> = {
  sysadmin: all.filter((role) => role !== 'system'),
  esao_officer: ['school_director', 'school_registrar', 'homeroom_teacher', 'home_educator'],
  school_director: ['school_registrar', 'homeroom_teacher'],
  school_registrar: ['homeroom_teacher'],
  peo_officer: ['watch_coordinator', 'watch_member', 'enumerator', 'partner_officer'],
  watch_coordinator: ['watch_member', 'enumerator', 'partner_officer'],
}

/** The access rules of whoever gives roles, over rows with a `role` and a `place`. */
export const giversMay = (may: Verb[]): AccessRule[] =>
  Object.entries(mayGive).map(([role, values]) => ({
    role,
    may,
    ...(role === 'sysadmin' ? { anywhere: true as const } : { within: 'place' }),
    only: { field: 'role', values },
  }))
