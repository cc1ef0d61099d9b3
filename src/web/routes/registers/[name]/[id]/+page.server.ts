import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { reveal } from '#kernel/register/reveal.ts'
import type { FieldDraft } from '../../../../parts/fields/field-draft.ts'
import { toneOfState } from '../../../../parts/tone.ts'
import { requireFresh, requireFreshFor } from '../../../../server/fresh.ts'
import { ownPageOf } from '../../../../server/own-page.ts'
import { faultsOf } from '../../../../server/read-form.ts'
import { factsOf, lifeOf, linkedFrom, sheetsOf, whoMaySee } from '../../../../server/record-page.ts'
import { registerOf } from '../../../../server/register-of.ts'
import { samePerson } from '../../../../server/same-person.ts'
import { sentStep, stepAgain } from '../../../../server/step-form.ts'
import { stepsOf } from '../../../../server/watch-step.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, params.name)
  const asOf = url.searchParams.get('as_of') || undefined
  const [row, life] = await Promise.all([
    record(house, actor, register.name, params.id, { asOf }),
    lifeOf(house, actor, register, params.id, language),
  ])
  const states = Object.entries(register.workflow ?? {}).map(([name, state]) => ({ name, label: state[language] }))
  const steps = asOf ? [] : stepsOf({ house, actor, register, row, language })
  return {
    register: register.name,
    many: register[language].many,
    one: register[language].one,
    id: row.id,
    title: row.title,
    version: row.version,
    act: newId(),
    asOf: asOf ?? null,
    done: url.searchParams.get('done'),
    facts: factsOf(house, register, row, language),
    sheets: sheetsOf(register, row, language),
    state: row.state && register.workflow ? { name: row.state, tone: toneOfState(register.workflow, row.state) } : null,
    states,
    moves: steps
      .filter(({ fields }) => fields.length === 0)
      .map(({ move, label, reason }) => ({ name: move, label, reason })),
    steps: steps.filter(({ fields }) => fields.length > 0),
    may: asOf ? [] : row.may.verbs,
    life,
    linked: linkedFrom(house, actor, register, row.id, language),
    whoSees: whoMaySee(house, register, language),
    samePerson: asOf || register.name !== 'person' ? null : await samePerson(locals, row.id),
    ownPage: asOf ? null : ownPageOf(register.name, row),
  }
}

/** What a page is given back after an act when nothing else is to be said. */
const nothing = { faults: [], shown: null, move: '', fields: [] as FieldDraft[], reason: '' }

async function act(locals: App.Locals, name: string, rest: Omit<Act, 'register'>, done: string) {
  const { house, actor, preferences } = locals
  try {
    await perform(house, actor, { ...rest, register: name })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status } = problems[error.problem.name]
    return fail(status, { ...nothing, faults: faultsOf(error.problem, preferences.language) })
  }
  redirect(
    303,
    rest.verb === 'withdraw' ? `/registers/${name}?done=${done}` : `/registers/${name}/${rest.record}?done=${done}`,
  )
}

export const actions: Actions = {
  move: async (event) => {
    const { locals, params } = event
    const form = await event.request.formData()
    const ask = await requireFreshFor(event, registerOf(locals.house, locals.actor, params.name), form)
    if (ask) return ask
    const step = await sentStep(locals, params.name, params.id, form)
    const { move, reason } = step
    const base = { id: String(form.get('act')), record: params.id, version: Number(form.get('version')) }
    try {
      const said = { move, reason: reason || undefined, values: step.read.values }
      await perform(locals.house, locals.actor, { ...base, register: params.name, verb: 'move', ...said })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail(problems[error.problem.name].status, { ...nothing, ...(await stepAgain(step, error.problem)) })
    }
    redirect(303, `/registers/${params.name}/${params.id}?done=moved`)
  },
  look: async ({ locals, params, request }) => {
    const form = await request.formData()
    const again = await stepAgain(
      await sentStep(locals, params.name, params.id, form),
      null,
      String(form.get('look') ?? ''),
    )
    return { ...nothing, ...again }
  },
  withdraw: async (event) => {
    const { locals, params } = event
    const form = await event.request.formData()
    const ask = await requireFreshFor(event, registerOf(locals.house, locals.actor, params.name), form)
    if (ask) return ask
    const base = { id: String(form.get('act')), record: params.id, version: Number(form.get('version')) }
    return act(locals, params.name, { ...base, verb: 'withdraw' }, 'withdrawn')
  },
  reveal: async (event) => {
    const { locals, params, request } = event
    const form = await request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const field = String(form.get('field'))
    const why = { act: String(form.get('act')), reason: String(form.get('reason') ?? '') }
    try {
      const number = await reveal(locals.house, locals.actor, params.name, params.id, field, why)
      return { ...nothing, shown: { field, number } }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status } = problems[error.problem.name]
      return fail(status, { ...nothing, faults: faultsOf(error.problem, locals.preferences.language) })
    }
  },
}
