/** Watch: children who may be out of school, those who go and see them, and what is done until they learn again. */
import { watchChecks } from './checks.ts'
import { childCase } from './child-case.register.ts'
import { childGroup } from './child-group.register.ts'
import { citizenReport } from './citizen-report.register.ts'
import { dropAgain } from './drop-again.ts'
import { groupIndicators } from './group.indicator.ts'
import { homeVisit } from './home-visit.register.ts'
import { lookAfter } from './look-after.ts'
import { measureGiven } from './measure-given.register.ts'
import { referral } from './referral.register.ts'
import { returnCheck } from './return-check.register.ts'
import { riseJob } from './rise.job.ts'
import { watchIndicators } from './watch.indicator.ts'
import { watchMember } from './watch-member.register.ts'

export { type Assigned, assignCases, type Given } from './assign-cases.act.ts'
export {
  causes,
  exclusions,
  groupSources,
  groups,
  helpWanted,
  measures,
  memberKinds,
  routesBack,
  watchLevels,
} from './codes.ts'
export { OPEN_STATES } from './following.workflow.ts'
export { type Route, routes } from './group-routes.ts'
export { acknowledgeHandOver, handOverCode } from './hand-over.act.ts'
export { hearReport, type ReportStanding, type Told, trackReport } from './hear-report.act.ts'
export { movesBetween } from './moves-between.ts'
export { type OpenCase, openCases } from './open-cases.ts'
export { openOverTime } from './open-over-time.ts'
export { riseLonely } from './rise.job.ts'
export { type CalledFor, type HelpCalledFor, helpFor, measuresFor, routesFor } from './routes.ts'
export { spreadCases } from './spread-cases.ts'
export { type Carrier, carriers, suggestMembers } from './suggest-members.ts'
export { type TakenUp, takeUpReport, type WhoIsIt } from './take-up-report.act.ts'
export { childCase, childGroup, citizenReport, homeVisit, measureGiven, referral, returnCheck, watchMember }
export const watchModule = {
  name: 'watch',
  registers: [watchMember, childCase, childGroup, homeVisit, referral, measureGiven, returnCheck, citizenReport],
  indicators: [...watchIndicators, ...groupIndicators],
  checks: watchChecks,
  reactions: [lookAfter, dropAgain],
  jobs: [riseJob],
}
