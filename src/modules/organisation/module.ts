/** Organisation: offices, schools and boards of every affiliation, their codes and powers. */
import { boardPower } from './board-power.register.ts'
import { organisation } from './organisation.register.ts'
import { organisationCode } from './organisation-code.register.ts'

export { affiliations } from './affiliation.ts'
export { codeSchemes, grades, levels, organisationKinds, schoolKinds } from './codes.ts'
export { boardPower, organisation, organisationCode }
export const organisationModule = { name: 'organisation', registers: [organisation, organisationCode, boardPower] }
