import { redirect } from '@sveltejs/kit'
import { parseDay, showDay, showMoment, today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/problem.ts'
import { accessLog, type FlaggedAccess } from '#modules/privacy/module.ts'
import { seesAll } from '../../../server/audit-page.ts'
import { unusuals, privacyWords as words } from '../../../words/privacy.ts'
import type { PageServerLoad } from './$types'

const DAYS = 30
const SHOWN = 300

function dayOr(text: string, otherwise: string): string {
  if (!text.trim()) return otherwise
  try {
    return parseDay(text)
  } catch (error) {
    if (error instanceof Refusal) return otherwise
    throw error
  }
}

function didWhat({ verb, rows }: FlaggedAccess, language: Language): string {
  if (verb === 'reveal') return words.opened[language]
  return rows === null ? words.takenSome[language] : words.taken[language].replace('{n}', rows.toLocaleString('en'))
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.account) redirect(303, '/sign-in?to=/privacy/access-log')
  const get = (name: string) => url.searchParams.get(name) ?? ''
  const to = dayOr(get('to'), today())
  const from = dayOr(get('from'), Temporal.PlainDate.from(to).subtract({ days: DAYS }).toString())
  const all = await accessLog(house, actor, { from, to })
  const onlyUnusual = get('unusual') === 'yes'
  const shown = all.filter(({ unusual }) => !onlyUnusual || unusual.length > 0).slice(0, SHOWN)
  return {
    all: seesAll(actor),
    asked: { from: get('from'), to: get('to'), unusual: onlyUnusual },
    days: { from: showDay(from, language), to: showDay(to, language) },
    total: all.length,
    unusual: all.filter(({ unusual }) => unusual.length > 0).length,
    rows: shown.map((access) => {
      const register = house.registers.get(access.register)
      const field = access.field ? (register?.fields[access.field]?.[language] ?? access.field) : ''
      return {
        id: String(access.seq),
        at: showMoment(access.at, language),
        who: access.who,
        account: access.account,
        did: didWhat(access, language),
        what: [register?.[language].one ?? access.register, field].filter(Boolean).join(' · '),
        href: access.record && register ? `/grants/records/${register.name}/${access.record}` : undefined,
        why: access.reason ?? '',
        unusual: access.unusual.map((one) => unusuals[one]?.[language] ?? one).join(', '),
      }
    }),
  }
}
