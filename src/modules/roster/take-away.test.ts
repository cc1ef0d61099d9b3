import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../tests/support/as.ts'
import { unzipped } from '../../../tests/support/unzip.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { linesIn } from './csv-lines.fixture.ts'
import { headers } from './csv-schema.fixture.ts'
import { putSchoolWithClasses, type SchoolAtHand } from './roster.fixture.ts'
import { takeRoster } from './take-away.ts'

const stage = useWorld()
let near: SchoolAtHand
let far: SchoolAtHand
let officer: Actor
let director: Actor

beforeAll(async () => {
  near = await putSchoolWithClasses(stage.house, 'โรงเรียน "บ้านใกล้", สาขา', '1013990201')
  far = await putSchoolWithClasses(stage.house, 'โรงเรียนบ้านไกล', '1013990202')
  const place = stage.house.province.areaId
  officer = await actAs(stage.house, { username: 'take.officer', roles: [{ role: 'peo_officer', place }] })
  director = await actAs(stage.house, {
    username: 'take.director',
    roles: [{ role: 'school_director', place: near.school }],
  })
})

async function taken(actor: Actor, school?: string): Promise<Map<string, string[][]>> {
  const stream = await takeRoster(stage.house, actor, { year: 2025, school })
  const files = unzipped(Buffer.from(await new Response(stream).arrayBuffer()))
  return new Map([...files].map(([name, bytes]) => [name, linesIn(bytes.toString('utf8'))]))
}

/** The rows of a file by the names of its columns. */
function rowsOf(files: Map<string, string[][]>, file: string): Record<string, string>[] {
  const [head = [], ...lines] = files.get(`${file}.csv`) ?? []
  return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i] ?? ''])))
}

/** Which column of a file names which rows of another. */
const LINKS: [string, string, string][] = [
  ['academicSessions', 'parentSourcedId', 'academicSessions'],
  ['classes', 'courseSourcedId', 'courses'],
  ['classes', 'schoolSourcedId', 'orgs'],
  ['classes', 'termSourcedIds', 'academicSessions'],
  ['courses', 'orgSourcedId', 'orgs'],
  ['enrollments', 'classSourcedId', 'classes'],
  ['enrollments', 'schoolSourcedId', 'orgs'],
  ['enrollments', 'userSourcedId', 'users'],
  ['roles', 'userSourcedId', 'users'],
  ['roles', 'orgSourcedId', 'orgs'],
  ['users', 'primaryOrgSourcedId', 'orgs'],
  ['demographics', 'sourcedId', 'users'],
]

describe('the files of a roster', () => {
  it('are those of the binding: its columns in its order, and a manifest that names them', async () => {
    const files = await taken(officer)
    for (const [file, columns] of Object.entries(headers)) {
      const [head = []] = files.get(`${file}.csv`) ?? []
      expect(
        head.filter((name) => !name.startsWith('metadata.')),
        file,
      ).toEqual(columns)
      expect(
        head.slice(columns.length).every((name) => name.startsWith('metadata.')),
        file,
      ).toBe(true)
    }
    const manifest = Object.fromEntries((files.get('manifest.csv') ?? []).map(([name, value]) => [name, value]))
    expect(manifest).toMatchObject({ 'oneroster.version': '1.2', 'manifest.version': '1.0', 'file.results': 'absent' })
    const bulk = Object.keys(manifest).filter((name) => manifest[name] === 'bulk')
    expect(bulk.map((name) => `${name.slice(5)}.csv`).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.csv').sort(),
    )
  })

  it('hang together: whatever a line names is there', async () => {
    for (const files of [await taken(officer), await taken(director), await taken(officer, far.school)]) {
      for (const [file, column, target] of LINKS) {
        const known = new Set(rowsOf(files, target).map((row) => row.sourcedId))
        for (const row of rowsOf(files, file))
          for (const id of (row[column] ?? '').split(',').filter(Boolean))
            expect(known.has(id), `${file}.${column} ${id}`).toBe(true)
      }
    }
  })

  it('are bulk: status and date stay empty, ids stand once', async () => {
    const files = await taken(officer)
    for (const name of files.keys()) {
      if (name === 'manifest.csv') continue
      const rows = rowsOf(files, name.replace('.csv', ''))
      expect(rows.length, name).toBeGreaterThan(0)
      expect(
        rows.every((row) => row.status === '' && row.dateLastModified === ''),
        name,
      ).toBe(true)
      expect(new Set(rows.map((row) => row.sourcedId)).size, name).toBe(rows.length)
    }
  })

  it('hold what the actor may take away and nothing else', async () => {
    const ids = (rows: Record<string, string>[]) => rows.map((row) => row.sourcedId).sort()
    const own = await taken(director)
    const students = near.learners.map(({ person }) => person)
    expect(ids(rowsOf(own, 'users'))).toEqual([...students, near.teacher, near.director].sort())
    expect(ids(rowsOf(own, 'classes'))).toEqual([near.classroom, near.secondClass].sort())
    expect(rowsOf(own, 'enrollments')).toHaveLength(5)
    expect(JSON.stringify([...own])).not.toContain(far.teacher)
    expect(rowsOf(await taken(officer), 'users')).toHaveLength(12)
    const nobody = await actAs(stage.house, { username: 'take.nobody', roles: [] })
    await expect(takeRoster(stage.house, nobody, { year: 2025 })).rejects.toThrow('404.1')
  })

  it('are told to the ledger, with how many lines left', async () => {
    const noted = async () => {
      const found = await stage.house.count.query<{ detail: Record<string, unknown> }>(
        `select detail from audit_entry where verb = 'export' and actor = $1 and detail ? 'rows' order by seq`,
        [director.account],
      )
      return found.rows.map(({ detail }) => detail)
    }
    await expect.poll(noted).toHaveLength(2)
    expect((await noted()).at(-1)).toMatchObject({ format: 'oneroster', year: 2025, complete: true })
    expect(Number((await noted()).at(-1)?.rows)).toBeGreaterThan(20)
  })
})
