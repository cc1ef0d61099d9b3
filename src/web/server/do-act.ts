import { fail } from '@sveltejs/kit'
import type { Language } from '#kernel/label.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { type Fault, faultsOf } from './read-form.ts'

/** Runs what a form asked for; a refusal goes back to the form in words. */
export async function orFaults<T>(language: Language, work: () => Promise<T>) {
  try {
    return { faults: [] as Fault[], result: await work() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return fail(problems[error.problem.name].status, { faults: faultsOf(error.problem, language), result: null })
  }
}
