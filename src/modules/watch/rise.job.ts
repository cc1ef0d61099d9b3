import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Job } from '#kernel/job/job.ts'
import { systemActor } from '#kernel/scope/actor.ts'

/** Days that a case may be nobody's before the next level has it. */
export const DAYS_ALONE = 2

type Level = 'school' | 'subdistrict' | 'district' | 'province'

/** What level comes next, and which kinds of office answer for it (handbook 3.6). */
const NEXT: Record<Level, { level: Level; kinds: string[] } | null> = {
  school: { level: 'subdistrict', kinds: ['dole_subdistrict', 'local_authority'] },
  subdistrict: { level: 'district', kinds: ['dole_district'] },
  district: { level: 'province', kinds: ['peo'] },
  province: null,
}

interface Alone {
  id: string
  version: number
  level: Level
  lives_in: string
}

/**
 * Cases with no manager that nothing has happened to for two days. A case counts as left alone since its last version, so
 * that one somebody is working on is not taken from them.
 */
const ALONE = `select id, version, level, lives_in from child_case
  where manager is null and state in ('candidate', 'verifying', 'confirmed') and level <> 'province'
    and since < $1::timestamptz - make_interval(days => ${DAYS_ALONE}) order by since limit 500`

/** An open office of some kinds that lies in the same subdistrict, district or province as the child, the nearest first. */
const OFFICE = `select o.id from organisation o
  join place_within child on child.place = $1
  join place_within here on here.place = o.lies_in and here.ancestor = child.ancestor
  join area a on a.id = child.ancestor
  where o.kind = any ($2) and o.closed_on is null
  order by length(a.code) desc, o.id limit 1`

async function answering(house: House, { level, lives_in }: Alone): Promise<{ level: Level; office: string } | null> {
  for (let next = NEXT[level]; next; next = NEXT[next.level]) {
    const found = await house.count.query<{ id: string }>(OFFICE, [lives_in, next.kinds])
    const office = found.rows[0]?.id
    if (office) return { level: next.level, office }
  }
  return null
}

/** Nobody's child: each case left alone rises one level, or to the next level that has an office. Gives how many rose. */
export async function riseLonely(house: House, now = new Date().toISOString()): Promise<number> {
  const alone = await house.count.query<Alone>(ALONE, [now])
  const system = await systemActor(house)
  let risen = 0
  for (const one of alone.rows) {
    const next = await answering(house, one)
    if (!next) continue
    const head = { id: newId(), verb: 'change', register: 'child_case' }
    await withAct(house, system, head, [one.id, next], (act) => act.change('child_case', one.id, one.version, next))
    risen += 1
  }
  return risen
}

export const riseJob: Job = {
  name: 'watch.rise',
  every: '17 * * * *',
  retries: 1,
  run: async (house) => {
    await riseLonely(house)
  },
}
