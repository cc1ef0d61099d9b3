import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { toneOfState } from '../../parts/tone.ts'
import { yearsText } from '../../server/plan-view.ts'
import { registerOf } from '../../server/register-of.ts'
import type { PageServerLoad } from './$types'

const SIZE = 200

export const load: PageServerLoad = async ({ locals }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, 'plan')
  const { rows } = await list(house, actor, 'plan', { size: SIZE, sort: { field: 'name' } })
  const life = register.workflow ?? {}
  const view = (row: RowView) => ({
    id: row.id,
    name: row.title,
    owner: row.titles[String(row.values.owner)] ?? '',
    years: yearsText(Number(row.values.from_fy) || null, Number(row.values.to_fy) || null, language),
    state: life[row.state ?? '']?.[language] ?? '',
    tone: toneOfState(life, row.state ?? ''),
  })
  return {
    offices: rows.filter((row) => row.values.level === 'office').map(view),
    higher: rows.filter((row) => row.values.level !== 'office').map(view),
    mayImport: mayAnywhere(actor, register, 'create'),
  }
}
