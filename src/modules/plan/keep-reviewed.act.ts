import { newId } from '#kernel/act/id.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { keepPlan } from './keeping/keep-plan.ts'
import { type Office, officeOf } from './keeping/office.ts'
import { lineValues, servingRows } from './keeping/rows.ts'
import { faultsOf, type ReviewNode, type ReviewState } from './review/state.ts'
import { type KeptLine, keptPlan } from './trace/read-plan.ts'

/** A reviewed tree to keep: of a draft that is there (`plan`), or as a new one. */
export interface ReviewedPlan {
  id: string
  state: ReviewState
  plan?: string
  /** Version of the draft that the reviewer saw. */
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

/** The state in which the review of a kept draft begins; the keys of its nodes are the ids of its lines. */
export async function reviewOfPlan(
  house: House,
  actor: Actor,
  plan: string,
): Promise<{ state: ReviewState; version: number }> {
  return asActor(house, actor, 'read', async (client) => {
    const key = idOf(plan)
    const kept = await keptPlan(client, actor, key)
    const found = await client.query<{ source_text: string[] | null }>('select source_text from plan where id = $1', [
      key,
    ])
    return { state: stateOf(kept.lines, found.rows[0]?.source_text ?? []), version: kept.plan.version }
  })
}

/** Lines as nodes: of several nodes on one source line the first owns it, the others share it. */
export function stateOf(lines: readonly KeptLine[], source: string[]): ReviewState {
  const owned = new Set<number>()
  const nodes = lines.map((line): ReviewNode => {
    const own = (line.source ?? []).filter((one) => !owned.has(one))
    for (const one of own) owned.add(one)
    const shares = own.length === 0 ? line.source?.[0] : undefined
    return {
      key: line.id,
      parent: line.parent,
      kind: line.kind,
      text: line.text,
      lines: own,
      ...(line.number === null ? {} : { number: line.number }),
      ...(line.topic === null ? {} : { topic: line.topic }),
      ...(line.role === null ? {} : { role: line.role }),
      ...(shares === undefined ? {} : { shares }),
    }
  })
  const unplaced = source.flatMap((text, i) => (text.trim() !== '' && !owned.has(i + 1) ? [i + 1] : []))
  return { source, nodes, unplaced, next: 1 }
}

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
    const office = await officeOf(act.client, actor, given.office, {}, given.state.source)
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
  const kept = await keptPlan(act.client, act.actor, plan)
  if (given.version !== undefined && given.version !== kept.plan.version) refuse('version')
  if (kept.plan.state !== 'draft') refuse('frozen')
  const source = await act.client.query<{ source_text: string[] | null }>(
    'select source_text from plan where id = $1',
    [plan],
  )
  if (JSON.stringify(source.rows[0]?.source_text ?? []) !== JSON.stringify(given.state.source)) spoiled('another text')
  await act.change('plan', plan, undefined, {
    ...(given.name?.trim() ? { name: given.name.trim() } : {}),
    ...(given.fromFy === undefined ? {} : { from_fy: given.fromFy }),
    ...(given.toFy === undefined ? {} : { to_fy: given.toFy }),
  })
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
