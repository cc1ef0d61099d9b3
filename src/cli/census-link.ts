import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { linkByPart } from '#linkage/by-part.ts'
import { linkChanges } from '#linkage/changes.ts'
import { checkpointFile } from '#linkage/checkpoint-file.ts'
import type { LinkConfig, PartsConfig } from '#linkage/config.ts'
import { groupsOf } from '#linkage/engine/judging-alone.ts'
import { Pool } from '#linkage/engine/pool.ts'
import { type LinkOptions, link } from '#linkage/link.ts'
import type { Links } from '#linkage/links.ts'
import { modelToJson } from '#linkage/model/model.ts'
import type { Progress } from '#linkage/progress.ts'
import { ListError } from '#linkage/table/list-error.ts'
import { readLists } from '#linkage/table/read-list.ts'
import type { PersonTable } from '#linkage/table/table.ts'
import { loadTable, storeTable } from '#linkage/table/table-file.ts'
import { codeOf, Fault } from '#platform/fault.ts'
import { type Asked, askedOf, modelAt } from './census-link-asked.ts'
import { linksCsv, wholeCsv } from './census-link-csv.ts'
import { standingAt } from './census-standing.ts'
import { type CommandContext, textOption } from './command.ts'
import { fileFault, refusedBecause } from './file-fault.ts'
import { columns } from './output.ts'

/** The lists, cleaned: from CSV, or as they were stored. */
async function listsOf({ files, config }: Asked, pool: Pool, signal: AbortSignal): Promise<PersonTable[]> {
  try {
    const stored = files.map((file) => loadTable(file))
    const raw = files.flatMap((file, at) =>
      stored[at] ? [] : [{ file, side: at === 0 ? ('a' as const) : ('b' as const) }],
    )
    const read = raw.length === 0 ? [] : await readLists(raw, config, pool, signal)
    const tables = stored.map((table) => table ?? (read.shift() as PersonTable))
    for (const [at, table] of tables.entries()) checkColumns(table, config, files[at] ?? '')
    return tables
  } catch (error) {
    if (error instanceof ListError) throw refusedBecause(error.told.th, error.told.en, error)
    if (codeOf(error) !== undefined) throw fileFault(files.join(', '), error)
    throw error
  }
}

/** A stored list may have been cleaned for another configuration. */
function checkColumns(table: PersonTable, config: LinkConfig, file: string): void {
  const missing = Object.entries(config.fields).find(([name, { kind }]) => kind !== 'title' && !table.columns[name])
  if (missing) {
    const [name] = missing
    throw refusedBecause(`${file}: เก็บไว้โดยไม่มีช่อง ${name}`, `${file}: was stored without the field ${name}`)
  }
}

async function store(folder: string, files: string[], tables: PersonTable[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [at, file] of files.entries())
    storeTable(tables[at] as PersonTable, path.join(folder, `${path.parse(file).name}.persons`))
}

const summary = (links: Links, tables: PersonTable[], config: LinkConfig) => {
  const count = (test: (at: number) => boolean): number => links.a.reduce((sum, _, at) => sum + (test(at) ? 1 : 0), 0)
  const reached = (bests: Float64Array): number => bests.reduce((sum, best) => sum + (best >= config.reject ? 1 : 0), 0)
  return {
    rows: tables.map(({ rows }) => rows),
    links: count((at) => links.verdict[at] === 0),
    review: count((at) => links.verdict[at] === 1),
    duplicates: count((at) => links.verdict[at] === 0 && links.kind[at] === 2),
    questions: count((at) => links.question[at] === 1),
    /** Rows of the first list that nobody in the second is like. */
    alone: (tables[0]?.rows ?? 0) - reached(links.bestA),
    compared: links.compared,
  }
}

const STAGES: Record<Progress['stage'], string> = {
  read: 'อ่านรายชื่อ read',
  arrange: 'จัดเรียง arrange',
  learn: 'เรียนรู้น้ำหนัก learn',
  weigh: 'เทียบ weigh',
  judge: 'ตัดสิน judge',
}

