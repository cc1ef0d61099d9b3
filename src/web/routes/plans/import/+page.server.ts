import { fail } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { commonYear } from '#kernel/kinds/date.ts'
import { arabic } from '#kernel/kinds/digits.ts'
import { problems, Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { readDocument } from '#modules/plan/module.ts'
import type { Sheet } from '../../../review-sheet.ts'
import { faultsOf } from '../../../server/read-form.ts'
import { registerOf } from '../../../server/register-of.ts'
import { carriedIn, keep, postedSheet, pressed } from '../../../server/review-page.ts'
import type { Actions, PageServerLoad } from './$types'

/** The offices in whose name this person may make plans: those of the grants; the province's own for a wide one. */
async function officesOf(locals: App.Locals) {
  const { house, actor } = locals
  const places = [...new Set(actor.grants.filter((grant) => !grant.wide).map((grant) => grant.place))]
  const found = await Promise.all(
    places.map(async (place) => {
      try {
        const row = await record(house, actor, 'organisation', place)
        return [{ value: row.id, label: row.title }]
      } catch (error) {
        if (error instanceof Refusal) return []
        throw error
      }
    }),
  )
  return found.flat()
}

function mayImport(locals: App.Locals): void {
  const register = registerOf(locals.house, locals.actor, 'plan')
  if (!mayAnywhere(locals.actor, register, 'create')) refuse('not_found')
}

export const load: PageServerLoad = async ({ locals }) => {
  mayImport(locals)
  return { offices: await officesOf(locals), wide: locals.actor.grants.some((grant) => grant.wide) }
}

/** A fiscal year as people type it, to CE; an empty one is not said. */
const yearFrom = (value: FormDataEntryValue | null): number | undefined => {
  const text = typeof value === 'string' ? arabic(value.trim()) : ''
  return text === '' ? undefined : commonYear(Number(text))
}

async function readUpload(form: FormData): Promise<{ sheet: Sheet; carried: Record<string, string | number> }> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return refuse('missing_value', { spot: { field: 'file' } })
  const read = await readDocument(new Uint8Array(await file.arrayBuffer()), file.name)
  const years = read.reading.fiscalYears
  const said = (name: 'from' | 'to') =>
    yearFrom(form.get(name)) ?? (years?.[name] ? commonYear(years[name]) : undefined)
  const carried: Record<string, string | number> = { act: newId(), fileName: file.name }
  for (const name of ['from', 'to'] as const) {
    const year = said(name)
    if (year) carried[name] = year
  }
  const name = String(form.get('name') ?? '').trim() || read.reading.title
  if (name) carried.name = name
  if (form.get('office')) carried.office = String(form.get('office'))
  return { sheet: { origin: read.review, edits: [], picked: null }, carried }
}

export const actions: Actions = {
  read: async ({ locals, request }) => {
    mayImport(locals)
    const form = await request.formData()
    try {
      return { ...(await readUpload(form)), faults: [] }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const { status } = problems[error.problem.name]
      const faults = faultsOf(error.problem, locals.preferences.language).map((fault) => ({ ...fault, field: 'file' }))
      return fail(status, { sheet: null, carried: {}, faults })
    }
  },
  edit: async ({ locals, request }) => {
    mayImport(locals)
    const form = await request.formData()
    const sheet = postedSheet(form)
    return { sheet: sheet && pressed(form, sheet), carried: carriedIn(form), faults: [] }
  },
  keep: async ({ locals, request }) => {
    mayImport(locals)
    return keep(locals, await request.formData())
  },
}
