import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Truth, writeLists } from '#demo/linkage/lists.ts'
import { linkChanges } from './changes.ts'
import { checkpointFile } from './checkpoint-file.ts'
import type { LinkConfig } from './config.ts'
import { readConfig } from './config-reading.ts'
import { groupsOf } from './engine/judging-alone.ts'
import { Pool } from './engine/pool.ts'
import { explain } from './explain.ts'
import { type Checkpoint, link } from './link.ts'
import { type Links, linkAt, linksFrom } from './links.ts'
import { pickRows } from './table/pick-rows.ts'
import { readLists } from './table/read-list.ts'
import { cellText, keyOf, type PersonTable, rowsByKey } from './table/table.ts'
import { loadTable, storeTable } from './table/table-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'buaban-linkage-'))
const at = (name: string): string => path.join(folder, name)
const configOf = (name: string): LinkConfig =>
  readConfig(JSON.parse(readFileSync(new URL(`../../demo/linkage/${name}.json`, import.meta.url), 'utf8')))
const config = configOf('thai-lists')

let truth: Truth
let a: PersonTable
let b: PersonTable
let links: Links

const read = async (of: LinkConfig, workers = 0): Promise<[PersonTable, PersonTable]> => {
  const pool = new Pool(workers)
  const tables = await readLists(
    [
      { file: at('a.csv'), side: 'a' },
      { file: at('b.csv'), side: 'b' },
    ],
    of,
    pool,
  ).finally(() => pool.close())
  return tables as [PersonTable, PersonTable]
}

const number = (key: string): number => Number(key.slice(1))
const isTrue = (x: PersonTable, y: PersonTable, pair: { a: number; b: number }): boolean =>
  truth.personOf[number(keyOf(y, pair.b))] === number(keyOf(x, pair.a))

