import { FILE_PUT, fileSight } from '../file/sight.ts'
import type { AnyRegister } from '../register/declaration.ts'
import type { Verb } from './access.ts'
import { predicate, SYSTEM_ROLE } from './predicate.ts'

export const APP_ROLE = 'buaban_app'
export const COUNT_ROLE = 'buaban_count'
export const AUTH_ROLE = 'buaban_auth'
/** Keeps the queue of jobs in a schema beside the province's and reaches nothing else. */
export const JOBS_ROLE = 'buaban_jobs'

const policy = (
  table: string,
  name: string,
  command: string,
  role: string,
  using: string | null,
  check: string | null,
): string =>
  [
    `drop policy if exists "${name}" on "${table}";`,
    `create policy "${name}" on "${table}" for ${command} to ${role}`,
    [using ? `  using (${using})` : '', check ? `  with check (${check})` : ''].filter(Boolean).join('\n').concat(';'),
  ].join('\n')

const forced = (table: string): string =>
  `alter table "${table}" enable row level security;\nalter table "${table}" force row level security;`

/** The owner migrates and keeps the triggers; no request ever runs as the owner. */
const ownerPolicy = (table: string): string => policy(table, `${table}_owner`, 'all', 'current_user', 'true', 'true')

/** What a rule reaches, as far as the token of the transaction was issued for it; what everybody may read needs no token. */
const allowed = (register: string, verb: Verb, condition: string): string =>
  condition === 'true' ? condition : `(select scope_allows('${register}', '${verb}')) and ${condition}`

function registerPolicies(register: AnyRegister): string {
  const { name } = register
  const past = `${name}_past`
  const may = (verb: Verb, table = name) => allowed(name, verb, predicate(register, verb, `"${table}"`))
  const change = `(${may('change')})\n    or (${may('move')})`
  return [
    `-- ${name}`,
    forced(name),
    ownerPolicy(name),
    policy(name, `${name}_read`, 'select', APP_ROLE, may('read'), null),
    policy(name, `${name}_create`, 'insert', APP_ROLE, null, may('create')),
    policy(name, `${name}_change`, 'update', APP_ROLE, change, change),
    policy(name, `${name}_withdraw`, 'delete', APP_ROLE, may('withdraw'), null),
    policy(name, `${name}_count`, 'select', COUNT_ROLE, 'true', null),
    `grant select, insert, update, delete on "${name}" to ${APP_ROLE};`,
    `grant select on "${name}" to ${COUNT_ROLE};`,
    forced(past),
    ownerPolicy(past),
    policy(past, `${past}_read`, 'select', APP_ROLE, may('read', past), null),
    policy(past, `${past}_count`, 'select', COUNT_ROLE, 'true', null),
    // a loader brings the past of records that were kept elsewhere before
    policy(past, `${past}_load`, 'insert', APP_ROLE, null, `(select scope_has(array['${SYSTEM_ROLE}']))`),
    `grant select on "${past}" to ${APP_ROLE}, ${COUNT_ROLE};`,
    `grant insert on "${past}" to ${APP_ROLE};`,
    `drop trigger if exists keep_past on "${name}";`,
    `create trigger keep_past after update or delete on "${name}" for each row execute function keep_past();`,
    ...(register.place ? placeTriggers(register) : []),
  ].join('\n')
}

const placeTriggers = ({ name, place }: AnyRegister): string[] => [
  `drop trigger if exists place_new on "${name}";`,
  `create trigger place_new after insert on "${name}" referencing new table as fresh`,
  `  for each statement execute function keep_new_places();`,
  `drop trigger if exists place_node on "${name}";`,
  `create trigger place_node after delete on "${name}" for each row execute function drop_place();`,
  `drop trigger if exists place_edges on "${name}";`,
  `create trigger place_edges after update of ${(place?.within ?? []).map((f) => `"${f}"`).join(', ')} on "${name}"`,
  `  for each row execute function keep_place_within(${(place?.within ?? []).map((f) => `'${f}'`).join(', ')});`,
]

