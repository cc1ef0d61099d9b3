import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type ListPlan, type Truth, writeLists } from '#demo/linkage/lists.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { readConfig } from '#linkage/config-reading.ts'
import { Pool } from '#linkage/engine/pool.ts'
import { readLists } from '#linkage/table/read-list.ts'
import { storeTable } from '#linkage/table/table-file.ts'
import type { Bench, BenchContext, BenchResult } from '#platform/bench.ts'
import { projectFolder } from '../../src/cli/project-folder.ts'

const run = promisify(execFile)

export interface Files {
  folder: string
  registry: string
  enrolment: string
}

export const configFile = (ids: boolean): string =>
  path.join(projectFolder, 'demo/linkage', ids ? 'thai-lists-ids.json' : 'thai-lists.json')

/** What `census link --json` prints. */
export interface Printed {
  seconds: number
  cpuSeconds: number
  peakMb: number
  compared: number
  /** Only where lists are linked by parts: pairs of the second pass, and rows that went to it. */
  comparedAcross?: number
  left?: number
  links: number
  review: number
  duplicates: number
  questions: number
}

/** Runs the command in a process of its own, so that its time and memory are its own. */
export async function linkCommand(args: readonly string[], signal: AbortSignal): Promise<Printed> {
  const { stdout } = await run(
    process.execPath,
    [path.join(projectFolder, 'src/cli/main.ts'), 'census', 'link', ...args, '--json'],
    { signal, maxBuffer: 1 << 20 },
  )
  return JSON.parse(stdout) as Printed
}

/** How right links are. `At01` counts by the rule that nobody is called out of school while any candidate has p ≥ .01. */
export interface Rightness {
  precision: number
  recall: number
  f1: number
  falseAlarms: number
  missed: number
  falseAlarmsAt01: number
  missedAt01: number
}

const number = (key: string | undefined): number => Number((key ?? '').slice(1))

/** Holds written links against the truth; a link is the likeliest pair of its row at p ≥ .5. */
export function rightness(csv: string, truth: Truth): Rightness & { recallBy: number[] } {
  const enrolled = truth.personOf.reduce((sum, person) => sum + (person >= 0 ? 1 : 0), 0)
  const found = new Uint8Array(truth.outside.length)
  const possible = new Uint8Array(truth.outside.length)
  const right = [0, 0, 0, 0, 0, 0]
  let [good, bad] = [0, 0]
  for (const line of csv.split('\n').slice(1)) {
    if (line === '') continue
    const [a, b, probability, verdict] = line.split(',')
    const [person, row] = [number(a), number(b)]
    possible[person] = 1
    if (verdict === 'rival' || Number(probability) < 0.5) continue
    found[person] = 1
    if (truth.personOf[row] !== person) bad += 1
    else {
      good += 1
      const affiliation = truth.affiliationOf[row] as number
      right[affiliation] = (right[affiliation] as number) + 1
    }
  }
  const all = [0, 0, 0, 0, 0, 0]
  for (const [row, person] of truth.personOf.entries()) {
    const affiliation = truth.affiliationOf[row] as number
    if (person >= 0) all[affiliation] = (all[affiliation] as number) + 1
  }
  const count = (seen: Uint8Array, outside: number, is: number): number =>
    seen.reduce((sum, one, at) => sum + (truth.outside[at] === outside && one === is ? 1 : 0), 0)
  const [precision, recall] = [good / (good + bad), good / enrolled]
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    falseAlarms: count(found, 0, 0),
    missed: count(found, 1, 1),
    falseAlarmsAt01: count(possible, 0, 0),
    missedAt01: count(possible, 1, 1),
    recallBy: right.map((of, at) => of / (all[at] as number)),
  }
}

/** Lists in a folder that is taken away after the work. */
export async function withLists<T>(plan: ListPlan, work: (files: Files, truth: Truth) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buaban-link-'))
  try {
    const files = { folder, registry: path.join(folder, 'registry.csv'), enrolment: path.join(folder, 'enrolment.csv') }
    return await work(files, writeLists(plan, files))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Cleans both lists once and stores them, as an import does. */
export async function stored({ folder, registry, enrolment }: Files, ids: boolean): Promise<[string, string]> {
  const config: LinkConfig = readConfig(JSON.parse(await readFile(configFile(ids), 'utf8')))
  const pool = new Pool(2)
  const tables = await readLists(
    [
      { file: registry, side: 'a' },
      { file: enrolment, side: 'b' },
    ],
    config,
    pool,
  ).finally(() => pool.close())
  const paths: [string, string] = [path.join(folder, 'registry.persons'), path.join(folder, 'enrolment.persons')]
  for (const [at, table] of tables.entries()) storeTable(table, paths[at] as string)
  return paths
}

export const rounded = (value: number): number => Number(value.toFixed(5))

export const printedFigures = ({ seconds, cpuSeconds, peakMb }: Printed): Record<string, number> => ({
  seconds,
  cpuSeconds,
  peakMb,
  load: rounded(loadavg()[0] ?? 0),
})

async function measured(
  context: BenchContext,
  plan: ListPlan,
  ids: boolean,
  fromStored: boolean,
): Promise<BenchResult> {
  return withLists(plan, async (files, truth) => {
    context.note(`${(truth.wrongRows * 100).toFixed(1)} % of the rows hold an error`)
    const lists = fromStored ? await stored(files, ids) : [files.registry, files.enrolment]
    const out = path.join(files.folder, 'links.csv')
    const printed = await linkCommand([...lists, '--config', configFile(ids), '--out', out], context.signal)
    const { recallBy, ...right } = rightness(await readFile(out, 'utf8'), truth)
    context.note(`recall by affiliation: ${recallBy.map((value) => value.toFixed(4)).join(' ')}`)
    const figures = Object.fromEntries(Object.entries(right).map(([name, value]) => [name, rounded(value)]))
    return {
      data: { children: plan.children, enrolled: plan.enrolled, pairs: printed.compared },
      figures: { ...printedFigures(printed), ...figures },
    }
  })
}

/** A bench of `census link` on invented lists: from files to written links. */
export const linkBench = (
  name: string,
  plan: Omit<ListPlan, 'seed'>,
  options: { ids: boolean; fromStored?: boolean },
): Bench => ({
  name,
  run: (context) => measured(context, { seed: 5, ...plan }, options.ids, options.fromStored ?? false),
})
