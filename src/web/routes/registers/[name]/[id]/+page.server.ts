import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { type Act, perform } from '#kernel/act/perform.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { reveal } from '#kernel/register/reveal.ts'
import { toneOfState } from '../../../../parts/tone.ts'
import { requireFresh } from '../../../../server/fresh.ts'
import { ownPageOf } from '../../../../server/own-page.ts'
import { faultsOf } from '../../../../server/read-form.ts'
import { factsOf, lifeOf, linkedFrom, sheetsOf, whoMaySee } from '../../../../server/record-page.ts'
import { registerOf } from '../../../../server/register-of.ts'
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
  const moves = register.workflow?.[row.state ?? '']?.moves ?? {}
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
    moves: asOf
      ? []
      : row.may.moves.map((name) => ({
          name,
          label: moves[name]?.[language] ?? name,
          reason: moves[name]?.reason === true,
        })),
    may: asOf ? [] : row.may.verbs,
    life,
    linked: linkedFrom(house, actor, register, row.id, language),
    whoSees: whoMaySee(house, register, language),
    ownPage: asOf ? null : ownPageOf(register.name, row),
  }
}

async function act(locals: App.Locals, name: string, rest: Omit<Act, 'register'>, done: string) {
  const { house, actor, preferences } = locals
  try {
    await perform(house, actor, { ...rest, register: name })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status } = problems[error.problem.name]
    return fail(status, { faults: faultsOf(error.problem, preferences.language), shown: null })
  }
  redirect(
    303,
    rest.verb === 'withdraw' ? `/registers/${name}?done=${done}` : `/registers/${name}/${rest.record}?done=${done}`,
  )
}

export const actions: Actions = {
  move: async ({ locals, params, request }) => {
    const form = await request.formData()
    const reason = String(form.get('reason') ?? '').trim() || undefined
    const base = { id: String(form.get('act')), record: params.id, version: Number(form.get('version')) }
    return act(locals, params.name, { ...base, verb: 'move', move: String(form.get('move')), reason }, 'moved')
  },
  withdraw: async ({ locals, params, request }) => {
    const form = await request.formData()
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
      return { faults: [], shown: { field, number } }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status } = problems[error.problem.name]
      return fail(status, { faults: faultsOf(error.problem, locals.preferences.language), shown: null })
    }
  },
}
