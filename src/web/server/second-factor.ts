import { redirect } from '@sveltejs/kit'
import { problemResponse } from '#kernel/api/answer.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** Roles that see or decide much, and so must show a second factor unless the province says otherwise. A demo begins without. */
const AT_FIRST = ['sysadmin', 'dpo', 'auditor']
const FRESH_MS = 5_000

let known: { at: number; house: House; roles: ReadonlySet<string> } | undefined

/** The roles that must show a second factor, by the province's own rules. */
async function rolesWithSecondFactor(house: House): Promise<ReadonlySet<string>> {
  if (known && known.house === house && Date.now() - known.at < FRESH_MS) return known.roles
  const rules = await house.count.query<{ role: string; second_factor: boolean }>(
    'select role, second_factor from sign_in_rule',
  )
  const roles = new Set(house.demo ? [] : AT_FIRST)
  for (const { role, second_factor } of rules.rows) {
    if (second_factor) roles.add(role)
    else roles.delete(role)
  }
  known = { at: Date.now(), house, roles }
  return roles
}

export const needsSecondFactor = async (house: House, actor: Actor): Promise<boolean> => {
  if (actor.account === null || actor.grants.length === 0) return false
  const roles = await rolesWithSecondFactor(house)
  return actor.grants.some((grant) => roles.has(grant.role))
}

/** Where somebody may still go who must first set up, or show, a second factor. */
const OPEN = ['/settings', '/sign-in', '/confirm']
const isOpen = (path: string): boolean => OPEN.some((open) => path === open || path.startsWith(`${open}/`))

/**
 * Keeps everything else from a session that one factor has opened, where the roles of its person ask for two. Programs are
 * told; people are led to where they set it up.
 */
export async function gate(house: House, actor: Actor, factors: number, path: string): Promise<Response | null> {
  if (factors > 1 || isOpen(path) || !(await needsSecondFactor(house, actor))) return null
  if (path === '/api' || path.startsWith('/api/')) return problemResponse({ name: 'second_factor' })
  redirect(303, '/settings/sign-in?needed')
}
