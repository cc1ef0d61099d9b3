/** Organisation: offices, schools and boards of every affiliation, their codes and powers. */
import { boardPower } from './board-power.register.ts'
import { organisation } from './organisation.register.ts'
import { organisationCode } from './organisation-code.register.ts'
import { organisationIndicators } from './school-network.indicator.ts'

export { affiliations } from './affiliation.ts'
export { grades, levels, organisationKinds, schoolKinds } from './codes.ts'
export { byProfile, bySchool, schools } from './schools.basis.ts'
export { boardPower, organisation, organisationCode }
export const organisationModule = {
  name: 'organisation',
  registers: [organisation, organisationCode, boardPower],
  indicators: organisationIndicators,
}
