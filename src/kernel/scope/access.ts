import type { Label } from '../label.ts'

/** What somebody may do with the rows of a register. `count` lets indicators count them without showing one. */
export type Verb = 'read' | 'count' | 'create' | 'change' | 'move' | 'withdraw' | 'export' | 'import' | 'reveal'

/**
 * One line of a register's access: a role, its verbs, and where.
 * - `within`: the name of a place field (or `self` for a register that is itself a place): rows whose place lies
 *   within a place of the role's grants.
 * - `anywhere`: every row of the province, whatever the grant's place (open facts, such as organisations).
 * - `mine`: the name of a field that links to a person: rows that name the actor's own person.
 * - `via`: rows whose link field points to a row of another register that names the actor's person:
 *   `{ field: 'classroom', register: 'classroom', person: 'adviser' }` is "my class".
 * - `own`: rows whose account field is the actor's account.
 * - `through`: rows whose link field points to a row of a register that the actor may read (for reading only): the lines of a plan.
 * - `namedBy`: rows that a row of another register names in a link field, if the actor may read that one: the child of a case.
 * - `states`: narrows any of these to rows in some states of the register's workflow.
 * - `only`: narrows any of these to rows whose choice field holds one of some values: the roles that a director may give.
 * No line, no access.
 */
export interface AccessRule {
  role: string
  may: Verb[]
  within?: string
  anywhere?: true
  mine?: string
  via?: { field: string; register: string; person: string }
  own?: string
  through?: { field: string; register: string }
  namedBy?: { register: string; field: string }
  states?: string[]
  only?: { field: string; values: readonly string[] }
  /** Purposes of secret fields that this role sees. */
  sees?: string[]
}

/** A role of the province, declared once by the module it belongs to. */
export interface Role {
  name: string
  label: Label
  help?: Label
}
