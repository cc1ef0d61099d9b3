import type { PoolClient } from 'pg'
import { newId } from '#kernel/act/id.ts'
import { permitted, withAct } from '#kernel/act/transaction.ts'
import { plainLine } from '#kernel/exchange/csv.ts'
import { type Pouring, poured } from '#kernel/exchange/pour.ts'
import { type ZipEntry, zipOf } from '#kernel/exchange/zip.ts'
import type { House } from '#kernel/house.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { predicate } from '#kernel/scope/predicate.ts'
import { caseSql, positionRoles } from './crosswalk.ts'
import { type CsvFile, csvColumns, manifestRows } from './csv-columns.ts'
import type { Entity, RosterRow } from './entity.ts'
import { columnsOf } from './page.ts'
import { demographics, enrollments, users } from './people-entities.ts'
import { academicSessions, classes, courses, orgs } from './place-entities.ts'

export interface RosterChoice {
  /** Academic year, CE. */
  year: number
  /** One school; all that the actor may take away if absent. */
  school?: string
}

const BATCH = 2_000

/** What the files of a choice hold, as conditions. `$1` is the year, `$2` the school or null. */
class Parts {
  readonly #house: House
  constructor(house: House) {
    this.#house = house
  }

  /** Rows that may be taken away: the same rules as of every list. */
  #leave(register: string, alias: string): string {
    const found = this.#house.registers.get(register)
    return found ? predicate(found, 'export', alias) : 'false'
  }

  /** Members of a class of the year whose persons may be taken away. */
  #members(alias: string): string {
    return `${alias}.academic_year = $1 and ${alias}.classroom is not null and ($2::uuid is null or ${alias}.school = $2) and ${this.#leave('enrolment', alias)}`
  }

  #posts(alias: string): string {
    return `(${alias}.ends_on is null or ${alias}.ends_on > current_date) and ($2::uuid is null or ${alias}.organisation = $2) and ${this.#leave('staff_post', alias)}`
  }

  #persons(): string {
    return `${this.#leave('person', 'p')} and (p.id in (select n.person from enrolment n where ${this.#members('n')})
      or p.id in (select w.person from staff_post w where ${this.#posts('w')}))`
  }

  #roles(): string {
    const users = `select p.id from person p where ${this.#persons()}`
    const position = caseSql('w.position', positionRoles.out)
    return `select t.*, case when row_number() over (partition by t."user" order by t.begins desc, t."sourcedId") = 1 then 'primary' else 'secondary' end as "roleType"
      from (select n.id::text as "sourcedId", n.person::text as "user", 'student' as role, n.entered_on::text as begins, n.left_on::text as ends,
          n.school::text as org, null as position from learner n where ($2::uuid is null or n.school = $2) and ${this.#leave('learner', 'n')}
          and n.id in (select e.learner from enrolment e where ${this.#members('e')})
        union all
        select w.id::text, w.person::text, ${position}, w.starts_on::text, w.ends_on::text, w.organisation::text, w.position
          from staff_post w where ${this.#posts('w')}) t where t."user"::uuid in (${users})`
  }

  #of(entity: Entity, condition: string, from = entity.from): string {
    // both values are named in every statement, so that each takes the same two
    return `select ${columnsOf(entity)} from ${from} ${entity.joins ?? ''} where ($1::int is not null or $2::uuid is null) and (${condition})`
  }

  /** The statement of each file. */
  statements(): Record<CsvFile, string> {
    const rooms = `k.academic_year = $1 and ($2::uuid is null or k.school = $2) and ${this.#leave('classroom', 'k')}`
    const ofRooms = `(select k.grade, k.school, max(k.since) as since from classroom k where ${rooms} group by k.grade, k.school) q`
    const persons = this.#persons()
    return {
      academicSessions: this.#of(academicSessions, 'a.year = $1'),
      classes: this.#of(classes, rooms),
      courses: this.#of(courses, 'true', ofRooms),
      demographics: this.#of(demographics, persons),
      enrollments: this.#of(
        enrollments,
        `e.year = $1 and e.class in (select k.id from classroom k where ${rooms}) and e.person in (select p.id from person p where ${persons})`,
      ),
      orgs: this.#of(
        orgs,
        `o.state in ('open', 'no_students') and ${this.#leave('organisation', 'o')}
          and ($2::uuid is null or o.id in (select i.ancestor from place_within i where i.place = $2))`,
      ),
      roles: this.#roles(),
      users: this.#of(users, persons),
    }
  }
}

