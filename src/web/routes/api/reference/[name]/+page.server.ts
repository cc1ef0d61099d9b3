import { ACTS, COUNTING } from '#kernel/api/openapi-paths.ts'
import { pascal } from '#kernel/api/openapi-schemas.ts'
import { refuse } from '#kernel/problem.ts'
import { callsOf, documentOf, linesOf } from '../../../../server/reference.ts'
import { reference } from '../../../../words/reference.ts'
import type { PageServerLoad } from './$types'

const BESIDE = [ACTS, COUNTING, 'Programs']

export const load: PageServerLoad = ({ locals, params, url }) => {
  const { house, preferences } = locals
  const { language } = preferences
  const register = house.registers.get(params.name)
  if (!register && !BESIDE.includes(params.name)) refuse('not_found')
  const calls = callsOf(house, params.name, url.origin, language)
  if (!register) {
    const label = reference[params.name as 'Acts' | 'Indicators' | 'Programs']
    return { name: params.name, title: label[language], about: '', fields: [], calls }
  }
  const document = documentOf(house)
  const draft = linesOf(document, { $ref: `#/components/schemas/${pascal(register.name)}Draft` }, language)
  return {
    name: register.name,
    title: register[language].many,
    about: register.about[language],
    fields: draft,
    calls,
  }
}
