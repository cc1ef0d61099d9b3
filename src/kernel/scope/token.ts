import { refuse } from '../problem.ts'
import type { Verb } from './access.ts'

/** What a token was issued for. Its owner's grants are cut to it as well, in the actor and in the database. */
export interface Narrowing {
  /** Id of the token, never what opens it. */
  id: string
  verbs: Verb[]
  /** Registers by name; null: every register. */
  registers: string[] | null
  /** OAuth scopes; null: issued by a person for all that the account may do. */
  scopes: string[] | null
}

/** Whether whoever acts, with this token or with none, may use a verb on a register as far as tokens go. */
export const allows = (token: Narrowing | undefined, register: string, verb: Verb): boolean =>
  token === undefined ||
  (token.verbs.includes(verb) && (token.registers === null || token.registers.includes(register)))

/** The scope of this program's own API. Other services name theirs in their module. */
export const API_SCOPE = 'api'

/**
 * Refuses a token that was issued for other services than these. Sessions and tokens without scopes pass.
 * @throws Refusal `scope`
 */
export function requireScope(actor: { token?: Narrowing }, ...anyOf: string[]): void {
  const scopes = actor.token?.scopes
  if (scopes && !anyOf.some((scope) => scopes.includes(scope))) refuse('scope')
}
