import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { writeLists } from '#demo/linkage/lists.ts'
import { readConfig } from './config-reading.ts'
import { Pool } from './engine/pool.ts'
import { explain } from './explain.ts'
import { keptGround } from './kept-ground.ts'
import { link } from './link.ts'
import { readLists } from './table/read-list.ts'
import type { PersonTable } from './table/table.ts'

it('tells of a pair by what is kept of it what its two rows would tell', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'buaban-ground-'))
  const files = { registry: path.join(folder, 'a.csv'), enrolment: path.join(folder, 'b.csv') }
  writeLists({ seed: 8, children: 3000, enrolled: 2700, difficulty: 'hard' }, files)
  const json = readFileSync(new URL('../../demo/linkage/thai-lists.json', import.meta.url), 'utf8')
  const config = readConfig(JSON.parse(json))
  const pool = new Pool(0)
  const lists = [
    { file: files.registry, side: 'a' },
    { file: files.enrolment, side: 'b' },
  ] as const
  const [a, b] = (await readLists(lists, config, pool)) as [PersonTable, PersonTable]
  rmSync(folder, { recursive: true })
  const links = await link(a, b, config, { workers: 0 })
  for (let at = 0; at < links.a.length; at += 97) {
    const [pattern, weight] = [links.pattern[at] as number, links.weight[at] as number]
    const told = keptGround({ pattern, weight, probability: links.probability[at] as number }, links.model, a.rows)
    const whole = explain(a, links.a[at] as number, b, links.b[at] as number, config, links.model)
    expect(told.end).toBeCloseTo(whole.end, 2)
    expect(told.household).toBeCloseTo(whole.household, 2)
    const rarity = whole.steps.reduce((sum, step) => sum + step.rarity, 0)
    const steps = told.steps.filter(({ field }) => field !== 'rarity')
    expect(steps.map(({ level }) => level)).toEqual(whole.steps.map(({ level }) => level))
    for (const [place, step] of steps.entries()) expect(step.weight).toBeCloseTo(whole.steps[place]?.weight ?? 0, 2)
    expect(told.steps.find(({ field }) => field === 'rarity')?.weight ?? 0).toBeCloseTo(rarity, 1)
  }
  // a likelihood that is all household leaves nothing for strangers, and is told all the same
  const model = { ...links.model, householdPairs: 0.5 }
  const odd = keptGround({ pattern: 0, weight: 60, probability: 1 }, model, a.rows)
  for (const { weight } of odd.steps) expect(Number.isFinite(weight)).toBe(true)
})
