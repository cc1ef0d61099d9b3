import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { writeNation } from '#demo/linkage/nation.ts'
import { linkByPart } from './by-part.ts'
import { readConfig } from './config-reading.ts'
import { Pool } from './engine/pool.ts'
import { readLists } from './table/read-list.ts'
import { keyOf } from './table/table.ts'

it('links province by province, and finds those who moved in a second pass', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'buaban-nation-'))
  try {
    const files = { registry: path.join(folder, 'a.csv'), enrolment: path.join(folder, 'b.csv') }
    const truth = writeNation({ seed: 8, provinces: 3, children: 2500, difficulty: 'usual' }, files)
    const config = readConfig(
      JSON.parse(readFileSync(new URL('../../demo/linkage/thai-lists.json', import.meta.url), 'utf8')),
    )
    const lists = [
      { file: files.registry, side: 'a' as const },
      { file: files.enrolment, side: 'b' as const },
    ]
    const [a, b] = await readLists(lists, config, new Pool(0))
    if (!a || !b) throw new Error('two lists expected')
    const across = [
      ['first.sound', 'last.sound'],
      ['first.sound', 'born'],
      ['last.sound', 'born'],
      ['mother.sound', 'born'],
    ]
    const whole = await linkByPart(a, b, config, { field: 'subdistrict', letters: 2, across }, { workers: 0 })
    const number = (key: string): number => Number(key.slice(1))
    const right = whole.links.filter((pair) => truth.personOf[number(keyOf(b, pair.b))] === number(keyOf(a, pair.a)))
    expect(whole.parts).toBe(3)
    expect(right.length / whole.links.length).toBeGreaterThan(0.999)
    expect(right.length / truth.personOf.length).toBeGreaterThan(0.98)
    const movers = truth.moved.reduce((sum, one) => sum + one, 0)
    const found = right.filter((pair) => truth.moved[number(keyOf(b, pair.b))] === 1)
    expect(found.length / movers).toBeGreaterThan(0.85)
    // an address typed wrongly may lead a few of them home by chance
    expect(found.filter(({ moved }) => moved).length / found.length).toBeGreaterThan(0.9)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
