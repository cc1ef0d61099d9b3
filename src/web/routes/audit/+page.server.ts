import { redirect } from '@sveltejs/kit'
import { auditPage, seesAll } from '../../server/audit-page.ts'
import { addressWith } from '../../server/explorer-address.ts'
import { verbs } from '../../words/audit.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, '/sign-in?to=/audit')
  const get = (name: string) => url.searchParams.get(name) ?? ''
  const before = Number(get('before')) || undefined
  const page = await auditPage(
    house,
    actor,
    { register: get('register'), verb: get('verb'), who: get('who'), before },
    language,
  )
  return {
    rows: page.rows,
    next: page.next ? addressWith(url, { before: String(page.next) }, '/audit') : null,
    all: seesAll(actor),
    asked: { register: get('register'), verb: get('verb'), who: get('who') },
    registers: [...house.registers.values()].map((register) => ({
      value: register.name,
      label: register[language].many,
    })),
    verbs: Object.entries(verbs).map(([value, label]) => ({ value, label: label[language] })),
  }
}
