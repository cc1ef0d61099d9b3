import type { Problem } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { withLinkOptions } from './link-options.ts'
import { faultsOf, type ReadForm, readForm, withTyped } from './read-form.ts'
import { registerOf } from './register-of.ts'
import { draftsOf, type StepAt } from './watch-step.ts'

/** A step as it was sent: of which record, which, why, and what was filled in for it. */
export interface SentStep {
  at: StepAt
  move: string
  reason: string
  read: ReadForm
}

export async function sentStep(
  { house, actor, preferences }: App.Locals,
  name: string,
  id: string,
  form: FormData,
): Promise<SentStep> {
  const register = registerOf(house, actor, name)
  const row = await record(house, actor, name, id)
  return {
    at: { house, actor, register, row, language: preferences.language },
    move: String(form.get('move') ?? ''),
    reason: String(form.get('reason') ?? '').trim(),
    read: readForm(register, form),
  }
}

/** The form of a step again, with what was typed and what is wrong; `asked`: the link field whose candidates are looked for. */
export async function stepAgain({ at, move, reason, read }: SentStep, problem: Problem | null, asked?: string) {
  const { register, language } = at
  const drafts = draftsOf(at, move)
  const fields = await withLinkOptions({ ...at, drafts }, withTyped(register, drafts, read, problem, language), asked)
  return { move, fields, reason, faults: problem ? faultsOf(problem, language, register) : [] }
}
