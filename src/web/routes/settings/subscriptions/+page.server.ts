import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { permitted } from '#kernel/act/transaction.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { secretOf } from '#modules/subscription/module.ts'
import { requireFresh } from '../../../server/fresh.ts'
import { faultsOf } from '../../../server/read-form.ts'
import { eventChoices } from '../../../server/subscription-page.ts'
import { doors } from '../../../words/doors.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, '/sign-in?to=/settings/subscriptions')
  const register = permitted(house, actor, 'subscription', 'read')
  const found = await list(house, actor, 'subscription', { size: 200 })
  return {
    subscriptions: found.rows.map((row) => ({
      id: row.id,
      name: String(row.values.name),
      endpoint: String(row.values.endpoint),
      owner: row.values.account === actor.account ? '' : (row.titles[String(row.values.account)] ?? ''),
      active: row.state === 'active',
      state: register.workflow?.[row.state ?? '']?.[language] ?? '',
    })),
    adds: mayAnywhere(actor, register, 'create'),
    choices: eventChoices(house, actor, language),
    ids: { act: newId(), record: newId() },
  }
}

export const actions: Actions = {
  add: async (event) => {
    const { house, actor, preferences } = event.locals
    const form = await event.request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const record = text('record')
    const known = eventChoices(house, actor, 'th').flatMap((choice) => choice.events.map(({ value }) => value))
    const events = form
      .getAll('events')
      .map(String)
      .filter((event) => known.includes(event))
    const typed = { name: text('name'), endpoint: text('endpoint'), events }
    if (!/^https?:$/.test(URL.canParse(typed.endpoint) ? new URL(typed.endpoint).protocol : '')) {
      const faults = [{ field: 'endpoint', text: doors.endpointWrong[preferences.language] }]
      return fail(400, { faults, typed })
    }
    try {
      const values = { ...typed, account: actor.account, key_number: 1 }
      const done = await perform(house, actor, {
        id: text('act'),
        verb: 'create',
        register: 'subscription',
        record,
        values,
      })
      return { made: { id: record, name: typed.name, secret: done.repeated ? null : secretOf(house.keys, record, 1) } }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const register = house.registers.get('subscription')
      return fail(problems[error.problem.name].status, {
        faults: faultsOf(error.problem, preferences.language, register),
        typed,
      })
    }
  },
}
