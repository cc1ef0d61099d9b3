import { newId } from '#kernel/act/id.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { keepPlan } from './keeping/keep-plan.ts'
import { type Office, officeOf } from './keeping/office.ts'
import { treeVersion } from './keeping/review-of-plan.ts'
import { lineValues, servingRows } from './keeping/rows.ts'
import { readPlanText } from './reading/read-plan-text.ts'
import { faultsOf, type ReviewNode, type ReviewState } from './review/state.ts'
import { type KeptLine, keptPlan } from './trace/read-plan.ts'

/** A reviewed tree to keep: of a draft that is there (`plan`), or as a new one. */
export interface ReviewedPlan {
  id: string
  state: ReviewState
  plan?: string
  /** What `reviewOfPlan` gave as the version of the tree that the reviewer saw. */
  version?: number
  name?: string
  office?: string
  fromFy?: number
  toFy?: number
  fileName?: string
}

const spoiled = (detail: string): never =>
  refuse('rule', {
    detail: {
      th: 'ต้นไม้ของแผนไม่ครบทุกบรรทัดของเอกสาร',
      en: `The tree does not hold every line of the document: ${detail}`,
    },
  })

/**
 * Keeps a reviewed tree. Of a draft, lines that stayed keep their ids, and what people decided about them stays; of a line
 * whose words or kind changed, undecided targets and suggested carriers are read anew.
 * @throws Refusal `rule` (a line of the document is missing), `version`, `frozen`, `not_found`, `input`
 */
export async function keepReviewed(house: House, actor: Actor, given: ReviewedPlan): Promise<{ plan: string }> {
  const [fault] = faultsOf(given.state)
  if (fault) spoiled(fault)
  const { id, ...input } = given
  const head = { id, verb: given.plan ? 'change' : 'create', register: 'plan' }
  const { outcome } = await withAct(house, actor, head, input, async (act) => {
    if (given.plan) return { plan: await rework(act, given, idOf(given.plan)) }
    const reading = readPlanText(given.state.source.join('\n'))
    const office = await officeOf(act.client, actor, given.office, reading, given.state.source)
    return { plan: await keepPlan(act, house, headOf(given, office), given.state) }
  })
  return outcome
}

const headOf = (given: ReviewedPlan, office: Office) => ({
  name: given.name?.trim() || `วิสัยทัศน์และยุทธศาสตร์ ${office.name}`,
  owner: office.id,
  level: 'office' as const,
  fromFy: given.fromFy ?? null,
  toFy: given.toFy ?? null,
  ...(given.fileName === undefined ? {} : { fileName: given.fileName }),
})

async function rework(act: ActContext, given: ReviewedPlan, plan: string): Promise<string> {
  await act.client.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [plan])
  const seen = await treeVersion(act.client, plan)
  if (given.version !== undefined && given.version !== seen) refuse('version')
  // holds the plan until the end of the act, and refuses one that is frozen
  await act.change('plan', plan, undefined, {
    ...(given.name?.trim() ? { name: given.name.trim() } : {}),
    ...(given.fromFy === undefined ? {} : { from_fy: given.fromFy }),
    ...(given.toFy === undefined ? {} : { to_fy: given.toFy }),
  })
  const kept = await keptPlan(act.client, act.actor, plan)
  if (kept.plan.state !== 'draft') refuse('frozen')
  const source = await act.client.query<{ source_text: string[] | null }>(
    'select source_text from plan where id = $1',
    [plan],
  )
  if (JSON.stringify(source.rows[0]?.source_text ?? []) !== JSON.stringify(given.state.source)) spoiled('another text')
  const of = { plan, owner: kept.plan.owner.id }
  const before = new Map(kept.lines.map((line) => [line.id, line]))
  const ids = new Map(given.state.nodes.map((node) => [node.key, before.has(node.key) ? node.key : newId()]))
  const staying = new Set(ids.values())
  for (const [position, node] of given.state.nodes.entries()) {
    const line = ids.get(node.key) ?? newId()
    const { plan: _, owner: __, ...values } = lineValues(node, position, of, ids)
    const was = before.get(line)
    if (!was) await act.create('plan_line', line, { ...of, ...values })
    else await act.change('plan_line', line, undefined, values)
    if (!was || was.text !== node.text || was.kind !== node.kind) await serveAnew(act, kept, node, line, of)
  }
  await withdrawLines(
    act,
    kept,
    kept.lines.filter((line) => !staying.has(line.id)),
  )
  return plan
}

type Kept = Awaited<ReturnType<typeof keptPlan>>

/** Withdraws what nobody decided about a line, and puts in what its new words give. */
async function serveAnew(
  act: ActContext,
  kept: Kept,
  node: ReviewNode,
  line: string,
  of: { plan: string; owner: string },
) {
  const targets = kept.targets.filter((one) => one.line === line)
  const carriers = kept.carriers.filter((one) => one.line === line)
  const undecided = targets.filter((one) => one.state === 'read' || one.state === 'flagged')
  for (const one of undecided) await act.withdraw('plan_target', one.id, undefined)
  for (const one of carriers) if (one.state === 'suggested') await act.withdraw('plan_carrier', one.id, undefined)
  const decided = new Set(carriers.flatMap((one) => (one.state === 'suggested' ? [] : [`${one.carrier} ${one.name}`])))
  const rows = servingRows(node, line, of, act.house.indicators)
  if (undecided.length === targets.length) await act.createMany('plan_target', rows.targets)
  await act.createMany(
    'plan_carrier',
    rows.carriers.filter((row) => !decided.has(`${row.values.carrier} ${row.values.name}`)),
  )
}

/** Withdraws lines with all that hangs on them, the innermost first. */
async function withdrawLines(act: ActContext, kept: Kept, lines: KeptLine[]) {
  const gone = new Set(lines.map((line) => line.id))
  for (const one of kept.targets) if (gone.has(one.line)) await act.withdraw('plan_target', one.id, undefined)
  for (const one of kept.carriers) if (gone.has(one.line)) await act.withdraw('plan_carrier', one.id, undefined)
  for (const one of kept.alignments) if (gone.has(one.line)) await act.withdraw('plan_alignment', one.id, undefined)
  for (const line of [...lines].reverse()) await act.withdraw('plan_line', line.id, undefined)
}
