import type { House } from '#kernel/house.ts'
import { showDay, ZONE } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'

export interface Change {
  register: string
  one: string
  id: string
  title: string
  at: string
}

const EACH = 4
const SHOWN = 12

const dayOf = (iso: string, language: Language): string =>
  showDay(
    Temporal.Instant.from(new Date(iso).toISOString()).toZonedDateTimeISO(ZONE).toPlainDate().toString(),
    language,
  )

/** The latest records of the registers that this actor looks after: those where they may write. */
export async function changesFor(house: House, actor: Actor, language: Language): Promise<Change[]> {
  const mine = [...house.registers.values()].filter(
    (register) =>
      (mayAnywhere(actor, register, 'change') || mayAnywhere(actor, register, 'move')) &&
      mayAnywhere(actor, register, 'read'),
  )
  const pages = await Promise.all(
    mine.map(async (register) => {
      const { rows } = await list(house, actor, register.name, { sort: { field: 'since', down: true }, size: EACH })
      return rows.map((row) => ({
        register: register.name,
        one: register[language].one,
        id: row.id,
        title: row.title,
        since: row.since,
      }))
    }),
  )
  return pages
    .flat()
    .sort((a, b) => new Date(b.since).getTime() - new Date(a.since).getTime())
    .slice(0, SHOWN)
    .map(({ since, ...rest }) => ({ ...rest, at: dayOf(since, language) }))
}
