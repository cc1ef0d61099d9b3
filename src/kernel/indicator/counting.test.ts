import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import { drill } from '#kernel/indicator/drill.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { recompute } from '#kernel/indicator/recompute.ts'
import { refreshPending, startRefresher } from '#kernel/indicator/refresher.ts'
import { type Actor, actorOf, systemActor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'
import { useWorld } from '../../../tests/support/world.ts'
import { loadDemo } from '../../cli/demo-province.ts'
import { snapshotDay } from './academic-calendar.ts'

const stage = useWorld(async (world) => {
  await loadDemo(world.ground, { size: 'small', seed: 13, today: '2026-11-20' })
})

const YEAR = 2026
const house = () => stage.house
const called = async (username: string): Promise<Actor> => {
  const found = await house().count.query<{ id: string }>('select id from account where username = $1', [username])
  const actor = await actorOf(house().count, found.rows[0]?.id ?? '', house().province.areaId, '2026-11-20')
  if (!actor) throw new Error(`no ${username}`)
  return actor
}

/** Every cell of the kept tables, in an order that does not depend on how they were written. */
const cells = async (): Promise<string[]> => {
  const found = await house().count.query<{ cell: string }>(
    `SELECT concat_ws('|', scan, year, place, dims::text, n::text) AS cell FROM indicator_cell ORDER BY 1`,
  )
  return found.rows.map((row) => row.cell)
}

let officer: Actor

beforeAll(async () => {
  officer = await called('demo.peo-officer')
})

describe('every indicator', () => {
  it('equals the length of its own drill-through, part by part', async () => {
    const different: string[] = []
    for (const indicator of house().indicators.values()) {
      const result = await measure(house(), officer, { indicator: indicator.name, year: YEAR })
      for (const part of ['numerator', 'denominator'] as const) {
        if (!indicator.parts[part]) continue
        const list = await drill(house(), officer, { indicator: indicator.name, part, year: YEAR, size: 5 })
        if (list.total !== result[part])
          different.push(`${indicator.name} ${part}: ${result[part]} but ${list.total} records`)
        if (list.rows.length !== Math.min(5, list.total ?? 0))
          different.push(`${indicator.name} ${part}: rows out of sight`)
      }
    }
    expect(different).toEqual([])
  })

  it.each(['esao-officer', 'school-director', 'school-registrar', 'dole-officer', 'planner', 'homeroom-teacher'])(
    'equals its drill-through for %s, or shows no record at all',
    async (name) => {
      const actor = await called(`demo.${name}`)
      const place = actor.grants[0]?.place ?? ''
      const different: string[] = []
      let answered = 0
      for (const indicator of house().indicators.keys()) {
        const ask = { indicator, place, year: YEAR }
        const result = await measure(house(), actor, ask).catch(() => null)
        if (!result) continue
        answered += 1
        const list = await drill(house(), actor, { ...ask, part: 'numerator', size: 500 })
        const expected = result.right === 'read' ? result.numerator : null
        const rows = result.right === 'read' ? Math.min(500, expected ?? 0) : 0
        if (list.total !== expected || list.rows.length !== rows)
          different.push(`${indicator}: ${expected}, listed ${list.total}, in sight ${list.rows.length}`)
      }
      expect(different).toEqual([])
      expect(answered).toBeGreaterThan(0)
    },
  )

  it('shows no small number to a planner, however it is cut', async () => {
    const planner = await called('demo.planner')
    const small: string[] = []
    for (const { name, by, hideBelow } of house().indicators.values()) {
      const result = await measure(house(), planner, { indicator: name, year: YEAR, by: by.slice(0, 2) })
      for (const cell of [result, ...result.cells]) {
        const n = cell.numerator ?? 0
        const left = (cell.denominator ?? n) - n
        if (
          (n > 0 && n < hideBelow) ||
          (result.unit === 'percent' && cell.denominator !== null && left > 0 && left < hideBelow)
        )
          if (
            !name.startsWith('ger_') &&
            !name.startsWith('ner_') &&
            name !== 'aner_primary' &&
            name !== 'gross_intake_p1'
          )
            small.push(`${name} ${JSON.stringify(cell)}`)
      }
    }
    expect(small).toEqual([])
  })

  it('gives the same from kept cells as counted on the spot on the census day', async () => {
    const different: string[] = []
    for (const { name, by, parts } of house().indicators.values()) {
      // what happens during a year is kept for the whole of it, and counted on the spot up to the day
      if (Object.values(parts).some(({ basis }) => 'during' in basis.timing)) continue
      const kept = await measure(house(), officer, { indicator: name, year: YEAR, by: by.slice(0, 2) })
      const live = await measure(house(), officer, { indicator: name, on: snapshotDay(YEAR), by: by.slice(0, 2) })
      const plain = ({ value, numerator, denominator, cells: list }: typeof kept) => ({
        value,
        numerator,
        denominator,
        cells: list.toSorted((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1)),
      })
      try {
        expect(plain(live)).toEqual(plain(kept))
      } catch {
        different.push(name)
      }
    }
    expect(different).toEqual([])
  })

  it('adds up: the cells of a breakdown make the total', async () => {
    for (const way of ['children', 'sex', 'level', 'size', 'affiliation', 'office', 'disability']) {
      const result = await measure(house(), officer, { indicator: 'learners', year: YEAR, by: [way] })
      expect(
        result.cells.reduce((sum, cell) => sum + (cell.numerator ?? 0), 0),
        way,
      ).toBe(result.numerator)
      expect(result.cells.length, way).toBeGreaterThan(1)
      // and the total is that of the number asked without any breakdown: nobody stands in two cells
      const plain = await measure(house(), officer, { indicator: 'learners', year: YEAR })
      expect(plain.numerator, way).toBe(result.numerator)
    }
  })
})

describe('a changed record', () => {
  it('moves exactly the numbers that a full recount gives', async () => {
    await recompute(house())
    await refreshPending(house())
    const system = await systemActor(house())
    const act = (
      verb: 'create' | 'change',
      register: string,
      record: string,
      values: Record<string, unknown>,
      version?: number,
    ) => perform(house(), system, { id: newId(), verb, register, record, values, ...(version ? { version } : {}) })
    const some = await house().count.query<{ id: string; person: string; version: number; pv: number }>(
      `SELECT e.id, e.person, e.version, p.version AS pv FROM enrolment e JOIN person p ON p.id = e.person
       WHERE e.academic_year = $1 AND e.grade = 'M1' AND e.ends_on IS NULL ORDER BY e.id LIMIT 3`,
      [YEAR],
    )
    const [a, b, c] = some.rows
    if (!a || !b || !c) throw new Error('the demo has no pupils of M1')
    const before = await cells()
    await act('change', 'enrolment', a.id, { grade: 'P6' }, a.version)
    await act('change', 'enrolment', b.id, { ends_on: '2026-05-20', result: 'dropped_out' }, b.version)
    await act('change', 'person', c.person, { sex: 'f', lives_in: areaId('130701'), birth_date: '2011-01-01' }, c.pv)
    await refreshPending(house())
    const fresh = await cells()
    await recompute(house())
    expect(fresh).not.toEqual(before)
    expect(fresh).toEqual(await cells())
  })

  it('is counted by the one who listens, also after the connection was cut', async () => {
    const failures: unknown[] = []
    const refresher = startRefresher(house(), (error) => failures.push(error))
    try {
      await refresher.settled()
      const total = async () => (await measure(house(), officer, { indicator: 'learners', year: YEAR })).numerator ?? 0
      const leave = async () => {
        const found = await house().count.query<{ id: string; version: number }>(
          `SELECT id, version FROM enrolment WHERE academic_year = $1 AND ends_on IS NULL AND grade = 'P2' ORDER BY id LIMIT 1`,
          [YEAR],
        )
        const row = found.rows[0]
        if (!row) throw new Error('nobody in P2')
        await perform(house(), await systemActor(house()), {
          id: newId(),
          verb: 'change',
          register: 'enrolment',
          record: row.id,
          version: row.version,
          values: { ends_on: '2026-05-21' },
        })
      }
      const first = await total()
      await leave()
      await expect.poll(total, { timeout: 5_000 }).toBe(first - 1)
      await house().count.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'listen outbox' AND pid <> pg_backend_pid()`,
      )
      await leave()
      await expect.poll(total, { timeout: 10_000 }).toBe(first - 2)
    } finally {
      await refresher.stop()
    }
  })
})
