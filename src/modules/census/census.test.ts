import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AFFILIATION_NAMES, type Truth, writeLists } from '#demo/linkage/lists.ts'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { list } from '#kernel/register/list.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs } from '../../../tests/support/as.ts'
import { useWorld } from '../../../tests/support/world.ts'
import type { ListKind } from './codes.ts'
import { type RunFigures, runRound } from './run-round.ts'
import { takeList } from './take-list.act.ts'

const CHILDREN = 3000
const KINDS: ListKind[] = ['obec', 'private', 'local', 'vocational', 'nonformal', 'border']
const REGISTRY = 'ลำดับ,เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'
const SCHOOL = 'ลำดับ,สังกัด,เลขประจำตัวประชาชน,คำนำหน้าชื่อ,ชื่อ,นามสกุล,เพศ,วันเกิด,รหัสตำบล,บ้านเลขที่,ชื่อมารดา,ชื่อบิดา'

let truth: Truth
let officer: Actor
let round: string
let figures: RunFigures
/** Row of the whole enrolment for each row of each list, in order. */
const rowsOf = new Map<string, number[]>()
const idOfKind = new Map<ListKind, string>()

const stage = useWorld(async ({ house }) => {
  const folder = mkdtempSync(join(tmpdir(), 'buaban-census-'))
  const files = { registry: join(folder, 'r.csv'), enrolment: join(folder, 'e.csv') }
  truth = writeLists({ seed: 13, children: CHILDREN, enrolled: 2700, difficulty: 'usual', province: 13 }, files)
  const [registry, enrolment] = [files.registry, files.enrolment].map((file) =>
    readFileSync(file, 'utf8').trim().split('\n'),
  )
  rmSync(folder, { recursive: true })
  officer = await actAs(house, { username: 'census', roles: [{ role: 'peo_officer', place: house.province.areaId }] })
  round = newId()
  await perform(house, officer, {
    id: newId(),
    verb: 'create',
    register: 'census_round',
    record: round,
    values: {
      name: 'รอบทดสอบ',
      academic_year: 2026,
      counted_on: '2026-06-10',
      area: house.province.areaId,
      age_from: 0,
      age_to: 24,
      accept: 0.99,
      reject: 0.01,
    },
  })
  const take = async (kind: ListKind, lines: string[]): Promise<void> => {
    const id = newId()
    idOfKind.set(kind, id)
    const bytes = Buffer.from(lines.join('\n'))
    const taking = { id, round, kind, source: 'ทดสอบ', datedOn: '2026-06-10', fileName: `${kind}.csv`, bytes }
    await takeList(house, officer, taking)
  }
  await take('registry', [REGISTRY, ...(registry?.slice(1) ?? [])])
  for (const [at, kind] of KINDS.entries()) {
    const name = AFFILIATION_NAMES[at]
    const rows = (enrolment?.slice(1) ?? []).flatMap((line, row) =>
      line.split(',')[1] === name ? [{ line, row }] : [],
    )
    rowsOf.set(
      kind,
      rows.map(({ row }) => row),
    )
    await take(kind, [SCHOOL, ...rows.map(({ line }) => line)])
  }
  figures = await runRound(house, round)
})

