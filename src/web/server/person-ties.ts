import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'

/** Rows of one register that name a person in one field. */
export interface Tie {
  register: string
  field: string
  /** `นักเรียน`, or `ผู้ปกครอง · เด็ก` where several fields of the register name persons. */
  label: string
  n: number
  href: string
}

interface Named {
  register: string
  field: string
  label: string
}

/** Fields that name persons, of every register that the reader may read somewhere; what is about records themselves is left out. */
function naming(house: House, actor: Actor, language: Language): Named[] {
  return [...house.registers.values()].flatMap((register) => {
    if (['person', 'person_merge'].includes(register.name) || !mayAnywhere(actor, register, 'read')) return []
    const fields = Object.entries(register.fields).filter(([, field]) => field.kind === 'link' && field.to === 'person')
    const { many } = register[language]
    return fields.map(([field, words]) => ({
      register: register.name,
      field,
      label: fields.length === 1 ? many : `${many} · ${words[language]}`,
    }))
  })
}

/** What is on record of some persons, register by register, as far as the reader sees it. */
export async function tiesOf(
  house: House,
  actor: Actor,
  persons: string[],
  language: Language,
): Promise<Map<string, Tie[]>> {
  const named = naming(house, actor, language)
  const counts = named.map(
    ({ register, field }, at) =>
      `select ${at} as at, r."${field}" as person, count(*)::int as n from "${register}" r where r."${field}" = any ($1) group by 2`,
  )
  const found = await asActor(house, actor, 'read', async (client) =>
    counts.length === 0
      ? []
      : (await client.query<{ at: number; person: string; n: number }>(counts.join(' union all '), [persons])).rows,
  )
  return new Map(
    persons.map((person) => [
      person,
      named.flatMap((one, at) => {
        const n = found.find((row) => row.at === at && row.person === person)?.n ?? 0
        return n === 0 ? [] : [{ ...one, n, href: `/registers/${one.register}?${one.field}=${person}` }]
      }),
    ]),
  )
}
