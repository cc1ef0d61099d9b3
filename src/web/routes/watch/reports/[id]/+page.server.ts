import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { takeUpReport } from '#modules/watch/module.ts'
import type { FieldDraft } from '../../../../parts/fields/field-draft.ts'
import { faultsOf } from '../../../../server/read-form.ts'
import { readWho, reportView, whoAgain } from '../../../../server/watch-reports.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (!locals.actor.account) redirect(303, `/sign-in?to=${url.pathname}`)
  return { ...(await reportView(locals, params.id)), act: newId(), done: url.searchParams.has('done') }
}

/** Moves the report and says what belongs to the move. */
async function move(locals: App.Locals, id: string, form: FormData, values: Record<string, unknown>) {
  const reason = String(form.get('reason') ?? '').trim() || undefined
  const name = String(form.get('move') ?? '')
  try {
    const act = { id: String(form.get('act')), record: id, version: Number(form.get('version')) }
    const said = { move: name, values, reason }
    await perform(locals.house, locals.actor, { ...act, register: 'citizen_report', verb: 'move', ...said })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const faults = faultsOf(error.problem, locals.preferences.language)
    return fail(problems[error.problem.name].status, { move: name, faults, fields: [] as FieldDraft[] })
  }
  redirect(303, name === 'look_into' ? `/watch/reports/${id}?done` : '/watch/reports?done')
}

export const actions: Actions = {
  look: async ({ locals, params, request }) => {
    const form = await request.formData()
    const { read } = readWho(locals, form)
    return { move: '', ...(await whoAgain(locals, params.id, read, null, String(form.get('look') ?? ''))) }
  },
  open: async ({ locals, params, request }) => {
    const form = await request.formData()
    const { person, child, read } = readWho(locals, form)
    const seen = { id: String(form.get('act')), report: params.id, version: Number(form.get('version')) }
    let to: string
    try {
      const done = await takeUpReport(locals.house, locals.actor, { ...seen, person, child: person ? {} : child })
      to = `/watch/cases/${done.case}?done=saved`
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const again = await whoAgain(locals, params.id, read, error.problem)
      return fail(problems[error.problem.name].status, { move: '', ...again })
    }
    redirect(303, to)
  },
  move: async ({ locals, params, request }) => {
    const form = await request.formData()
    const answer = String(form.get('answer') ?? '').trim()
    return move(locals, params.id, form, answer ? { answer } : {})
  },
}
