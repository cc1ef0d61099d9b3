import type { House } from '#kernel/house.ts'
import { openId } from '#kernel/kinds/national-id.ts'

/** A child of the demo province as the civil registry would know it. */
export interface KnownChild {
  person: string
  /** Thirteen digits, a G-code, or nothing. */
  id: string
  first: string
  last: string
  sex: 'm' | 'f'
  /** yyyymmdd */
  born: number
  subdistrict: string
  house: string
  mother: string | null
  father: string | null
  /** Groups children of one house, so that parents who are not on record are invented once for all of them. */
  household: string
  dead: boolean
}

/** A child on the list of a school, as the school's own record has it. */
export interface KnownPupil {
  person: string
  affiliation: string
  school: string
  grade: string
}

/** Persons young enough to be on a list who live in the province, with what is known of their parents. */
const CHILDREN = `
  select p.id as person, p.national_id, p.name_first as first, p.name_last as last, p.sex,
    to_char(p.birth_date, 'YYYYMMDD')::int as born, a.code as subdistrict, coalesce(h.house_no, '') as house,
    coalesce(p.household, p.id) as household, p.died_on is not null as dead,
    min(g.name_first) filter (where t.relation = 'mother') as mother,
    min(g.name_first) filter (where t.relation = 'father') as father
  from person p
  join area a on a.id = p.lives_in
  left join household h on h.id = p.household
  left join guardian t on t.child = p.id and t.relation in ('mother', 'father')
  left join person g on g.id = t.guardian
  where p.birth_date >= $1 and length(a.code) = 6 and left(a.code, 2) = $2
  group by p.id, a.code, h.house_no
  order by p.id`

export async function knownChildren(house: House, bornFrom: string): Promise<KnownChild[]> {
  const found = await house.count.query<KnownChild & { national_id: Buffer | null }>(CHILDREN, [
    bornFrom,
    house.province.code,
  ])
  return found.rows.map(({ national_id, ...child }) => ({
    ...child,
    id: national_id ? openId(national_id, house.keys) : '',
  }))
}

/** Learners who are on the list of their school, whether or not they come: in order of schools, as a school writes them. */
const PUPILS = `
  select l.person, o.affiliation, coalesce(min(c.value), '') as school, l.grade
  from learner l
  join organisation o on o.id = l.school
  left join organisation_code c on c.organisation = o.id and c.scheme = 'moe10'
  where l.left_on is null
  group by l.id, l.person, o.affiliation, l.grade, l.school
  order by o.affiliation, l.school, l.grade, l.id`

export const knownPupils = async (house: House): Promise<KnownPupil[]> =>
  (await house.count.query<KnownPupil>(PUPILS)).rows