function teller(note: (line: string) => void): (progress: Progress) => void {
  let told = 0
  return ({ stage, done, seconds, remaining }) => {
    if (done > 0 && seconds - told < 1) return
    told = seconds
    const left =
      remaining === null
        ? ''
        : `  ${Math.round(done * 100)} %  อีก ${remaining.toFixed(0)} วินาที · ${remaining.toFixed(0)} s left`
    note(`${seconds.toFixed(1)} s  ${STAGES[stage]}${left}`)
  }
}

/** Seconds since a moment, and what the process has used of the machine. */
function spent(begin: number): { seconds: number; cpuSeconds: number; peakMb: number } {
  const cpu = process.cpuUsage()
  return {
    seconds: Number(((performance.now() - begin) / 1000).toFixed(2)),
    cpuSeconds: Number(((cpu.user + cpu.system) / 1e6).toFixed(2)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/** What a run writes, and what it says of itself. */
interface Outcome {
  csv: Iterable<string>
  told: Record<string, unknown>
}

/** Part by part, then those who moved. */
async function linkParts(
  { config }: Asked,
  [a, b]: [PersonTable, PersonTable],
  parts: PartsConfig,
  options: LinkOptions,
): Promise<Outcome> {
  const whole = await linkByPart(a, b, config, parts, options)
  const { links, compared, comparedAcross, left } = whole
  const moved = links.reduce((sum, pair) => sum + (pair.moved ? 1 : 0), 0)
  return {
    csv: wholeCsv(whole, a, b),
    told: { rows: [a.rows, b.rows], links: links.length, parts: whole.parts, left, moved, compared, comparedAcross },
  }
}

/** All at once, or only the rows that changed since an earlier run. */
async function linkLists(
  context: CommandContext,
  asked: Asked,
  tables: PersonTable[],
  common: LinkOptions,
): Promise<Outcome> {
  const { options } = context
  const [a, b = a] = tables as [PersonTable, PersonTable?]
  const known = textOption(options, 'model')
  const model = await modelAt(known, asked.config)
  const before = await standingAt(textOption(options, 'standing'))
  if (before && !model) throw new Fault('argument_missing', { name: '--model FILE' })
  const links =
    before && model
      ? (await linkChanges(a, b, before.accepted(), asked.config, { ...common, model })).links
      : await link(a, b, asked.config, { ...common, checkpoint: checkpointFile(asked.part), model })
  if (known !== undefined && !model) await writeFile(known, JSON.stringify(modelToJson(links.model)))
  const groups = a === b ? groupsOf(links, a.rows) : null
  const csv = linksCsv(links, a, b, groups, options.explain === true ? asked.config : null)
  return { csv: before ? before.with([...csv].join(''), b) : csv, told: summary(links, tables, asked.config) }
}

/** `census link`: links two lists of persons, or searches one for persons who stand in it twice. */
export async function linkAction(context: CommandContext, files: string[]): Promise<number | undefined> {
  const { options, out, signal } = context
  const asked = await askedOf(context, files)
  const begin = performance.now()
  const pool = new Pool(asked.workers)
  try {
    out.note(STAGES.read)
    const tables = await listsOf(asked, pool, signal)
    const [a, b] = tables as [PersonTable, PersonTable?]
    const bare = tables.findIndex(({ rows }) => rows === 0)
    // a week in which nothing changed is a list without rows
    if (bare >= 0 && textOption(options, 'standing') === undefined)
      throw refusedBecause(`${files[bare]}: มีแต่หัวคอลัมน์ ไม่มีแถว`, `${files[bare]}: has a heading and no rows`)
    const folder = textOption(options, 'store')
    if (folder !== undefined) await store(folder, files, tables)
    const common = { pool, signal, progress: teller(out.note) }
    const { parts } = asked.config
    const { csv, told } =
      parts && b ? await linkParts(asked, [a, b], parts, common) : await linkLists(context, asked, tables, common)
    await writeFile(asked.out, csv)
    checkpointFile(asked.part).remove()
    const result = { ...told, ...spent(begin), out: asked.out }
    out.result(result, () => columns(Object.entries(result).map(([name, value]) => [name, String(value)])))
  } finally {
    await pool.close()
  }
  return undefined
}
