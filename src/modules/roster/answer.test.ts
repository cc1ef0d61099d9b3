import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { type Actor, ANONYMOUS } from '#kernel/scope/actor.ts'
import { issueToken } from '#modules/access/module.ts'
import { actAs } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { ROSTER_PATH, rosterAnswer, rosterScopes } from './answer.ts'
import { putSchoolWithClasses, type SchoolAtHand } from './roster.fixture.ts'
import { failureSchema, schemas } from './schema.fixture.ts'

type Thing = Record<string, unknown> & { sourcedId: string }

const stage = useWorld()
let near: SchoolAtHand
let far: SchoolAtHand
let officer: Actor
let director: Actor

beforeAll(async () => {
  near = await putSchoolWithClasses(stage.house, 'โรงเรียนบ้านใกล้', '1013990101')
  far = await putSchoolWithClasses(stage.house, 'โรงเรียนบ้านไกล', '1013990102')
  const place = stage.house.province.areaId
  officer = await actAs(stage.house, { username: 'roster.officer', roles: [{ role: 'peo_officer', place }] })
  director = await actAs(stage.house, {
    username: 'roster.director',
    roles: [{ role: 'school_director', place: near.school }],
  })
})

const ajv = new Ajv({ allErrors: true })
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)

function expectFits(schema: Record<string, unknown>, value: unknown): void {
  const fits = ajv.compile(schema)
  fits(value)
  expect(fits.errors ?? []).toEqual([])
}

async function ask(path: string, actor: Actor = officer, headers: Record<string, string> = {}, method = 'GET') {
  const url = path.startsWith('http') ? path : `http://buaban.test${ROSTER_PATH}/${path}`
  const strange: unknown[] = []
  const response = await rosterAnswer(stage.house, actor, new Request(url, { method, headers }), (_, error) =>
    strange.push(error),
  )
  expect(strange).toEqual([])
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
}

const listOf = async (path: string, name: string, actor?: Actor): Promise<Thing[]> => {
  const { status, body } = await ask(path, actor)
  expect(status, path).toBe(200)
  const things = body[name] as Thing[]
  for (const one of things) expectFits(schemas[name] ?? {}, one)
  return things
}

const ids = (things: Thing[]): string[] => things.map(({ sourcedId }) => sourcedId).sort()

describe('each collection', () => {
  it.each([
    ['orgs', 'orgs', 'org'],
    ['schools', 'orgs', 'org'],
    ['academicSessions', 'academicSessions', 'academicSession'],
    ['terms', 'academicSessions', 'academicSession'],
    ['courses', 'courses', 'course'],
    ['classes', 'classes', 'class'],
    ['users', 'users', 'user'],
    ['students', 'users', 'user'],
    ['teachers', 'users', 'user'],
    ['enrollments', 'enrollments', 'enrollment'],
    ['demographics', 'demographics', 'demographics'],
  ])('%s fits the published schema, as a list and one by one', async (path, many, one) => {
    const things = await listOf(path, many)
    expect(things.length).toBeGreaterThan(0)
    for (const { sourcedId } of things.slice(0, 3)) {
      const { status, body } = await ask(`${path}/${encodeURIComponent(sourcedId)}`)
      expect(status).toBe(200)
      expect(body[one]).toEqual(things.find((thing) => thing.sourcedId === sourcedId))
    }
  })

  it('says the facts of the registers in the codes of the roster', async () => {
    const [user] = await listOf(`users?filter=identifier='001' AND primaryOrg='${near.school}'`, 'users')
    expect(user).toMatchObject({ status: 'active', enabledUser: 'true', givenName: 'แก้ว', grades: ['01'] })
    expect(user?.roles).toEqual([
      expect.objectContaining({ roleType: 'primary', role: 'student', beginDate: '2025-05-16' }),
    ])
    const teachers = await listOf(`schools/${near.school}/teachers`, 'users')
    expect(ids(teachers)).toEqual([near.teacher])
    expect(teachers[0]?.roles).toMatchObject([{ role: 'teacher', metadata: { position: 'assistant_teacher' } }])
    const [school] = await listOf(`orgs?filter=identifier='1013990101'`, 'orgs')
    expect(school).toMatchObject({ sourcedId: near.school, type: 'school', status: 'active' })
    const terms = await listOf('terms?sort=startDate', 'academicSessions')
    expect(terms.map(({ title, startDate, endDate, schoolYear }) => [title, startDate, endDate, schoolYear])).toEqual([
      ['ภาคเรียนที่ 1/2568', '2025-05-16', '2025-10-11', '2026'],
      ['ภาคเรียนที่ 2/2568', '2025-11-01', '2026-04-01', '2026'],
    ])
    const [sex] = await listOf(`demographics?filter=sourcedId='${near.learners[0]?.person}'`, 'demographics')
    expect(sex).toMatchObject({ sex: 'female', birthDate: '2016-02-03' })
  })

  it('never holds a national id or a phone number', async () => {
    for (const path of ['users', 'students', 'demographics'])
      expect(JSON.stringify((await ask(`${path}?limit=1000`)).body)).not.toMatch(
        /(?<![\w-])\d{13}(?![\w-])|xxxxx|phone/,
      )
  })
})

