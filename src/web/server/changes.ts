import type { House } from '#kernel/house.ts'
import { rowsInSight } from '#kernel/indicator/drill.ts'
import { showDay, ZONE } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'

export interface Change {
  register: string
  one: string
  id: string
  title: string
  at: string
}

/** How far back the outbox is looked through: a little first, much only where little of it is the reader's. */
const LOOKS = [40, 600]
const SHOWN = 12

/** The latest entries of the outbox, one for each record. It knows what changed; who may see it, the row policies say. */
const LATEST = `
  select register, record, max(seq) as seq from
    (select register, record, seq from outbox where verb <> 'withdraw' and register = any ($1) order by seq desc limit $2) latest
  group by register, record order by seq desc`

const dayOf = (iso: string, language: Language): string =>
  showDay(
    Temporal.Instant.from(new Date(iso).toISOString()).toZonedDateTimeISO(ZONE).toPlainDate().toString(),
    language,
  )

/** Parts of another record (the lines of a plan) are told of by that record. */
const looksAfter = (actor: Actor, register: AnyRegister): boolean =>
  !register.access.some((rule) => rule.through) &&
  mayAnywhere(actor, register, 'read') &&
  (mayAnywhere(actor, register, 'change') || mayAnywhere(actor, register, 'move'))

/** What changed lately in the registers that this actor works on, as far as the rows are theirs to see. */
export async function changesFor(house: House, actor: Actor, language: Language): Promise<Change[]> {
  for (const look of LOOKS) {
    const found = await changesWithin(house, actor, language, look)
    if (found.changes.length >= SHOWN || found.all || look === LOOKS.at(-1)) return found.changes
  }
  return []
}

async function changesWithin(
  house: House,
  actor: Actor,
  language: Language,
  look: number,
): Promise<{ changes: Change[]; all: boolean }> {
  const mine = [...house.registers.values()].filter((register) => looksAfter(actor, register))
  const found = await house.count.query<{ register: string; record: string; seq: string }>(LATEST, [
    mine.map((register) => register.name),
    look,
  ])
  const order = new Map(found.rows.map((row, at) => [row.record, at]))
  const seen = await Promise.all(
    mine.map(async (register) => {
      const ids = found.rows.filter((row) => row.register === register.name).map((row) => row.record)
      if (ids.length === 0) return []
      const rows = await rowsInSight(house, actor, register, ids, undefined)
      const one = register[language].one
      return rows.map((row) => ({
        register: register.name,
        one,
        id: row.id,
        title: row.title,
        at: dayOf(row.since, language),
      }))
    }),
  )
  const changes = seen
    .flat()
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .slice(0, SHOWN)
  return { changes, all: found.rows.length === 0 }
}
