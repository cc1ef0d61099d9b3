import type { NamedAct } from '#kernel/act/named-act.ts'
import type { Reaction } from '#kernel/act/reaction.ts'
import { adoptFilesSql } from '#kernel/file/sight.ts'
import type { Declarations } from '#kernel/house.ts'
import type { Indicator } from '#kernel/indicator/declaration.ts'
import { indicatorTables } from '#kernel/indicator/tables.sql.ts'
import type { Job } from '#kernel/job/job.ts'
import type { Label } from '#kernel/label.ts'
import type { Addition } from '#kernel/migrate/migrate.ts'
import type { AnyRegister, RuleCheck } from '#kernel/register/declaration.ts'
import type { Role } from '#kernel/scope/access.ts'
import { tokenTablesSql } from '#kernel/scope/token-tables.sql.ts'
import { accessModule, roles } from '#modules/access/module.ts'
import { alternativeModule } from '#modules/alternative/module.ts'
import { calendarFeedTable, calendarModule } from '#modules/calendar/module.ts'
import { censusModule, censusProgressTable, censusRowTable } from '#modules/census/module.ts'
import { enumerationModule } from '#modules/enumeration/module.ts'
import { exchangeModule, progressTable } from '#modules/exchange/module.ts'
import { learningModule } from '#modules/learning/module.ts'
import { organisationModule } from '#modules/organisation/module.ts'
import { identityNumberSql, peopleModule } from '#modules/people/module.ts'
import { placeModule } from '#modules/place/module.ts'
import { planModule } from '#modules/plan/module.ts'
import { forgetSql, privacyModule } from '#modules/privacy/module.ts'
import { rosterModule } from '#modules/roster/module.ts'
import { specialModule } from '#modules/special/module.ts'
import { deliveryTable, subscriptionModule } from '#modules/subscription/module.ts'
import { watchModule } from '#modules/watch/module.ts'
import { AUTH_TABLES_SQL } from '#platform/identity/auth-tables.sql.ts'

/** The index card of a module. */
export interface Module {
  name: string
  registers: AnyRegister[]
  indicators?: Indicator[]
  reactions?: Reaction[]
  jobs?: Job[]
  /** The pure checks that its registers name in `rules`. */
  checks?: Record<string, RuleCheck>
  acts?: NamedAct[]
  /** OAuth scopes of services that the module offers to programs. */
  scopes?: Record<string, Label>
}

/** Every module of the province, in the order their registers depend on each other. The only file that names them all. */
export const modules: Module[] = [
  placeModule,
  organisationModule,
  peopleModule,
  accessModule,
  learningModule,
  planModule,
  watchModule,
  specialModule,
  censusModule,
  enumerationModule,
  alternativeModule,
  exchangeModule,
  subscriptionModule,
  rosterModule,
  calendarModule,
  privacyModule,
]

export const registers: AnyRegister[] = modules.flatMap((module) => module.registers)

export const indicators: Indicator[] = modules.flatMap((module) => module.indicators ?? [])

const checks = new Map<string, RuleCheck>(modules.flatMap((module) => Object.entries(module.checks ?? {})))

/** What the province has declared. */
export const declarations: Declarations = {
  registers: new Map(registers.map((register) => [register.name, register])),
  roles: new Map<string, Role>(Object.entries(roles).map(([name, label]) => [name, { name, label }])),
  indicators: new Map(indicators.map((indicator) => [indicator.name, indicator])),
  reactions: modules.flatMap((module) => module.reactions ?? []),
  jobKinds: modules.flatMap((module) => module.jobs ?? []),
  checks,
  acts: new Map(modules.flatMap((module) => module.acts ?? []).map((act) => [act.name, act])),
  scopes: new Map(modules.flatMap((module) => Object.entries(module.scopes ?? {}))),
}

/** SQL that is added after the migrations, anew whenever its text changes. */
export const additions: Addition[] = [
  { name: 'files', text: adoptFilesSql(registers) },
  { name: 'sign-in', text: AUTH_TABLES_SQL },
  { name: 'tokens', text: tokenTablesSql },
  { name: 'census rows', text: censusRowTable },
  { name: 'identity-numbers', text: identityNumberSql },
  { name: 'census-progress', text: censusProgressTable },
  { name: 'indicators', text: indicatorTables },
  { name: 'import-progress', text: progressTable },
  { name: 'forgetting', text: forgetSql },
  { name: 'deliveries', text: deliveryTable },
  { name: 'calendar-feeds', text: calendarFeedTable },
]
