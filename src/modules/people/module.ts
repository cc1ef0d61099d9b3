/** People: persons once each, their households, guardians, posts and numbers, and records that are one person. */
import { duplicatesJob } from './find-duplicates.job.ts'
import { guardian } from './guardian.register.ts'
import { household } from './household.register.ts'
import { identityNumber } from './identity-number.register.ts'
import { mergingReactions } from './merging.reaction.ts'
import { numberFitsType } from './number-fits-type.ts'
import { person } from './person.register.ts'
import { personMerge } from './person-merge.register.ts'
import { peopleIndicators } from './staff.indicator.ts'
import { staffPost } from './staff-post.register.ts'

export { disabilities, disadvantages, numberTypes, positions, relations, sexes } from './codes.ts'
export { findDuplicates, startSearch } from './find-duplicates.job.ts'
export { identityNumberSql } from './identity-number.sql.ts'
export { judgeMerge, type MergeJudging, type MergeSaying } from './judge-merge.act.ts'
export { type MergePair, type MergeSide, mergePairOf } from './merge-pair.ts'
export { MERGE_PILES, type MergePile } from './merge-piles.ts'
export { mergeCounts, nextMerge, type WaitingPair, waitingPairs } from './merge-queue.ts'
export { recordsOf, type SamePerson } from './merged-records.ts'
export { type NumberType, typeOfNumber } from './number-fits-type.ts'
export { type Direction, directionOf, mergeable } from './pair-standing.ts'
export { personsByNumber } from './persons-by-number.ts'
export { type MergeGround, type MergeProposal, proposeMerge } from './propose-merge.act.ts'
export { population, staffHeld } from './staff.basis.ts'
export { guardian, household, identityNumber, person, personMerge, staffPost }
export const peopleModule = {
  name: 'people',
  registers: [household, person, identityNumber, guardian, staffPost, personMerge],
  indicators: peopleIndicators,
  reactions: mergingReactions,
  jobs: [duplicatesJob],
  checks: { number_fits_type: numberFitsType },
}
