import { machinesOf, mayKeep } from '../../server/machines-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({
  machines: await machinesOf(locals.house, locals.actor),
  keeps: mayKeep(locals.actor),
})