describe('parts of a whole', () => {
  it('are those and no others', async () => {
    const persons = near.learners.map(({ person }) => person).sort()
    expect(ids(await listOf(`schools/${near.school}/students`, 'users'))).toEqual(persons)
    const inFirst = near.learners
      .slice(0, 3)
      .map(({ person }) => person)
      .sort()
    expect(ids(await listOf(`classes/${near.classroom}/students`, 'users'))).toEqual(inFirst)
    expect(ids(await listOf(`schools/${near.school}/classes/${near.classroom}/students`, 'users'))).toEqual(inFirst)
    expect(ids(await listOf(`classes/${near.classroom}/teachers`, 'users'))).toEqual([near.teacher])
    expect(ids(await listOf(`schools/${near.school}/classes`, 'classes'))).toEqual(
      [near.classroom, near.secondClass].sort(),
    )
    expect(await listOf(`schools/${near.school}/enrollments`, 'enrollments')).toHaveLength(5)
    expect(await listOf(`schools/${near.school}/classes/${near.classroom}/enrollments`, 'enrollments')).toHaveLength(4)
    expect(await listOf(`schools/${near.school}/courses`, 'courses')).toHaveLength(1)
    expect(await listOf(`schools/${near.school}/terms`, 'academicSessions')).toHaveLength(2)
    expect(await listOf('terms/term-2025-1/classes', 'classes')).toHaveLength(4)
    expect(await listOf('terms/term-2025-1/gradingPeriods', 'academicSessions')).toEqual([])
    expect(ids(await listOf(`courses/course-P1-${near.school}/classes`, 'classes'))).toHaveLength(2)
    const [student] = near.learners
    expect(ids(await listOf(`students/${student?.person}/classes`, 'classes'))).toEqual([near.classroom])
    expect(ids(await listOf(`teachers/${near.teacher}/classes`, 'classes'))).toEqual([near.classroom])
    expect(ids(await listOf(`users/${near.teacher}/classes`, 'classes'))).toEqual([near.classroom])
  })

  it('of what is not there are not there either', async () => {
    for (const path of [`schools/${newId()}/classes`, `classes/${newId()}/students`, 'orgs/x', 'terms/term-1900-1'])
      expect((await ask(path)).status, path).toBe(404)
  })
})

describe('paging', () => {
  it('walks every thing once by the links it gives, and counts all', async () => {
    const all = await listOf('users?limit=1000', 'users')
    const seen: Thing[] = []
    let next: string | undefined = 'users?limit=4&sort=familyName&orderBy=desc'
    while (next) {
      const { body, headers } = await ask(next)
      expect(Number(headers.get('x-total-count'))).toBe(all.length)
      seen.push(...(body.users as Thing[]))
      next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
    }
    expect(seen).toHaveLength(all.length)
    expect(ids(seen)).toEqual(ids(all))
    const last = /<([^>]+)>; rel="last"/.exec((await ask('users?limit=4')).headers.get('link') ?? '')?.[1] ?? ''
    expect(ids((await ask(last)).body.users).length).toBe(all.length % 4 || 4)
  })

  it('gives the same order whether or not it can take the short way', async () => {
    const short = await listOf('students?limit=3&offset=2', 'users')
    const long = await listOf(`students?limit=3&offset=2&filter=status='active'`, 'users')
    expect(short).toEqual(long)
  })

  it('gives the fields asked for and no others', async () => {
    const { body } = await ask('users?fields=sourcedId,givenName&limit=2')
    for (const user of body.users) expect(Object.keys(user).sort()).toEqual(['givenName', 'sourcedId'])
  })
})

