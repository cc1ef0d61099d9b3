/** Privacy: what is done with personal data and why, consents, requests of those it is about, and how long it is kept. */
import { consent } from './consent.register.ts'
import { consentPurpose } from './consent-purpose.register.ts'
import { legalHold } from './legal-hold.register.ts'
import { processingActivity } from './processing-activity.register.ts'
import { retentionJob } from './retention/run.ts'
import { retentionRule } from './retention-rule.register.ts'
import { rightsRequest } from './rights-request.register.ts'

export { type AccessAsk, accessLog, type FlaggedAccess, type Unusual } from './access-log.ts'
export { grounds, subjects } from './codes.ts'
export { type ConsentStanding, type ConsentView, consentsAbout, hasConsent } from './has-consent.ts'
export { type OwnData, type OwnPart, ownData, takeOwnData } from './own-data.ts'
export { proposedActivities } from './proposed-activities.ts'
export { type Due, dueOn } from './retention/due.ts'
export { forgetSql } from './retention/forget.sql.ts'
export { type KeepingTime, keepingTimes } from './retention/keeping-time.ts'
export { type Forgotten, runRetention } from './retention/run.ts'
export { acceptCorrection, askOffice, type OwnRequest } from './rights-request.act.ts'

export const privacyModule = {
  name: 'privacy',
  registers: [processingActivity, consentPurpose, consent, rightsRequest, retentionRule, legalHold],
  jobs: [retentionJob],
}