interface SystemGrant {
  table: string
  role: string
  command: string
  using: string | null
  check: string | null
  grant: string
}

/** Who of the kernel's own tables: readable by those who work on them, written only by what an act does. */
const SYSTEM_GRANTS: SystemGrant[] = [
  { table: 'house_setting', role: APP_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  { table: 'house_setting', role: COUNT_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  { table: 'place_node', role: APP_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  { table: 'place_within', role: APP_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  { table: 'place_within', role: COUNT_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  { table: 'move_record', role: APP_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  {
    table: 'move_record',
    role: APP_ROLE,
    command: 'insert',
    using: null,
    check: 'actor is not distinct from (select current_account())',
    grant: 'insert',
  },
  { table: 'move_record', role: COUNT_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  {
    table: 'act_done',
    role: APP_ROLE,
    command: 'select',
    using: 'actor is not distinct from (select current_account())',
    check: null,
    grant: 'select',
  },
  {
    table: 'act_done',
    role: APP_ROLE,
    command: 'insert',
    using: null,
    check: 'actor is not distinct from (select current_account())',
    grant: 'insert',
  },
  {
    table: 'audit_entry',
    role: APP_ROLE,
    command: 'insert',
    using: null,
    check: 'actor is not distinct from (select current_account())',
    grant: 'insert',
  },
  {
    table: 'audit_entry',
    role: APP_ROLE,
    command: 'select',
    using: `(select scope_wide(array['auditor', 'dpo', 'sysadmin'])) or actor = (select current_account())`,
    check: null,
    grant: 'select',
  },
  { table: 'audit_entry', role: COUNT_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  {
    table: 'audit_seal',
    role: APP_ROLE,
    command: 'select',
    using: `(select scope_wide(array['auditor', 'dpo', 'sysadmin']))`,
    check: null,
    grant: 'select',
  },
  { table: 'audit_seal', role: COUNT_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
  { table: 'audit_seal', role: COUNT_ROLE, command: 'insert', using: null, check: 'true', grant: 'insert' },
  { table: 'outbox', role: APP_ROLE, command: 'insert', using: null, check: 'true', grant: 'insert' },
  { table: 'outbox', role: COUNT_ROLE, command: 'select', using: 'true', check: null, grant: 'select' },
]

/** The kernel's own tables and the files that belong to registers. */
function systemPolicies(registers: AnyRegister[]): string {
  const file = { table: 'stored_file', role: APP_ROLE, using: null, check: null }
  const grants: SystemGrant[] = [
    ...SYSTEM_GRANTS,
    { ...file, command: 'select', using: fileSight(registers), grant: 'select' },
    { ...file, command: 'insert', check: FILE_PUT, grant: 'insert' },
    // that there is a file, never what is in it
    {
      ...file,
      role: COUNT_ROLE,
      command: 'select',
      using: 'true',
      grant: 'select (id, register, record, field, size, at)',
    },
  ]
  const tables = [...new Set(grants.map((row) => row.table))]
  return [
    ...tables.flatMap((table) => [forced(table), ownerPolicy(table)]),
    ...grants.flatMap((row) => [
      policy(row.table, `${row.table}_${row.role}_${row.command}`, row.command, row.role, row.using, row.check),
      `grant ${row.grant} on "${row.table}" to ${row.role};`,
    ]),
    'drop trigger if exists append_only on audit_entry;',
    'create trigger append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();',
    'drop trigger if exists append_only on audit_seal;',
    'create trigger append_only before update or delete or truncate on audit_seal for each statement execute function refuse_change();',
  ].join('\n')
}

/** Every policy, grant and trigger, generated; applied anew after each migration. */
export const policiesSql = (registers: AnyRegister[]): string =>
  [systemPolicies(registers), ...registers.map(registerPolicies)].join('\n\n')
