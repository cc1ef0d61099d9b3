import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { Refusal } from '#kernel/problem.ts'
import {
  bringAgain,
  bringFile,
  checkOf,
  correctCells,
  keepMapping,
  progressOf,
  type Run,
  readRun,
  rereadFile,
  runImport,
  startImport,
} from '#modules/exchange/module.ts'
import { nationalIdFor, put } from '../support/as.ts'
import { type ListedPupil, pupilFile, windows874 } from '../support/pupil-file.ts'
import { buildTown, type Town, type Townsman } from '../support/townsfolk.ts'
import { useWorld } from '../support/world.ts'

/** Malee keeps the register of a school and brings what another program exported, three times over. */
const stage = useWorld()
const SCHOOL = { code: '1013000001', name: 'โรงเรียนบ้านดอกคูน' }
let town: Town
let malee: Townsman
let somchai: Townsman

beforeAll(async () => {
  town = await buildTown(stage.house)
  await put(stage.house, 'organisation_code', { organisation: town.dokkhun, scheme: 'moe10', value: SCHOOL.code })
  malee = await town.someone('malee.registrar', [{ role: 'school_registrar', place: town.dokkhun }])
  somchai = await town.someone('somchai.registrar', [{ role: 'school_registrar', place: town.sabua }])
})

const run = (id: string): Promise<Run> => readRun(stage.house, malee.actor, id)
const answers = { academic_year: '2569', term: '1/2569', entered_on: '16/5/2569' }

async function bring(bytes: Uint8Array, who: Townsman = malee): Promise<string> {
  const organisation = who === malee ? town.dokkhun : town.sabua
  return bringFile(stage.house, who.actor, { id: newId(), fileName: 'list.csv', bytes, organisation })
}

/** The mapping step as it was suggested, with the answers given. */
async function agree(id: string, who: Townsman = malee): Promise<void> {
  const { mapping, version } = await readRun(stage.house, who.actor, id)
  if (!mapping) throw new Error('nothing was suggested')
  await keepMapping(stage.house, who.actor, id, { act: newId(), version, mapping: { ...mapping, answers } })
}

async function checked(id: string, who: Townsman = malee) {
  const check = await checkOf(stage.house, who.actor, await readRun(stage.house, who.actor, id), 60_000)
  if (check.state !== 'ready') throw new Error(JSON.stringify(check))
  return check.report
}

async function bringIn(id: string, mode: 'all_or_nothing' | 'good_rows' = 'all_or_nothing'): Promise<Run> {
  const report = await checked(id)
  const { version } = await run(id)
  await startImport(stage.house, malee.actor, id, {
    act: newId(),
    version,
    mode,
    seenAt: report.seenAt,
    rows: report.rows,
  })
  await runImport(stage.house, id, new AbortController().signal)
  return run(id)
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.problem.name : String(error)),
  )

const pupils: ListedPupil[] = Array.from({ length: 30 }, (_, i) => ({
  id: nationalIdFor(),
  first: `ปลายฟ้า${'กขคงจฉชซ'[i % 8]}`,
  last: `ทองประกาย${i}`,
  sex: i % 2 ? 'ช' : 'ญ',
  room: String((i % 2) + 1),
}))

