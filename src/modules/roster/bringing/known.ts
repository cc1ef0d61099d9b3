import type { PoolClient } from 'pg'
import { kinds } from '#kernel/kinds/all.ts'
import type { PersonName } from '#kernel/kinds/field.ts'
import { PRESENT } from '../crosswalk.ts'

interface Kept {
  id: string
  version: number
  /** The post that somebody holds. */
  position: string | null
}

/** What is kept here already of those that the files name, as far as the actor of the transaction may see it. */
export interface Known {
  /** Organisations by id and by each code they carry. */
  organisations: Map<string, string>
  /** Kinds of organisations by id. */
  kinds: Map<string, string>
  persons: Map<string, Kept & { name: PersonName }>
  classrooms: Map<string, Kept>
  learners: Map<string, Kept>
  posts: Map<string, Kept>
  enrolments: Map<string, Kept>
}

export interface Asked {
  orgIds: string[]
  orgCodes: string[]
  persons: string[]
  schools: string[]
  years: number[]
  posts: string[]
  learners: string[]
}

/** By these a record is recognised beside its id. */
export const keyOf = (...parts: (string | number)[]): string => parts.join(' ')

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

async function organisations(
  client: PoolClient,
  { orgIds, orgCodes }: Asked,
): Promise<Pick<Known, 'organisations' | 'kinds'>> {
  const found = await client.query<{ key: string; id: string; kind: string }>(
    `select o.id::text as key, o.id, o.kind from organisation o where o.id = any ($1::uuid[])
     union all select c.value, c.organisation, o.kind from organisation_code c join organisation o on o.id = c.organisation where c.value = any ($2)
       and (c.ends_on is null or c.ends_on > current_date)`,
    [orgIds.filter(isUuid), orgCodes],
  )
  return {
    organisations: new Map(found.rows.map(({ key, id }) => [key, id])),
    kinds: new Map(found.rows.map(({ id, kind }) => [id, kind])),
  }
}

async function byKeys(
  client: PoolClient,
  text: string,
  values: unknown[],
  ...keys: string[]
): Promise<Map<string, Kept>> {
  const found = await client.query<Kept & Record<string, string | number>>(text, values)
  const kept = new Map<string, Kept>()
  for (const row of found.rows) {
    const entry = { id: row.id, version: row.version, position: row.position ?? null }
    kept.set(row.id, entry)
    if (keys.length > 0) kept.set(keyOf(...keys.map((key) => row[key] ?? '')), entry)
  }
  return kept
}

const NAME = kinds.person_name.columns.map(({ suffix }) => `name${suffix}`)

/** Persons with their whole names: files know the Thai part of them alone. */
async function named(client: PoolClient, ids: string[]): Promise<Known['persons']> {
  const found = await client.query<Kept & Record<string, string | null>>(
    `select id, version, ${NAME.join(', ')} from person where id = any ($1)`,
    [ids],
  )
  return new Map(
    found.rows.flatMap((row) => {
      const name = kinds.person_name.load(NAME.map((column) => row[column]))
      return name ? [[row.id, { id: row.id, version: row.version, position: null, name }] as const] : []
    }),
  )
}

/** Looks all of them up, a register at a time. */
export async function lookUp(client: PoolClient, asked: Asked): Promise<Known> {
  const { persons, schools, years, posts, learners } = asked
  return {
    ...(await organisations(client, asked)),
    persons: await named(client, persons),
    classrooms: await byKeys(
      client,
      'select id, version, school, academic_year, grade, room::int as room from classroom where school = any ($1) and academic_year = any ($2)',
      [schools, years],
      'school',
      'academic_year',
      'grade',
      'room',
    ),
    learners: await byKeys(
      client,
      `select id, version, person, school from learner where id = any ($3) or (person = any ($1) and school = any ($2) and state = any ($4))`,
      [persons, schools, learners, PRESENT],
      'person',
      'school',
    ),
    posts: await byKeys(
      client,
      `select id, version, person, organisation, position from staff_post where id = any ($3) or
       (person = any ($1) and organisation = any ($2) and (ends_on is null or ends_on > current_date))`,
      [persons, schools, posts],
      'person',
      'organisation',
    ),
    enrolments: await byKeys(
      client,
      'select id, version, learner, academic_year from enrolment where person = any ($1) and school = any ($2) and academic_year = any ($3)',
      [persons, schools, years],
      'learner',
      'academic_year',
    ),
  }
}
