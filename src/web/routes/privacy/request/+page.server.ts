import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { askOffice, ownData } from '#modules/privacy/module.ts'
import { faultsOf } from '../../../server/read-form.ts'
import { factsOf } from '../../../server/record-page.ts'
import type { Actions, PageServerLoad } from './$types'

const RIGHTS = ['correct', 'erase', 'restrict', 'object', 'copy']

/** The field that the address names, if it is of the asker's own data. */
async function concerned({ house, actor, preferences }: App.Locals, url: URL) {
  const get = (name: string) => url.searchParams.get(name) ?? ''
  const register = house.registers.get(get('register'))
  if (!register || actor.person === null || !get('field')) return null
  const { parts } = await ownData(house, actor)
  const row = parts.find((part) => part.register === register.name)?.rows.find(({ id }) => id === get('record'))
  const fact = row && factsOf(house, register, row, preferences.language).find(({ name }) => name === get('field'))
  return row && fact
    ? { register: register.name, record: row.id, field: fact.name, label: fact.label, now: fact.cell.text }
    : null
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  if (!actor.account) redirect(303, '/sign-in?to=/privacy/request')
  const register = house.registers.get('rights_request')
  const choices = register?.fields.right?.kind === 'choice' ? register.fields.right.choices : {}
  return {
    hasPerson: actor.person !== null,
    rights: RIGHTS.map((value) => ({ value, label: choices[value]?.[preferences.language] ?? value })),
    about: await concerned(locals, url),
    act: newId(),
    record: newId(),
  }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData()
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const typed = { right: text('right'), request: text('request'), wanted: text('wanted') }
    let record = ''
    try {
      record = await askOffice(locals.house, locals.actor, {
        id: text('act'),
        record: text('record'),
        ...typed,
        aboutRegister: text('about_register') || undefined,
        aboutRecord: text('about_record') || undefined,
        aboutField: text('about_field') || undefined,
        wanted: typed.wanted || undefined,
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const register = locals.house.registers.get('rights_request')
      const faults = faultsOf(error.problem, locals.preferences.language, register)
      return fail(problems[error.problem.name].status, { faults, typed })
    }
    redirect(303, `/registers/rights_request/${record}?done=saved`)
  },
}
