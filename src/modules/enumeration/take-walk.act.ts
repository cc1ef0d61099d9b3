import { newId } from '#kernel/act/id.ts'
import { type ActContext, registerOf, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import type { Answers } from '#kernel/instrument/declaration.ts'
import { today } from '#kernel/kinds/date.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { sightOf } from '#kernel/scope/predicate.ts'
import { censusRound, type ListQuality, takeList } from '#modules/census/module.ts'
import { enumeratedHouse } from './enumerated-house.register.ts'
import { zoneProgress } from './progress.ts'
import { type ListedHouse, walkList } from './walk-list.ts'

/** What came of taking a walk into a round. */
export interface TakenWalk {
  list: string
  zones: number
  /** Zones of the year that are not checked yet, and so not in the list. */
  waiting: number
  houses: number
  children: number
  /** Children written down in two houses, who stand in the list once. */
  twice: number
  quality: ListQuality
}

/** The name under which the lists of walks stand in a round: the next one takes the place of the one before. */
const SOURCE = 'เดินสำรวจบ้าน'

const FORMER = `select l.id from census_list l where l.round = $1 and l.kind = 'enumeration' and l.source = $2 and l.id <> $3
  and not exists (select 1 from census_list n where n.replaces = l.id and n.id <> $3) limit 1`

const nothingYet = (waiting: number): never =>
  refuse('input', {
    parts: [
      {
        name: 'missing_value',
        spot: { field: 'zones' },
        detail: {
          th: `ยังไม่มีเขตที่ตรวจแล้ว (รออยู่ ${waiting} เขต)`,
          en: `No zone has been checked yet (${waiting} are waiting)`,
        },
      },
    ],
  })

/** Reads the sheets of zones as far as the actor may see what is sealed in them, and writes down that they were read. */
async function sheetsOf(act: ActContext, zones: string[]): Promise<ListedHouse[]> {
  const sight = sightOf(registerOf(act.house, enumeratedHouse.name), 'identity', 'r')
  const { rows } = await act.client.query<ListedHouse & { answers: Answers }>(
    `select r.house_number as number, z.village::int as village, a.code as subdistrict, r.visited_on::text as "visitedOn",
       r.sheet->'answers' as answers
     from enumerated_house r join enumeration_zone z on z.id = r.zone join area a on a.id = r.area
     where r.zone = any ($1::uuid[]) and r.result = 'interviewed' and ${sight}
     order by a.code, z.village, r.house_number`,
    [zones],
  )
  act.entries.push({ verb: 'export', register: enumeratedHouse.name, record: null, detail: { rows: rows.length } })
  return rows
}

/**
 * Takes the checked zones of a round's academic year into the round as a list of children, in place of the list of an earlier taking.
 * The list is kept as it came, like any other, its id numbers sealed in its rows.
 * @throws Refusal `not_found`, `input` (no zone is checked), `frozen` (the round is closed)
 */
export async function takeWalk(house: House, actor: Actor, { id, round }: { id: string; round: string }) {
  const { values } = await record(house, actor, censusRound.name, round)
  const all = await zoneProgress(house, actor, {
    academicYear: Number(values.academic_year),
    place: String(values.area),
  })
  const checked = all.filter(({ state }) => state === 'checked').map((zone) => zone.id)
  const waiting = all.length - checked.length
  if (checked.length === 0) nothingYet(waiting)
  const read: { houses: ListedHouse[]; former: string | null } = { houses: [], former: null }
  const head = { id: newId(), verb: 'export', register: enumeratedHouse.name }
  await withAct(house, actor, head, { round, zones: checked }, async (act) => {
    read.houses = await sheetsOf(act, checked)
    const former = await act.client.query<{ id: string }>(FORMER, [round, SOURCE, id])
    read.former = former.rows[0]?.id ?? null
    return read.houses.length
  })
  const { csv, children, twice } = walkList(read.houses, house.keys)
  const quality = await takeList(house, actor, {
    id,
    round,
    kind: 'enumeration',
    source: SOURCE,
    datedOn: today(),
    fileName: `house-to-house-${today()}.csv`,
    bytes: Buffer.from(csv),
    replaces: read.former,
  })
  return {
    list: id,
    zones: checked.length,
    waiting,
    houses: read.houses.length,
    children,
    twice,
    quality,
  } satisfies TakenWalk
}
