import { caseSql, gradeCodes, gradeNames, orgTypes } from './crosswalk.ts'
import { type Entity, present } from './entity.ts'

const IDENTIFIER = `(select c.value from organisation_code c where c.organisation = o.id
  and (c.ends_on is null or c.ends_on > current_date) order by c.scheme = 'moe10' desc, c.scheme, c.value limit 1)`

/** Offices and schools. */
export const orgs: Entity = {
  many: 'orgs',
  one: 'org',
  reads: ['organisation'],
  from: 'organisation o',
  properties: {
    sourcedId: { sql: 'o.id::text' },
    status: { sql: `case when o.state in ('open', 'no_students') then 'active' else 'tobedeleted' end` },
    dateLastModified: { sql: 'o.since', type: 'instant' },
    name: { sql: 'o.name' },
    type: { sql: caseSql('o.kind', orgTypes) },
    identifier: { sql: IDENTIFIER },
    parent: { sql: 'o.parent::text' },
    kind: { sql: 'o.kind' },
    affiliation: { sql: 'o.affiliation' },
    nameEn: { sql: 'o.name_en' },
  },
  build: ({ name, type, identifier, parent, kind, affiliation, nameEn }, link) =>
    present({
      metadata: present({ kind, affiliation, nameEn }),
      name,
      type,
      identifier,
      parent: parent && link('orgs', 'org', parent),
    }),
}

/** The school years of which there are classes, each with its two terms (handbook 1.6). End days are exclusive. */
const SESSIONS = `(
  select 'year-' || y.year as id, 'schoolYear' as type, 'ปีการศึกษา ' || (y.year + 543) as title, null as parent, y.year,
    make_date(y.year, 5, 16) as begins, make_date(y.year + 1, 5, 16) as ends from years y
  union all
  select 'term-' || y.year || '-1', 'term', 'ภาคเรียนที่ 1/' || (y.year + 543), 'year-' || y.year, y.year,
    make_date(y.year, 5, 16), make_date(y.year, 10, 11) from years y
  union all
  select 'term-' || y.year || '-2', 'term', 'ภาคเรียนที่ 2/' || (y.year + 543), 'year-' || y.year, y.year,
    make_date(y.year, 11, 1), make_date(y.year + 1, 4, 1) from years y) a`

export const academicSessions: Entity = {
  many: 'academicSessions',
  one: 'academicSession',
  reads: ['classroom'],
  from: SESSIONS.replace(/years y/g, '(select distinct k.academic_year::int as year from classroom k) y'),
  properties: {
    sourcedId: { sql: 'a.id' },
    status: { sql: `'active'` },
    dateLastModified: { sql: `a.begins::timestamp at time zone 'Asia/Bangkok'`, type: 'instant' },
    title: { sql: 'a.title' },
    type: { sql: 'a.type' },
    startDate: { sql: 'a.begins', type: 'date' },
    endDate: { sql: 'a.ends', type: 'date' },
    schoolYear: { sql: '(a.year + 1)::text' },
    parent: { sql: 'a.parent' },
  },
  build: ({ title, type, startDate, endDate, schoolYear, parent }, link) =>
    present({
      title,
      type,
      startDate,
      endDate,
      schoolYear,
      parent: parent && link('academicSessions', 'academicSession', parent),
    }),
}

/** What a class of a grade is taught, as one course of the school: the registers keep no subjects. */
export const courses: Entity = {
  many: 'courses',
  one: 'course',
  reads: ['classroom'],
  from: `(select k.grade, k.school, max(k.since) as since from classroom k group by k.grade, k.school) q`,
  properties: {
    sourcedId: { sql: `'course-' || q.grade || '-' || q.school` },
    status: { sql: `'active'` },
    dateLastModified: { sql: 'q.since', type: 'instant' },
    title: { sql: caseSql('q.grade', gradeNames) },
    courseCode: { sql: 'q.grade' },
    grade: { sql: caseSql('q.grade', gradeCodes.out) },
    org: { sql: 'q.school::text' },
  },
  build: ({ title, courseCode, grade, org }, link) =>
    present({
      metadata: { grade: courseCode },
      title,
      courseCode,
      grades: grade ? [grade] : [],
      org: org && link('orgs', 'org', org),
    }),
}

export const classes: Entity = {
  many: 'classes',
  one: 'class',
  reads: ['classroom'],
  from: 'classroom k',
  properties: {
    sourcedId: { sql: 'k.id::text' },
    status: { sql: `'active'` },
    dateLastModified: { sql: 'k.since', type: 'instant' },
    title: { sql: `${caseSql('k.grade', gradeNames)} || '/' || k.room` },
    classCode: { sql: `k.grade || '/' || k.room` },
    classType: { sql: `'homeroom'` },
    grade: { sql: caseSql('k.grade', gradeCodes.out) },
    ownGrade: { sql: 'k.grade' },
    room: { sql: 'k.room::text' },
    course: { sql: `'course-' || k.grade || '-' || k.school` },
    school: { sql: 'k.school::text' },
    year: { sql: 'k.academic_year::text' },
  },
  build: ({ title, classCode, classType, grade, ownGrade, room, course, school, year }, link) => ({
    metadata: present({ grade: ownGrade, room }),
    title,
    classCode,
    classType,
    grades: grade ? [grade] : [],
    course: link('courses', 'course', course ?? ''),
    school: link('orgs', 'org', school ?? ''),
    terms: [1, 2].map((term) => link('academicSessions', 'academicSession', `term-${year}-${term}`)),
  }),
}
