import { refuse } from '#kernel/problem.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { mayGive } from '#modules/access/module.ts'
import type { FieldDraft } from '../parts/fields/field-draft.ts'
import { fieldDrafts } from './field-drafts.ts'
import type { FormContext } from './form-page.ts'
import { placeNames } from './place-names.ts'
import { registerOf } from './register-of.ts'

/** The roles that an actor may give somewhere. */
const givable = ({ actor }: App.Locals): Set<string> => {
  const rules: Record<string, readonly string[] | undefined> = mayGive
  return new Set(actor.grants.flatMap(({ role }) => rules[role] ?? []))
}

/** The fields of a new grant, without the account, which is told by its user name; `place` is filled in where it is known. */
export async function giveForm(locals: App.Locals, place?: string): Promise<FormContext> {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const register = registerOf(house, actor, 'role_grant')
  if (!mayAnywhere(actor, register, 'create')) refuse('not_found')
  const [own] = [...new Set(actor.grants.map((grant) => grant.place))]
  const at = place ?? own
  const names = at ? await placeNames(house, actor, [at], language) : new Map()
  const titles = at ? { [at]: names.get(at)?.name ?? '' } : {}
  const values = { starts_on: Temporal.Now.plainDateISO('Asia/Bangkok').toString(), ...(at ? { place: at } : {}) }
  const roles = givable(locals)
  const drafts = fieldDrafts(house, register, { language, values, titles })
    .filter(({ name }) => !['account', 'acting_for'].includes(name))
    .map(
      (draft): FieldDraft =>
        draft.name === 'role' ? { ...draft, options: draft.options?.filter(({ value }) => roles.has(value)) } : draft,
    )
  return { house, actor, register, language, drafts }
}

/** The account of a user name, for whoever knows it; nobody else’s is told. */
export async function accountNamed(locals: App.Locals, username: string): Promise<string> {
  const text = 'select id from account where username = $1 and not coalesce(disabled, false)'
  const found = await locals.house.count.query<{ id: string }>(text, [username.trim().toLowerCase()])
  const detail = { th: 'ไม่พบบัญชีที่ใช้ชื่อนี้ หรือบัญชีถูกระงับ', en: 'No open account has this user name' }
  return found.rows[0]?.id ?? refuse('input', { parts: [{ name: 'not_id', spot: { field: 'username' }, detail }] })
}
