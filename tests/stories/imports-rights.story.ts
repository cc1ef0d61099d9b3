import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { readFile } from '#kernel/file/read.ts'
import { Refusal } from '#kernel/problem.ts'
import {
  bringFile,
  cancelImport,
  progressOf,
  readRun,
  rereadFile,
  runImport,
  startedImport,
  startImport,
} from '#modules/exchange/module.ts'
import { nationalIdFor, put } from '../support/as.ts'
import { type Importer, importer } from '../support/importer.ts'
import { pupilFile } from '../support/pupil-file.ts'
import { buildTown, type Town, type Townsman } from '../support/townsfolk.ts'
import { useWorld } from '../support/world.ts'

/** Whose file it is, who sees what of it, and what becomes of an import that nobody wants or that falls half way. */
const stage = useWorld()
const SCHOOL = { code: '1013000001', name: 'โรงเรียนบ้านดอกคูน' }
let town: Town
let malee: Townsman
let somchai: Townsman
let desk: Importer
let other: Importer

beforeAll(async () => {
  town = await buildTown(stage.house)
  await put(stage.house, 'organisation_code', { organisation: town.dokkhun, scheme: 'moe10', value: SCHOOL.code })
  malee = await town.someone('malee.registrar', [{ role: 'school_registrar', place: town.dokkhun }])
  somchai = await town.someone('somchai.registrar', [{ role: 'school_registrar', place: town.sabua }])
  desk = importer(stage.house, malee.actor, town.dokkhun)
  other = importer(stage.house, somchai.actor, town.sabua)
})

const file = (n: number): Uint8Array =>
  new TextEncoder().encode(
    pupilFile(
      SCHOOL,
      Array.from({ length: n }, (_, i) => ({ id: nationalIdFor(), first: 'ปลายฟ้า', last: `ทองประกาย${i}` })),
    ),
  )

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.problem.name : String(error)),
  )

describe('who may', () => {
  it('nobody else starts it; a colleague of the school sees that it was, another school nothing', async () => {
    const id = await desk.bring(file(2))
    await desk.agree(id)
    expect(await refusal(readRun(stage.house, somchai.actor, id))).toBe('not_found')
    const boss = await town.someone('boss.director', [{ role: 'school_director', place: town.dokkhun }])
    expect(await readRun(stage.house, boss.actor, id)).toMatchObject({ own: false, broughtBy: 'malee.registrar' })
    const { version, file: kept } = await desk.run(id)
    expect((await readRun(stage.house, boss.actor, id)).file).toBe('')
    expect(await refusal(readFile(stage.house, boss.actor, kept))).toBe('not_found')
    expect((await readFile(stage.house, malee.actor, kept)).name).toBe('list.csv')
    const start = { act: newId(), version, mode: 'good_rows' as const }
    expect(await refusal(startImport(stage.house, boss.actor, id, start))).toBe('not_found')
    const narrowed = { ...malee.actor, token: {} } as typeof malee.actor
    expect(await refusal(startImport(stage.house, narrowed, id, start))).toBe('not_found')
    const moved = await malee.post(`/api/import_run/${id}/moves/start`, { version })
    expect(moved.status).toBeGreaterThanOrEqual(400)
    expect((await desk.run(id)).state).toBe('checked')
  })

  it('rows of another school are refused, one by one', async () => {
    const id = await other.bring(file(2))
    await other.agree(id)
    const after = await other.bringIn(id, 'good_rows')
    expect(after).toMatchObject({ state: 'done', figures: { total: 2, refused: 2, created: 0 } })
    expect((await somchai.get('/api/learner')).body.total).toBe(0)
  })

  it('a teacher may bring nothing', async () => {
    const dao = await town.someone('dao.homeroom', [{ role: 'homeroom_teacher', place: town.dokkhun }])
    const bringing = { id: newId(), fileName: 'a.csv', bytes: file(1) }
    expect(await refusal(bringFile(stage.house, dao.actor, bringing))).toBe('not_found')
  })
})

describe('a file', () => {
  it('may be read as a bare register instead', async () => {
    const id = await desk.bring(file(2))
    const { version } = await desk.run(id)
    const said = { act: newId(), version, target: 'classroom', sheet: '', headerRow: 2, headerRows: 1 as const }
    await rereadFile(stage.house, malee.actor, id, said)
    const after = await desk.run(id)
    expect([after.target, after.mapping?.layout]).toEqual(['classroom', 'classroom'])
    expect(after.mapping?.columns.find(({ header }) => header === 'ชั้น')?.to).toBe('grade')
  })

  it('that is no table is refused with what to do, and nothing is kept', async () => {
    const before = (await malee.get('/api/import_run')).body.total
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])
    expect(await refusal(desk.bring(old))).toBe('import_file')
    expect(await refusal(desk.bring(new TextEncoder().encode('<html><table></table></html>')))).toBe('import_file')
    expect(await refusal(desk.bring(new TextEncoder().encode('กก,ขข\r\n1,2\r\n')))).toBe('input')
    expect((await malee.get('/api/import_run')).body.total).toBe(before)
  })
})

describe('an import', () => {
  it('that nobody wants is cancelled and cannot be started', async () => {
    const id = await desk.bring(file(2))
    await desk.agree(id)
    await cancelImport(stage.house, malee.actor, id)
    const { version, state } = await desk.run(id)
    expect(state).toBe('cancelled')
    const start = { act: newId(), version, mode: 'good_rows' as const }
    expect(await refusal(startImport(stage.house, malee.actor, id, start))).not.toBe('done')
  })

  const MANY = 2500

  /** A list of several chunks, started and not yet worked on. */
  async function started(n: number): Promise<string> {
    const id = await desk.bring(file(n))
    await desk.agree(id)
    const { seenAt, rows } = await desk.checked(id)
    const { version } = await desk.run(id)
    await startImport(stage.house, malee.actor, id, { act: newId(), version, mode: 'good_rows', seenAt, rows })
    return id
  }

  /** Resolves once the first rows are in. */
  async function underWay(id: string): Promise<void> {
    while ((await progressOf(stage.house, malee.actor, id)).done === 0) await new Promise((next) => setTimeout(next, 5))
  }

  const learners = async (): Promise<number> =>
    (await stage.house.count.query<{ n: number }>('select count(*)::int as n from learner')).rows[0]?.n ?? -1

  it('that falls half way is found at the next start, and goes on without doing anything twice', async () => {
    const before = await learners()
    const id = await started(MANY)
    const fall = new AbortController()
    const working = runImport(stage.house, id, fall.signal)
    await underWay(id)
    fall.abort()
    await expect(working).rejects.toThrow()
    expect((await desk.run(id)).state).toBe('running')
    expect(await startedImport.pending(stage.house)).toContain(id)
    await runImport(stage.house, id, new AbortController().signal)
    expect(await desk.run(id)).toMatchObject({ state: 'done', figures: { total: MANY, refused: 0 } })
    expect(await learners()).toBe(before + MANY)
  })

  it('that is stopped under way stays as far as it came', async () => {
    const before = await learners()
    const id = await started(MANY)
    const working = runImport(stage.house, id, new AbortController().signal)
    await underWay(id)
    await cancelImport(stage.house, malee.actor, id)
    await working
    expect((await desk.run(id)).state).toBe('cancelled')
    const came = (await learners()) - before
    expect(came).toBeGreaterThan(0)
    expect(came).toBeLessThan(MANY)
  })
})
