import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { problems, Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { acceptCorrection } from '#modules/privacy/module.ts'
import { faultsOf } from '../../../../server/read-form.ts'
import { factsOf } from '../../../../server/record-page.ts'
import type { Actions, PageServerLoad } from './$types'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The record that is asked to be put right, if the reader sees it. */
async function concerned({ house, actor, preferences }: App.Locals, values: Record<string, unknown>) {
  const [name, id, field] = [values.about_register, values.about_record, values.about_field].map(textOf)
  const register = house.registers.get(name ?? '')
  if (!register || !id || !field) return null
  try {
    const row = await record(house, actor, register.name, id)
    const fact = factsOf(house, register, row, preferences.language).find((one) => one.name === field)
    if (!fact) return null
    const href = `/registers/${register.name}/${row.id}`
    return {
      title: row.title,
      href,
      label: fact.label,
      now: fact.cell.text,
      version: row.version,
      mayChange: row.may.verbs.includes('change'),
    }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { house, actor, preferences } = locals
  const row = await record(house, actor, 'rights_request', params.id)
  const register = house.registers.get('rights_request') ?? refuse('not_found')
  return {
    id: row.id,
    title: row.title,
    open: row.state === 'asked' && row.may.moves.includes('accept'),
    facts: factsOf(house, register, row, preferences.language).filter(
      ({ name, cell }) => cell.text !== '' && !name.startsWith('about_') && name !== 'wanted',
    ),
    wanted: textOf(row.values.wanted),
    about: await concerned(locals, row.values),
    act: newId(),
  }
}

export const actions: Actions = {
  accept: async ({ locals, params, request }) => {
    const form = await request.formData()
    const given = { id: String(form.get('act')), request: params.id, version: Number(form.get('version')) }
    try {
      await acceptCorrection(locals.house, locals.actor, given)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail(problems[error.problem.name].status, { faults: faultsOf(error.problem, locals.preferences.language) })
    }
    redirect(303, `/registers/rights_request/${params.id}?done=moved`)
  },
}
