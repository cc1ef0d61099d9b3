import { error, fail } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { invitation, invite, mayGive } from '#modules/access/module.ts'
import { orFaults } from '../../../server/do-act.ts'
import { requireFresh } from '../../../server/fresh.ts'
import { linesOf, placeNamed, readInvited, rolesToGive } from '../../../server/read-invited.ts'
import { roleIn, slipsFor } from '../../../server/slips.ts'
import { invitationWords } from '../../../words/invitation.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const mine = (locals: App.Locals): void => {
  if (!mayAnywhere(locals.actor, invitation, 'create')) error(404)
}

/** The name of the place for which somebody most likely invites: their own. */
async function ownPlace({ house, actor }: App.Locals): Promise<string> {
  const at = actor.grants.find(({ role, wide }) => Object.hasOwn(mayGive, role) && !wide)?.place
  const found = await house.count.query<{ name: string }>('select name from organisation where id = $1', [at ?? null])
  return found.rows[0]?.name ?? ''
}

export const load: PageServerLoad = async ({ locals }) => {
  mine(locals)
  const { house, actor, preferences } = locals
  const roles = rolesToGive(actor).map((name) => ({ name, label: roleIn(house, name, preferences.language) }))
  return { act: newId(), roles, place: await ownPlace(locals) }
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

async function inviting(event: RequestEvent, form: FormData, lines: ReturnType<typeof linesOf>, many: boolean) {
  const { locals, url } = event
  const { house, actor, preferences } = locals
  mine(locals)
  const ask = await requireFresh(event, form)
  if (ask) return ask
  const typed = Object.fromEntries(
    ['name', 'username', 'role', 'place', 'list'].map((name) => [name, text(form, name)]),
  )
  const named = text(form, 'place')
  const read = await readInvited(house, actor, lines, named ? await placeNamed(house, actor, named) : undefined)
  if (read.faults.length > 0) {
    const faults = read.faults.map(({ line, text: label, value }) => ({ line: many ? line : 0, label, value }))
    return fail(400, { faults, typed, many })
  }
  const done = await orFaults(preferences.language, () => invite(house, actor, text(form, 'act'), read.people))
  if (!('result' in done) || !done.result) {
    // the rules of the register have the last word: a place that is not the sender's
    return fail(403, { faults: [{ line: 0, label: invitationWords.badPlace, value: named }], typed, many })
  }
  return { slips: await slipsFor(locals, done.result, url.origin) }
}

export const actions: Actions = {
  one: async (event) => {
    const form = await event.request.formData()
    const cells = ['name', 'username', 'role'].map((name) => text(form, name))
    return inviting(event, form, [{ cells, line: 1 }], false)
  },
  many: async (event) => {
    const form = await event.request.formData()
    return inviting(event, form, linesOf(String(form.get('list') ?? '')), true)
  },
}
