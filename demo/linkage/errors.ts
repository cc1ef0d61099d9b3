/**
 * How often each error occurs in a row of an enrolment list of general schools; other affiliations make `MULTIPLES` as
 * many. These rates are assumptions: no real register was at hand. A rate of a spelling is for each of the two names.
 */
const RATES = {
  /** No id, or a G-code in its place. */
  idMissing: 0.018,
  idSlip: 0.012,
  titleGlued: 0.075,
  /** Title, given and family name all in one cell. */
  oneCell: 0.012,
  otherBytes: 0.03,
  otherSpelling: 0.033,
  typing: 0.012,
  firstChanged: 0.0045,
  lastChanged: 0.0105,
  exchanged: 0.0023,
  sexWrong: 0.003,
  dayMonth: 0.006,
  /** The year of the common era where the Buddhist Era is asked, and the other way round. */
  era: 0.012,
  firstOfJanuary: 0.0045,
  dateSlip: 0.009,
  dateMissing: 0.006,
  moved: 0.06,
  houseMissing: 0.12,
  parentSpelling: 0.0225,
  /** Another parent than the registry knows: a step-parent, a grandmother who signs. */
  parentChanged: 0.012,
  motherMissing: 0.12,
  fatherMissing: 0.16,
} as const

export type ErrorName = keyof typeof RATES

/** Affiliations of schools: share of pupils, and how many times as many errors their lists hold. */
export const AFFILIATIONS = [
  { name: 'general', share: 0.62, multiple: 1 },
  { name: 'private', share: 0.16, multiple: 1.2 },
  { name: 'local', share: 0.1, multiple: 1.4 },
  { name: 'vocational', share: 0.06, multiple: 1.8 },
  { name: 'nonformal', share: 0.05, multiple: 3 },
  { name: 'border_police', share: 0.01, multiple: 5 },
] as const

/**
 * Errors come together: a row typed in haste has many. Shares of rows, and how many times as many errors they hold; the
 * mean is about one.
 */
export const HASTE = [
  { share: 0.7, multiple: 0.55 },
  { share: 0.25, multiple: 1.6 },
  { share: 0.05, multiple: 4.3 },
] as const

export interface Difficulty {
  /** Multiplies every rate. */
  all: number
  /** Rates that replace those above. */
  instead: Partial<Record<ErrorName, number>>
}

/** About 42 of 100 rows with an error; or 71, with half of the mothers and house numbers and 40 of 100 fathers blank. */
export const DIFFICULTIES: Record<'usual' | 'hard', Difficulty> = {
  usual: { all: 1.22, instead: {} },
  hard: { all: 3.4, instead: { motherMissing: 0.5, fatherMissing: 0.4, houseMissing: 0.5 } },
}

const MOST = 0.6

/** The chance of an error in a row of an affiliation. What is blank in half of the rows is so in every affiliation. */
export function rateOf(error: ErrorName, multiple: number, { all, instead }: Difficulty): number {
  const fixed = instead[error]
  return fixed ?? Math.min(MOST, RATES[error] * multiple * all)
}

/** Blanks that are so common in the hard lists that they are not counted as errors of a row. */
export const UNCOUNTED: readonly ErrorName[] = ['motherMissing', 'fatherMissing', 'houseMissing']
