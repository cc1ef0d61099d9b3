import { problems } from '#kernel/problem.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  problems: Object.entries(problems)
    .map(([name, { number, title }]) => ({ name, number, text: title[locals.preferences.language] }))
    .sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true })),
})
