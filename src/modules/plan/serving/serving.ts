/**
 * The registers whose records are the work that a capability asks for. A capability that is not named here has no records
 * in the province yet: lines that ask for it stay unmeasured, which is the truth.
 */
export const registersServing: Readonly<Record<string, readonly string[]>> = {
  PLAN: ['plan'],
  ALIGN: ['plan_alignment'],
  COMMITTEE: ['board_power'],
  EXCHANGE: ['organisation_code'],
  SERVICE: ['transfer'],
  CENSUS: ['census_child', 'census_round', 'enrolment'],
  WATCH: ['child_case', 'home_visit', 'watch_member'],
  ALTERNATIVE: ['home_learning', 'learning_review', 'enrolment'],
  EQUITY: ['person'],
  SPECIAL: ['person'],
  CARE: ['classroom'],
  BORDER: ['organisation', 'child_case'],
  LEARNER: ['enrolment'],
  ECD: ['enrolment'],
  CAREER: ['enrolment'],
  LABOUR: ['enrolment'],
  VOCATIONAL: ['enrolment'],
  NFE: ['enrolment'],
  PERSONNEL: ['staff_post'],
  PRIVATE: ['organisation'],
}

/** The indicators that measure a capability, the most telling first. */
export const indicatorsServing: Readonly<Record<string, readonly string[]>> = {
  CENSUS: [
    'out_of_school_compulsory',
    'aner_primary',
    'ner_lower_secondary',
    'ner_upper_secondary',
    'ner_preprimary',
    'aser',
    'gross_intake_p1',
    'transition_p6_m1',
    'transition_m3_upper',
  ],
  WATCH: [
    'watch_returned',
    'watch_staying',
    'watch_visited_in_time',
    'vanished_between_years',
    'dropout_compulsory',
    'out_of_school_compulsory',
    'hanging',
  ],
  ALTERNATIVE: ['home_learning_reviewed', 'home_learning_decided', 'learners_home', 'learners_nonformal'],
  EQUITY: ['parity_adjusted_lower_secondary', 'parity_enrolment', 'disadvantaged_share', 'out_of_school_compulsory'],
  SPECIAL: ['disability_inclusive', 'disability_share'],
  CARE: ['classes_without_adviser'],
  LEARNER: ['completion_m3', 'completion_p6', 'completion_m6', 'promotion_compulsory', 'repetition_compulsory'],
  ECD: ['ner_preprimary', 'ger_preprimary', 'learners_preprimary'],
  CAREER: ['m3_to_vocational'],
  VOCATIONAL: ['m3_to_vocational', 'share_vocational', 'learners_vocational'],
  LABOUR: ['share_vocational'],
  PERSONNEL: ['pupils_per_teacher', 'teachers'],
  PRIVATE: ['share_private'],
  NFE: ['learners_nonformal'],
  SERVICE: ['transfers_on_time'],
  EXCHANGE: ['data_national_id', 'data_birth_date', 'data_address', 'data_guardian'],
}
