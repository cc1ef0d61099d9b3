import { refuse } from '#kernel/problem.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const registers = [...house.registers.values()]
    .filter((register) => mayAnywhere(actor, register, 'read'))
    .map((register) => ({
      name: register.name,
      title: register[language].many,
      about: register.about[language],
      create: mayAnywhere(actor, register, 'create'),
    }))
  if (registers.length === 0) refuse('not_found')
  return { registers }
}
