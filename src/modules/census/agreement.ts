/** Pairs that two people read, by what each said. */
export interface AgreementCounts {
  both_same: number
  both_different: number
  first_same: number
  first_different: number
}

/** How far two readers agree beyond chance. */
export interface Agreement {
  pairs: number
  agreed: number
  /** Cohen's kappa (Cohen 1960) with its 95 % interval; null where both always said one and the same thing. */
  kappa: { value: number; low: number; high: number } | null
}

/** Agreement of first and second readings; null before any pair was read twice. */
export function agreementOf({
  both_same,
  both_different,
  first_same,
  first_different,
}: AgreementCounts): Agreement | null {
  const agreed = both_same + both_different
  const pairs = agreed + first_same + first_different
  if (pairs === 0) return null
  const seen = agreed / pairs
  const [first, second] = [(both_same + first_same) / pairs, (both_same + first_different) / pairs]
  const chance = first * second + (1 - first) * (1 - second)
  if (chance === 1) return { pairs, agreed, kappa: null }
  const value = (seen - chance) / (1 - chance)
  const reach = (1.96 * Math.sqrt((seen * (1 - seen)) / pairs)) / (1 - chance)
  return { pairs, agreed, kappa: { value, low: Math.max(-1, value - reach), high: Math.min(1, value + reach) } }
}
