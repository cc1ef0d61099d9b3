import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { NewRow } from '#kernel/act/write.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { PlanNodeKind } from './reading/plan-node.ts'
import { asksSomething } from './status/roll-up.ts'
import { type Candidate, type Suggestion, suggest } from './words/suggest.ts'

const BEST = 3
/** Below this overlap two lines share no more than the words every plan has. */
const LEAST = 0.2
const MOST_SHARED = 12

/** The lines of higher plans that share most words with a line: at most three, the nearest first. */
const nearestHigher = (text: string, higher: readonly Candidate[]): Suggestion[] =>
  suggest(text, higher, BEST).filter((one) => one.score >= LEAST)

interface LineRow {
  id: string
  kind: PlanNodeKind
  text: string
}

/**
 * Suggests for every line of a plan the lines of higher plans that it may serve, and keeps the suggestions for a person to
 * accept or refuse. Pairs that were suggested before stay as they were decided. Gives how many are new.
 * @throws Refusal `not_found`, `frozen`
 */
export async function suggestAlignments(
  house: House,
  actor: Actor,
  { id, plan }: { id: string; plan: string },
): Promise<number> {
  const key = idOf(plan)
  const head = { id, verb: 'create', register: 'plan_alignment' }
  const { outcome } = await withAct(house, actor, head, { plan: key }, async (act) => {
    const found = await act.client.query<{
      owner: string
      lines: LineRow[]
      known: { line: string; to_line: string }[]
    }>(
      `select r.owner,
         coalesce((select json_agg(l order by l.position) from plan_line l where l.plan = r.id), '[]') as lines,
         coalesce((select json_agg(a) from plan_alignment a where a.plan = r.id), '[]') as known
       from plan r where r.id = $1`,
      [key],
    )
    const own = found.rows[0] ?? refuse('not_found')
    const higher = await act.client.query<Candidate & { kind: PlanNodeKind }>(
      `select l.id, l.text, l.kind from plan_line l join plan p on p.id = l.plan
       where p.level <> 'office' and p.state = 'published' and p.id <> $1 order by p.level, p.id, l.position`,
      [key],
    )
    const candidates = higher.rows.filter((line) => asksSomething(line.kind))
    const known = new Set(own.known.map((pair) => `${pair.line} ${pair.to_line}`))
    const rows = own.lines
      .filter((line) => asksSomething(line.kind))
      .flatMap((line) =>
        nearestHigher(line.text, candidates)
          .filter((one) => !known.has(`${line.id} ${one.id}`))
          .map(
            (one): NewRow => ({
              id: newId(),
              values: {
                plan: key,
                owner: own.owner,
                line: line.id,
                to_line: one.id,
                score: one.score,
                shared: one.shared.slice(0, MOST_SHARED).join(' ').slice(0, 500),
              },
            }),
          ),
      )
    await act.createMany('plan_alignment', rows)
    return rows.length
  })
  return outcome
}
