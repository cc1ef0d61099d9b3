import { type Act, perform } from '#kernel/act/perform.ts'
import { today } from '#kernel/kinds/date.ts'
import { type Problem, Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'

/** What one press on the page of a case writes down. */
export type Press = (form: FormData, row: RowView) => Omit<Act, 'id' | 'record'>

const ofCase = ({ id, values }: RowView) => ({ case: id, lives_in: values.lives_in, manager: values.manager ?? null })

/** A measure that begins today; who gives it and what came of it is written later. */
export const beginMeasure: Press = (form, row) => ({
  verb: 'create',
  register: 'measure_given',
  values: { ...ofCase(row), measure_code: String(form.get('measure')), starts_on: today() },
})

/** The child is of a special group, as of today. */
export const putInGroup: Press = (form, row) => ({
  verb: 'create',
  register: 'child_group',
  values: {
    ...ofCase(row),
    opened_on: row.values.opened_on,
    group: String(form.get('group')),
    source: String(form.get('source')),
    starts_on: today(),
  },
})

/** The child is of a group no longer, as of today. */
export const endGroup: Press = (form) => ({
  verb: 'change',
  register: 'child_group',
  version: Number(form.get('version')),
  values: { ends_on: today() },
})

/** Does what was pressed; gives the problem if it may not be. */
export async function pressed(
  { house, actor }: App.Locals,
  id: string,
  form: FormData,
  does: Press,
): Promise<Problem | null> {
  try {
    const row = await record(house, actor, 'child_case', id)
    const made = { id: String(form.get('act')), record: String(form.get('record')) }
    await perform(house, actor, { ...made, ...does(form, row) })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  }
}
