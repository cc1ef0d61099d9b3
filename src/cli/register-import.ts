import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { newId } from '#kernel/act/id.ts'
import type { PreviewReport } from '#kernel/exchange/import/report.ts'
import type { House } from '#kernel/house.ts'
import { UUID } from '#kernel/kinds/link.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { bringFile, checkOf, keepMapping, type Run, readRun, runImport, startImport } from '#modules/exchange/module.ts'
import { codeOf, exitCodes, Fault } from '#platform/fault.ts'
import { type CommandContext, textOption } from './command.ts'
import { seenAs } from './seen-as.ts'

const CHECK_PATIENCE_MS = 3_600_000
const POLL_MS = 500
const SHOWN = 50

const modes: Record<string, 'all_or_nothing' | 'good_rows'> = { all: 'all_or_nothing', good: 'good_rows' }

/** `academic_year=2569`, as often as there are questions. */
function answersFrom(context: CommandContext): Record<string, string> {
  const pairs = [context.options.answer ?? []].flat().map((text) => {
    const at = String(text).indexOf('=')
    if (at < 1) throw new Fault('usage', { reason: `--answer ${text}` })
    return [String(text).slice(0, at), String(text).slice(at + 1)] as const
  })
  return Object.fromEntries(pairs)
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    throw new Fault('usage', { reason: `${file}: ${codeOf(error) ?? 'unreadable'}` }, error)
  }
}

/** An office by its id or by a code of any scheme. */
async function officeOf(house: House, actor: Actor, code: string | undefined): Promise<string | null> {
  if (code === undefined || UUID.test(code)) return code ?? null
  const found = await asActor(house, actor, 'read', (client) =>
    client.query<{ organisation: string }>('select distinct organisation from organisation_code where value = $1', [
      code,
    ]),
  )
  const [only, ...others] = found.rows
  if (!only || others.length > 0) throw new Fault('usage', { reason: `--office ${code}` })
  return only.organisation
}

async function checked(house: House, actor: Actor, id: string): Promise<PreviewReport> {
  const check = await checkOf(house, actor, await readRun(house, actor, id), CHECK_PATIENCE_MS)
  if (check.state === 'refused') throw new Refusal(check.problem)
  return check.state === 'ready' ? check.report : refuse('busy')
}

/** Does the work here; where a running server has taken it up already, waits for that. */
async function carriedOut(house: House, actor: Actor, id: string, signal: AbortSignal): Promise<Run> {
  for (;;) {
    signal.throwIfAborted()
    await runImport(house, id, signal)
    const run = await readRun(house, actor, id)
    if (run.state !== 'running') return run
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

const problemLines = ({ problems }: PreviewReport) =>
  problems.slice(0, SHOWN).map(({ row, letter, header, value, text }) => ({ row, column: letter, header, value, text }))

interface Imported {
  run: Run
  report: PreviewReport
}

async function bringIn(context: CommandContext, file: string): Promise<Imported> {
  const { options, signal } = context
  const mode = modes[textOption(options, 'mode') ?? 'all']
  if (!mode) throw new Fault('usage', { reason: `--mode ${Object.keys(modes).join('|')}` })
  const target = textOption(options, 'layout') ?? textOption(options, 'register')
  const bytes = await bytesOf(file)
  return seenAs(context, async ({ house, actor }) => {
    const organisation = await officeOf(house, actor, textOption(options, 'office'))
    const fileName = path.basename(file)
    const id = await bringFile(house, actor, {
      id: newId(),
      fileName,
      bytes,
      organisation,
      ...(target ? { target } : {}),
    })
    const { mapping, version } = await readRun(house, actor, id)
    const given = { ...(organisation ? { school: organisation } : {}), ...answersFrom(context) }
    const answers = { ...mapping?.answers, ...given }
    await keepMapping(house, actor, id, {
      act: newId(),
      version,
      mapping: { ...(mapping ?? refuse('import_mapping')), answers },
    })
    const report = await checked(house, actor, id)
    const run = await readRun(house, actor, id)
    if (options.check) return { run, report }
    const { seenAt, rows } = report
    await startImport(house, actor, id, { act: newId(), version: run.version, mode, seenAt, rows })
    return { run: await carriedOut(house, actor, id, signal), report }
  })
}

/** Brings a file in as the pages do, step by step: reads, matches, checks, and unless only asked to check, brings in. */
export async function importCommand(context: CommandContext, file: string): Promise<number> {
  const { run, report } = await bringIn(context, file)
  const { id, target, state, figures, outcome } = run
  const { rows, good, bad, counts } = report
  const problems = problemLines(report)
  const done = state === 'done' || state === 'checked'
  context.out.result(
    {
      import: id,
      target,
      state,
      rows,
      good,
      bad,
      ...figures,
      counts: outcome.counts ?? counts,
      problems,
      problem: outcome.problem,
    },
    () =>
      [
        `${done ? '✓' : '✗'} ${target}  ${id}  ${state}`,
        `  ${good}/${rows} แถวถูกต้อง · good rows`,
        ...(state === 'done'
          ? [`  + ${figures.created}  ~ ${figures.changed}  = ${figures.unchanged}  ✗ ${figures.refused}`]
          : []),
        ...(outcome.problem ? [`  ${outcome.problem.text.th}`, `  ${outcome.problem.text.en}`] : []),
        ...problems.map(
          ({ row, column, header, value, text }) =>
            `  ${row}${column ?? ''} ${header ?? ''} ${value ?? ''}: ${text.th}`,
        ),
      ].join('\n'),
  )
  return done ? exitCodes.ok : exitCodes.refused
}
