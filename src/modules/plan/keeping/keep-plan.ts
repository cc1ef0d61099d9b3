import { newId } from '#kernel/act/id.ts'
import { parseValues } from '#kernel/act/parse.ts'
import type { ActContext } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { plan as planRegister } from '../plan.register.ts'
import type { ReviewState } from '../review/state.ts'
import { rowsOf } from './rows.ts'

/** What a plan is kept with, besides its tree. */
export interface PlanHead {
  /** The plan's id where a file was kept for it already. */
  id?: string
  name: string
  owner: string
  level: 'national' | 'master' | 'action' | 'office'
  fromFy?: number | string | null
  toFy?: number | string | null
  edition?: number
  replaces?: string
  fileName?: string
  file?: string
}

/** Two fiscal years, the later of which is not before the earlier. */
function checkPeriod(from: unknown, to: unknown): void {
  if (typeof from === 'number' && typeof to === 'number' && to < from)
    refuse('input', {
      parts: [
        {
          name: 'rule',
          spot: { field: 'to_fy' },
          detail: { th: 'ปีสุดท้ายต้องไม่ก่อนปีแรก', en: 'The last year comes before the first' },
        },
      ],
    })
}

/** The draft of a plan with its lines, their targets and what could carry them, within an act. Gives the plan's id. */
export async function keepPlan(
  act: ActContext,
  house: Pick<House, 'indicators'>,
  head: PlanHead,
  state: ReviewState,
): Promise<string> {
  const plan = head.id ?? newId()
  const values = parseValues(
    planRegister,
    {
      name: head.name,
      owner: head.owner,
      level: head.level,
      from_fy: head.fromFy ?? null,
      to_fy: head.toFy ?? head.fromFy ?? null,
      edition: head.edition ?? 1,
      replaces: head.replaces ?? null,
      source_name: head.fileName?.slice(-500) ?? null,
      source_file: head.file ?? null,
    },
    true,
  )
  checkPeriod(values.from_fy, values.to_fy)
  // the text is as long as the reader takes it, which is more than a field of a form may bring
  await act.createMany('plan', [{ id: plan, values: { ...values, source_text: state.source } }])
  const rows = rowsOf(state, { plan, owner: head.owner }, house.indicators)
  await act.createMany('plan_line', rows.lines)
  await act.createMany('plan_target', rows.targets)
  await act.createMany('plan_carrier', rows.carriers)
  return plan
}
