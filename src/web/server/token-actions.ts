import { fail, type RequestEvent } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { problems, Refusal } from '#kernel/problem.ts'
import { issueToken, revokeToken } from '#modules/access/module.ts'
import { requireFresh } from './fresh.ts'
import { faultsOf } from './read-form.ts'
import { chosenIn, newTokenOf } from './token-page.ts'

/** Issues what the form asks for, to an account; whoever does it has just proved to be there. */
export async function issueFrom(event: RequestEvent, form: FormData, account: string) {
  const { house, actor, preferences } = event.locals
  const ask = await requireFresh(event, form)
  if (ask) return ask
  try {
    const { token, secret } = await issueToken(house, actor, newTokenOf(form, account))
    return { issued: { token, secret, name: String(form.get('name') ?? '') } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { problem } = error
    const parts = problem.parts ?? []
    const faults = faultsOf(problem, preferences.language).map((fault, at) => ({
      ...fault,
      ...(parts[at]?.spot?.field ? { field: parts[at].spot.field } : {}),
    }))
    return fail(problems[problem.name].status, { faults, chosen: chosenIn(form) })
  }
}

/** Revokes the token that the form names. Taking rights away asks for no further proof. */
export async function revokeFrom(event: RequestEvent, form: FormData) {
  await revokeToken(event.locals.house, event.locals.actor, { id: newId(), token: String(form.get('token') ?? '') })
  return { ended: true }
}
