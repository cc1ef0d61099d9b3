import { plainLine } from '#kernel/exchange/csv.ts'
import { zipOf } from '#kernel/exchange/zip.ts'
import { manifestRows } from '../csv-columns.ts'

export type Files = Record<string, Record<string, string>[]>

/** A roster of another program, with ids of its own. */
export const foreign = (): Files => ({
  orgs: [{ sourcedId: 'sch-1', name: 'Ban Klai', type: 'school', identifier: '1013990301' }],
  academicSessions: [
    {
      sourcedId: 't1',
      title: 'Term 1',
      type: 'term',
      startDate: '2026-05-18',
      endDate: '2026-10-11',
      schoolYear: '2027',
    },
  ],
  classes: [
    {
      sourcedId: 'c1',
      title: 'Grade 2/1',
      grades: '02',
      courseSourcedId: 'k',
      classType: 'homeroom',
      schoolSourcedId: 'sch-1',
      termSourcedIds: 't1',
    },
  ],
  users: [
    {
      sourcedId: 'u1',
      enabledUser: 'true',
      username: 'a',
      givenName: 'นิดา',
      familyName: 'พรหมทอง',
      identifier: '201',
      grades: '02',
    },
    {
      sourcedId: 'u2',
      enabledUser: 'true',
      username: 'b',
      givenName: 'โชค',
      familyName: 'ดีงาม',
      identifier: '202',
      grades: '02',
    },
    { sourcedId: 'u3', enabledUser: 'true', username: 'c', givenName: 'วารี', familyName: 'สุขใจ' },
  ],
  demographics: [
    { sourcedId: 'u1', sex: 'female', birthDate: '2018-03-04' },
    { sourcedId: 'u2', sex: 'male', birthDate: '2018-08-19' },
    { sourcedId: 'u3', sex: 'female', birthDate: '1990-01-20' },
  ],
  roles: [
    {
      sourcedId: 'r1',
      userSourcedId: 'u1',
      roleType: 'primary',
      role: 'student',
      orgSourcedId: 'sch-1',
      beginDate: '2026-05-18',
    },
    { sourcedId: 'r2', userSourcedId: 'u2', roleType: 'primary', role: 'student', orgSourcedId: 'sch-1' },
    {
      sourcedId: 'r3',
      userSourcedId: 'u3',
      roleType: 'primary',
      role: 'teacher',
      orgSourcedId: 'sch-1',
      beginDate: '2020-05-16',
    },
  ],
  enrollments: [
    { sourcedId: 'e1', classSourcedId: 'c1', schoolSourcedId: 'sch-1', userSourcedId: 'u1', role: 'student' },
    { sourcedId: 'e2', classSourcedId: 'c1', schoolSourcedId: 'sch-1', userSourcedId: 'u2', role: 'student' },
    {
      sourcedId: 'e3',
      classSourcedId: 'c1',
      schoolSourcedId: 'sch-1',
      userSourcedId: 'u3',
      role: 'teacher',
      primary: 'true',
    },
  ],
})

export async function zipped(
  files: Files,
  manifest = manifestRows(Object.keys(files), { name: 'Other', code: 'other-1' }),
) {
  const text = (rows: Record<string, string>[]): string => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))].map(plainLine).join('')
  }
  const entry = (name: string, content: string) => ({ name, bytes: [Buffer.from(content, 'utf8')] })
  const entries = [
    entry('manifest.csv', manifest.map(plainLine).join('')),
    ...Object.entries(files).map(([name, rows]) => entry(`${name}.csv`, text(rows))),
  ]
  return Buffer.concat(await Array.fromAsync(zipOf(entries)))
}
