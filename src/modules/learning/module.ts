/** Learning: learners, classes, enrolments and moves between schools. */
import { classroom } from './classroom.register.ts'
import { enrolment } from './enrolment.register.ts'
import { handOver } from './hand-over.ts'
import { learningIndicators } from './indicators.ts'
import { learner } from './learner.register.ts'
import { transfer } from './transfer.register.ts'

export { classroom, enrolment, learner, transfer }
export const learningModule = {
  name: 'learning',
  registers: [classroom, learner, enrolment, transfer],
  indicators: learningIndicators,
  reactions: [handOver],
}
