import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { trace } from '#modules/plan/module.ts'
import { put, putSchool } from '../../tests/support/as.ts'
import { useWorld } from '../../tests/support/world.ts'
import { type FileOutcome, importFile, outcomeText } from './plan-import.ts'

const DOCUMENTS = join(import.meta.dirname, '../../../shared/documents')
const world = useWorld()
let actor: Actor
let folder = ''

beforeAll(async () => {
  actor = await systemActor(world.house)
  folder = await mkdtemp(join(tmpdir(), 'plans-'))
  const office = { affiliation: 'ops', levels: null }
  const peo = await putSchool(world.house, 'สำนักงานศึกษาธิการจังหวัดปทุมธานี', { ...office, kind: 'peo' })
  await put(world.house, 'organisation_code', { organisation: peo, scheme: 'office', value: 'PTT-PEO' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bring = async (file: string, office?: string): Promise<FileOutcome> =>
  (await importFile(world.house, actor, file, office === undefined ? {} : { office })).outcome

it('says of a bad file what is wrong with it', async () => {
  const empty = join(folder, 'empty.txt')
  await writeFile(empty, '')
  expect(await bring(empty)).toMatchObject({ file: empty, problem: { name: 'file_text', number: '400.29' } })
  const missing = await bring(join(folder, 'missing.txt'))
  expect(missing).toMatchObject({ problem: { name: 'file_unreadable' } })
  expect(outcomeText(missing, undefined)).toContain('missing.txt')
  const page = join(folder, 'page.txt')
  await writeFile(page, 'วิสัยทัศน์\nเด็กทุกคนได้เรียน')
  expect(await bring(page, 'NO-SUCH')).toMatchObject({ problem: { name: 'not_id' } })
  expect(await bring(page, 'PTT-PEO')).toMatchObject({
    counts: { vision: 1 },
    lines: { total: 2, placed: 2, unplaced: [] },
  })
})

it('keeps letters beyond the first plane', async () => {
  const file = join(folder, 'odd.txt')
  await writeFile(file, 'วิสัยทัศน์\nเด็ก\u{1F600}ทุกคน\nพันธกิจ\n1. ก้าวหน้า\n2. มั่นคง')
  expect(await bring(file)).toMatchObject({ counts: { vision: 1, mission: 2 } })
})

/** The counts that the five real documents give without editing. */
const TABLE: Record<string, [number, number, number, number, number, number, number, number, number]> = {
  '000': [1, 6, 6, 0, 6, 0, 0, 0, 0],
  '001': [1, 5, 5, 0, 4, 0, 0, 5, 0],
  '002': [1, 5, 5, 1, 6, 0, 0, 0, 1],
  '003': [1, 5, 5, 0, 4, 0, 0, 20, 1],
  '004': [1, 10, 3, 2, 6, 14, 7, 26, 0],
}

if (existsSync(DOCUMENTS)) {
  it('gives the counts of the five real documents and loses no line of them', async () => {
    for (const name of readdirSync(DOCUMENTS).filter((one) => /^\d{3}_.*\.txt$/.test(one))) {
      const outcome = await bring(join(DOCUMENTS, name))
      if ('problem' in outcome) throw new Error(outcome.problem.text.en)
      const [vision, mission, goal, value, strategy, target, subtarget, guideline, context] =
        TABLE[name.slice(0, 3)] ?? []
      const counts = { vision, mission, goal, value, strategy, target, subtarget, guideline, context }
      expect({ name, counts: outcome.counts }).toEqual({ name, counts })
      const kept = await trace(world.house, actor, outcome.plan)
      const placed = kept.lines.flatMap((line) => line.source)
      expect(new Set(placed).size).toBe(placed.length)
      expect(placed.length + outcome.lines.unplaced.length).toBe(outcome.lines.total)
    }
  })
} else console.info('plan import: ../shared/documents is not here, so the real documents are not brought in')
