/** Roster: people, classes and who belongs to which, as other programs of schools take and bring them (OneRoster 1.2). */
import { rosterScopes } from './answer.ts'

export { ROSTER_PATH, rosterAnswer } from './answer.ts'
export { bringRoster, type RosterReport } from './bringing/bring.ts'
export { takeRoster } from './take-away.ts'
export const rosterModule = { name: 'roster', registers: [], scopes: rosterScopes }
