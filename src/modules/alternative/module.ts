/** Alternative: children who learn at home or in a learning centre of article 12, from the application to the yearly review. */
import { alternativeIndicators } from './alternative.indicator.ts'
import { alternativeChecks } from './checks.ts'
import { homeLearning } from './home-learning.register.ts'
import { learningReview } from './learning-review.register.ts'
import { learningSupport } from './learning-support.register.ts'
import { skipReviews, yearlyReviews } from './review-yearly.ts'
import { setDecisionDay } from './set-decision-day.ts'

export { educators } from './codes.ts'
export { LEARNT_STATES } from './educating.workflow.ts'
export { decideBy, type LearningRule, learningRules, nextReview, ruleOn } from './rules.ts'
export { type TakingHome, takeHomeLearners } from './take-home-learners.act.ts'
export { homeLearning, learningReview, learningSupport }
export const alternativeModule = {
  name: 'alternative',
  registers: [homeLearning, learningReview, learningSupport],
  indicators: alternativeIndicators,
  checks: alternativeChecks,
  reactions: [setDecisionDay, ...yearlyReviews, ...skipReviews],
}