describe('a round', () => {
  it('places every child of the registry once', async () => {
    const { counts } = figures
    const { enrolled = 0, out_of_school = 0, to_verify = 0, elsewhere = 0 } = counts
    expect(enrolled + out_of_school + to_verify + elsewhere).toBe(CHILDREN)
    const kept = await stage.house.count.query<{ n: number }>(
      'select count(*)::int as n from census_child where round = $1',
      [round],
    )
    expect(kept.rows[0]?.n).toBe(CHILDREN + (counts.listOnly ?? 0))
  })

  it('tells of every place that its numbers are to be counted anew', async () => {
    const { rows } = await stage.house.count.query<{ silent: number }>(
      `select count(*)::int as silent from (select lives_in from census_child where round = $1
         except select c.lives_in from outbox o join census_child c on c.id = o.record where o.register = 'census_child') s`,
      [round],
    )
    expect(rows[0]?.silent).toBe(0)
  })

  it('finds the children who are truly in no school, and calls hardly any other child so', async () => {
    const { rows } = await stage.house.count.query<{ row: number }>(
      `select row::int as row from census_child where round = $1 and standing = 'out_of_school'`,
      [round],
    )
    // the header is row 1 of the file
    const called = rows.map(({ row }) => row - 2)
    const truly = truth.outside.reduce((sum, one) => sum + one, 0)
    const right = called.filter((row) => truth.outside[row] === 1).length
    expect(truly).toBeGreaterThan(300)
    expect(right / truly).toBeGreaterThan(0.97)
    expect(right / called.length).toBeGreaterThan(0.97)
  })

  it('links a child to the row of the school’s list that is the same child', async () => {
    const { rows } = await stage.house.count.query<{ row: number; other_row: number; affiliation: string }>(
      `select row::int as row, other_row::int as other_row, affiliation from census_child
       where round = $1 and standing = 'enrolled' and origin = 'registry'`,
      [round],
    )
    const right = rows.filter(({ row, other_row, affiliation }) => {
      const at = rowsOf.get(affiliation)?.[other_row - 2] ?? -1
      return truth.personOf[at] === row - 2
    }).length
    expect(right / rows.length).toBeGreaterThan(0.995)
  })

  it('run again changes nothing', async () => {
    const again = await runRound(stage.house, round)
    expect(again.kept.census_child).toMatchObject({ made: 0, changed: 0, withdrawn: 0 })
    expect(again.counts).toEqual(figures.counts)
  })

  it('takes what a person judged, and never overrides it', async () => {
    const asked = await stage.house.count.query<{ id: string }>(
      `select q.id from link_question q join census_child c on c.id = q.child
       where c.standing = 'to_verify' and q.state = 'waiting' order by q.likeness desc, q.id limit 1`,
    )
    const question = await record(stage.house, officer, 'link_question', asked.rows[0]?.id ?? '')
    const child = String(question.values.child)
    await perform(stage.house, officer, {
      id: newId(),
      verb: 'move',
      register: 'link_question',
      record: question.id,
      version: question.version,
      move: 'say_same',
    })
    await runRound(stage.house, round)
    const kept = await stage.house.count.query<{ standing: string; other_row: number }>(
      'select standing, other_row::int as other_row from census_child where id = $1',
      [child],
    )
    expect(kept.rows[0]).toEqual({ standing: 'enrolled', other_row: question.values.other_row })
    const still = await list(stage.house, officer, 'link_question', {
      filters: [{ field: 'state', op: 'is', value: 'same' }],
    })
    expect(still.rows.map(({ id }) => id)).toContain(question.id)
  })

  it('keeps id numbers sealed', async () => {
    const { rows } = await stage.house.count.query<{ n: number }>(
      `select count(*)::int as n from census_row where cells::text ~ '[0-9]{13}'`,
    )
    expect(rows[0]?.n).toBe(0)
  })
})

describe('a list', () => {
  it('without the columns that matter is refused, and says which', async () => {
    const taking = {
      id: newId(),
      round,
      kind: 'obec' as const,
      source: 'x',
      datedOn: '2026-06-10',
      fileName: 'x.csv',
      bytes: Buffer.from('สี,จำนวน\nแดง,3\nดำ,4\n'),
    }
    await expect(takeList(stage.house, officer, taking)).rejects.toMatchObject({
      problem: { name: 'input', parts: [{ spot: { field: 'file', column: 'ชื่อ' } }] },
    })
  })

  it('brought twice is taken once', async () => {
    const id = newId()
    const bytes = Buffer.from('ชื่อ,นามสกุล,วันเกิด\nมะลิ,ทองสุข,5/1/2555\n')
    const taking = { id, round, kind: 'deaths' as const, source: 'x', datedOn: '2026-06-10', fileName: 'd.csv', bytes }
    await takeList(stage.house, officer, taking)
    await takeList(stage.house, officer, taking)
    const { rows } = await stage.house.count.query('select 1 from census_row where list = $1', [id])
    expect(rows).toHaveLength(1)
  })
})