beforeAll(async () => {
  truth = writeLists(
    { seed: 3, children: 6000, enrolled: 5400, difficulty: 'usual' },
    { registry: at('a.csv'), enrolment: at('b.csv') },
  )
  ;[a, b] = await read(config)
  links = await link(a, b, config, { workers: 0 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const f1 = (found: Links, x: PersonTable, y: PersonTable): number => {
  const pairs = [...linksFrom(found, 0.5)]
  const good = pairs.filter((pair) => isTrue(x, y, pair)).length
  const all = truth.personOf.filter((person) => person >= 0).length
  return (2 * good) / (pairs.length + all)
}

describe('linking a registry and an enrolment list', () => {
  it('finds who is who', async () => {
    expect(truth.wrongRows).toBeGreaterThan(0.38)
    expect(f1(links, a, b)).toBeGreaterThan(0.997)
    const ids = configOf('thai-lists-ids')
    const [x, y] = await read(ids)
    expect(f1(await link(x, y, ids, { workers: 0 }), x, y)).toBeGreaterThan(0.999)
  })

  it('is sure only of what is so', () => {
    const sure = [...linksFrom(links, config.accept)]
    expect(sure.length).toBeGreaterThan(5000)
    expect(sure.filter((pair) => !isTrue(a, b, pair)).length).toBeLessThanOrEqual(2)
  })

  it('gives a row of the second list one link, and says where a person stands twice', () => {
    const accepted = [...linksFrom(links, config.accept)]
    expect(new Set(accepted.map((pair) => pair.b)).size).toBe(accepted.length)
    const once = accepted.filter(({ kind }) => kind !== 'duplicate')
    expect(new Set(once.map((pair) => pair.a)).size).toBe(once.length)
    const twice = accepted.filter(({ kind }) => kind === 'duplicate')
    expect(twice.length).toBeGreaterThan(20)
    expect(twice.every((pair) => accepted.some((other) => other.a === pair.a && other.b !== pair.b))).toBe(true)
  })

  it('calls hardly any enrolled child absent when every candidate counts', () => {
    const enrolled = new Set(truth.personOf)
    const called = Array.from(links.bestA.keys()).filter((row) => (links.bestA[row] as number) < config.reject)
    const wrongly = called.filter((row) => enrolled.has(number(keyOf(a, row))))
    expect(called.length).toBeGreaterThan(600)
    expect(wrongly.length / called.length).toBeLessThan(0.02)
  })

  it('gives the same whatever the number of threads, and however often', async () => {
    const [x, y] = await read(config, 2)
    const again = await link(x, y, config, { workers: 2 })
    for (const name of ['a', 'b', 'probability', 'kind', 'verdict', 'bestA'] as const)
      expect(again[name], name).toEqual(links[name])
  })

  it('explains a pair so that the parts make the whole', () => {
    for (const place of [0, 100, 2000, 4000]) {
      const pair = linkAt(links, place)
      const told = explain(a, pair.a, b, pair.b, config, links.model)
      const sum = told.steps.reduce((total, { weight, rarity }) => total + weight + rarity, told.start + told.household)
      expect(sum).toBeCloseTo(told.end, 6)
      expect(told.end - told.start).toBeCloseTo(links.weight[place] as number, 3)
      expect(told.steps.map(({ field }) => field)).toEqual(config.comparisons.map(({ field }) => field))
    }
    const stranger = explain(a, 0, b, (links.b[0] as number) === 5 ? 6 : 5, config, links.model)
    expect(stranger.probability).toBeLessThan(0.01)
  })

  it('never overrides what somebody decided', async () => {
    const yes = linkAt(links, 10)
    const other = (yes.a + 1) % a.rows
    const no = linkAt(links, 20)
    const decided = await link(a, b, config, {
      workers: 0,
      decisions: [
        { a: keyOf(a, other), b: keyOf(b, yes.b), same: true },
        { a: keyOf(a, no.a), b: keyOf(b, no.b), same: false },
        { a: 'gone', b: 'gone', same: true },
      ],
    })
    const pairs = Array.from(decided.a.keys(), (place) => linkAt(decided, place))
    expect(pairs.filter((pair) => pair.b === yes.b)).toMatchObject([
      { a: other, kind: 'manual', verdict: 'accept', probability: 1 },
    ])
    expect(pairs.filter((pair) => pair.b === no.b && pair.a === no.a)).toEqual([])
  })

  it('links nobody by number whom somebody called another person', async () => {
    const ids = configOf('thai-lists-ids')
    const [x, y] = await read(ids)
    const pairsOf = (found: Links) => [...found.a.keys()].map((place) => linkAt(found, place))
    const sure = pairsOf(await link(x, y, ids, { workers: 0 })).find(({ kind }) => kind === 'exact')
    if (!sure) throw new Error('no pair was linked by number')
    const decisions = [{ a: keyOf(x, sure.a), b: keyOf(y, sure.b), same: false }]
    const decided = pairsOf(await link(x, y, ids, { workers: 0, decisions }))
    expect(decided.filter((pair) => pair.a === sure.a && pair.b === sure.b)).toEqual([])
  })

  it('has probabilities also where numbers settle everything and nothing is left to learn from', async () => {
    const ids = configOf('thai-lists-ids')
    const [x, y] = await read(ids)
    const { a: rowsA, b: rowsB, kind } = await link(x, y, ids, { workers: 0 })
    const exact = [...kind.keys()].filter((place) => kind[place] === 0).slice(0, 8)
    const few = (rows: Uint32Array) => exact.map((place) => rows[place] as number)
    const [p, q] = [pickRows(x, few(rowsA)), pickRows(y, few(rowsB))]
    const first = await link(p, q, ids, { workers: 0 })
    expect(first.a.length).toBe(8)
    const decisions = [{ a: keyOf(p, first.a[0] as number), b: keyOf(q, first.b[0] as number), same: false }]
    const again = await link(p, q, ids, { workers: 0, model: first.model, decisions })
    for (const best of [...again.bestA, ...again.bestB]) expect(best).toBeGreaterThanOrEqual(0)
  })
})

describe('a run that is stopped', () => {
  it('goes on where it was, with the same result', async () => {
    const file = at('run.part')
    const stop = new AbortController()
    const first = checkpointFile(file)
    const stopping: Checkpoint = {
      ...first,
      keep(part, candidates) {
        first.keep(part, candidates)
        stop.abort(new Error('stopped'))
      },
    }
    await expect(link(a, b, config, { workers: 0, checkpoint: stopping, signal: stop.signal })).rejects.toThrow(
      'stopped',
    )
    // what was being written when the power went is of no use
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from([0, 0, 0, 9, 0, 0, 1])]))
    let kept = -1
    const second = checkpointFile(file)
    const going = {
      ...second,
      begin: (mark: string) => {
        const parts = second.begin(mark)
        kept = parts.size
        return parts
      },
    }
    const found = await link(a, b, config, { workers: 0, checkpoint: going })
    expect(kept).toBe(1)
    expect(found.probability).toEqual(links.probability)
    expect(checkpointFile(file).begin('another run').size).toBe(0)
  })
})

describe('a stored list', () => {
  it('comes back as it was', async () => {
    storeTable(b, at('b.persons'))
    const back = loadTable(at('b.persons')) as PersonTable
    for (const row of [0, 17, b.rows - 1]) {
      expect(keyOf(back, row)).toBe(keyOf(b, row))
      for (const field of Object.keys(b.columns)) expect(cellText(back, field, row)).toBe(cellText(b, field, row))
    }
    expect((await link(a, back, config, { workers: 0 })).probability).toEqual(links.probability)
    expect(loadTable(at('b.csv'))).toBeNull()
  })
})

describe('the rows of a week', () => {
  it('are linked again while all others stand', async () => {
    const accepted = [...linksFrom(links, config.accept)].map((pair) => ({ a: keyOf(a, pair.a), b: keyOf(b, pair.b) }))
    const week = pickRows(
      b,
      accepted.slice(0, 60).map((pair) => rowsByKey(b).get(pair.b) ?? 0),
    )
    const { links: again, released } = await linkChanges(a, week, accepted, config, { workers: 0, model: links.model })
    expect(released).toHaveLength(60)
    const found = [...linksFrom(again, config.accept)].map((pair) => ({ a: keyOf(a, pair.a), b: keyOf(week, pair.b) }))
    expect(found.length).toBeGreaterThan(55)
    for (const pair of found) expect(accepted).toContainEqual(pair)
  })
})

describe('one list', () => {
  it('is searched for persons who stand in it twice', async () => {
    const own = {
      ...config,
      key: 'row',
      fields: Object.fromEntries(
        Object.entries(config.fields).map(([name, field]) => [
          name,
          { ...field, column: typeof field.column === 'string' ? field.column : field.column.b },
        ]),
      ),
    }
    const pool = new Pool(0)
    const [list] = (await readLists([{ file: at('b.csv'), side: 'a' }], own, pool)) as [PersonTable]
    const found = await link(list, list, own, { workers: 0 })
    const person = (row: number): number => truth.personOf[number(keyOf(list, row))] as number
    const pairs = [...linksFrom(found, 0.5)]
    const seen = new Set<number>()
    const twice = truth.personOf.filter((who) => who >= 0 && (seen.has(who) || !seen.add(who))).length
    expect(pairs.filter((pair) => person(pair.a) === person(pair.b)).length).toBeGreaterThan(twice * 0.9)
    expect(pairs.filter((pair) => person(pair.a) !== person(pair.b)).length).toBeLessThanOrEqual(3)
    expect(pairs.every((pair) => pair.a < pair.b)).toBe(true)
    const groups = groupsOf(found, list.rows)
    for (const pair of linksFrom(found, own.accept)) expect(groups[pair.a]).toBe(groups[pair.b])
  })
})
