import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { endingsFor, mostBytes } from '#kernel/file/file-type.ts'
import { problems, Refusal, refuse } from '#kernel/problem.ts'
import { bringFile, type Target, targetsFor } from '#modules/exchange/module.ts'
import { targetChoices } from '../../../server/import-mapping.ts'
import { ownOffices } from '../../../server/import-offices.ts'
import { faultsOf } from '../../../server/read-form.ts'
import type { Actions, PageServerLoad } from './$types'

const MB = 1024 * 1024
const TYPES = ['table']

/** From the list of a register that has known kinds of files, the headers tell best; else it is the register itself. */
const chosenFor = (targets: Target[], register: string): string =>
  targets.some((target) => target.ready && target.register.name === register) ? '' : register

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const targets = targetsFor(house, actor)
  if (targets.length === 0) refuse('not_found')
  return {
    act: newId(),
    targets: targetChoices(targets, preferences.language),
    offices: await ownOffices(locals),
    wide: actor.grants.some((grant) => grant.wide),
    chosen: chosenFor(targets, url.searchParams.get('for') ?? ''),
    endings: endingsFor(TYPES),
    most: mostBytes(TYPES) / MB,
  }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { house, actor, preferences } = locals
    const form = await request.formData()
    const said = (name: string) => String(form.get(name) ?? '')
    const file = form.get('file')
    let id: string
    try {
      if (!(file instanceof File) || file.size === 0) return refuse('missing_value', { spot: { field: 'file' } })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const target = said('target') || undefined
      id = await bringFile(house, actor, {
        id: said('act'),
        fileName: file.name,
        bytes,
        ...(target ? { target } : {}),
        organisation: said('office') || null,
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const field = error.problem.parts?.[0]?.spot?.field === 'target' ? 'target' : 'file'
      const faults = faultsOf(error.problem, preferences.language).map((fault) => ({ ...fault, field }))
      return fail(problems[error.problem.name].status, { faults })
    }
    redirect(303, `/imports/${id}`)
  },
}
