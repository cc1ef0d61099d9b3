import { newId } from '#kernel/act/id.ts'
import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { NewRow } from '#kernel/act/write.ts'
import { copyFile } from '#kernel/file/store.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { fromColumns } from '#kernel/register/columns.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { plan as planRegister } from './plan.register.ts'
import { planAlignment } from './plan-alignment.register.ts'
import { planCarrier } from './plan-carrier.register.ts'
import { planLine } from './plan-line.register.ts'
import { planTarget } from './plan-target.register.ts'

/** A new edition, or the draft of one that was there already. */
export interface NewEdition {
  plan: string
  edition: number
  existing: boolean
}

const sourceOf = (plan: string) => ({ register: 'plan', record: plan, field: 'source_file' })

const stateOf = (row: Record<string, unknown>) => (typeof row.state === 'string' ? { state: row.state } : {})

async function rowsUnder(act: ActContext, register: AnyRegister, plan: string, condition = 'true') {
  const found = await act.client.query<Record<string, unknown>>(
    `select * from "${register.name}" where plan = $1 and ${condition}`,
    [plan],
  )
  return found.rows
}

/** Copies what hangs on lines to the copies of those lines, each in the state it had. */
async function copyHanging(act: ActContext, register: AnyRegister, from: string, to: string, ids: Map<string, string>) {
  const rows = await rowsUnder(act, register, from, register === planAlignment ? `state = 'accepted'` : 'true')
  const copies = rows.flatMap((row): NewRow[] => {
    const line = ids.get(String(row.line))
    return line ? [{ id: newId(), ...stateOf(row), values: { ...fromColumns(register, row), plan: to, line } }] : []
  })
  await act.createMany(register.name, copies)
}

async function copyLines(act: ActContext, from: string, to: string): Promise<Map<string, string>> {
  const rows = await rowsUnder(act, planLine, from)
  const ids = new Map(rows.map((row) => [String(row.id), newId()]))
  const copies = rows
    .sort((a, b) => Number(a.position) - Number(b.position))
    .map((row): NewRow => {
      const parent = row.parent === null ? null : (ids.get(String(row.parent)) ?? null)
      return { id: ids.get(String(row.id)) ?? newId(), values: { ...fromColumns(planLine, row), plan: to, parent } }
    })
  await act.createMany('plan_line', copies)
  return ids
}

/**
 * The next edition of a published plan as a draft: its lines, targets, carriers and accepted alignments copied. The edition
 * in force stays as it is until the new one is published.
 * @throws Refusal `not_found`; `move` where the plan is not published
 */
export async function newEdition(
  house: House,
  actor: Actor,
  { id, plan }: { id: string; plan: string },
): Promise<NewEdition> {
  const key = idOf(plan)
  const head = { id, verb: 'create', register: 'plan' }
  const { outcome } = await withAct(house, actor, head, { edition: key }, async (act) => {
    await act.client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [key])
    const found = await act.client.query<Record<string, unknown>>('select * from plan where id = $1', [key])
    const old = found.rows[0] ?? refuse('not_found')
    if (old.state !== 'published') refuse('move')
    const drafts = await act.client.query<{ id: string; edition: string }>(
      `select id, edition::text from plan where replaces = $1 and state in ('draft', 'proposed') limit 1`,
      [key],
    )
    const draft = drafts.rows[0]
    if (draft) return { plan: draft.id, edition: Number(draft.edition), existing: true }
    const next = newId()
    const edition = Number(old.edition) + 1
    const source = typeof old.source_file === 'string' ? await copyFile(act, old.source_file, sourceOf(next)) : null
    const values = { ...fromColumns(planRegister, old), edition, replaces: key, source_file: source }
    await act.createMany('plan', [{ id: next, values }])
    const ids = await copyLines(act, key, next)
    for (const register of [planTarget, planCarrier, planAlignment]) await copyHanging(act, register, key, next, ids)
    return { plan: next, edition, existing: false }
  })
  return outcome
}
