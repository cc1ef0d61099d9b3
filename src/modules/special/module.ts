/** Special: routes of children for whom the usual way back is shut, each with a file of its own. */
import { specialChecks } from './checks.ts'
import { familyStay } from './family-stay.register.ts'
import { gCodeFile } from './g-code-file.register.ts'
import { placedLearning } from './placed-learning.register.ts'
import { specialIndicators } from './special.indicator.ts'
import { writeIdentity } from './write-identity.ts'

export { gCodeDocuments } from './codes.ts'
export { type GCodeDocument, missingDocuments } from './document-rules.ts'
export { familyStay, gCodeFile, placedLearning }
export const specialModule = {
  name: 'special',
  registers: [gCodeFile, familyStay, placedLearning],
  indicators: specialIndicators,
  checks: specialChecks,
  reactions: writeIdentity,
}
