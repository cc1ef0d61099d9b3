import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { bringAgain, correctCells, keepMapping, progressOf, runImport } from '#modules/exchange/module.ts'
import { nationalIdFor, put } from '../support/as.ts'
import { answers, type Importer, importer } from '../support/importer.ts'
import { type ListedPupil, pupilFile, windows874 } from '../support/pupil-file.ts'
import { buildTown, type Town, type Townsman } from '../support/townsfolk.ts'
import { useWorld } from '../support/world.ts'

/** Malee keeps the register of a school and brings what another program exported, three times over. */
const stage = useWorld()
const SCHOOL = { code: '1013000001', name: 'โรงเรียนบ้านดอกคูน' }
let town: Town
let malee: Townsman
let somchai: Townsman
let desk: Importer

beforeAll(async () => {
  town = await buildTown(stage.house)
  await put(stage.house, 'organisation_code', { organisation: town.dokkhun, scheme: 'moe10', value: SCHOOL.code })
  malee = await town.someone('malee.registrar', [{ role: 'school_registrar', place: town.dokkhun }])
  desk = importer(stage.house, malee.actor, town.dokkhun)
  somchai = await town.someone('somchai.registrar', [{ role: 'school_registrar', place: town.sabua }])
})

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
    id = await desk.bring(windows874(pupilFile(SCHOOL, pupils)))
    const { target, mapping, state } = await desk.run(id)
    expect([target, state, mapping?.headerRow]).toEqual(['dmc_list', 'uploaded', 2])
    const to = Object.fromEntries((mapping?.columns ?? []).map(({ header, to }) => [header, to]))
    expect(to).toMatchObject({ เลขประจำตัวประชาชน: 'national_id', ชื่อ: 'first_name', วันเกิด: 'birth_date', ห้อง: 'room' })
  })

  it('asks for what it does not say before it is checked', async () => {
    const { mapping, version } = await desk.run(id)
    if (!mapping) throw new Error('nothing was suggested')
    const open = keepMapping(stage.house, malee.actor, id, { act: newId(), version, mapping })
    await expect(open).rejects.toMatchObject({
      problem: { name: 'input', parts: [{ spot: { field: 'answer-academic_year' } }, {}, {}] },
    })
    await desk.agree(id)
    expect((await desk.run(id)).state).toBe('checked')
  })

  it('says before anything is written what it would make', async () => {
    const report = await desk.checked(id)
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
    const after = await desk.bringIn(id)
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
    const again = await desk.bring(windows874(pupilFile(SCHOOL, pupils)))
    expect((await desk.run(again)).mapping?.answers).toMatchObject(answers)
    await desk.agree(again)
    const report = await desk.checked(again)
    expect(report.problems).toEqual([])
    const after = await desk.bringIn(again)
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
    id = await desk.bring(new TextEncoder().encode(pupilFile(SCHOOL, bad)))
    await desk.agree(id)
    const report = await desk.checked(id)
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
    const after = await desk.bringIn(id)
    expect(after).toMatchObject({ state: 'failed', outcome: { problem: { name: 'import_rows' } } })
    expect((await malee.get('/api/learner')).body.total).toBe(30)
  })

  it('one word is put right for all rows, one cell for its own, and the word is remembered', async () => {
    const { version, state } = await desk.run(id)
    expect(state).toBe('failed')
    const corrections = [
      { column: 'grade', value: 'ชั้นเด็กเล็กสอง', text: 'K2' },
      { row: 5, column: 'birth_date', text: '28/2/2559' },
    ]
    await correctCells(stage.house, malee.actor, id, { act: newId(), version, corrections })
    const { mapping, version: next } = await desk.run(id)
    if (mapping) await keepMapping(stage.house, malee.actor, id, { act: newId(), version: next, mapping })
    expect(await desk.checked(id)).toMatchObject({ good: 4, bad: 1 })
    const next_file = await desk.bring(new TextEncoder().encode(pupilFile(SCHOOL, bad)))
    expect((await desk.run(next_file)).corrections).toEqual([{ column: 'grade', value: 'ชั้นเด็กเล็กสอง', text: 'K2' }])
  })

  it('the good rows come in, the other waits in quarantine without its cells', async () => {
    const after = await desk.bringIn(id, 'good_rows')
    expect(after).toMatchObject({ state: 'done', figures: { total: 5, refused: 1 } })
    const { body, text } = await malee.get('/api/quarantined_row')
    expect(body).toMatchObject({ total: 1, rows: [{ values: { row_number: 4 } }] })
    expect(text).not.toContain('1234567890123')
    expect((await somchai.get('/api/quarantined_row')).body.total).toBe(0)
  })

  it('put right, it is brought in by an import of its own', async () => {
    const again = await bringAgain(stage.house, malee.actor, id, newId())
    expect(await desk.checked(again)).toMatchObject({ rows: 1, good: 0 })
    const { version } = await desk.run(again)
    const corrections = [{ row: 4, column: 'national_id', text: nationalIdFor() }]
    await correctCells(stage.house, malee.actor, again, { act: newId(), version, corrections })
    expect(await desk.bringIn(again)).toMatchObject({ state: 'done', figures: { total: 1, refused: 0 } })
    expect((await malee.get('/api/quarantined_row')).body.total).toBe(0)
    expect((await malee.get('/api/learner')).body.total).toBe(35)
  })
})
