import { formulaText, registersOf } from '#kernel/indicator/explain.ts'
import { refuse } from '#kernel/problem.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import { wayLabel } from '../../../server/ways.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) => {
  const { house, actor, preferences } = locals
  const { language } = preferences
  const indicator = house.indicators.get(params.name) ?? refuse('not_found')
  if (!indicator.open && !actor.account) refuse('not_found')
  return {
    name: indicator.name,
    label: indicator[language],
    about: indicator.about[language],
    formula: formulaText(indicator)[language],
    source: indicator.source[language],
    unit: indicator.unit,
    direction: indicator.direction,
    range: indicator.range ?? null,
    open: indicator.open === true,
    ways: indicator.by.map((way) => wayLabel(indicator, way, language)),
    registers: registersOf(indicator).map((name) => {
      const register = house.registers.get(name)
      const href = register && mayAnywhere(actor, register, 'read') ? `/registers/${name}` : null
      return { name: register?.[language].many ?? name, href }
    }),
  }
}
