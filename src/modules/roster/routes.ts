import type { Entity } from './entity.ts'
import type { Narrowing } from './page.ts'
import { demographics, enrollments, IS_STUDENT, IS_TEACHER, students, teachers, users } from './people-entities.ts'
import { academicSessions, classes, courses, orgs } from './place-entities.ts'

/** What an address means: a collection, or the one thing in it. */
export interface Route {
  entity: Entity
  narrowing?: Narrowing
  single: boolean
  /** What the address goes through must be there as well: the school of its classes. */
  through: { entity: Entity; id: string }[]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const NEVER: Narrowing = { sql: () => 'false' }

const typed = (entity: Entity, type: string): Entity => ({
  ...entity,
  where: `${entity.properties.type?.sql} = '${type}'`,
})
const schools = typed(orgs, 'school')
const terms = typed(academicSessions, 'term')
const gradingPeriods = typed(academicSessions, 'gradingPeriod')

/** Collections by the first part of an address. */
const COLLECTIONS: Record<string, Entity> = {
  orgs,
  schools,
  academicSessions,
  terms,
  gradingPeriods,
  courses,
  classes,
  users,
  students,
  teachers,
  enrollments,
  demographics,
}

const uuid = (id: string, sql: (at: string) => string): Narrowing =>
  UUID.test(id) ? { sql: (put) => sql(`${put(id)}::uuid`) } : NEVER

/** The one with an id. Ids of registers are looked up by their index. */
function byId(entity: Entity, id: string): Narrowing {
  const key = /^(\w+)\.id::text$/.exec(entity.properties.sourcedId?.sql ?? '')?.[1]
  if (key) return uuid(id, (at) => `${key}.id = ${at}`)
  return { sql: (put) => `${entity.properties.sourcedId?.sql} = ${put(id)}` }
}

const yearOf = (session: string): Narrowing => {
  const year = /^(?:term|year)-(\d{4})(?:-[12])?$/.exec(session)?.[1]
  return year ? { sql: (put) => `k.academic_year = ${put(year)}::int` } : NEVER
}

function courseOf(id: string): Narrowing {
  const [, grade, school = ''] = /^course-([A-Z0-9]{2})-(.+)$/.exec(id) ?? []
  return grade && UUID.test(school)
    ? { sql: (put) => `k.grade = ${put(grade)} and k.school = ${put(school)}::uuid` }
    : NEVER
}

const inClass = (at: string) => `p.id in (select e.person from enrolment e where e.classroom = ${at})`
const ofClass = (at: string) => `p.id in (select k.adviser from classroom k where k.id = ${at})`
const ofLearner = (at: string) => `k.id in (select e.classroom from enrolment e where e.person = ${at})`

/** Parts of a whole: `schools/{id}/classes`. */
const PARTS: Record<string, Record<string, [Entity, (id: string) => Narrowing]>> = {
  schools: {
    classes: [classes, (id) => uuid(id, (at) => `k.school = ${at}`)],
    courses: [courses, (id) => uuid(id, (at) => `q.school = ${at}`)],
    enrollments: [enrollments, (id) => uuid(id, (at) => `e.school = ${at}`)],
    students: [
      students,
      (id) => uuid(id, (at) => `p.id in (select l.person from learner l where l.school = ${at}) and ${IS_STUDENT}`),
    ],
    teachers: [
      teachers,
      (id) =>
        uuid(id, (at) => `p.id in (select s.person from staff_post s where s.organisation = ${at}) and ${IS_TEACHER}`),
    ],
    terms: [
      terms,
      (id) => uuid(id, (at) => `a.year in (select k.academic_year from classroom k where k.school = ${at})`),
    ],
  },
  classes: {
    students: [{ ...students, where: undefined }, (id) => uuid(id, inClass)],
    teachers: [{ ...teachers, where: undefined }, (id) => uuid(id, ofClass)],
  },
  courses: { classes: [classes, courseOf] },
  terms: { classes: [classes, yearOf], gradingPeriods: [gradingPeriods, () => NEVER] },
  students: { classes: [classes, (id) => uuid(id, ofLearner)] },
  teachers: { classes: [classes, (id) => uuid(id, (at) => `k.adviser = ${at}`)] },
  users: { classes: [classes, (id) => uuid(id, (at) => `(k.adviser = ${at} or ${ofLearner(at)})`)] },
}

/** Parts of a class within its school: `schools/{id}/classes/{id}/students`. */
const IN_CLASS: Record<string, [Entity, (id: string) => Narrowing]> = {
  students: PARTS.classes?.students ?? [students, () => NEVER],
  teachers: PARTS.classes?.teachers ?? [teachers, () => NEVER],
  enrollments: [enrollments, (id) => uuid(id, (at) => `e.class = ${at}`)],
}

const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** What an address below the service's own means; null where it means nothing. */
export function routeOf(parts: string[]): Route | null {
  const [first = '', id, part, inner, last] = parts
  const entity = own(COLLECTIONS, first)
  if (!entity || parts.length > 5) return null
  if (id === undefined) return { entity, single: false, through: [] }
  if (part === undefined) return { entity, narrowing: byId(entity, id), single: true, through: [] }
  const through = [{ entity, id }]
  const found = own(own(PARTS, first) ?? {}, part)
  if (!found) return null
  if (inner === undefined) return { entity: found[0], narrowing: found[1](id), single: false, through }
  const within = first === 'schools' && part === 'classes' && last !== undefined ? own(IN_CLASS, last) : undefined
  if (!within) return null
  const [target, narrow] = within
  return {
    entity: target,
    narrowing: narrow(inner),
    single: false,
    through: [...through, { entity: classes, id: inner }],
  }
}

/** The one thing that a part of an address names. */
export const oneOf = byId
