/** Privacy: what is done with personal data and why, consents, requests of those it is about, and how long it is kept. */
import { consent } from './consent.register.ts'
import { consentPurpose } from './consent-purpose.register.ts'
import { legalHold } from './legal-hold.register.ts'
import { processingActivity } from './processing-activity.register.ts'
import { retentionRule } from './retention-rule.register.ts'
import { rightsRequest } from './rights-request.register.ts'

export const privacyModule = {
  name: 'privacy',
  registers: [processingActivity, consentPurpose, consent, rightsRequest, retentionRule, legalHold],
}
