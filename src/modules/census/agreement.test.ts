import { describe, expect, it } from 'vitest'
import { agreementOf } from './agreement.ts'

describe('agreement of two readers', () => {
  it('is counted beyond chance', () => {
    // both say same of 20, both say different of 15, 5 and 10 apart: .7 seen, .5 by chance
    const found = agreementOf({ both_same: 20, both_different: 15, first_same: 5, first_different: 10 })
    expect(found).toMatchObject({ pairs: 50, agreed: 35 })
    expect(found?.kappa?.value).toBeCloseTo(0.4)
    expect(found?.kappa?.low).toBeCloseTo(0.146, 2)
  })

  it('is nothing before a pair was read twice, and has no kappa where all is said alike', () => {
    const none = { both_same: 0, both_different: 0, first_same: 0, first_different: 0 }
    expect(agreementOf(none)).toBeNull()
    expect(agreementOf({ ...none, both_same: 9 })).toEqual({ pairs: 9, agreed: 9, kappa: null })
  })

  it('is at most one and no better than chance where half is guessed', () => {
    expect(agreementOf({ both_same: 5, both_different: 5, first_same: 0, first_different: 0 })?.kappa?.value).toBe(1)
    expect(agreementOf({ both_same: 5, both_different: 5, first_same: 5, first_different: 5 })?.kappa?.value).toBe(0)
  })
})
