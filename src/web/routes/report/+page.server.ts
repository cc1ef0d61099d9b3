import { fail } from '@sveltejs/kit'
import { newId } from '#kernel/act/id.ts'
import { problems, problemText, Refusal } from '#kernel/problem.ts'
import { hearReport } from '#modules/watch/module.ts'
import { areasOfProvince } from '../../server/districts.ts'
import { knock } from '../../server/report-door.ts'
import type { Actions, PageServerLoad } from './$types'

const FIELDS = ['area', 'told', 'child_called', 'age', 'spot', 'reporter', 'phone'] as const

export const load: PageServerLoad = async ({ locals }) => {
  const { language } = locals.preferences
  const areas = await areasOfProvince(locals.house)
  const name = (area: (typeof areas)[number]) => (language === 'th' ? area.name : area.nameEn)
  const districts = areas.filter(({ level }) => level === 'district')
  return {
    id: newId(),
    districts: districts.map((district) => ({
      label: language === 'th' ? `อำเภอ${district.name}` : district.nameEn,
      subdistricts: areas
        .filter(({ level, parent }) => level === 'subdistrict' && parent === district.id)
        .map((area) => ({ value: area.id, label: name(area) })),
    })),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { locals } = event
    const form = await event.request.formData()
    const typed = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? '').trim()]))
    const id = String(form.get('id') ?? '')
    // a field that no person sees: whoever fills it is no person, and is told what a person would be told
    if (form.get('website')) return { code: null, typed: null, faults: [], done: true }
    const text = knock(event, 'reports')
    if (text) return fail(429, { code: null, typed, faults: [{ text }], done: false })
    const { language } = locals.preferences
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    try {
      const code = await hearReport(locals.house, { id, area: '', told: '', ...given })
      return { code, typed: null, faults: [], done: true }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const parts = error.problem.parts ?? [error.problem]
      const faults = parts.map((part) => ({ field: part.spot?.field, text: problemText(part)[language] }))
      return fail(problems[error.problem.name].status, { code: null, typed, faults, done: false })
    }
  },
}
