import { type Chance, chance } from '#demo/chance.ts'
import { newId } from '#kernel/act/id.ts'
import { commitImport } from '#kernel/exchange/import/commit.ts'
import type { Layout } from '#kernel/exchange/import/layout.ts'
import { preview } from '#kernel/exchange/import/preview.ts'
import { readTable } from '#kernel/exchange/import/read-table.ts'
import { recognise } from '#kernel/exchange/import/recognise.ts'
import type { Counts, ImportMode, RowProblem } from '#kernel/exchange/import/report.ts'
import { knownHeaders, suggestMapping } from '#kernel/exchange/import/suggest-mapping.ts'
import type { House } from '#kernel/house.ts'
import { type Problem, problems, Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { layouts } from '#modules/exchange/module.ts'
import type { Bench } from '#platform/bench.ts'
import { withEmptyProvince } from './empty-province.ts'
import { byteMutations, csvText, encodings, type Rows, rowMutations } from './mutate-text.ts'
import { mutatedWorkbook, partMutationNames, workbookOf } from './mutate-workbook.ts'
import { openSchools, PUPIL_HEADER, pupilRow } from './pupil-list.ts'

const FILES = 10_000
const SEED = 874
const GOOD: Rows = [PUPIL_HEADER, ...Array.from({ length: 6 }, (_, n) => pupilRow(n))]
const ANSWERS = { academic_year: '2569', term: '1/2569', entered_on: '16/5/2569' }
const TRAIL = ['move_record', 'audit_entry'] as const
const TABLES = ['household', 'person', 'classroom', 'learner', 'enrolment'] as const

/** One bad file, and what was done to it. */
async function badFile(n: number): Promise<{ what: string; bytes: Uint8Array; by: Chance }> {
  const by = chance(SEED, n)
  const [inRows, inBytes] = [Object.entries(rowMutations), Object.entries(byteMutations)]
  const [rowsName, changeRows] = by.pick(inRows)
  const rows = by.hit(0.6) ? changeRows(GOOD, by) : GOOD
  const [encoding, encode] = by.pick(Object.entries(encodings))
  const sound = by.hit(0.45) ? await workbookOf(rows) : encode(csvText(rows, by.pick([',', ';', '\t'])))
  const zipped = sound[0] === 0x50 && sound[1] === 0x4b
  const [bytesName, changeBytes] = by.pick(inBytes)
  if (zipped && by.hit(0.5)) {
    const part = by.pick(partMutationNames)
    return { what: `${rowsName} ${part}`, bytes: await mutatedWorkbook(sound, part, by), by }
  }
  const bytes = by.hit(0.5) ? changeBytes(sound, by) : sound
  return { what: `${rowsName} ${zipped ? 'xlsx' : encoding} ${bytesName}`, bytes, by }
}

interface Standing {
  rows: Record<string, number>
  versions: Record<string, number>
}

/** How many rows and versions there are; a write of any kind shows in one of them. */
async function standing(house: House): Promise<Standing> {
  const counted = TABLES.map(
    (name) => `select '${name}' as name, count(*)::int as n, coalesce(sum(version), 0)::int as v from "${name}"`,
  )
  const trail = TRAIL.map((name) => `select '${name}', count(*)::int, 0 from "${name}"`)
  const { rows } = await house.count.query<{ name: string; n: number; v: number }>(
    [...counted, ...trail].join(' union all '),
  )
  return {
    rows: Object.fromEntries(rows.map(({ name, n }) => [name, n])),
    versions: Object.fromEntries(rows.map(({ name, v }) => [name, v])),
  }
}

/** Whether what stands differs from before by exactly what a report claims, and the trail by one entry for each. */
function agrees(before: Standing, after: Standing, counts: Counts): boolean {
  const more = (pick: (standing: Standing) => Record<string, number>, name: string) =>
    (pick(after)[name] ?? 0) - (pick(before)[name] ?? 0)
  const moves = more(({ rows }) => rows, 'move_record')
  const fits = TABLES.every((name) => {
    const { create = 0, change = 0 } = counts[name] ?? {}
    const versions = create + change + (name === 'learner' ? moves : 0)
    return more(({ rows }) => rows, name) === create && more((own) => own.versions, name) === versions
  })
  const written = Object.values(counts).reduce((sum, { create, change }) => sum + create + change, 0)
  return fits && more(({ rows }) => rows, 'audit_entry') === written + moves
}

const placedProblem = (problem: Problem): boolean =>
  Object.keys(problem.spot ?? {}).length > 0 || (problem.parts?.length ? problem.parts.every(placedProblem) : false)

const placedRow = ({ row, text }: RowProblem): boolean => row > 0 && text.th !== '' && text.en !== ''

interface Tally {
  read: number
  refused: number
  rowsRefused: number
  written: number
  crashes: number
  partialCommits: number
  unplacedRefusals: number
}

async function tryFile(
  house: House,
  actor: Actor,
  layout: Layout,
  bytes: Uint8Array,
  mode: ImportMode,
  tally: Tally,
): Promise<Counts> {
  const table = await readTable(bytes, { name: 'bad' })
  const found = await recognise(table, { known: knownHeaders(layout) })
  const { mapping } = suggestMapping(layout, found, table)
  const input = { table, layout, mapping: { ...mapping, answers: ANSWERS }, corrections: [] }
  const seen = await preview(house, actor, input)
  const report = await commitImport(house, actor, { ...input, importId: newId(), mode, seenAt: seen.seenAt })
  tally.read += 1
  tally.rowsRefused += report.refused
  tally.written += report.written && report.rows > report.refused ? 1 : 0
  const told = [...seen.problems, ...report.quarantine.flatMap(({ problems: own }) => own)]
  if (!told.every(placedRow)) tally.unplacedRefusals += 1
  return report.counts
}

/** 10,000 files that are wrong somehow: refused at a named place, or their good rows taken; never half, never a crash. */
export const bench: Bench = {
  name: 'bad-files',
  run: ({ note, signal }) =>
    withEmptyProvince(async (house) => {
      const layout = layouts.get('dmc_list')
      if (!layout) throw new Error('no layout of the pupil list')
      const actor = await openSchools(house, GOOD.length)
      const tally: Tally = {
        read: 0,
        refused: 0,
        rowsRefused: 0,
        written: 0,
        crashes: 0,
        partialCommits: 0,
        unplacedRefusals: 0,
      }
      let before = await standing(house)
      let slowest = 0
      for (let n = 0; n < FILES; n++) {
        signal.throwIfAborted()
        const { what, bytes, by } = await badFile(n)
        const start = performance.now()
        let counts: Counts = {}
        try {
          counts = await tryFile(house, actor, layout, bytes, by.pick(['all_or_nothing', 'good_rows']), tally)
        } catch (error) {
          if (error instanceof Refusal && problems[error.problem.name].status < 500) {
            tally.refused += 1
            if (!placedProblem(error.problem)) {
              tally.unplacedRefusals += 1
              note(`file ${n} (${what}): no place in ${JSON.stringify(error.problem)}`)
            }
          } else {
            tally.crashes += 1
            note(`file ${n} (${what}): ${String(error instanceof Error ? error.stack : error).slice(0, 600)}`)
          }
        }
        slowest = Math.max(slowest, performance.now() - start)
        const after = await standing(house)
        if (!agrees(before, after, counts)) {
          tally.partialCommits += 1
          note(`file ${n} (${what}): what stands differs from the report`)
        }
        before = after
        if (n % 1_000 === 999) note(`${n + 1} files: ${JSON.stringify(tally)}`)
      }
      const { crashes, partialCommits, unplacedRefusals, ...data } = tally
      return {
        data,
        figures: { files: FILES, crashes, partialCommits, unplacedRefusals, slowestMs: Math.round(slowest) },
      }
    }),
}
