/** Census: rounds in which the lists of every affiliation are linked to the civil registry, child by child. */
import { censusChildren } from './census.basis.ts'
import { censusIndicators } from './census.indicator.ts'
import { censusChild } from './census-child.register.ts'
import { censusList } from './census-list.register.ts'
import { censusRound } from './census-round.register.ts'
import { censusChecks } from './checks.ts'
import { doubleClaim } from './double-claim.register.ts'
import { linkQuestion } from './link-question.register.ts'
import { listLayout } from './list-layout.ts'
import { roundJob } from './round.job.ts'
import { samePersonReactions } from './same-person.reaction.ts'

export { type ChildWhy, whyOf } from './child-why.ts'
export { dimensions, doubts, type ListKind, listKinds, nationalities, type Standing, standings } from './codes.ts'
export { type GoneBetween, type GoneChild, goneBetween } from './gone-between.ts'
export { type Judging, judgePair, type Saying } from './judge-pair.act.ts'
export type { Piece } from './letters.ts'
export { type OpenedCases, openCases } from './open-cases.act.ts'
export type { ListQuality } from './quality.ts'
export { type Band, bands } from './review-bands.ts'
export { crossedIn, type Facing, facing, type ListedRow, SIDE_FIELDS, type SideField } from './review-facts.ts'
export type { Ground, GroundStep } from './review-ground.ts'
export { type Pair, pairOf, type Side } from './review-pair.ts'
export { type BandFigures, type RoundQuality, roundQuality } from './review-quality.ts'
export { nextInPile, PILES, type Pile, type PileCounts, pileCounts, roundsToReview } from './review-queue.ts'
export { roundJob, startRun, stopRun } from './round.job.ts'
export { roundCheckpoint } from './round-checkpoint.ts'
export { readyToRun } from './round-ready.ts'
export { type Cut, type RoundResults, roundResults, type StandingCounts } from './round-results.ts'
export { censusRowTable } from './row-table.sql.ts'
export { censusProgressTable, RUN_STAGES, type RunProgress, runProgress } from './run-progress.ts'
export { type RunFigures, runRound } from './run-round.ts'
export { sdmxCsv } from './sdmx-csv.ts'
export { type Taking, takeList } from './take-list.act.ts'
export { censusChild, censusChildren, censusList, censusRound, doubleClaim, linkQuestion }
/** What is read from a list of any source, with the spellings of their headers. */
export const listColumns = listLayout.columns
export const censusModule = {
  name: 'census',
  registers: [censusRound, censusList, censusChild, doubleClaim, linkQuestion],
  indicators: censusIndicators,
  checks: censusChecks,
  reactions: samePersonReactions,
  jobs: [roundJob],
}
