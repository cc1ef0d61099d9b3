import { fail, redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { today } from '#kernel/kinds/date.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { problems, Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { requireFresh } from '../../../../server/fresh.ts'
import { type GrantView, grantsFor } from '../../../../server/grants.ts'
import { faultsOf } from '../../../../server/read-form.ts'
import { allowedTo } from '../../../../server/role-allows.ts'
import type { Actions, PageServerLoad } from './$types'

/** Of the grants that hold or will, those that this reader may end. */
async function endable({ house, actor }: App.Locals, grants: GrantView[]): Promise<string[]> {
  const open = grants.filter(({ state }) => state === 'holds' || state === 'coming')
  const rows = await Promise.all(open.map(({ id }) => record(house, actor, 'role_grant', id)))
  return rows.filter((row) => row.may.verbs.includes('change')).map((row) => row.id)
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, `/sign-in?to=${encodeURIComponent(url.pathname)}`)
  const account = idOf(params.id)
  const grants = await grantsFor(house, actor, { account }, language)
  const [first] = grants
  if (!first && account !== actor.account) refuse('not_found')
  const now = grants.filter(({ state }) => state === 'holds')
  const roles = [...new Set(now.map(({ role }) => role))]
  return {
    account,
    name: first?.who ?? actor.name,
    username: first?.username ?? '',
    now,
    other: grants.filter(({ state }) => state !== 'holds'),
    endable: await endable(locals, grants),
    allows: allowedTo(house, roles, language),
    act: newId(),
    done: url.searchParams.get('done'),
  }
}

export const actions: Actions = {
  end: async (event) => {
    const { locals, params, request } = event
    const form = await request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const act = { id: String(form.get('act')), verb: 'change', register: 'role_grant' } as const
    const [grant, version] = [String(form.get('grant')), Number(form.get('version'))]
    try {
      await perform(locals.house, locals.actor, { ...act, record: grant, version, values: { ends_on: today() } })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return fail(problems[error.problem.name].status, { faults: faultsOf(error.problem, locals.preferences.language) })
    }
    redirect(303, `/grants/accounts/${params.id}?done=ended`)
  },
}
