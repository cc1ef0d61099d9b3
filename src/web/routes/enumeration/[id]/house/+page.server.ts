import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { showDay, today } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import {
  enumeratedHouse,
  houseNumberOf,
  type Outcome,
  outcomes,
  type ZoneProgress,
} from '#modules/enumeration/module.ts'
import { zoneName } from '../../../../server/enumeration-page.ts'
import { zoneOf } from '../../../../server/enumeration-zone.ts'
import { fieldDrafts } from '../../../../server/field-drafts.ts'
import { type FormContext, submit } from '../../../../server/form-page.ts'
import { registerOf } from '../../../../server/register-of.ts'
import type { Actions, PageServerLoad } from './$types'

/** What a paper sheet says of a visit; the rest follows from the zone and the number. */
const ASKED = ['visited_on', 'visited_by', 'result', 'sheet', 'location', 'note']

/** What stands in the form of a house that was gone to before. */
const KEPT = ['result', 'sheet', 'location']

/** The house of a number, if somebody of the zone was there already. */
async function houseAt({ house, actor }: App.Locals, zone: string, number: string): Promise<RowView | null> {
  const { rows } = await list(house, actor, enumeratedHouse.name, {
    filters: [
      { field: 'zone', op: 'is', value: zone },
      { field: 'house_number', op: 'is', value: number },
    ],
    size: 1,
  })
  return rows[0] ?? null
}

/** Those who walk the zone, as far as the reader may know them. */
const walkersOf = ({ enumerator, second, titles }: ZoneProgress) =>
  [enumerator, second].flatMap((value) => (value && titles[value] ? [{ value, label: titles[value] }] : []))

async function asking(locals: App.Locals, id: string, typed: string) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, enumeratedHouse.name)
  if (!mayAnywhere(actor, register, 'create')) refuse('not_found')
  const zone = await zoneOf(locals, id)
  const number = houseNumberOf(typed)
  const before = number ? await houseAt(locals, id, number) : null
  const walkers = walkersOf(zone)
  const known = {
    visited_on: today(),
    visited_by: zone.enumerator,
    ...(before ? Object.fromEntries(KEPT.map((name) => [name, before.values[name]])) : {}),
  }
  const titles = Object.fromEntries(walkers.map(({ value, label }) => [value, label]))
  const asked = fieldDrafts(house, register, { language, values: known, titles }).filter(({ name }) =>
    ASKED.includes(name),
  )
  // one of the zone's own walkers: chosen, not searched for
  const drafts = asked.map((draft) =>
    draft.name === 'visited_by' ? { ...draft, kind: 'choice' as const, options: walkers } : draft,
  )
  const context: FormContext = { house, actor, register, language, drafts }
  return { context, zone, number, before }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { language } = locals.preferences
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { context, zone, number, before } = await asking(locals, params.id, url.searchParams.get('number') ?? '')
  return {
    zone: { id: zone.id, title: zoneName(zone, language) },
    number,
    fields: context.drafts,
    carried: { act: newId(), record: before?.id ?? newId(), version: before?.version ?? '' },
    before: before && {
      who: before.titles[String(before.values.visited_by)] ?? '',
      day: showDay(String(before.values.visited_on), language),
      result: outcomes[before.values.result as Outcome][language],
      next: Number(before.values.visits) + 1,
    },
  }
}

export const actions: Actions = {
  save: async ({ locals, params, url, request }) => {
    const { context, zone, number, before } = await asking(locals, params.id, url.searchParams.get('number') ?? '')
    const form = await request.formData()
    // where nobody told anything the questions stand empty on the form, and are not asked
    if (form.get('result') !== 'interviewed') form.delete('sheet.version')
    const base = { id: String(form.get('act')), record: String(form.get('record')) }
    const to = `/enumeration/${zone.id}`
    const version = Number(form.get('version')) || undefined
    if (version && before) {
      const visits = Number(before.values.visits) + 1
      return submit(
        context,
        form,
        { ...base, verb: 'change', version, values: { visits } },
        'saved',
        before.version,
        to,
      )
    }
    const values = { zone: zone.id, area: zone.area, house_number: number, visits: 1 }
    return submit(context, form, { ...base, verb: 'create', values }, 'saved', undefined, to)
  },
}
