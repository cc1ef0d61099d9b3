import type { Indicator } from '#kernel/indicator/declaration.ts'
import { classroomIndicators } from './classroom.indicator.ts'
import { cohortIndicators } from './cohort.indicator.ts'
import { dataQualityIndicators } from './data-quality.indicator.ts'
import { enrolmentIndicators } from './enrolment.indicator.ts'
import { equityIndicators } from './equity.indicator.ts'
import { flowIndicators } from './flow.indicator.ts'
import { participationIndicators } from './participation.indicator.ts'
import { remoteIndicators } from './remote.indicator.ts'

/** Every indicator of learning, in the order in which people look for them. */
export const learningIndicators: Indicator[] = [
  ...enrolmentIndicators,
  ...participationIndicators,
  ...flowIndicators,
  ...cohortIndicators,
  ...classroomIndicators,
  ...equityIndicators,
  ...remoteIndicators,
  ...dataQualityIndicators,
]
