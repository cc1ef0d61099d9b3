import type { House } from '#kernel/house.ts'
import { showDay, today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { handOverCode } from '#modules/watch/module.ts'
import { factsOf } from './record-page.ts'
import { rowsOfCase } from './watch-events.ts'

/** Of the child: who it is, and no number of the state. */
const OF_CHILD = ['name', 'sex', 'birth_date']
/** Of the case: how to find the child and where learning broke off. Groups, visits and their findings stay here. */
const OF_CASE = ['address', 'guardian_name', 'phone', 'last_school', 'last_grade', 'last_seen_on', 'willingness']
/** Of a family on the move: where it was last and where it goes. */
const OF_STAY = ['area', 'spot', 'work', 'due_on', 'next_area', 'next_school']

export interface SheetLine {
  name: string
  label: string
  text: string
}

export interface HandOverSheet {
  title: string
  from: string
  to: string
  day: string
  lines: SheetLine[]
  code: string
}

const linesOf = (house: House, name: string, row: RowView, fields: string[], language: Language): SheetLine[] => {
  const register = house.registers.get(name)
  if (!register) return []
  const facts = factsOf(house, register, row, language)
  return fields.flatMap((field) => {
    const fact = facts.find((one) => one.name === field && one.cell.text !== '')
    return fact ? [{ name: field, label: fact.label, text: fact.cell.text }] : []
  })
}

/**
 * What goes with a child to whoever takes over, minimised, with the code by which they acknowledge.
 * @throws Refusal `not_found` unless the case waits to be acknowledged and the reader may move it
 */
export async function sheetOf(house: House, actor: Actor, id: string, language: Language): Promise<HandOverSheet> {
  const row = await record(house, actor, 'child_case', id)
  const code = row.may.verbs.includes('move') ? await handOverCode(house, row.id) : null
  if (!code) return refuse('not_found')
  const child = await record(house, actor, 'person', String(row.values.person)).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  const stays = await rowsOfCase(house, actor, 'family_stay', row.id)
  const stay = stays.sort((a, b) => String(b.values.starts_on).localeCompare(String(a.values.starts_on)))[0]
  return {
    title: row.title,
    from: row.titles[String(row.values.office)] ?? '',
    to: String(row.values.handed_to ?? ''),
    day: showDay(today(), language),
    lines: [
      ...(child ? linesOf(house, 'person', child, OF_CHILD, language) : []),
      ...linesOf(house, 'child_case', row, OF_CASE, language),
      ...(stay ? linesOf(house, 'family_stay', stay, OF_STAY, language) : []),
    ],
    code,
  }
}
