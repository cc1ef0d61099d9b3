import { newId } from '#kernel/act/id.ts'
import { permitted } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf, showYear } from '#kernel/kinds/year.ts'
import type { Language } from '#kernel/label.ts'
import { problemText, refuse } from '#kernel/problem.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { bringRoster, ROSTER_PATH, type RosterReport } from '#modules/roster/module.ts'
import { orFaults } from '../../server/do-act.ts'
import type { Actions, PageServerLoad } from './$types'

const YEARS = 4

export const load: PageServerLoad = async ({ locals, url }) => {
  const { house, actor, preferences } = locals
  const person = house.registers.get('person')
  const [takes, brings] = (['export', 'import'] as const).map((verb) => person && mayAnywhere(actor, person, verb))
  if (!takes && !brings) refuse('not_found')
  const now = academicYearOf(today())
  return {
    takes: takes === true,
    brings: brings === true,
    years: Array.from({ length: YEARS }, (_, i) => ({
      value: String(now - i),
      label: showYear(now - i, preferences.language),
    })),
    service: `${url.origin}${ROSTER_PATH}`,
    act: newId(),
  }
}

/** A report in words. */
const told = (house: House, report: RosterReport, language: Language) => ({
  done: report.done,
  counts: Object.entries(report.counts).map(([name, counts]) => ({
    register: name,
    label: house.registers.get(name)?.[language].many ?? name,
    ...counts,
  })),
  problems: report.problems.map(({ file, row, column, problem }) => ({
    file: `${file}.csv`,
    row,
    column: column ?? '',
    text: problemText(problem)[language],
  })),
})

const MOST_BYTES = 24 * 1024 * 1024

export const actions: Actions = {
  bring: async ({ request, locals }) => {
    const { house, actor, preferences } = locals
    permitted(house, actor, 'person', 'import')
    const form = await request.formData()
    return orFaults(preferences.language, async () => {
      const file = form.get('file')
      if (!(file instanceof File) || file.size === 0) return refuse('missing_value', { spot: { field: 'file' } })
      if (file.size > MOST_BYTES) return refuse('too_large')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const trying = form.get('how') !== 'bring'
      const report = await bringRoster(house, actor, { act: String(form.get('act') ?? ''), bytes, trying })
      return { ...told(house, report, preferences.language), trying }
    })
  },
}
