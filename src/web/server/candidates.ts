import type { House } from '#kernel/house.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { Option } from '../parts/fields/field-draft.ts'

const MOST = 12

/** The register through which the rows of another are found by name: a learner by the person. */
function searchedThrough(house: House, register: AnyRegister): { field: string; register: AnyRegister } | null {
  for (const name of register.titled) {
    const field = register.fields[name]
    const target = field?.kind === 'link' ? house.registers.get(field.to) : undefined
    if (target?.searched) return { field: name, register: target }
  }
  return null
}

/** Records whose name fits the words, as choices. A register without names of its own is searched through what names it. */
export async function candidates(house: House, actor: Actor, register: AnyRegister, words: string): Promise<Option[]> {
  if (words.trim() === '') return []
  // places of one name are told apart by what they lie in
  const within = register.place?.within.at(-1) ?? ''
  const option = ({ id, title, values, titles }: RowView): Option => {
    const around = titles[String(values[within])]
    return { value: id, label: around ? `${title} · ${around}` : title }
  }
  if (register.searched) {
    return (await list(house, actor, register.name, { search: words, size: MOST })).rows.map(option)
  }
  const through = searchedThrough(house, register)
  if (!through) return []
  const named = await list(house, actor, through.register.name, { search: words, size: MOST })
  if (named.rows.length === 0) return []
  const filters = [{ field: through.field, op: 'in' as const, value: named.rows.map((row) => row.id) }]
  return (await list(house, actor, register.name, { filters, size: MOST })).rows.map(option)
}
