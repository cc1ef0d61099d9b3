import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { parseDay, today } from '#kernel/kinds/date.ts'
import { UUID } from '#kernel/kinds/link.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { takeHomeLearners } from '#modules/alternative/module.ts'
import { censusList, type ListKind, listKinds, takeList } from '#modules/census/module.ts'
import { listDrafts, orAgain } from '../../../../../server/census-forms.ts'
import { orFaults } from '../../../../../server/do-act.ts'
import { registerOf } from '../../../../../server/register-of.ts'
import type { Actions, PageServerLoad } from './$types'

function registerFor({ house, actor }: App.Locals) {
  const register = registerOf(house, actor, censusList.name)
  return mayAnywhere(actor, register, 'create') ? register : refuse('not_found')
}

const isKind = (value: unknown): value is ListKind => typeof value === 'string' && Object.hasOwn(listKinds, value)

/** The day that three inputs spell, as ISO. */
function dayOf(typed: unknown): string {
  try {
    return parseDay(typed)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse('input', { parts: [{ ...error.problem, spot: { field: 'dated_on' } }] })
  }
}

/** What must be said of a list before its file is read. */
function saidOf(values: Record<string, unknown>, file: FormDataEntryValue | null) {
  const missing = ['kind', 'source', 'dated_on'].filter((name) => !values[name])
  const { kind, source, dated_on } = values
  if (missing.length > 0 || !isKind(kind))
    return refuse('input', {
      parts: (missing.length > 0 ? missing : ['kind']).map((field) => ({ name: 'missing_value', spot: { field } })),
    })
  if (!(file instanceof File) || file.name === '')
    return refuse('input', { parts: [{ name: 'missing_value', spot: { field: 'file' } }] })
  return { kind, source: String(source), datedOn: dayOf(dated_on), file }
}

/** The list of the round that a new file is to take the place of. */
async function listReplaced({ house, actor, preferences }: App.Locals, round: string, id: string) {
  if (!UUID.test(id)) return null
  const { values } = await record(house, actor, censusList.name, id)
  const { kind, source } = values
  if (values.round !== round || !isKind(kind)) return refuse('not_found')
  const { [kind]: label } = listKinds
  return { id, values: { kind, source }, title: `${label[preferences.language]} ${source}` }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const round = await record(locals.house, locals.actor, 'census_round', params.id)
  const replaced = await listReplaced(locals, params.id, url.searchParams.get('replaces') ?? '')
  const fields = listDrafts(locals, registerFor(locals), replaced?.values)
  const home = locals.house.registers.get('home_learning')
  return {
    round: { id: round.id, title: round.title },
    fields,
    replaced: replaced?.title ?? null,
    carried: { act: newId(), record: newId(), ...(replaced ? { replaces: replaced.id } : {}) },
    mayTakeHome: home !== undefined && mayAnywhere(locals.actor, home, 'read'),
    nobodyAtHome: url.searchParams.has('nobody_at_home'),
  }
}

export const actions: Actions = {
  home: async ({ locals, params, request }) => {
    const { house, actor, preferences } = locals
    const id = String((await request.formData()).get('record'))
    const taken = await orFaults(preferences.language, () =>
      takeHomeLearners(house, actor, { id, round: params.id, datedOn: today() }),
    )
    if (!('result' in taken)) return taken
    return redirect(
      303,
      taken.result ? `/census/${params.id}/lists/${id}` : `/census/${params.id}/lists/new?nobody_at_home`,
    )
  },
  save: async ({ locals, params, request }) => {
    const { house, actor } = locals
    const register = registerFor(locals)
    const form = await request.formData()
    const id = String(form.get('record'))
    const failed = await orAgain(locals, register, listDrafts(locals, register), form, async (values) => {
      const { kind, source, datedOn, file } = saidOf(values, form.get('file'))
      const bytes = new Uint8Array(await file.arrayBuffer())
      const replaced = await listReplaced(locals, params.id, String(form.get('replaces') ?? ''))
      const taking = { id, round: params.id, kind, source, datedOn, fileName: file.name, bytes }
      await takeList(house, actor, { ...taking, replaces: replaced?.id ?? null })
    })
    return failed ?? redirect(303, `/census/${params.id}/lists/${id}`)
  },
}
