import type { Correction, Mapping } from '#kernel/exchange/import/mapping.ts'
import type { Counts, ImportMode } from '#kernel/exchange/import/report.ts'
import type { House } from '#kernel/house.ts'
import type { Label } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import type { importing } from './importing.workflow.ts'
import { openCorrections } from './sealed.ts'

/** What became of an import, beside its figures. */
export interface Outcome {
  /** The instant from which the province was read at the check. */
  seenAt?: string
  /** Records by register. */
  counts?: Counts
  /** Why nothing was brought in. */
  problem?: { name: string; text: Label }
}

/** An import as its pages and jobs need it. */
export interface Run {
  id: string
  version: number
  state: keyof typeof importing
  /** When this version of it was made. */
  since: string
  name: string
  file: string
  organisation: string | null
  account: string
  broughtBy: string
  /** Whether whoever reads is the one who brought it. */
  own: boolean
  target: string
  follows: string | null
  mapping: Mapping | null
  corrections: Correction[]
  mode: ImportMode | null
  startedAt: string | null
  finishedAt: string | null
  figures: Record<'total' | 'created' | 'changed' | 'unchanged' | 'refused', number | null>
  outcome: Outcome
  /** Names of the office and of whoever brought it, as far as they may be seen. */
  titles: Record<string, string>
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** A record of `import_run` in the shape that is worked with. */
function runOf(house: House, actor: Actor, view: RowView): Run {
  const { id, version, since, state, values, titles } = view
  return {
    id,
    version,
    since,
    state: (state ?? 'uploaded') as Run['state'],
    name: String(values.source_name ?? ''),
    file: textOf(values.source_file) ?? '',
    organisation: textOf(values.organisation),
    account: String(values.account ?? ''),
    broughtBy: String(values.brought_by ?? ''),
    own: actor.account !== null && values.account === actor.account,
    target: String(values.target_key ?? ''),
    follows: textOf(values.follows),
    mapping: (values.mapping as Mapping | null) ?? null,
    corrections: openCorrections(values.corrections, house.keys),
    mode: textOf(values.mode) as ImportMode | null,
    startedAt: textOf(values.started_at),
    finishedAt: textOf(values.finished_at),
    figures: {
      total: numberOf(values.rows_total),
      created: numberOf(values.created),
      changed: numberOf(values.changed),
      unchanged: numberOf(values.unchanged),
      refused: numberOf(values.refused),
    },
    outcome: (values.outcome as Outcome | null) ?? {},
    titles,
  }
}

/** @throws Refusal `not_found` */
export const readRun = async (house: House, actor: Actor, id: string): Promise<Run> =>
  runOf(house, actor, await record(house, actor, 'import_run', id))

/** The import, for the one who brought it: others see that it was, not what is in the file. */
export async function ownRun(house: House, actor: Actor, id: string): Promise<Run> {
  const run = await readRun(house, actor, id)
  return run.own ? run : refuse('not_found')
}
