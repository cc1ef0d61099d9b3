import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { showMoment } from '#kernel/kinds/date.ts'
import { bringAgain, progressOf, readRun, targetTitle } from '#modules/exchange/module.ts'
import { correct, mapStep, recheck, replace, reread, start, stop, years } from '../../../server/import-actions.ts'
import { checkStep } from '../../../server/import-check.ts'
import { mappingStep } from '../../../server/import-mapping.ts'
import { resultStep } from '../../../server/import-result.ts'
import type { Actions, PageServerLoad } from './$types'

/** The step that an import stands at; one who did not bring it sees what became of it. */
function stepOf(state: string, own: boolean, asked: string | null): 'columns' | 'check' | 'run' | 'result' {
  if (state === 'running') return 'run'
  if (!own || !['uploaded', 'checked'].includes(state)) return 'result'
  return state === 'uploaded' || asked === 'columns' ? 'columns' : 'check'
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const run = await readRun(house, actor, params.id)
  const step = stepOf(run.state, run.own, url.searchParams.get('step'))
  return {
    act: newId(),
    id: run.id,
    version: run.version,
    state: run.state,
    own: run.own,
    name: run.name,
    what: targetTitle(house, run.target)[language],
    by: run.broughtBy,
    office: run.organisation ? (run.titles[run.organisation] ?? '') : '',
    at: showMoment(run.startedAt ?? run.since, language),
    follows: run.follows,
    mode: run.mode,
    step,
    columns: step === 'columns' ? await mappingStep(locals, run) : null,
    check: step === 'check' ? await checkStep(locals, run, url) : null,
    progress: step === 'run' ? await progressOf(house, actor, run.id) : null,
    result: step === 'result' ? await resultStep(locals, run) : null,
  }
}

export const actions: Actions = {
  reread,
  map: mapStep,
  years,
  correct,
  replace,
  start,
  recheck,
  stop,
  again: async ({ locals, params, request }) => {
    const form = await request.formData()
    const id = await bringAgain(locals.house, locals.actor, params.id, String(form.get('act')))
    redirect(303, `/imports/${id}`)
  },
}
