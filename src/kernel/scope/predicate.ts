import type { AnyRegister } from '../register/declaration.ts'
import type { AccessRule, Verb } from './access.ts'

/** Held by named system actors (the demo loader, importers): every register, every row, by grant like anybody. */
export const SYSTEM_ROLE = 'system'
/** Everybody, signed in or not. */
export const EVERYONE = 'everyone'

const SYSTEM_RULE: AccessRule = {
  role: SYSTEM_ROLE,
  may: ['read', 'count', 'create', 'change', 'move', 'withdraw', 'import'],
  anywhere: true,
}

/** The rules of a register that give a verb, the system's own included. */
export const rulesFor = (register: AnyRegister, verb: Verb): AccessRule[] =>
  [...register.access, SYSTEM_RULE].filter((rule) => rule.may.includes(verb))

const roleArray = (roles: string[]): string =>
  `array[${[...new Set(roles)]
    .sort()
    .map((role) => `'${role}'`)
    .join(', ')}]`
const has = (roles: string[]): string => `(select scope_has(${roleArray(roles)}))`

const group = (rules: AccessRule[], key: (rule: AccessRule) => string | undefined): Map<string, AccessRule[]> => {
  const groups = new Map<string, AccessRule[]>()
  for (const rule of rules) {
    const at = key(rule)
    if (at !== undefined) groups.set(at, [...(groups.get(at) ?? []), rule])
  }
  return groups
}

const rolesOf = (rules: AccessRule[]): string[] => rules.map((rule) => rule.role)
const guarded = (roles: string[], condition: string): string =>
  roles.includes(EVERYONE) ? condition : `(${has(roles)} and ${condition})`

/**
 * The rows that some rules let the current actor reach, as a SQL condition on `alias`. Everything that depends on the
 * actor alone stands in a scalar or hashed subquery, so PostgreSQL works it out once per query, not once per row.
 */
function reach(rules: AccessRule[], alias: string): string {
  const narrowed = group(rules, (rule) => narrowing(rule, alias))
  const open = rules.filter((rule) => narrowing(rule, alias) === undefined)
  if (narrowed.size === 0) return reached(open, alias)
  const parts = [...narrowed].map(([condition, own]) => `(${condition} and ${reached(own, alias)})`)
  return `(${[reached(open, alias), ...parts].join('\n    or ')})`
}

const among = (alias: string, column: string, values: readonly string[]): string =>
  `${alias}."${column}" in (${values.map((value) => `'${value}'`).join(', ')})`

/** What a rule asks of the row itself, apart from where it lies. */
function narrowing({ states, only }: AccessRule, alias: string): string | undefined {
  const parts = [
    ...(states ? [among(alias, 'state', states)] : []),
    ...(only ? [among(alias, only.field, only.values)] : []),
  ]
  return parts.length > 0 ? parts.join(' and ') : undefined
}

function reached(rules: AccessRule[], alias: string): string {
  const anywhere = rules.filter((rule) => rule.anywhere)
  if (anywhere.some((rule) => rule.role === EVERYONE)) return 'true'
  const parts = anywhere.length > 0 ? [has(rolesOf(anywhere))] : []
  for (const [field, own] of group(rules, (rule) => rule.within)) {
    const roles = roleArray(rolesOf(own))
    const column = `${alias}."${field === 'self' ? 'id' : field}"`
    parts.push(`((select scope_wide(${roles})) or ${column} in (select scope_places(${roles})))`)
  }
  for (const [field, own] of group(rules, (rule) => rule.mine)) {
    parts.push(guarded(rolesOf(own), `${alias}."${field === 'self' ? 'id' : field}" = (select current_person())`))
  }
  for (const [field, own] of group(rules, (rule) => rule.own)) {
    parts.push(guarded(rolesOf(own), `${alias}."${field === 'self' ? 'id' : field}" = (select current_account())`))
  }
  for (const [field, own] of group(rules, (rule) => rule.through?.field)) {
    const { register } = own[0]?.through ?? { register: '' }
    parts.push(guarded(rolesOf(own), `${alias}."${field}" in (select t.id from "${register}" t)`))
  }
  for (const [, own] of group(rules, (rule) => rule.namedBy && `${rule.namedBy.register}.${rule.namedBy.field}`)) {
    const { register, field } = own[0]?.namedBy ?? { register: '', field: '' }
    parts.push(guarded(rolesOf(own), `${alias}."id" in (select n."${field}" from "${register}" n)`))
  }
  for (const rule of rules) {
    if (!rule.via) continue
    const { field, register, person } = rule.via
    const mine = `select v.id from "${register}" v where v."${person}" = (select current_person())`
    parts.push(guarded([rule.role], `${alias}."${field}" in (${mine})`))
  }
  return parts.length > 0 ? `(${parts.join('\n    or ')})` : 'false'
}

/** Where the current actor may use a verb on a register. */
export const predicate = (register: AnyRegister, verb: Verb, alias: string): string =>
  reach(rulesFor(register, verb), alias)

/** Where the current actor may move records by one place field, or by a rule that asks for no place. */
export const movableBy = (register: AnyRegister, field: string, alias: string): string =>
  reach(
    rulesFor(register, 'move').filter((rule) => !rule.within || rule.within === field),
    alias,
  )

/** Where the current actor sees the secret fields of a purpose. */
export const sightOf = (register: AnyRegister, purpose: string, alias: string): string =>
  reach(
    register.access.filter((rule) => rule.sees?.includes(purpose)),
    alias,
  )
