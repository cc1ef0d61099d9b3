/**
 * The registers whose records are the work that a capability asks for. A capability that is not named here has no records
 * in the province yet: lines that ask for it stay unmeasured, which is the truth.
 */
export const registersServing: Readonly<Record<string, readonly string[]>> = {
  PLAN: ['plan'],
  ALIGN: ['plan_alignment'],
  COMMITTEE: ['board_power'],
  EXCHANGE: ['organisation_code'],
  CENSUS: ['learner', 'enrolment'],
  WATCH: ['learner', 'transfer'],
  ALTERNATIVE: ['enrolment'],
  EQUITY: ['person'],
  SPECIAL: ['person'],
  BORDER: ['organisation'],
  LEARNER: ['enrolment'],
  ECD: ['enrolment'],
  VOCATIONAL: ['enrolment'],
  NFE: ['enrolment'],
  PERSONNEL: ['staff_post'],
  PRIVATE: ['organisation'],
}

/** The indicators that measure a capability, the most telling first. */
export const indicatorsServing: Readonly<Record<string, readonly string[]>> = {}
