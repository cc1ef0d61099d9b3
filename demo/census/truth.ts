import type { House } from '#kernel/house.ts'

/** Who truly stands in each row of each list of the demo round, by the id of the list: persons in order of rows. */
export type RowTruth = Record<string, string[]>

/** What a run made of the children of one affiliation who are on its list. */
export interface AffiliationFigures {
  learning: number
  found: number
  recall: number
}

export interface CensusFigures {
  /** Children of the registry of school age who are on a list of a school, who are elsewhere by another list, and who are on none. */
  learning: number
  elsewhere: number
  missing: number
  /** Children who stand twice among those who live here: a list of births has them, and was not told from the registry. */
  doubled: number
  /** Links of a child to a row: shares of those made that are right, and of those to be made that were. */
  precision: number
  recall: number
  f1: number
  byAffiliation: Record<string, AffiliationFigures>
  /** At the upper threshold: children taken for learning who are on no list, and learning children who were not linked. */
  accept: { missed: number; falseAlarms: number }
  /** At the lower threshold: missing children who are not called so, and learning children who are. */
  reject: { missed: number; falseAlarms: number }
  /** Of the missing children, those called so; and of those called so, the share that is. */
  missingFound: number
  missingRecall: number
  missingPrecision: number
}

interface ChildRow {
  list: string
  row: number
  standing: string
  affiliation: string | null
  other_list: string | null
  other_row: number | null
}

const CHILDREN = `select list, row::int as row, standing, affiliation, other_list, other_row::int as other_row
  from census_child where round = $1 and origin = 'registry'`

const ELSEWHERE = ['deaths', 'other_province']
/** Lists that tell who lives here say nothing of learning. */
const LIVES = ['registry', 'births', 'enumeration']

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Number((part / whole).toFixed(5)))

/** The header is the first row of a file. */
const personAt = (truth: RowTruth, list: string | null, row: number | null): string | undefined =>
  list === null || row === null ? undefined : truth[list]?.[row - 2]

interface Tally {
  learning: number
  elsewhere: number
  missing: number
  doubled: number
  made: number
  right: number
  hidden: number
  unlinked: number
  calledLearning: number
  calledMissing: number
}

/** Holds the results of a round against the truth. `kinds`: what kind each list is, by its id. */
export async function censusFigures(
  house: House,
  round: string,
  truth: RowTruth,
  kinds: Record<string, string>,
): Promise<CensusFigures> {
  const lists = new Map<string, string>()
  // a child on a school's list learns, whatever another list says
  const inOrder = Object.entries(kinds).sort(
    (a, b) => Number(ELSEWHERE.includes(a[1])) - Number(ELSEWHERE.includes(b[1])),
  )
  for (const [list, kind] of inOrder) {
    if (LIVES.includes(kind)) continue
    for (const person of truth[list] ?? []) if (!lists.has(person)) lists.set(person, kind)
  }
  const tally: Tally = {
    learning: 0,
    elsewhere: 0,
    missing: 0,
    doubled: 0,
    made: 0,
    right: 0,
    hidden: 0,
    unlinked: 0,
    calledLearning: 0,
    calledMissing: 0,
  }
  const byAffiliation: Record<string, AffiliationFigures> = {}
  const seen = new Set<string>()
  const { rows } = await house.count.query<ChildRow>(CHILDREN, [round])
  for (const { list, row, standing, other_list, other_row } of rows) {
    const person = personAt(truth, list, row) ?? ''
    const kind = lists.get(person)
    tally.doubled += Number(seen.has(person))
    seen.add(person)
    const linked = standing === 'enrolled'
    const right = linked && personAt(truth, other_list, other_row) === person
    tally.made += Number(linked)
    tally.right += Number(right)
    if (kind === undefined) {
      tally.missing += 1
      tally.hidden += Number(linked)
      tally.calledMissing += Number(standing === 'out_of_school')
      continue
    }
    if (ELSEWHERE.includes(kind)) {
      tally.elsewhere += 1
      continue
    }
    const of = byAffiliation[kind] ?? { learning: 0, found: 0, recall: 0 }
    byAffiliation[kind] = of
    of.learning += 1
    of.found += Number(right)
    tally.learning += 1
    tally.unlinked += Number(!linked)
    tally.calledLearning += Number(standing === 'out_of_school')
  }
  for (const of of Object.values(byAffiliation)) of.recall = share(of.found, of.learning)
  const precision = share(tally.right, tally.made)
  const recall = share(tally.right, tally.learning)
  return {
    learning: tally.learning,
    elsewhere: tally.elsewhere,
    missing: tally.missing,
    doubled: tally.doubled,
    precision,
    recall,
    f1: Number(((2 * precision * recall) / (precision + recall)).toFixed(5)),
    byAffiliation,
    accept: { missed: tally.hidden, falseAlarms: tally.unlinked },
    reject: { missed: tally.missing - tally.calledMissing, falseAlarms: tally.calledLearning },
    missingFound: tally.calledMissing,
    missingRecall: share(tally.calledMissing, tally.missing),
    missingPrecision: share(tally.calledMissing, tally.calledMissing + tally.calledLearning),
  }
}
