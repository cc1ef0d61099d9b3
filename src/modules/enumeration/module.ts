/** Enumeration: villages walked house by house, to find the children whom no list knows. */
import { enumerationChecks } from './checks.ts'
import { enumeratedHouse } from './enumerated-house.register.ts'
import { enumerationIndicators } from './enumeration.indicator.ts'
import { enumerationZone } from './enumeration-zone.register.ts'

export { GO_AGAIN, type Outcome, outcomes } from './codes.ts'
export { houseNumberOf } from './house-number.ts'
export { type ZoneProgress, zoneProgress } from './progress.ts'
export { type TakenWalk, takeWalk } from './take-walk.act.ts'
export { type WalkedHouse, walkedHouses, walkerNames } from './walked-houses.ts'
export { enumeratedHouse, enumerationZone }
export const enumerationModule = {
  name: 'enumeration',
  registers: [enumerationZone, enumeratedHouse],
  indicators: enumerationIndicators,
  checks: enumerationChecks,
}
