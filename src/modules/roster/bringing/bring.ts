import { databaseProblem } from '#kernel/act/database-problem.ts'
import { type ActContext, permitted, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { type Problem, Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { drawUp } from './draw-up.ts'
import { type RosterFiles, readRosterFiles } from './read-files.ts'
import type { LineProblem, Step } from './step.ts'

interface Counts {
  created: number
  changed: number
  unchanged: number
}

/** What a roster came to, or would come to. */
export interface RosterReport {
  /** By register. */
  counts: Record<string, Counts>
  /** With any of these nothing was written. */
  problems: LineProblem[]
  /** Written, and not only tried. */
  done: boolean
}

const MOST_PROBLEMS = 1_000

/** Rolls an attempt back and carries what it found out. */
class NotDone extends Error {
  readonly report: RosterReport
  constructor(report: RosterReport) {
    super('tried only')
    this.report = report
  }
}

const COLUMN: Record<string, string> = {
  name: 'givenName',
  birth_date: 'birthDate',
  entered_on: 'beginDate',
  starts_on: 'beginDate',
  student_code: 'identifier',
  grade: 'grades',
}

function problemsOf(step: Step, problem: Problem): LineProblem[] {
  const parts = problem.parts ?? [problem]
  return parts.map((part) => {
    const field = part.spot?.field?.split('.')[0] ?? ''
    const column = COLUMN[field]
    return { file: step.line.file, row: step.line.row, ...(column ? { column } : {}), problem: part }
  })
}

/** Takes one step under the actor's own rights; what it is refused is told and leaves no trace. */
async function take(act: ActContext, step: Step, counts: Counts): Promise<LineProblem[]> {
  const before = act.entries.length
  await act.client.query('savepoint step')
  try {
    if (step.version === undefined) {
      await act.create(step.register, step.record, step.values)
      counts.created += 1
    } else if (Object.keys(step.values).length === 0) counts.unchanged += 1
    else {
      const version = await act.change(step.register, step.record, step.version, step.values)
      counts[version === step.version ? 'unchanged' : 'changed'] += 1
    }
    await act.client.query('release savepoint step')
    return []
  } catch (error) {
    const problem = error instanceof Refusal ? error.problem : databaseProblem(error, act.house)
    if (!problem) throw error
    await act.client.query('rollback to savepoint step')
    act.entries.length = before
    return problemsOf(step, problem)
  }
}

async function attempt(act: ActContext, roster: RosterFiles): Promise<RosterReport> {
  const { steps, problems } = await drawUp(act.client, roster)
  const counts: Record<string, Counts> = {}
  for (const step of steps) {
    const own = counts[step.register] ?? { created: 0, changed: 0, unchanged: 0 }
    counts[step.register] = own
    problems.push(...(await take(act, step, own)))
    if (problems.length > MOST_PROBLEMS) break
  }
  return { counts, problems: problems.slice(0, MOST_PROBLEMS), done: problems.length === 0 }
}

/**
 * Brings the files of a OneRoster zip in, all of them or none: persons, classes, stays of learners, posts and enrolments,
 * each under the actor's own rights. What is here already is recognised and changed only where the files say otherwise; what
 * the files do not name stays. Bringing the same again changes nothing.
 *
 * @param act id of the act
 * @param trying look only: the report of what would be done, and nothing is
 * @throws Refusal `import_file`, `not_found` for who may bring no persons in
 */
export async function bringRoster(
  house: House,
  actor: Actor,
  { act, bytes, trying }: { act: string; bytes: Uint8Array; trying: boolean },
): Promise<RosterReport> {
  permitted(house, actor, 'person', 'import')
  const roster = await readRosterFiles(bytes)
  const head = { id: act, verb: 'import', register: 'person' }
  try {
    const { outcome } = await withAct(house, actor, head, { format: 'oneroster', bytes }, async (context) => {
      const report = await attempt(context, roster)
      if (trying || !report.done) throw new NotDone({ ...report, done: false })
      context.entries.push({
        verb: 'import',
        register: 'person',
        record: null,
        detail: { format: 'oneroster', ...report.counts },
      })
      return report
    })
    return outcome
  } catch (error) {
    if (error instanceof NotDone) return error.report
    throw error
  }
}
