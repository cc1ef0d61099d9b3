import type { House } from '#kernel/house.ts'
import { Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import type { Ground } from '#linkage/ground.ts'
import { keptGround } from '#linkage/kept-ground.ts'
import { FORGOTTEN } from '#linkage/link.ts'
import type { Kind } from '#linkage/links.ts'
import { modelFromJson } from '#linkage/model/model.ts'
import { UNDER_REJECT } from './review-bands.ts'
import { type Facings, facingsOf, pairRows } from './review-pair.ts'

/** What a run kept of a child and the likeliest row of any list. */
interface KeptComparison {
  kind: Kind
  probability: number
  weight: number
  pattern: number
  question: boolean
  /** The row; not told by runs of before. */
  list?: string
  row?: number
}

/** Why a child stands where it does. */
export interface ChildWhy {
  child: RowView
  /** Rows less likely than one in so many are not told of. */
  oneIn: number
  /** How the likeliest row was found; null where nobody on any list is alike. */
  how: Kind | null
  /** The number agrees while all else speaks against it. */
  question: boolean
  /** Both rows, as far as the reader may see their lists. */
  rows: Facings | null
  /** What was weighed; null where a number or a person has decided. */
  ground: Ground | null
}

async function facings(house: House, actor: Actor, keys: Record<string, unknown>): Promise<Facings | null> {
  try {
    return facingsOf(house, await asActor(house, actor, 'read', (client) => pairRows(client, keys)))
  } catch (error) {
    // who sees the child need not see the lists
    if (error instanceof Refusal && error.problem.name === 'not_found') return null
    throw error
  }
}

async function groundOf(house: House, round: unknown, kept: KeptComparison): Promise<Ground | null> {
  if (kept.kind === 'exact' || kept.kind === 'manual') return null
  const found = await house.count.query<{ weights: Record<string, unknown> | null; residents: number }>(
    `select weights, (figures->>'residents')::int as residents from census_round where id = $1`,
    [round],
  )
  const { weights, residents = 0 } = found.rows[0] ?? {}
  return weights ? keptGround(kept, modelFromJson(weights), residents) : null
}

/** What a run forgets is what its round rejects by far, and what the engine never keeps. */
async function leastOf(house: House, round: unknown): Promise<number> {
  const found = await house.count.query<{ reject: number }>('select reject::float8 from census_round where id = $1', [
    round,
  ])
  return Math.min(1 / FORGOTTEN, Math.round(1 / ((found.rows[0]?.reject ?? 1) * UNDER_REJECT)))
}

/**
 * Why the last run put a child where it stands: the likeliest row of any list beside the child's own, and field by field what spoke for
 * the two being one child. Told of every link and every non-link alike.
 * @throws Refusal `not_found`
 */
export async function whyOf(house: House, actor: Actor, id: string): Promise<ChildWhy> {
  const child = await record(house, actor, 'census_child', id)
  const { values } = child
  const kept = values.comparison as KeptComparison | null
  const oneIn = await leastOf(house, values.round)
  if (!kept) return { child, oneIn, how: null, question: false, rows: null, ground: null }
  const other = { other_list: kept.list ?? values.other_list, other_row: kept.row ?? values.other_row }
  const rows = other.other_list ? await facings(house, actor, { list: values.list, row: values.row, ...other }) : null
  return {
    child,
    oneIn,
    how: kept.kind,
    question: kept.question,
    rows,
    ground: await groundOf(house, values.round, kept),
  }
}
