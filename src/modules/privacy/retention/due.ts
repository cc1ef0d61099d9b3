import type { House } from '#kernel/house.ts'
import { kindOf } from '#kernel/kinds/all.ts'
import { type KeepingTime, keepingTimes } from './keeping-time.ts'

/** What of a register has outlived its time on a day. */
export interface Due {
  time: KeepingTime
  /** Living records to be taken away. */
  living: string[]
  /** Records withdrawn before, whose versions are still kept. */
  withdrawn: string[]
  /** Records that would go but for a legal hold. */
  held: number
}

/** Most records of one register that go in one run: the rest goes with the next. */
const MOST = 20_000

/** Where a record's time begins, as SQL over `r`; a moment counts by its day in Thailand. */
function beginOf({ register, after }: KeepingTime): string {
  const field = register.fields[after]
  const isDate = field !== undefined && kindOf(field).columns[0]?.type === 'date'
  return isDate ? `r."${after}"` : `(r."${after}" at time zone 'Asia/Bangkok')::date`
}

/** Whether a record still has what would go: with `files`, a file. */
const stillThere = ({ register, only }: KeepingTime): string =>
  only === 'files'
    ? `exists (select 1 from stored_file f where f.register = '${register.name}' and f.record = r.id)`
    : 'true'

const HOLDS = `
  select about_register, about_record from legal_hold
  where starts_on <= $1::date and (ends_on is null or ends_on > $1::date)`

interface Holds {
  registers: Set<string>
  records: Set<string>
}

async function holdsOn(house: House, day: string): Promise<Holds> {
  const found = await house.count.query<{ about_register: string; about_record: string | null }>(HOLDS, [day])
  return {
    registers: new Set(found.rows.filter((row) => !row.about_record).map((row) => row.about_register)),
    records: new Set(found.rows.flatMap((row) => row.about_record?.toLowerCase() ?? [])),
  }
}

async function overdue(house: House, time: KeepingTime, day: string, from: string): Promise<string[]> {
  const found = await house.count.query<{ id: string }>(
    `select r.id from ${from} r where ${beginOf(time)} + ${Math.round(time.days)} <= $1::date and ${stillThere(time)}
     order by r.id limit ${MOST}`,
    [day],
  )
  return found.rows.map(({ id }) => id)
}

async function dueOf(house: House, time: KeepingTime, day: string, holds: Holds): Promise<Due> {
  const { name } = time.register
  const living = await overdue(house, time, day, `"${name}"`)
  // of a record that is no more, time runs from when it was withdrawn
  const last = `(select distinct on (p.id) p.* from "${name}_past" p
    where not exists (select 1 from "${name}" n where n.id = p.id) order by p.id, p.version desc)`
  const withdrawn = await overdue(house, { ...time, after: 'until' }, day, last)
  const free = (id: string) => !holds.registers.has(name) && !holds.records.has(id)
  const kept = { living: living.filter(free), withdrawn: withdrawn.filter(free) }
  return { time, ...kept, held: living.length + withdrawn.length - kept.living.length - kept.withdrawn.length }
}

/** Everything whose time is over on a day (ISO): what a run of that day would take away. Changes nothing. */
export async function dueOn(house: House, day: string): Promise<Due[]> {
  const holds = await holdsOn(house, day)
  const all: Due[] = []
  for (const time of await keepingTimes(house, day)) all.push(await dueOf(house, time, day, holds))
  return all
}
