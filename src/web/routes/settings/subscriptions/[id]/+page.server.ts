import { redirect } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { deliveries, ping, redeliver, secretOf } from '#modules/subscription/module.ts'
import { orFaults } from '../../../../server/do-act.ts'
import { requireFresh } from '../../../../server/fresh.ts'
import { deliveryLine, eventChoices } from '../../../../server/subscription-page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const REGISTER = 'subscription'

/** An id in the address: what is no id is not found. */
function keyOf(text: string): string {
  try {
    return idOf(text)
  } catch (error) {
    if (error instanceof Refusal) return refuse('not_found')
    throw error
  }
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const id = keyOf(params.id)
  const row = await record(house, actor, REGISTER, id)
  const log = await deliveries(house, actor, id, url.searchParams.get('before') ?? undefined)
  const asked = Array.isArray(row.values.events) ? row.values.events.map(String) : []
  const names = eventChoices(house, actor, language).flatMap((choice) =>
    choice.events.map((event) => ({ value: event.value, label: `${choice.label}: ${event.label}` })),
  )
  const life = house.registers.get(REGISTER)?.workflow ?? {}
  return {
    id,
    version: row.version,
    name: String(row.values.name),
    endpoint: String(row.values.endpoint),
    state: life[row.state ?? '']?.[language] ?? '',
    active: row.state === 'active',
    own: row.may.verbs.includes('change'),
    moves: row.may.moves.map((move) => ({
      name: move,
      label: life[row.state ?? '']?.moves?.[move]?.[language] ?? move,
    })),
    removes: row.may.verbs.includes('withdraw'),
    events: asked.map((event) => names.find(({ value }) => value === event)?.label ?? event),
    log: log.entries.map((entry) => deliveryLine(house, entry, language)),
    next: log.next ? `?before=${encodeURIComponent(log.next)}` : null,
    act: newId(),
  }
}

const posted = async ({ request, params, locals }: RequestEvent) => {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  return {
    form,
    text,
    id: keyOf(params.id),
    version: Number(text('version')),
    ...locals,
    language: locals.preferences.language,
  }
}

export const actions: Actions = {
  move: async (event) => {
    const { text, id, version, house, actor, language } = await posted(event)
    const act = { id: text('act'), verb: 'move' as const, register: REGISTER, record: id, version, move: text('move') }
    return orFaults(language, () => perform(house, actor, act))
  },
  ping: async (event) => {
    const { text, id, house, actor, language } = await posted(event)
    const done = await orFaults(language, () => ping(house, actor, text('act'), id))
    return 'result' in done ? { ...done, pinged: true } : done
  },
  again: async (event) => {
    const { text, house, actor, language } = await posted(event)
    return orFaults(language, () => redeliver(house, actor, text('act'), text('delivery')))
  },
  secret: async (event) => {
    const { form, text, id, version, house, actor, language } = await posted(event)
    const ask = await requireFresh(event, form)
    if (ask) return ask
    const number = Number((await record(house, actor, REGISTER, id)).values.key_number ?? 1) + 1
    const act = { id: text('act'), verb: 'change' as const, register: REGISTER, record: id, version }
    const done = await orFaults(language, () => perform(house, actor, { ...act, values: { key_number: number } }))
    return 'result' in done && done.result ? { ...done, secret: secretOf(house.keys, id, number) } : done
  },
  remove: async (event) => {
    const { text, id, version, house, actor, language } = await posted(event)
    const act = { id: text('act'), verb: 'withdraw' as const, register: REGISTER, record: id, version }
    const done = await orFaults(language, () => perform(house, actor, act))
    if ('result' in done && done.result) redirect(303, '/settings/subscriptions')
    return done
  },
}