describe('a pupil list as the program exports it', () => {
  let id: string

  it('is known by its headers, its title and total are left out, its Thai code page is read', async () => {
    id = await bring(windows874(pupilFile(SCHOOL, pupils)))
    const { target, mapping, state } = await run(id)
    expect([target, state, mapping?.headerRow]).toEqual(['dmc_list', 'uploaded', 2])
    const to = Object.fromEntries((mapping?.columns ?? []).map(({ header, to }) => [header, to]))
    expect(to).toMatchObject({ เลขประจำตัวประชาชน: 'national_id', ชื่อ: 'first_name', วันเกิด: 'birth_date', ห้อง: 'room' })
  })

  it('asks for what it does not say before it is checked', async () => {
    const { mapping, version } = await run(id)
    if (!mapping) throw new Error('nothing was suggested')
    const open = keepMapping(stage.house, malee.actor, id, { act: newId(), version, mapping })
    await expect(open).rejects.toMatchObject({
      problem: { name: 'input', parts: [{ spot: { field: 'answer-academic_year' } }, {}, {}] },
    })
    await agree(id)
    expect((await run(id)).state).toBe('checked')
  })

  it('says before anything is written what it would make', async () => {
    const report = await checked(id)
    expect(report.problems).toEqual([])
    expect(report).toMatchObject({ rows: 30, good: 30, bad: 0 })
    expect(report.counts).toMatchObject({
      person: { create: 30 },
      learner: { create: 30 },
      enrolment: { create: 30 },
      classroom: { create: 2 },
    })
    expect(report.skipped.map(({ why }) => why)).toContain('total')
    expect((await malee.get('/api/learner')).body.total).toBe(0)
  })

  it('comes in as a job, and tells how far it is', async () => {
    const after = await bringIn(id)
    expect([after.state, after.outcome.problem]).toEqual(['done', undefined])
    expect(after.figures).toMatchObject({ total: 30, refused: 0, unchanged: 0 })
    expect((await malee.get('/api/learner')).body.total).toBe(30)
    expect((await malee.get('/api/person?size=1')).body.total).toBe(30)
    expect(await progressOf(stage.house, malee.actor, id)).toMatchObject({ state: 'done', done: 30, total: 30 })
  })

  it('run again, as after a fall, it does nothing twice', async () => {
    await runImport(stage.house, id, new AbortController().signal)
    expect((await malee.get('/api/learner')).body.total).toBe(30)
  })

  it('brought again it is understood as before, and changes nothing', async () => {
    const again = await bring(windows874(pupilFile(SCHOOL, pupils)))
    expect((await run(again)).mapping?.answers).toMatchObject(answers)
    await agree(again)
    const report = await checked(again)
    expect(report.problems).toEqual([])
    const after = await bringIn(again)
    expect(after.figures).toMatchObject({ total: 30, created: 0, changed: 0, refused: 0 })
    expect((await malee.get('/api/learner')).body.total).toBe(30)
  })
})

describe('a list with mistakes', () => {
  const good = { id: nationalIdFor(), first: 'ดวงดาว' }
  const bad: ListedPupil[] = [
    good,
    { first: 'ธารทิพย์', id: '1234567890123' },
    { first: 'เมฆา', sex: 'ช', born: '31/2/2559' },
    { first: 'ภูผา', sex: 'ช', grade: 'ชั้นเด็กเล็กสอง' },
    { first: 'ขวัญข้าว', grade: 'ชั้นเด็กเล็กสอง' },
  ]
  let id: string

  it('is told row by row, with the column', async () => {
    id = await bring(new TextEncoder().encode(pupilFile(SCHOOL, bad)))
    await agree(id)
    const report = await checked(id)
    expect(report).toMatchObject({ rows: 5, good: 1, bad: 4 })
    const places = report.problems.map(({ row, letter, problem }) => `${row}${letter} ${problem.name}`)
    expect(places).toContain('4C national_id_checksum')
    expect(places).toContain('5K not_date')
    expect(places.filter((place) => place.includes('not_choice')).length).toBeGreaterThanOrEqual(2)
    // an id number is secret: the page gets a mask of it
    expect(JSON.stringify(report.problems)).not.toContain('1234567890123')
    expect(report.groups.find(({ column }) => column === 'grade')).toMatchObject({ rows: 2, value: 'ชั้นเด็กเล็กสอง' })
  })

  it('all or nothing takes nothing', async () => {
    const after = await bringIn(id)
    expect(after).toMatchObject({ state: 'failed', outcome: { problem: { name: 'import_rows' } } })
    expect((await malee.get('/api/learner')).body.total).toBe(30)
  })

  it('one word is put right for all rows, one cell for its own, and the word is remembered', async () => {
    const { version, state } = await run(id)
    expect(state).toBe('failed')
    const corrections = [
      { column: 'grade', value: 'ชั้นเด็กเล็กสอง', text: 'K2' },
      { row: 5, column: 'birth_date', text: '28/2/2559' },
    ]
    await correctCells(stage.house, malee.actor, id, { act: newId(), version, corrections })
    const { mapping, version: next } = await run(id)
    if (mapping) await keepMapping(stage.house, malee.actor, id, { act: newId(), version: next, mapping })
    expect(await checked(id)).toMatchObject({ good: 4, bad: 1 })
    const next_file = await bring(new TextEncoder().encode(pupilFile(SCHOOL, bad)))
    expect((await run(next_file)).corrections).toEqual([{ column: 'grade', value: 'ชั้นเด็กเล็กสอง', text: 'K2' }])
  })

  it('the good rows come in, the other waits in quarantine without its cells', async () => {
    const after = await bringIn(id, 'good_rows')
    expect(after).toMatchObject({ state: 'done', figures: { total: 5, refused: 1 } })
    const { body, text } = await malee.get('/api/quarantined_row')
    expect(body).toMatchObject({ total: 1, rows: [{ values: { row_number: 4 } }] })
    expect(text).not.toContain('1234567890123')
    expect((await somchai.get('/api/quarantined_row')).body.total).toBe(0)
  })

  it('put right, it is brought in by an import of its own', async () => {
    const again = await bringAgain(stage.house, malee.actor, id, newId())
    expect(await checked(again)).toMatchObject({ rows: 1, good: 0 })
    const { version } = await run(again)
    const corrections = [{ row: 4, column: 'national_id', text: nationalIdFor() }]
    await correctCells(stage.house, malee.actor, again, { act: newId(), version, corrections })
    expect(await bringIn(again)).toMatchObject({ state: 'done', figures: { total: 1, refused: 0 } })
    expect((await malee.get('/api/quarantined_row')).body.total).toBe(0)
    expect((await malee.get('/api/learner')).body.total).toBe(35)
  })
})

