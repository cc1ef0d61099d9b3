/** What became of the pupils of one grade between two academic years, as counts or rates. */
export interface Step {
  enrolled: number
  promoted: number
  repeated: number
}

/**
 * Survival to the last grade by the reconstructed cohort, in percent (handbook 3.5): of those who enter the first grade,
 * how many ever reach the last one, if the rates of one year held and repeaters behaved like the others. `steps` are the
 * grades before the last one. Repeats are unlimited unless `mostRepeats` caps those of one pupil over the whole cycle.
 * Null when a grade had nobody.
 */
export function survivalRate(steps: Step[], mostRepeats?: number): number | null {
  const rates = steps.map(({ enrolled, promoted, repeated }) =>
    enrolled > 0 ? { p: promoted / enrolled, r: repeated / enrolled } : null,
  )
  const known = rates.filter((rate) => rate !== null)
  if (known.length < rates.length) return null
  if (mostRepeats === undefined) {
    if (known.some(({ r }) => r >= 1)) return null
    return 100 * known.reduce((share, { p, r }) => share * (p / (1 - r)), 1)
  }
  // share of the cohort that stands in the grade with so many repeats behind it
  let standing = [1, ...Array.from({ length: mostRepeats }, () => 0)]
  for (const { p, r } of known) {
    const ever = [...standing]
    for (let repeats = 1; repeats <= mostRepeats; repeats++)
      ever[repeats] = (ever[repeats] ?? 0) + (ever[repeats - 1] ?? 0) * r
    standing = ever.map((share) => share * p)
  }
  return 100 * standing.reduce((sum, share) => sum + share, 0)
}