/** Registers of which each file tells: it is absent where the actor may not take one of them away. */
const TELLS: Record<CsvFile, string[]> = {
  academicSessions: ['classroom'],
  classes: ['classroom'],
  courses: ['classroom'],
  demographics: ['person'],
  enrollments: ['enrolment', 'classroom', 'person'],
  orgs: ['organisation'],
  roles: ['learner', 'staff_post', 'person'],
  users: ['person'],
}

async function* linesOf(
  client: PoolClient,
  file: CsvFile,
  statement: string,
  values: unknown[],
  count: (batch: RosterRow[]) => void,
): AsyncGenerator<Uint8Array> {
  const columns = Object.entries(csvColumns[file])
  yield Buffer.from(plainLine(columns.map(([name]) => name)), 'utf8')
  await client.query(`declare roster no scroll cursor for ${statement}`, values)
  for (;;) {
    const { rows } = await client.query<RosterRow>(`fetch ${BATCH} from roster`)
    count(rows)
    yield Buffer.from(rows.map((row) => plainLine(columns.map(([, value]) => value(row) ?? ''))).join(''), 'utf8')
    if (rows.length < BATCH) break
  }
  await client.query('close roster')
}

const noted = (house: House, actor: Actor, detail: Record<string, unknown>) =>
  withAct(house, actor, { id: newId(), verb: 'export', register: 'person' }, detail, async (act) => {
    act.entries.push({ verb: 'export', register: 'person', record: null, detail })
  })

/**
 * The roster of a year as the files of OneRoster 1.2 in a zip, written while it is read, in one state of the registers:
 * whatever the actor may take away. The ledger has who took it, and how many lines it had.
 *
 * @throws Refusal `not_found` for who may take no person away, `busy`
 */
export async function takeRoster(
  house: House,
  actor: Actor,
  { year, school }: RosterChoice,
  patience?: number,
): Promise<ReadableStream<Uint8Array>> {
  permitted(house, actor, 'person', 'export')
  const files = (Object.keys(csvColumns) as CsvFile[]).filter((file) =>
    TELLS[file].every((name) => {
      const register = house.registers.get(name)
      return register !== undefined && mayAnywhere(actor, register, 'export')
    }),
  )
  const statements = new Parts(house).statements()
  const system = { name: `Buaban ${house.province.name.en}`, code: `buaban-${house.province.code}` }
  const about = { format: 'oneroster', year, school: school ?? null }
  const read = (pouring: Pouring) =>
    asActor(house, actor, 'read', async (client) => {
      await client.query('set local cursor_tuple_fraction = 1')
      async function* entries(): AsyncGenerator<ZipEntry> {
        const manifest = manifestRows(files, system).map(plainLine).join('')
        yield { name: 'manifest.csv', bytes: [Buffer.from(manifest, 'utf8')] }
        for (const file of files) {
          const bytes = linesOf(client, file, statements[file], [year, school ?? null], pouring.count)
          yield { name: `${file}.csv`, bytes }
        }
      }
      pouring.opened()
      await pouring.pour(zipOf(entries()))
    })
  const work = {
    begin: () => noted(house, actor, about),
    read,
    end: (rows: number, complete: boolean) => noted(house, actor, { ...about, rows, complete }),
  }
  return poured(house, work, patience)
}
