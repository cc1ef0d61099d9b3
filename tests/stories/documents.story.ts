import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { declarations, modules } from '#app'
import { demoRound } from '#demo/census/round.ts'
import { newId } from '#kernel/act/id.ts'
import { type Drilled, drill } from '#kernel/indicator/drill.ts'
import { countWaiting } from '#kernel/indicator/refresher.ts'
import { type Actor, systemActor } from '#kernel/scope/actor.ts'
import { runRound } from '#modules/census/module.ts'
import { importPlan, linesMovedBy, type PlanTree, planTree, type TracedCarrier } from '#modules/plan/module.ts'
import { loadDemo } from '../../src/cli/demo-province.ts'
import { indicatorsServing, registersServing } from '../../src/modules/plan/serving/serving.ts'
import { useWorld } from '../support/world.ts'

/**
 * Five offices wrote what they want for every child. In the demo province, once its census has run, each of their lines on census,
 * watch, access and alternatives is carried by living records: a number counted from them, the records behind it, and from
 * such a record the way back to the line.
 */
const DOCUMENTS = join(import.meta.dirname, '../../../shared/documents')
const COVERED = ['CENSUS', 'WATCH', 'ALTERNATIVE', 'BORDER', 'EQUITY', 'SPECIAL']
const FOLLOWING = ['census', 'watch', 'enumeration', 'alternative', 'special']
const SETTING_UP_MS = 300_000

/** Registers of the modules that find and follow children. */
const ofChildren = new Set(
  modules.filter(({ name }) => FOLLOWING.includes(name)).flatMap(({ registers }) => registers.map(({ name }) => name)),
)
const countsChildren = (name: string): boolean =>
  Object.values(declarations.indicators.get(name)?.parts ?? {}).some(({ basis }) => ofChildren.has(basis.over))

/** A labelled line: `1.33` is the 33rd of document 1. */
interface Labelled {
  at: string
  document: number
  line: number
  capabilities: string[]
}

const labelled = (): Labelled[] =>
  readFileSync(join(DOCUMENTS, 'coverage.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const [at = '', words = ''] = row.split('\t')
      const capabilities = words.split(' ').filter((code) => COVERED.includes(code))
      const [document = 0, line = 0] = at.split(/[.-]/).map(Number)
      return capabilities.length > 0 ? [{ at, document, line, capabilities }] : []
    })

/** What a line comes down to: the number that stands for it, and how many records are behind it. */
interface Carried {
  at: string
  text: string
  capabilities: string
  standing: string
  by: string
  value: number | null
  records: number | null
  back: boolean
}

const here = existsSync(DOCUMENTS)
if (!here)
  console.info('documents: ../shared/documents is not here, so what carries the lines of real plans is not shown')

