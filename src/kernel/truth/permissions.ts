import type { AnyRegister } from '../register/declaration.ts'
import type { AccessRule, Role, Verb } from '../scope/access.ts'
import { EVERYONE } from '../scope/predicate.ts'

const VERBS: Verb[] = ['read', 'count', 'create', 'change', 'move', 'withdraw', 'export', 'import', 'reveal']

/** Where a rule reaches, in words. */
function whereOf(rule: AccessRule): string {
  const parts = [
    rule.anywhere ? 'anywhere' : '',
    rule.within ? `within \`${rule.within}\`` : '',
    rule.mine ? `own person in \`${rule.mine}\`` : '',
    rule.own ? `own account in \`${rule.own}\`` : '',
    rule.via ? `own person in \`${rule.via.register}.${rule.via.person}\` by \`${rule.via.field}\`` : '',
    rule.through ? `whoever reads the \`${rule.through.register}\` in \`${rule.through.field}\`` : '',
    rule.namedBy ? `named by a \`${rule.namedBy.register}\` that they read` : '',
    rule.states ? `in state ${rule.states.join(', ')}` : '',
    rule.only ? `only ${rule.only.field} ${rule.only.values.join(', ')}` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

const roleName = (role: string, roles: ReadonlyMap<string, Role>): string =>
  role === EVERYONE ? 'everyone (ทุกคน)' : `${role} (${roles.get(role)?.label.th ?? '?'})`

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`

function tableOf(register: AnyRegister, roles: ReadonlyMap<string, Role>): string {
  const lines = register.access.map((rule) =>
    row([
      roleName(rule.role, roles),
      ...VERBS.map((verb) => (rule.may.includes(verb) ? '●' : '')),
      whereOf(rule),
      (rule.sees ?? []).join(', '),
    ]),
  )
  const secrets = Object.entries(register.fields).flatMap(([name, field]) =>
    field.secret ? [`\`${name}\` (${field.secret})`] : [],
  )
  return [
    `## ${register.name} · ${register.th.many}`,
    '',
    row(['role', ...VERBS, 'where', 'secrets seen']),
    row(['---', ...VERBS.map(() => ':-:'), '---', '---']),
    ...lines,
    ...(secrets.length > 0 ? ['', `Secret fields: ${secrets.join(', ')}.`] : []),
  ].join('\n')
}

/** Who may do what, where, in every register; what has no line has no access. */
export const permissionsMd = (registers: AnyRegister[], roles: ReadonlyMap<string, Role>): string =>
  [
    '# Permissions · สิทธิ์',
    'Generated from the declarations by `./buaban truth`. The role `system` is held by the program’s own named accounts and reaches every register.',
    ...registers.map((register) => tableOf(register, roles)),
  ].join('\n\n')
