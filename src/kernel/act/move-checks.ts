import { type Problem, refuse } from '../problem.ts'
import { fromColumns } from '../register/columns.ts'
import type { AnyRegister } from '../register/declaration.ts'
import { movableBy } from '../scope/predicate.ts'
import type { Move } from '../workflow/workflow.ts'
import type { ActContext } from './transaction.ts'
import type { Held } from './write.ts'

/** Whoever brought the record into this state, or made it, may not make a move that is not for the proposer. */
async function notProposer(act: ActContext, register: AnyRegister, record: string): Promise<void> {
  const last = await act.client.query<{ actor: string | null }>(
    'select actor from move_record where register = $1 and record = $2 order by at desc limit 1',
    [register.name, record],
  )
  const proposer = last.rows[0]
  if (proposer) {
    if (proposer.actor === act.actor.account) refuse('own_proposal')
    return
  }
  const made = await act.client.query(
    `select 1 from audit_entry where register = $1 and record = $2 and verb = 'create' and actor = $3 limit 1`,
    [register.name, record, act.actor.account],
  )
  if ((made.rowCount ?? 0) > 0) refuse('own_proposal')
}

/** A move of one side is not the other side's, though both may see the record. */
async function movable(act: ActContext, register: AnyRegister, record: string, field: string): Promise<void> {
  const found = await act.client.query(
    `select 1 from "${register.name}" r where r.id = $1 and ${movableBy(register, field, 'r')}`,
    [record],
  )
  if (found.rowCount === 0) refuse('move')
}

/** Each field that a move needs and that is empty is named at once. */
function needed(register: AnyRegister, held: Held, { needs = [] }: Move): void {
  const values = fromColumns(register, held.row)
  const parts: Problem[] = needs
    .filter((field) => values[field] === null || values[field] === undefined)
    .map((field) => ({ name: 'missing_value', spot: { field } }))
  if (parts.length > 0) refuse('input', { parts })
}

/** Whoever made one of some moves, or the record, may not make this one until another move since has settled the matter. */
async function notAfterOwn(
  act: ActContext,
  register: AnyRegister,
  record: string,
  { moves, until = [] }: NonNullable<Move['notAfterOwn']>,
): Promise<void> {
  const own = await act.client.query(
    `select 1 from move_record m where m.register = $1 and m.record = $2 and m.actor = $3 and m.move = any ($4)
       and not exists (select 1 from move_record s where s.register = $1 and s.record = $2 and s.move = any ($5) and s.at > m.at)
     union all
     select 1 from audit_entry e where 'create' = any ($4) and e.register = $1 and e.record = $2 and e.verb = 'create' and e.actor = $3
       and not exists (select 1 from move_record s where s.register = $1 and s.record = $2 and s.move = any ($5) and s.at > e.at)
     limit 1`,
    [register.name, record, act.actor.account, moves, until],
  )
  if ((own.rowCount ?? 0) > 0) refuse('own_proposal')
}

/** Whether a move that its state has may be made now by this actor: side, reason, fields, and that nobody judges their own. */
export async function checkMove(
  act: ActContext,
  register: AnyRegister,
  record: string,
  held: Held,
  move: Move,
  reason: string | undefined,
): Promise<void> {
  if (move.by) await movable(act, register, record, move.by)
  if (move.reason && !reason?.trim()) {
    const detail = { th: 'ต้องระบุเหตุผล', en: 'A reason is needed' }
    refuse('input', { parts: [{ name: 'missing_value', spot: { field: 'reason' }, detail }] })
  }
  needed(register, held, move)
  if (move.notByProposer) await notProposer(act, register, record)
  if (move.notAfterOwn) await notAfterOwn(act, register, record, move.notAfterOwn)
}
