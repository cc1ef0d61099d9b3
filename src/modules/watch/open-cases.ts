import type { PoolClient } from 'pg'
import { permitted } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { linkedTitles } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { dueDays } from '#kernel/workflow/due.ts'
import { childCase } from './child-case.register.ts'
import { OPEN_STATES } from './following.workflow.ts'

/** A case in which somebody owes a child something, as its reader sees it. */
export interface OpenCase {
  id: string
  /** The version that was read, for an act on it. */
  version: number
  state: (typeof OPEN_STATES)[number]
  person: string
  livesIn: string
  manager: string | null
  cause: string | null
  level: string
  /** Where the child learned last, where that is known. */
  lastSchool: string | null
  openedOn: string
  /** Special groups that hold today, as far as the reader sees them. */
  groups: string[]
  /** ISO day by which the case should have left its state. */
  due: string | null
  /** Days past that day; negative while there is time. */
  late: number
  /** Names of child, subdistrict and manager, where the reader may see them. */
  titles: Record<string, string>
}

const OPEN = `select id, version, since, state, person, lives_in, manager, cause, level, last_school, opened_on::text as opened_on,
    array(select g."group" from child_group g where g."case" = r.id and (g.ends_on is null or g.ends_on > $3::date)) as groups
  from child_case r where state = any ($1)
  and ($2::uuid is null or exists (select 1 from place_within w where w.place = r.lives_in and w.ancestor = $2))`

interface Row {
  id: string
  version: number
  since: string
  state: OpenCase['state']
  person: string
  lives_in: string
  manager: string | null
  cause: string | null
  level: string
  last_school: string | null
  opened_on: string
  groups: string[]
}

/** Names for as many cases as a page shows; counting needs none. */
async function named(client: PoolClient, house: House, rows: Row[]): Promise<Record<string, string>> {
  const register = house.registers.get(childCase.name)
  return register
    ? linkedTitles(
        client,
        house,
        register,
        rows.map(({ person, lives_in, manager }) => ({ person, lives_in, manager })),
      )
    : {}
}

export interface Wanted {
  /** A place within which the children live; absent: wherever the reader sees them. */
  place?: string
  /** Read names too; for a page that shows the cases one by one. */
  names?: boolean
}

/** Every open case that this actor sees, the latest first. */
export async function openCases(house: House, actor: Actor, { place, names }: Wanted = {}): Promise<OpenCase[]> {
  const register = permitted(house, actor, childCase.name, 'read')
  const { rows, titles } = await asActor(house, actor, 'read', async (client) => {
    const found = await client.query<Row>(OPEN, [[...OPEN_STATES], place ?? null, today()])
    return { rows: found.rows, titles: names ? await named(client, house, found.rows) : {} }
  })
  const due = await dueDays(
    house,
    register,
    rows.map(({ id, version, since, state }) => ({ id, version, since, state, values: {} })),
  )
  const now = today()
  return rows
    .map((row): OpenCase => {
      const day = due.get(row.id) ?? null
      return {
        id: row.id,
        version: row.version,
        state: row.state,
        person: row.person,
        livesIn: row.lives_in,
        manager: row.manager,
        cause: row.cause,
        level: row.level,
        lastSchool: row.last_school,
        openedOn: row.opened_on,
        groups: row.groups,
        due: day,
        late: day ? Temporal.PlainDate.from(day).until(now).days : Number.NEGATIVE_INFINITY,
        titles,
      }
    })
    .sort((a, b) => b.late - a.late || a.openedOn.localeCompare(b.openedOn) || a.id.localeCompare(b.id))
}
