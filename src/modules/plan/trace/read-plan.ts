import type { PoolClient } from 'pg'
import { translating } from '#kernel/act/database-problem.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { abilityColumns, viewOf } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { plan as planRegister } from '../plan.register.ts'
import type { HeadingRole, PlanNodeKind } from '../reading/plan-node.ts'
import type { TargetValues } from '../status/goal.ts'

/** A plan as its pages and commands show it. Years are CE fiscal years. */
export interface PlanHeader {
  id: string
  version: number
  state: string
  name: string
  owner: { id: string; name: string; kind: string }
  level: string
  fromFy: number | null
  toFy: number | null
  edition: number
  replaces: string | null
  fileName: string | null
  may: { change: boolean; moves: string[] }
}

export interface KeptLine {
  id: string
  version: number
  parent: string | null
  kind: PlanNodeKind
  number: string | null
  text: string
  topic: string | null
  role: HeadingRole | null
  position: number
  source: number[]
}

export interface KeptTarget extends TargetValues {
  id: string
  version: number
  line: string
  ambiguous: boolean | null
  note: string | null
}

export interface KeptCarrier {
  id: string
  version: number
  line: string
  state: string
  carrier: 'indicator' | 'register'
  name: string
  why: string | null
}

/** A line of a higher plan that a line serves. */
export interface KeptAlignment {
  id: string
  version: number
  line: string
  state: string
  score: number | null
  shared: string | null
  to: { line: string; text: string; plan: string; planName: string }
}

export interface KeptPlan {
  plan: PlanHeader
  lines: KeptLine[]
  targets: KeptTarget[]
  carriers: KeptCarrier[]
  alignments: KeptAlignment[]
}

const part = (columns: string, from: string, order: string): string =>
  `coalesce((select json_agg(x order by ${order}) from (select ${columns} from ${from}) x), '[]')`

const LINES = part(
  'l.id, l.version, l.parent, l.kind, l.number, l.text, l.topic, l.role, l.position::int, l.source',
  'plan_line l where l.plan = r.id',
  'x.position',
)
const TARGETS = part(
  `t.id, t.version, t.line, t.state, t.type, t.direction, t.measure, t.unit, t.threshold, t.amount, t.baseline, t.baseline_year,
   t.yearly, t.indicator, t.ambiguous, t.note`,
  'plan_target t where t.plan = r.id',
  'x.id',
)
const CARRIERS = part(
  'c.id, c.version, c.line, c.state, c.carrier, c.name, c.why',
  'plan_carrier c where c.plan = r.id',
  'x.carrier, x.id',
)
const ALIGNMENTS = part(
  `a.id, a.version, a.line, a.state, a.score, a.shared,
   json_build_object('line', h.id, 'text', h.text, 'plan', p.id, 'planName', p.name) as "to"`,
  'plan_alignment a join plan_line h on h.id = a.to_line join plan p on p.id = h.plan where a.plan = r.id',
  'x.score desc nulls last, x.id',
)

interface Row extends Record<string, unknown> {
  owner_name: string
  owner_kind: string
  lines: KeptLine[]
  targets: KeptTarget[]
  carriers: KeptCarrier[]
  alignments: KeptAlignment[]
}

/** Everything of a plan in one query, within a transaction of the actor. */
export async function keptPlan(client: PoolClient, actor: Actor, id: string): Promise<KeptPlan> {
  const found = await client.query<Row>(
    `select r.id, r.version, r.since, r.state, r.name, r.owner, r.level, r.from_fy, r.to_fy, r.edition, r.replaces, r.source_name,
       o.name as owner_name, o.kind as owner_kind, ${abilityColumns(planRegister, actor)},
       ${LINES} as lines, ${TARGETS} as targets, ${CARRIERS} as carriers, ${ALIGNMENTS} as alignments
     from plan r join organisation o on o.id = r.owner where r.id = $1`,
    [id],
  )
  const row = found.rows[0] ?? refuse('not_found')
  const { lines, targets, carriers, alignments } = row
  return { plan: headerOf(row, actor), lines, targets, carriers, alignments }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))

function headerOf(row: Row, actor: Actor): PlanHeader {
  const { may } = viewOf(planRegister, actor, row)
  return {
    id: String(row.id),
    version: Number(row.version),
    state: String(row.state),
    name: String(row.name),
    owner: { id: String(row.owner), name: row.owner_name, kind: row.owner_kind },
    level: String(row.level),
    fromFy: number(row.from_fy),
    toFy: number(row.to_fy),
    edition: Number(row.edition),
    replaces: text(row.replaces),
    fileName: text(row.source_name),
    may: { change: may.verbs.includes('change'), moves: may.moves },
  }
}

/** A plan with all its parts, as the actor may see it. @throws Refusal `not_found` */
export const readPlan = (house: House, actor: Actor, id: string): Promise<KeptPlan> =>
  translating(house, () => asActor(house, actor, 'read', (client) => keptPlan(client, actor, idOf(id))))

/** The source text of a plan, line by line. @throws Refusal `not_found` */
export const planSource = (house: House, actor: Actor, id: string): Promise<string[]> =>
  translating(house, () =>
    asActor(house, actor, 'read', async (client) => {
      const found = await client.query<{ source_text: string[] | null }>('select source_text from plan where id = $1', [
        idOf(id),
      ])
      return (found.rows[0] ?? refuse('not_found')).source_text ?? []
    }),
  )
