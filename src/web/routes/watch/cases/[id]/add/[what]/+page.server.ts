import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { today } from '#kernel/kinds/date.ts'
import type { PersonName } from '#kernel/kinds/field.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { fieldDrafts } from '../../../../../../server/field-drafts.ts'
import { type FormContext, lookUp, submit } from '../../../../../../server/form-page.ts'
import { registerOf } from '../../../../../../server/register-of.ts'
import { usualReferral } from '../../../../../../server/usual-referral.ts'
import type { Actions, PageServerLoad } from './$types'

/** What may be added to a case: its register, what is known beforehand, and what is not asked yet. */
const ADDED: Record<string, { register: string; today: string; later: string[] }> = {
  visit: { register: 'home_visit', today: 'visited_on', later: [] },
  referral: { register: 'referral', today: 'sent_on', later: ['reply', 'replied_on'] },
  measure: { register: 'measure_given', today: 'starts_on', later: [] },
  stay: { register: 'family_stay', today: 'starts_on', later: ['ends_on'] },
  learning: { register: 'placed_learning', today: '', later: ['ends_on', 'ended_as'] },
  'g-code': {
    register: 'g_code_file',
    today: 'asked_on',
    later: ['sent_on', 'g_code', 'issued_on', 'due_on', 'national_id', 'replaced_on', 'ended_as'],
  },
}

/** Taken from the case, never asked. */
function ofCase(what: string, { id, values }: RowView): Record<string, unknown> {
  const base = { case: id, lives_in: values.lives_in }
  if (what !== 'g-code') return { ...base, manager: values.manager ?? null }
  return { ...base, person: values.person, origin: CAME_FROM[String(values.source)] ?? 'case' }
}

/** Where a child without a number was met, by how the case was heard of. */
const CAME_FROM: Record<string, string> = { registry_match: 'census', tambon_survey: 'enumeration' }

async function nameOf(locals: App.Locals, person: unknown): Promise<PersonName | null> {
  try {
    const found = await record(locals.house, locals.actor, 'person', String(person))
    return (found.values.name as PersonName | null) ?? null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function adding(locals: App.Locals, { id, what }: { id: string; what: string }, help: string | null = null) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const added = ADDED[what] ?? refuse('not_found')
  const register = registerOf(house, actor, added.register)
  if (!mayAnywhere(actor, register, 'create')) refuse('not_found')
  const row = await record(house, actor, 'child_case', id)
  const fixed = ofCase(what, row)
  const visitor = actor.person ? await titleOf(locals, actor.person) : ''
  const known: Record<string, unknown> = {
    [added.today]: today(),
    visitor: visitor ? actor.person : null,
    phone: row.values.phone,
    ...(what === 'referral' ? { child_name: await nameOf(locals, row.values.person) } : {}),
    ...(what === 'g-code' ? { school: row.values.last_school } : {}),
  }
  const usual = what === 'referral' && help ? await usualReferral(house, actor, row.id, help, language) : null
  Object.assign(known, usual?.values)
  const titles = { ...row.titles, ...usual?.titles, ...(actor.person ? { [actor.person]: visitor } : {}) }
  const asked = fieldDrafts(house, register, { language, values: known, titles }).filter(
    ({ name }) => !(name in fixed) && !added.later.includes(name),
  )
  const agencies = what === 'referral' ? await partners(locals) : []
  const drafts = asked.map((draft) => (draft.name === 'agency' ? { ...draft, options: agencies } : draft))
  const context: FormContext = { house, actor, register, language, drafts }
  return { context, row, fixed }
}

/** Partner agencies to choose from at once; any other office is found by its name. */
async function partners({ house, actor }: App.Locals) {
  const filters = [{ field: 'kind', op: 'is' as const, value: 'partner' }]
  const { rows } = await list(house, actor, 'organisation', { filters, sort: { field: 'name' }, size: 12 })
  return rows.map(({ id, title }) => ({ value: id, label: title }))
}

async function titleOf(locals: App.Locals, person: string): Promise<string> {
  try {
    return (await record(locals.house, locals.actor, 'person', person)).title
  } catch (error) {
    if (error instanceof Refusal) return ''
    throw error
  }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  const { context, row } = await adding(locals, params, url.searchParams.get('help'))
  return {
    case: row.id,
    title: row.title,
    one: context.register[context.language].one,
    fields: context.drafts,
    carried: { act: newId(), record: newId() },
  }
}

export const actions: Actions = {
  look: async ({ locals, params, request }) => lookUp((await adding(locals, params)).context, await request.formData()),
  save: async ({ locals, params, request }) => {
    const form = await request.formData()
    const { context, fixed } = await adding(locals, params)
    const act = {
      id: String(form.get('act')),
      record: String(form.get('record')),
      verb: 'create' as const,
      values: fixed,
    }
    return submit(context, form, act, 'saved', undefined, `/watch/cases/${params.id}`)
  },
}