describe('who may', () => {
  it('nobody else sees the file, the check or the rows; a colleague of the school sees that it was', async () => {
    const id = await bring(new TextEncoder().encode(pupilFile(SCHOOL, pupils)))
    expect(await refusal(readRun(stage.house, somchai.actor, id))).toBe('not_found')
    const boss = await town.someone('boss.director', [{ role: 'school_director', place: town.dokkhun }])
    expect(await readRun(stage.house, boss.actor, id)).toMatchObject({ own: false, broughtBy: 'malee.registrar' })
    const { version } = await run(id)
    const start = { act: newId(), version, mode: 'good_rows' as const }
    expect(await refusal(startImport(stage.house, boss.actor, id, start))).toBe('not_found')
  })

  it('rows of another school are refused, one by one, and nothing tells whether they are known', async () => {
    const id = await bring(new TextEncoder().encode(pupilFile(SCHOOL, pupils.slice(0, 2))), somchai)
    await agree(id, somchai)
    const report = await checked(id, somchai)
    const { version } = await readRun(stage.house, somchai.actor, id)
    const order = { act: newId(), version, mode: 'good_rows' as const, seenAt: report.seenAt }
    await startImport(stage.house, somchai.actor, id, order)
    await runImport(stage.house, id, new AbortController().signal)
    expect((await readRun(stage.house, somchai.actor, id)).figures).toMatchObject({ total: 2, refused: 2, created: 0 })
  })

  it('a teacher may bring nothing', async () => {
    const dao = await town.someone('dao.homeroom', [{ role: 'homeroom_teacher', place: town.dokkhun }])
    const bytes = new TextEncoder().encode(pupilFile(SCHOOL, pupils))
    expect(await refusal(bringFile(stage.house, dao.actor, { id: newId(), fileName: 'a.csv', bytes }))).toBe(
      'not_found',
    )
  })
})

describe('another way of reading', () => {
  it('the same file may be read as a bare register, and back', async () => {
    const id = await bring(new TextEncoder().encode(pupilFile(SCHOOL, pupils)))
    const before = await run(id)
    const said = {
      act: newId(),
      version: before.version,
      target: 'classroom',
      sheet: '',
      headerRow: 2,
      headerRows: 1 as const,
    }
    await rereadFile(stage.house, malee.actor, id, said)
    const after = await run(id)
    expect([after.target, after.mapping?.layout]).toEqual(['classroom', 'classroom'])
    expect(after.mapping?.columns.find(({ header }) => header === 'ชั้น')?.to).toBe('grade')
  })
})
