import type { House } from '#kernel/house.ts'
import { UUID } from '#kernel/kinds/link.ts'
import { Refusal } from '#kernel/problem.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'

/** The title of a linked record; null where it is not this actor's to see. */
export async function titleOf(house: House, actor: Actor, to: string, id: string): Promise<string | null> {
  try {
    return (await record(house, actor, house.registers.has(to) ? to : 'organisation', id)).title
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** The one office this actor works at; none for those of several or of the whole province. */
function ownPlace(actor: Actor): string | null {
  const places = [...new Set(actor.grants.map((grant) => grant.place))]
  return places.length === 1 && actor.grants.every((grant) => !grant.wide) ? (places[0] ?? null) : null
}

/**
 * What a new record's form need not ask: links named in the address (`?person=…`), and the actor's own office in the
 * first required place.
 */
export async function knownValues(house: House, actor: Actor, register: AnyRegister, url: URL) {
  const values: Record<string, string> = {}
  const titles: Record<string, string> = {}
  const keep = async (name: string, to: string, id: string) => {
    const title = await titleOf(house, actor, to, id)
    if (title === null) return
    values[name] = id
    titles[id] = title
  }
  let placed = false
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.kind !== 'link' && field.kind !== 'place') continue
    const given = url.searchParams.get(name) ?? ''
    const own: string | null =
      field.kind === 'place' && field.placeType === 'organisation' && field.required && !placed ? ownPlace(actor) : null
    placed ||= own !== null
    if (UUID.test(given)) await keep(name, field.to, given)
    else if (own) await keep(name, field.to, own)
  }
  return { values, titles }
}

/** The links by which a list is filtered, in words: what the address says beside the sentence of filters. */
export async function linkFilters(house: House, actor: Actor, register: AnyRegister, url: URL, language: 'th' | 'en') {
  const found: { label: string; title: string; name: string }[] = []
  for (const [name, field] of Object.entries(register.fields)) {
    const given = url.searchParams.get(name) ?? ''
    if ((field.kind !== 'link' && field.kind !== 'place') || !UUID.test(given)) continue
    found.push({ name, label: field[language], title: (await titleOf(house, actor, field.to, given)) ?? '—' })
  }
  return found
}
