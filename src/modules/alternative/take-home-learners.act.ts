import { newId } from '#kernel/act/id.ts'
import { type ActContext, permitted, withAct } from '#kernel/act/transaction.ts'
import { csvLine } from '#kernel/exchange/csv.ts'
import type { House } from '#kernel/house.ts'
import { openId } from '#kernel/kinds/national-id.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { predicate, sightOf } from '#kernel/scope/predicate.ts'
import { type ListQuality, listColumns, takeList } from '#modules/census/module.ts'
import { grades } from '#modules/organisation/module.ts'
import { person, sexes } from '#modules/people/module.ts'
import { LEARNT_STATES } from './educating.workflow.ts'

export interface TakingHome {
  /** Id of the list, minted by whoever asks for it. */
  id: string
  round: string
  /** Day (ISO) of which it speaks. */
  datedOn: string
}

const COLUMNS = ['id', 'title', 'first', 'last', 'sex', 'born', 'subdistrict', 'grade'] as const

const MAY_OPEN = `${predicate(person, 'reveal', 'p')} and ${sightOf(person, 'identity', 'p')}`

/** Under the row policies of whoever asks; an id number that they may not open stays shut. */
const ROWS = `select p.id, p.name_title as title, p.name_first as first, p.name_last as last, p.sex,
    p.birth_date::text as born, a.code as subdistrict, f.grade,
    case when ${MAY_OPEN} then p.national_id end as sealed
  from home_learning f join person p on p.id = f.person join area a on a.id = f.lives_in
  where f.state = any ($1) and f.starts_on <= $2 and (f.ends_on is null or f.ends_on > $2)
    and exists (select 1 from place_within w where w.place = f.lives_in and w.ancestor = $3)
  order by f.id`

interface Found {
  id: string
  title: string | null
  first: string
  last: string
  sex: keyof typeof sexes
  born: string | null
  subdistrict: string
  grade: keyof typeof grades
  sealed: Buffer | null
}

/** Every id number that is opened stands in the ledger, with why. */
function cellsOf(act: ActContext, row: Found): string[] {
  const { sealed, born, subdistrict } = row
  if (sealed) {
    const detail = { field: 'national_id', reason: 'รายชื่อบ้านเรียนในรอบสำมะโน' }
    act.entries.push({ verb: 'reveal', register: 'person', record: row.id, detail })
  }
  const id = sealed ? openId(sealed, act.house.keys) : ''
  const { [row.sex]: sex } = sexes
  const { [row.grade]: grade } = grades
  return [id, row.title ?? '', row.first, row.last, sex.th, born ?? '', subdistrict, grade.th]
}

async function rowsOf(house: House, actor: Actor, { datedOn }: TakingHome, area: unknown): Promise<string[][]> {
  let rows: string[][] = []
  const head = { id: newId(), verb: 'reveal', register: 'person' }
  await withAct(house, actor, head, { area, datedOn }, async (act) => {
    const found = await act.client.query<Found>(ROWS, [[...LEARNT_STATES], datedOn, area])
    rows = found.rows.map((row) => cellsOf(act, row))
    return rows.length
  })
  return rows
}

/** The name under which these lists stand in a round: the next one takes the place of the one before. */
const SOURCE = 'ทะเบียนบ้านเรียนและศูนย์การเรียน'

const FORMER = `select l.id from census_list l where l.round = $1 and l.kind = 'home_learning' and l.source = $2 and l.id <> $3
  and not exists (select 1 from census_list n where n.replaces = l.id and n.id <> $3) limit 1`

const headers = COLUMNS.map((name) => listColumns.find((column) => column.name === name)?.th ?? name)

/**
 * Takes those who learn at home or in a centre into a census round, as one more list of those who learn: out of the register, as it
 * stands for a day, in the place of the list taken before. Nobody is called out of school for not being on the list of a school.
 * @returns what the list lacks; null where nobody learns at home in the area of the round
 * @throws Refusal `not_found`, `frozen` (the round is closed)
 */
export async function takeHomeLearners(house: House, actor: Actor, taking: TakingHome): Promise<ListQuality | null> {
  permitted(house, actor, 'census_list', 'create')
  permitted(house, actor, 'home_learning', 'read')
  const { values } = await record(house, actor, 'census_round', taking.round)
  const rows = await rowsOf(house, actor, taking, values.area)
  if (rows.length === 0) return null
  const former = await house.count.query<{ id: string }>(FORMER, [taking.round, SOURCE, taking.id])
  const text = [headers, ...rows].map(csvLine).join('')
  return takeList(house, actor, {
    ...taking,
    kind: 'home_learning',
    source: SOURCE,
    fileName: `home-learning-${taking.datedOn}.csv`,
    bytes: Buffer.from(`\ufeff${text}`, 'utf8'),
    replaces: former.rows[0]?.id ?? null,
  })
}
