import type { PoolClient } from 'pg'
import { tableOf } from '#linkage/table/row-collector.ts'
import type { PersonTable } from '#linkage/table/table.ts'
import { duplicateConfig } from './duplicate-config.ts'

interface PersonRow {
  id: string
  first: string
  last: string
  sex: string
  born: string | null
  hash: string | null
  subdistrict: string | null
  house: string | null
  mother: string | null
  father: string | null
}

const parent = (relation: string): string => `
  (select q.name_first || ' ' || q.name_last from guardian g join person q on q.id = g.guardian
    where g.child = p.id and g.relation = '${relation}' order by g.id limit 1)`

/**
 * Persons who stand for themselves and live, with what tells them apart; parents as the ties of guardians name them. A G-code says
 * nothing against thirteen digits, which may have replaced it.
 */
const PERSONS = `
  select p.id, p.name_first as first, p.name_last as last, p.sex, p.birth_date::text as born,
    case when p.national_id_mask not like 'G%' then encode(p.national_id_hash, 'hex') end as hash, a.code as subdistrict, concat_ws('/', h.house_no, h.moo) as house,
    ${parent('mother')} as mother, ${parent('father')} as father
  from person p left join area a on a.id = p.lives_in left join household h on h.id = p.household
  where p.same_as is null and p.died_on is null and p.birth_date is not null order by p.id`

/** The persons that the actor of the connection sees, as the engine takes them. */
export async function personsToCompare(client: PoolClient): Promise<PersonTable> {
  const { rows } = await client.query<PersonRow>(PERSONS)
  return tableOf(
    duplicateConfig.fields,
    rows.map(({ id, hash, ...cells }) => ({ key: id, cells: { ...cells, id: hash } })),
  )
}

const SAME_NUMBER = `
  with numbers as (
    select p.id as person, p.national_id_hash as hash from person p where p.same_as is null and p.national_id_hash is not null
    union
    select n.person, n.id_number_hash from identity_number n join person p on p.id = n.person where p.same_as is null)
  select distinct a.person as one, b.person as other from identity_number i
    join numbers a on a.hash = i.id_number_hash join numbers b on b.hash = a.hash and b.person > a.person
  order by 1, 2`

/** Pairs of persons with a number in common. No two have the same present one, so a further one is always among them. */
export const pairsByNumber = async (client: PoolClient): Promise<{ one: string; other: string }[]> =>
  (await client.query<{ one: string; other: string }>(SAME_NUMBER)).rows