describe.skipIf(!here)('the lines of five real plans', () => {
  const trees: PlanTree[] = []
  let actor: Actor
  const stage = useWorld()

  beforeAll(async () => {
    await loadDemo(stage.world.ground, { size: 'small', seed: 13 })
    const { house } = stage
    actor = await systemActor(house)
    const folder = mkdtempSync(join(tmpdir(), 'buaban-documents-'))
    const { round } = await demoRound(house, actor, 13, join(folder, 'truth.json'), () => {})
    rmSync(folder, { recursive: true })
    await runRound(house, round)
    for (const name of readdirSync(DOCUMENTS)
      .filter((one) => /^\d{3}_.*\.txt$/.test(one))
      .sort()) {
      const bytes = new Uint8Array(readFileSync(join(DOCUMENTS, name)))
      const { plan } = await importPlan(house, actor, { id: newId(), fileName: name, bytes })
      trees.push(await planTree(house, actor, plan))
    }
    await countWaiting(house)
    for (const [at, tree] of trees.entries()) trees[at] = await planTree(house, actor, tree.plan.id)
  }, SETTING_UP_MS)

  const lineOf = ({ document, line, at }: Labelled) =>
    trees[document]?.lines.find((one) => one.source.includes(line)) ?? expect.fail(`${at} is no line of the plan`)

  const used = (one: Labelled, kind: TracedCarrier['carrier']): TracedCarrier[] =>
    lineOf(one).carriers.filter(({ carrier, state }) => carrier === kind && state !== 'refused')

  /** All that a part of an indicator counts at the places of a carrier. */
  async function drilledFor(carrier: TracedCarrier, part: string): Promise<Drilled[]> {
    const formula = declarations.indicators.get(carrier.name)?.kind
    const step = formula && 'over' in formula ? { step: formula.over } : {}
    const year = carrier.latest?.year ?? expect.fail(`${carrier.name} has no value`)
    return Promise.all(
      (carrier.places ?? []).map((place) =>
        drill(stage.house, actor, { indicator: carrier.name, place, year, ...step, part, size: 20 }),
      ),
    )
  }

  const totalOf = (found: readonly Drilled[]): number => found.reduce((sum, { total }) => sum + (total ?? 0), 0)

  /** The nearest number from records of children, with the records behind it where it was counted. */
  async function countedBehind(one: Labelled) {
    for (const carrier of used(one, 'indicator')) {
      if (!countsChildren(carrier.name) || !carrier.latest) continue
      const [first, ...more] = await drilledFor(carrier, 'numerator')
      const row = [first, ...more].flatMap((found) => found?.rows ?? [])[0]
      if (first && row) return { carrier, register: first.register, row, records: totalOf([first, ...more]) }
    }
    return null
  }

  async function carriedBy(one: Labelled): Promise<Carried> {
    const line = lineOf(one)
    const found = await countedBehind(one)
    const moved = found ? await linesMovedBy(stage.house, actor, found.register, found.row.id) : []
    return {
      at: one.at,
      text: `${line.text.slice(0, 40)}…`,
      capabilities: one.capabilities.join(' '),
      standing: line.judgement?.standing ?? '',
      by: found?.carrier.name ?? '',
      value: found?.carrier.latest ? Math.round(found.carrier.latest.value * 100) / 100 : null,
      records: found?.records ?? null,
      back: moved.some(({ line: id }) => id === line.id),
    }
  }

  it('suggests for each line something that serves each capability a person read in it', () => {
    const bare = labelled().flatMap((one) =>
      one.capabilities.flatMap((code) => {
        const serving = [...(indicatorsServing[code] ?? []), ...(registersServing[code] ?? [])]
        const carriers = [...used(one, 'indicator'), ...used(one, 'register')]
        return carriers.some(({ name }) => serving.includes(name)) ? [] : [`${one.at} ${code}`]
      }),
    )
    expect(bare).toEqual([])
  })

  it('carries each line by a number from records of children, drilled to them and back again', async () => {
    const table: Carried[] = []
    for (const one of labelled()) table.push(await carriedBy(one))
    console.table(table)
    const uncarried = table.filter(({ value, records, back }) => value === null || !records || !back)
    expect(uncarried.map(({ at }) => at)).toEqual([])
  })

  it('shows in each number what its records give: a count of them, or a share', async () => {
    const wrong: string[] = []
    for (const one of labelled()) {
      const found = await countedBehind(one)
      const kind = declarations.indicators.get(found?.carrier.name ?? '')?.kind.kind
      if (!found || (kind !== 'count' && kind !== 'share')) continue
      const value =
        kind === 'count'
          ? found.records
          : (100 * found.records) / totalOf(await drilledFor(found.carrier, 'denominator'))
      if (Math.abs(value - (found.carrier.latest?.value ?? Number.NaN)) > 1e-9) wrong.push(`${one.at} ${value}`)
    }
    expect(wrong).toEqual([])
  })

  it('judges each of them by a number that it shows', () => {
    const unjudged = labelled().filter((one) => {
      const { own, by, carriers } = lineOf(one)
      const shown = carriers.filter(({ name }) => by.includes(name))
      return !own || !shown.some(({ latest }) => latest) || own.standing === 'no_data'
    })
    expect(unjudged.map(({ at }) => at)).toEqual([])
  })
})
