import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { showDay } from '#kernel/kinds/date.ts'
import { problems, Refusal, refuse } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { consentsAbout, proposedActivities } from '#modules/privacy/module.ts'
import { toneOfState } from '../../parts/tone.ts'
import { processingPage } from '../../server/processing-page.ts'
import { faultsOf } from '../../server/read-form.ts'
import type { Actions, PageServerLoad } from './$types'

const OVERSEERS = ['dpo', 'auditor', 'sysadmin']

async function ownConsents({ house, actor, preferences }: App.Locals) {
  if (actor.person === null) return []
  const all = await consentsAbout(house, actor.person)
  return all.map((one) => ({ ...one, until: showDay(one.expires_on, preferences.language) }))
}

async function ownRequests({ house, actor, preferences }: App.Locals) {
  if (!actor.account) return []
  const { language } = preferences
  const register = house.registers.get('rights_request')
  const filters = [{ field: 'asked_by', op: 'is' as const, value: actor.account }]
  const { rows } = await list(house, actor, 'rights_request', { filters, size: 50 })
  const rights = register?.fields.right?.kind === 'choice' ? register.fields.right.choices : {}
  return rows.map((row) => ({
    id: row.id,
    right: rights[String(row.values.right)]?.[language] ?? '',
    asked: showDay(String(row.values.asked_on), language),
    state: register?.workflow?.[row.state ?? '']?.[language] ?? '',
    tone: register?.workflow ? toneOfState(register.workflow, row.state ?? '') : ('unknown' as const),
  }))
}

/** How many requests wait for this actor's office; null for those who answer none. */
async function waiting({ house, actor }: App.Locals): Promise<number | null> {
  const register = house.registers.get('rights_request')
  if (!register || !mayAnywhere(actor, register, 'count')) return null
  const filters = [{ field: 'state', op: 'is' as const, value: 'asked' }]
  return (await list(house, actor, 'rights_request', { filters, size: 1 })).total
}

export const load: PageServerLoad = async ({ locals }) => {
  const { house, actor, preferences } = locals
  const { activities } = await processingPage(house, actor, preferences.language)
  const register = house.registers.get('processing_activity')
  return {
    activities,
    mayBegin: activities.length === 0 && register !== undefined && mayAnywhere(actor, register, 'create'),
    act: newId(),
    signedIn: actor.account !== null,
    consents: await ownConsents(locals),
    requests: await ownRequests(locals),
    waiting: await waiting(locals),
    oversees: actor.grants.some(({ role, wide }) => wide && OVERSEERS.includes(role)),
  }
}

export const actions: Actions = {
  begin: async ({ locals, request }) => {
    const { house, actor, preferences } = locals
    const form = await request.formData()
    const head = { id: String(form.get('act')), verb: 'create', register: 'processing_activity' }
    try {
      await withAct(house, actor, head, 'proposed', async (act) => {
        const there = await act.client.query('select 1 from processing_activity limit 1')
        if ((there.rowCount ?? 0) > 0) refuse('duplicate')
        for (const values of proposedActivities) await act.create('processing_activity', newId(), values)
        return proposedActivities.length
      })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail(problems[error.problem.name].status, { faults: faultsOf(error.problem, preferences.language) })
    }
    redirect(303, '/privacy')
  },
}
