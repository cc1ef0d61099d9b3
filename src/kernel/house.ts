import type { Pool } from 'pg'
import type { Outside } from '#platform/outside/outside.ts'
import type { NamedAct } from './act/named-act.ts'
import type { Reaction } from './act/reaction.ts'
import type { Indicator } from './indicator/declaration.ts'
import type { Job, JobSender } from './job/job.ts'
import type { Keys } from './kinds/kind.ts'
import type { Label } from './label.ts'
import type { AnyRegister, RuleCheck } from './register/declaration.ts'
import type { Role } from './scope/access.ts'

/** What the province has declared, by name. */
export interface Declarations {
  registers: Map<string, AnyRegister>
  roles: Map<string, Role>
  indicators: ReadonlyMap<string, Indicator>
  reactions: Reaction[]
  /** Work outside requests, by the clock or on demand. */
  jobKinds: readonly Job[]
  /** The pure checks that registers name in `rules`. */
  checks: Map<string, RuleCheck>
  /** Acts of modules that span registers, as the API offers them by name. */
  acts: ReadonlyMap<string, NamedAct>
  /** Services, beside the API itself, that a token may be issued for: OAuth scopes. */
  scopes: ReadonlyMap<string, Label>
}

/** A running house: declarations, connections that own nothing, and the keys of sealed fields. */
export interface House extends Declarations {
  /** Requests run here, as `buaban_app`, under row policies. */
  app: Pool
  /** Indicators run here, as `buaban_count`: counts everything, changes nothing but the indicator tables. */
  count: Pool
  keys: Keys
  /** Takes work that is done after the request. */
  jobs: JobSender
  /** The way out to machines elsewhere. */
  outside: Outside
  province: { code: string; areaId: string; name: Label }
  /** Tells the log of a failure that nobody waits for. No personal data. */
  report(error: unknown, about: Record<string, string>): void
  /** Whether this data folder holds the demo province, and so may show demo sign-ins. */
  demo: boolean
}
