import type { NewRow } from '#kernel/act/write.ts'
import type { PlanNodeKind } from '../reading/plan-node.ts'
import { readTarget } from '../words/read-target.ts'
import type { TargetReading } from '../words/target-reading.ts'

const BUDDHIST = 543

/** The kinds of lines that name targets. */
export const namesTarget = (kind: PlanNodeKind): boolean => kind === 'target' || kind === 'subtarget' || kind === 'kpi'

const PERSONS = /^(?:คน|ราย|people|persons|teachers?|students?)$/
const PLACES = /^(?:แห่ง|โรง(?:เรียน)?|ศูนย์|หน่วยงาน|ตำบล|อำเภอ|schools?|cent(?:re|er)s?)$/

/** The unit of the register for the unit that the text gave. */
function unitOf(unit: string | undefined): 'percent' | 'points' | 'persons' | 'places' | 'items' | null {
  if (unit === undefined) return null
  if (unit === 'percent') return 'percent'
  if (unit === 'point' || unit === 'score' || unit === 'level') return 'points'
  if (PERSONS.test(unit)) return 'persons'
  return PLACES.test(unit) ? 'places' : 'items'
}

const noteOf = ({ reason, group }: TargetReading): string | null =>
  [reason?.th, group === undefined ? undefined : `กลุ่ม: ${group}`].filter(Boolean).join('\n') || null

/** The targets that a line names; one that reads two ways becomes two, flagged for somebody to decide. */
export function targetRows(
  line: { id: string; text: string },
  of: { plan: string; owner: string },
  indicator: string | null,
  mint: () => string,
): NewRow[] {
  return readTarget(line.text).map((reading) => ({
    id: mint(),
    state: reading.ambiguous ? 'flagged' : 'read',
    values: {
      ...of,
      line: line.id,
      type: reading.type,
      measure: reading.measure || line.text,
      unit: unitOf(reading.unit),
      direction: reading.direction === 'down' ? 'down' : 'up',
      threshold: reading.threshold ?? null,
      amount: reading.amount ?? null,
      baseline: reading.baseline ?? null,
      baseline_year: null,
      yearly: reading.years?.map(({ year, value }) => ({ year: year - BUDDHIST, value })) ?? null,
      // whether a thing is there is for a person to tie to what shows it
      indicator: reading.type === 'yes_no' ? null : indicator,
      ambiguous: reading.ambiguous,
      note: noteOf(reading),
    },
  }))
}
