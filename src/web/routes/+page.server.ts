import { homePage } from '../server/home-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => homePage(locals.house, locals.preferences.language)
