import { parseDay, showDay, today } from '#kernel/kinds/date.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { dueOn } from '#modules/privacy/module.ts'
import { privacyWords as words } from '../../../words/privacy.ts'
import type { PageServerLoad } from './$types'

const OVERSEERS = ['dpo', 'auditor', 'sysadmin']

/** The day asked for, in any way people write one; today where it is none. */
function dayAsked(text: string): string {
  if (!text.trim()) return today()
  try {
    return parseDay(text)
  } catch (error) {
    if (error instanceof Refusal) return today()
    throw error
  }
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!actor.grants.some(({ role, wide }) => wide && OVERSEERS.includes(role))) refuse('not_found')
  const day = dayAsked(url.searchParams.get('day') ?? '')
  const due = await dueOn(house, day)
  const timed = new Set(due.map(({ time }) => time.register.name))
  return {
    day: showDay(day, language, true),
    asked: url.searchParams.get('day') ?? '',
    rows: due.map(({ time, living, withdrawn, held }) => ({
      register: time.register.name,
      label: time.register[language].many,
      after: time.register.fields[time.after]?.[language] ?? words.lastVersion[language],
      days: time.days,
      only: time.only === 'files',
      due: living.length + withdrawn.length,
      held,
      source: time.source[language],
    })),
    permanent: [...house.registers.values()]
      .filter(({ name }) => !timed.has(name))
      .map((register) => register[language].many)
      .join(', '),
  }
}
