import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { fromColumns } from '#kernel/register/columns.ts'
import type { AnyRegister } from '#kernel/register/declaration.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { keepChildren } from './keep-children.ts'
import type { RoundResult, Row } from './link-round.ts'

const BATCH = 5000
/** Rows between two words on how far the writing is. */
const TOLD = 1000

/** Results that a person has spoken about stay, whatever a later run says: questions judged and claims settled. */
const UNTOUCHED: Record<string, string> = { link_question: 'waiting', double_claim: 'open' }

export interface KeptCounts {
  made: number
  changed: number
  same: number
  withdrawn: number
}

interface Standing {
  version: number
  state: string | null
  values: Record<string, unknown>
}

async function standingRows(house: House, register: AnyRegister, round: string): Promise<Map<string, Standing>> {
  const found = await house.count.query<Record<string, unknown>>(`select * from "${register.name}" where round = $1`, [
    round,
  ])
  return new Map(
    found.rows.map((row) => [
      String(row.id),
      {
        version: Number(row.version),
        state: row.state === undefined ? null : String(row.state),
        values: fromColumns(register, row),
      },
    ]),
  )
}

const plain = (value: unknown): string => JSON.stringify(value ?? null, Object.keys(Object(value ?? {})).sort())

/** Fields that differ from what is kept; an object is compared by its parts, whatever their order. */
function differing(register: AnyRegister, row: Row, now: Standing): Record<string, unknown> {
  const entries = Object.entries(register.fields).flatMap(([name, field]) => {
    const value = row.values[name] ?? null
    return field.fixed || plain(value) === plain(now.values[name]) ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

interface Kept {
  counts: KeptCounts
  /** Rows of an earlier run that this one does not find any more. */
  left: Map<string, Standing>
  /** Rows that it found again and a person has spoken about. */
  spoken: Map<string, Standing>
}

async function keepRows(
  act: ActContext,
  register: AnyRegister,
  round: string,
  rows: readonly Row[],
  wrote: (rows: number) => void,
): Promise<Kept> {
  const left = await standingRows(act.house, register, round)
  const counts: KeptCounts = { made: 0, changed: 0, same: 0, withdrawn: 0 }
  const fresh: Row[] = []
  const spoken = new Map<string, Standing>()
  for (const row of rows) {
    const now = left.get(row.id)
    left.delete(row.id)
    if (!now) {
      fresh.push(row)
      continue
    }
    wrote(1)
    if (isSpoken(register, now)) spoken.set(row.id, now)
    const changes = spoken.has(row.id) ? {} : differing(register, row, now)
    if (Object.keys(changes).length === 0) counts.same += 1
    else {
      await act.change(register.name, row.id, now.version, changes)
      counts.changed += 1
    }
  }
  for (let from = 0; from < fresh.length; from += BATCH) {
    const part = fresh.slice(from, from + BATCH)
    await act.createMany(register.name, part)
    wrote(part.length)
  }
  counts.made = fresh.length
  return { counts, left, spoken }
}

/** Whether a person has spoken about a row. */
const isSpoken = (register: AnyRegister, { state }: Standing): boolean =>
  UNTOUCHED[register.name] !== undefined && state !== UNTOUCHED[register.name]

/** Lists of a round that others have taken the place of: nobody stands in the round by one of their rows any more. */
async function replacedLists(act: ActContext, round: string): Promise<Set<unknown>> {
  const { rows } = await act.client.query<{ replaces: string }>(
    'select replaces from census_list where round = $1 and replaces is not null',
    [round],
  )
  return new Set(rows.map(({ replaces }) => replaces))
}

/**
 * Takes back what no longer stands, but for what a person has spoken about; gives the children that such a one is about. What was said
 * of a row of a replaced list is kept as a word and lets its child go, who stands in the new list; a claim over such a row is gone.
 */
async function withdrawLeft(
  act: ActContext,
  register: AnyRegister,
  { counts, left }: Kept,
  replaced: Set<unknown>,
): Promise<unknown[]> {
  const held: unknown[] = []
  for (const [id, now] of left) {
    const gone = replaced.has(now.values.list) || replaced.has(now.values.other_list)
    const keepsWord = isSpoken(register, now) && !(gone && register.fields.child?.required)
    if (keepsWord && !gone) held.push(now.values.child)
    else if (keepsWord) {
      if (now.values.child) await act.change(register.name, id, undefined, { child: null })
    } else {
      await act.withdraw(register.name, id, now.version)
      counts.withdrawn += 1
    }
  }
  return held
}

const ASKED_AGAIN = ['contradicted', 'confirmed']

/** Marks decisions that the run contradicts, once each: whoever held to one is not asked again. */
async function askAgain(act: ActContext, { left, spoken }: Kept, questions: readonly string[]): Promise<void> {
  for (const id of questions) {
    const now = left.get(id) ?? spoken.get(id)
    if (now && !ASKED_AGAIN.includes(String(now.values.asked_for)))
      await act.change('link_question', id, now.version, { asked_for: 'contradicted' })
  }
}

interface Keeping extends RoundResult {
  act: ActContext
  round: string
  wrote(rows: number): void
  register(name: string): AnyRegister
}

/** Children first, for the others point to them; what no longer stands goes the other way round. */
async function keepAll({ act, round, wrote, register, ...result }: Keeping): Promise<Record<string, KeptCounts>> {
  const children = register('census_child')
  const { counts, left } = await keepChildren(act, children, round, result.children, wrote)
  const doubles = await keepRows(act, register('double_claim'), round, result.doubles, wrote)
  const questions = await keepRows(act, register('link_question'), round, result.questions, wrote)
  await askAgain(act, questions, result.contradicted)
  const replaced = await replacedLists(act, round)
  const held = new Set([
    ...(await withdrawLeft(act, register('link_question'), questions, replaced)),
    ...(await withdrawLeft(act, register('double_claim'), doubles, replaced)),
  ])
  for (const [id, version] of left) {
    if (held.has(id)) continue
    await act.withdraw(children.name, id, version)
    counts.withdrawn += 1
  }
  return { census_child: counts, double_claim: doubles.counts, link_question: questions.counts }
}

/**
 * Writes what a run found out, all or nothing: what is new is made, what differs is changed and keeps its past, what no longer holds is
 * withdrawn. The same result twice writes nothing. `progress` hears the share that is written, and may throw to undo it all.
 */
export async function keepResults(
  house: House,
  act: { id: string; round: string },
  result: RoundResult,
  progress: (share: number) => void = () => {},
): Promise<Record<string, KeptCounts>> {
  const all = result.childCount + result.doubles.length + result.questions.length
  let done = 0
  const wrote = (count: number): void => {
    const before = done
    done += count
    if (Math.floor(done / TOLD) !== Math.floor(before / TOLD)) progress(Math.min(1, done / all))
  }
  const register = (name: string): AnyRegister => house.registers.get(name) ?? refuse('not_found')
  const head = { id: act.id, verb: 'import', register: 'census_child' }
  const { outcome } = await withAct(house, await systemActor(house), head, act.round, (context) => {
    progress(0)
    return keepAll({ ...result, act: context, round: act.round, wrote, register })
  })
  return outcome
}
