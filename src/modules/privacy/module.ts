/** Privacy: what is done with personal data and why, consents, requests of those it is about, and how long it is kept. */
import { consent } from './consent.register.ts'
import { consentPurpose } from './consent-purpose.register.ts'
import { legalHold } from './legal-hold.register.ts'
import { processingActivity } from './processing-activity.register.ts'
import { retentionJob } from './retention/run.ts'
import { retentionRule } from './retention-rule.register.ts'
import { rightsRequest } from './rights-request.register.ts'

export { accessLog, type FlaggedAccess } from './access-log.ts'
export { grounds, subjects } from './codes.ts'
export { consentsAbout } from './has-consent.ts'
export { type OwnPart, ownData, takeOwnData } from './own-data.ts'
export { proposedActivities } from './proposed-activities.ts'
export { dueOn } from './retention/due.ts'
export { forgetSql } from './retention/forget.sql.ts'
export { type KeepingTime, keepingTimes } from './retention/keeping-time.ts'
export { acceptCorrection, askOffice } from './rights-request.act.ts'

export const privacyModule = {
  name: 'privacy',
  registers: [processingActivity, consentPurpose, consent, rightsRequest, retentionRule, legalHold],
  jobs: [retentionJob],
}
