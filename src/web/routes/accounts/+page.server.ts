import { error, fail } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { dateKind, today } from '#kernel/kinds/date.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { colleaguesOf, invitation, inviteAgain, openInvitation } from '#modules/access/module.ts'
import { dropSlip } from '#platform/identity/slips.ts'
import { requireFresh } from '../../server/fresh.ts'
import { roleIn, slipsFor } from '../../server/slips.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const mine = (locals: App.Locals): void => {
  if (!mayAnywhere(locals.actor, invitation, 'create')) error(404)
}

export const load: PageServerLoad = async ({ locals, url }) => {
  mine(locals)
  const { house, actor, preferences } = locals
  const { language } = preferences
  const open = await list(house, actor, 'invitation', {
    filters: [{ field: 'state', op: 'is', value: 'invited' }],
    size: 200,
  })
  const people = await colleaguesOf(house, actor)
  const day = (value: unknown) => dateKind.show(String(value), { kind: 'date', th: '', en: '' }, language)
  return {
    act: newId(),
    done: url.searchParams.get('done') === 'cancelled',
    invitations: open.rows.map((row) => ({
      id: row.id,
      version: row.version,
      name: String(row.values.name),
      username: String(row.values.username),
      role: roleIn(house, String(row.values.role), language),
      expired: String(row.values.expires_on) <= today(),
      until: day(row.values.expires_on),
    })),
    people: people.map((one) => ({ ...one, role: roleIn(house, one.role, language) })),
  }
}

/** A new code for an invitation that is open and that the sender may give. */
async function newSlip(event: RequestEvent, id: string) {
  const { locals, url } = event
  const row = await record(locals.house, locals.actor, 'invitation', id)
  if (row.state !== 'invited') return fail(409, { refused: true })
  return { slips: await slipsFor(locals, [row.id], url.origin) }
}

export const actions: Actions = {
  again: async (event) => {
    mine(event.locals)
    const form = await event.request.formData()
    const ask = await requireFresh(event, form)
    return ask ?? newSlip(event, String(form.get('invitation')))
  },
  renew: async (event) => {
    mine(event.locals)
    const { house, actor } = event.locals
    const form = await event.request.formData()
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const account = String(form.get('account'))
    const near = await colleaguesOf(house, actor)
    if (!near.some((one) => one.account === account)) return fail(404, { refused: true })
    const id = await inviteAgain(house, actor, String(form.get('act')), account)
    if (await openInvitation(house, id)) return newSlip(event, id)
    // whoever holds more than the sender can give is renewed by somebody else
    const { version } = await record(house, actor, 'invitation', id)
    await perform(house, actor, {
      id: newId(),
      verb: 'move',
      register: 'invitation',
      record: id,
      version,
      move: 'cancel',
    })
    return fail(403, { refused: true })
  },
  cancel: async ({ locals, request }) => {
    mine(locals)
    const form = await request.formData()
    const id = String(form.get('invitation'))
    const act = {
      id: String(form.get('act')),
      verb: 'move',
      register: 'invitation',
      record: id,
      move: 'cancel',
    } as const
    try {
      await perform(locals.house, locals.actor, { ...act, version: Number(form.get('version')) })
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      return fail(problems[problem.problem.name].status, { refused: true })
    }
    await dropSlip(locals.web.guard.pool, id)
    return { cancelled: true }
  },
}
