import type { PoolClient } from 'pg'
import { caseSql, gradeCodes, PRESENT, positionRoles, sexCodes } from './crosswalk.ts'
import { type Entity, type Extra, present } from './entity.ts'

const HERE = `in (${PRESENT.map((state) => `'${state}'`).join(', ')})`
const STILL = '(s.ends_on is null or s.ends_on > current_date)'

/** Users are the persons who learn or work somewhere, now or before. */
const IS_USER = `(p.id in (select l.person from learner l) or p.id in (select s.person from staff_post s))`
export const IS_STUDENT = `p.id in (select l.person from learner l where l.state ${HERE})`
const TEACHES = Object.entries(positionRoles.out).flatMap(([position, role]) =>
  role === 'teacher' ? [`'${position}'`] : [],
)
export const IS_TEACHER = `p.id in (select s.person from staff_post s where ${STILL} and s.position in (${TEACHES.join(', ')}))`

const NOW = `
  left join lateral (select l.school, l.grade, l.student_code from learner l where l.person = p.id and l.state ${HERE}
    order by l.entered_on desc, l.id limit 1) l on true
  left join lateral (select s.organisation, s.position from staff_post s where s.person = p.id and ${STILL}
    order by s.starts_on desc, s.id limit 1) s on true
  left join lateral (select greatest((select max(x.since) from learner x where x.person = p.id),
    (select max(x.since) from staff_post x where x.person = p.id)) as since) m on true`

const ROLES = `
  select l.person::text as user, 'student' as role, l.school::text as org, l.entered_on as begins, l.left_on as ends,
    l.id::text as id, null as position, l.state ${HERE} as now from learner l where l.person = any ($1)
  union all
  select s.person::text, ${caseSql('s.position', positionRoles.out)}, s.organisation::text, s.starts_on, s.ends_on,
    s.id::text, s.position, ${STILL} from staff_post s where s.person = any ($1)
  order by "now" desc, begins desc, id`

/** The roles of some persons, those that hold now first; the first of all is the primary one. */
async function rolesOf(client: PoolClient, persons: string[]): Promise<Extra> {
  const found = await client.query<{ user: string } & Record<string, unknown>>(ROLES, [persons])
  const roles: Extra = new Map()
  for (const { user, ...role } of found.rows) {
    const own = roles.get(user) ?? []
    roles.set(user, [...own, { ...role, roleType: own.length === 0 ? 'primary' : 'secondary' }])
  }
  return roles
}

export const users: Entity = {
  many: 'users',
  one: 'user',
  reads: ['person'],
  from: 'person p',
  joins: NOW,
  where: IS_USER,
  properties: {
    sourcedId: { sql: 'p.id::text' },
    status: {
      sql: `case when p.died_on is null and (l.school is not null or s.organisation is not null) then 'active' else 'tobedeleted' end`,
    },
    dateLastModified: { sql: 'greatest(p.since, m.since)', type: 'instant' },
    username: { sql: 'p.id::text' },
    enabledUser: {
      sql: `case when p.died_on is null and (l.school is not null or s.organisation is not null) then 'true' else 'false' end`,
    },
    givenName: { sql: 'p.name_first' },
    familyName: { sql: 'p.name_last' },
    title: { sql: 'p.name_title' },
    givenNameEn: { sql: 'p.name_first_en' },
    familyNameEn: { sql: 'p.name_last_en' },
    identifier: { sql: 'l.student_code' },
    grade: { sql: caseSql('l.grade', gradeCodes.out) },
    ownGrade: { sql: 'l.grade' },
    primaryOrg: { sql: 'coalesce(l.school, s.organisation)::text' },
  },
  extra: rolesOf,
  build: (row, link, roles) =>
    present({
      metadata: present({
        title: row.title,
        givenNameEn: row.givenNameEn,
        familyNameEn: row.familyNameEn,
        grade: row.ownGrade,
      }),
      username: row.username,
      enabledUser: row.enabledUser,
      givenName: row.givenName,
      familyName: row.familyName,
      identifier: row.identifier,
      primaryOrg: row.primaryOrg && link('orgs', 'org', row.primaryOrg),
      grades: row.grade ? [row.grade] : undefined,
      roles: roles.map(({ roleType, role, org, begins, ends, position }) =>
        present({
          roleType,
          role,
          org: link('orgs', 'org', String(org)),
          beginDate: begins,
          endDate: ends,
          metadata: position ? { position } : undefined,
        }),
      ),
    }),
}

export const students: Entity = { ...users, where: IS_STUDENT, reads: ['person', 'learner'] }
export const teachers: Entity = { ...users, where: IS_TEACHER, reads: ['person', 'staff_post'] }

export const demographics: Entity = {
  many: 'demographics',
  one: 'demographics',
  reads: ['person'],
  from: 'person p',
  where: IS_USER,
  properties: {
    sourcedId: { sql: 'p.id::text' },
    status: { sql: `case when p.died_on is null then 'active' else 'tobedeleted' end` },
    dateLastModified: { sql: 'p.since', type: 'instant' },
    birthDate: { sql: 'p.birth_date', type: 'date' },
    sex: { sql: caseSql('p.sex', sexCodes.out) },
  },
  build: ({ birthDate, sex }) => present({ birthDate, sex }),
}

/** Learners in classes, and homeroom teachers as their primary teachers. */
const MEMBERS = `(
  select e.id::text as id, e.since, e.classroom as class, e.school, e.person, 'student' as role, null as main, e.starts_on as begins, e.ends_on as ends,
    e.academic_year::int as year
    from enrolment e where e.classroom is not null
  union all
  select 'adviser-' || k.id, k.since, k.id, k.school, k.adviser, 'teacher', 'true', null, null, k.academic_year::int
    from classroom k where k.adviser is not null) e`

export const enrollments: Entity = {
  many: 'enrollments',
  one: 'enrollment',
  reads: ['enrolment', 'classroom'],
  from: MEMBERS,
  properties: {
    sourcedId: { sql: 'e.id' },
    status: { sql: `'active'` },
    dateLastModified: { sql: 'e.since', type: 'instant' },
    class: { sql: 'e.class::text' },
    school: { sql: 'e.school::text' },
    user: { sql: 'e.person::text' },
    role: { sql: 'e.role' },
    primary: { sql: 'e.main' },
    beginDate: { sql: 'e.begins', type: 'date' },
    endDate: { sql: 'e.ends', type: 'date' },
  },
  build: (row, link) =>
    present({
      user: link('users', 'user', row.user ?? ''),
      class: link('classes', 'class', row.class ?? ''),
      school: link('orgs', 'org', row.school ?? ''),
      role: row.role,
      primary: row.primary,
      beginDate: row.beginDate,
      endDate: row.endDate,
    }),
}
