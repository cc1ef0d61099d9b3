import { redirect } from '@sveltejs/kit'
import { showMoment } from '#kernel/kinds/date.ts'
import { type OwnPart, ownData } from '#modules/privacy/module.ts'
import { factsOf } from '../../../server/record-page.ts'
import type { PageServerLoad } from './$types'

/** Columns that file what is kept rather than say anything about the person. */
const PLUMBING = new Set(['json'])
/** Kinds whose right value people can write in words; others, and id numbers, are asked for without one. */
const TYPED = new Set(['text', 'number', 'date', 'choice', 'phone', 'email', 'person_name', 'yes_no'])

function partView({ house, preferences }: App.Locals, part: OwnPart) {
  const register = house.registers.get(part.register)
  const { language } = preferences
  const rows = register
    ? part.rows.map((row) => ({
        id: row.id,
        title: row.title,
        facts: factsOf(house, register, row, language).flatMap((fact) => {
          const field = register.fields[fact.name]
          if (fact.cell.text === '' || !field || PLUMBING.has(field.kind)) return []
          return [{ ...fact, correctable: !field.fixed && TYPED.has(field.kind) }]
        }),
      }))
    : []
  return { register: part.register, label: part.label, rows, more: part.more }
}

export const load: PageServerLoad = async ({ locals }) => {
  const { house, actor, preferences } = locals
  if (!actor.account) redirect(303, '/sign-in?to=/privacy/my-data')
  const data = await ownData(house, actor)
  return {
    hasPerson: data.person !== null,
    parts: data.parts.map((part) => partView(locals, part)),
    opened: data.opened.map(({ at, field, reason }) => ({
      at: showMoment(at, preferences.language),
      field: house.registers.get('person')?.fields[field]?.[preferences.language] ?? field,
      reason,
    })),
  }
}
