import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { list } from '#kernel/register/list.ts'
import type { RowView } from '#kernel/register/view.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { helpFor } from '#modules/watch/module.ts'
import { rowsOfCase } from './watch-events.ts'

/** How many referrals are looked at to find who is usually asked. */
const READ = 100

/** The agency that was asked for this help most often, of those that did not refuse; none where nobody was asked yet. */
function usualAgency(rows: readonly RowView[]): { id: string; title: string } | null {
  const counts = new Map<string, number>()
  const titles = new Map<string, string>()
  for (const { state, values, titles: named } of rows) {
    const agency = String(values.agency)
    if (state === 'refused' || state === 'cancelled') continue
    counts.set(agency, (counts.get(agency) ?? 0) + 1)
    titles.set(agency, named[agency] ?? '')
  }
  const [id] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  return id ? { id, title: titles.get(id) ?? '' } : null
}

/** What a referral for some help is filled with: whom to ask and what for, as the groups of the child call for it. */
export async function usualReferral(house: House, actor: Actor, id: string, help: string, language: Language) {
  const held = (await rowsOfCase(house, actor, 'child_group', id)).filter(
    ({ values }) => !values.ends_on || String(values.ends_on) > today(),
  )
  const called = helpFor(
    held.map(({ values }) => String(values.group)),
    today(),
  ).find((one) => one.help === help)
  if (!called) return null
  const filters = [{ field: 'help_wanted', op: 'in' as const, value: [help] }]
  const { rows } = await list(house, actor, 'referral', { filters, sort: { field: 'sent_on', down: true }, size: READ })
  const agency = usualAgency(rows)
  return {
    values: { help_wanted: help, need: called.need[language], ...(agency ? { agency: agency.id } : {}) },
    titles: agency ? { [agency.id]: agency.title } : {},
  }
}