describe('filters', () => {
  it('compare as they say', async () => {
    const count = async (filter: string) => (await listOf(`users?filter=${encodeURIComponent(filter)}`, 'users')).length
    expect(await count(`givenName='แก้ว'`)).toBe(2)
    expect(await count(`givenName='แก้ว' AND primaryOrg.sourcedId='${near.school}'`)).toBe(1)
    expect(await count(`givenName='แก้ว' OR givenName='ดาว'`)).toBe(4)
    expect(await count(`givenName~'ครู'`)).toBe(2)
    expect(await count(`givenName!='แก้ว'`)).toBe(10)
    expect(await count(`dateLastModified>'2000-01-01'`)).toBe(12)
    expect(await count(`dateLastModified<'2000-01-01T00:00:00.000Z'`)).toBe(0)
    expect(await count(`givenName='%'`)).toBe(0)
    expect(await count(`givenName~'%'`)).toBe(0)
    expect(await count(`givenName='x'' or ''1''=''1'`)).toBe(0)
  })

  it.each([
    [`users?filter=nothing='1'`, 'invalid_filter_field'],
    [`users?filter=givenName`, 'invalid_filter_field'],
    [`users?filter=givenName='a' AND givenName='b' OR givenName='c'`, 'invalid_filter_field'],
    [`users?filter=dateLastModified>'yesterday'`, 'invalid_filter_field'],
    [`users?filter=__proto__='x'`, 'invalid_filter_field'],
    [`users?fields=nationalId`, 'invalid_selection_field'],
    ['users?limit=0', 'invaliddata'],
    ['users?offset=-1', 'invaliddata'],
    ['users?orderBy=up', 'invaliddata'],
    ['users?page=2', 'invaliddata'],
  ])('%s is refused as the specification says', async (path, code) => {
    const { status, body } = await ask(path)
    expect(status).toBe(code === 'invaliddata' ? 422 : 400)
    expectFits(failureSchema, body)
    expect(body.imsx_CodeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue).toBe(code)
  })
})

describe('who asks', () => {
  it('gets what they may read and nothing of the rest', async () => {
    const students = await listOf('students', 'users', director)
    expect(ids(students)).toEqual(near.learners.map(({ person }) => person).sort())
    expect(ids(await listOf('classes', 'classes', director))).toEqual([near.classroom, near.secondClass].sort())
    expect((await ask(`users/${far.learners[0]?.person}`, director)).status).toBe(404)
    expect((await ask(`classes/${far.classroom}/students`, director)).status).toBe(404)
    expect((await ask('students', director)).headers.get('x-total-count')).toBe('4')
  })

  it('is asked for a token, and for one that was issued for this', async () => {
    expect((await ask('orgs', ANONYMOUS)).status).toBe(401)
    expect((await ask('orgs', ANONYMOUS, { authorization: 'Bearer bua_nothing' })).status).toBe(401)
    const sysadmin = await actAs(stage.house, {
      username: 'roster.admin',
      roles: [{ role: 'sysadmin', place: stage.house.province.areaId }],
    })
    const issued = async (scopes: string[]): Promise<string> => {
      const account = officer.account ?? ''
      const given = { id: newId(), token: newId(), account, name: 'lms', powers: ['read'], days: 30, scopes }
      const { secret } = await issueToken(stage.house, officer, given)
      return `Bearer ${secret}`
    }
    const [core = '', , demographic = ''] = Object.keys(rosterScopes)
    const authorization = await issued([core])
    expect((await ask('users', ANONYMOUS, { authorization })).status).toBe(200)
    expect((await ask('demographics', ANONYMOUS, { authorization })).status).toBe(403)
    const other = await issued([demographic])
    expect((await ask('demographics', ANONYMOUS, { authorization: other })).status).toBe(200)
    expect((await ask('users', ANONYMOUS, { authorization: other })).status).toBe(403)
    // a role without the registers of people
    expect((await ask('users', sysadmin)).body.users ?? []).toEqual([])
  })

  it('may only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('orgs', officer, {}, method)).status).toBe(405)
    expect((await ask('orgs', officer, {}, 'HEAD')).headers.get('x-total-count')).toBeTruthy()
    expect((await ask('%E0%A4%A')).status).toBe(404)
    expect((await ask('nothing')).status).toBe(404)
  })
})
