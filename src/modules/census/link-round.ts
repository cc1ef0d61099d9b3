import type { House } from '#kernel/house.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { type LinkOptions, link } from '#linkage/link.ts'
import type { Links } from '#linkage/links.ts'
import { modelToJson } from '#linkage/model/model.ts'
import { childRows, doubleRows, ofAges, standsAt } from './child-rows.ts'
import { codedRows } from './coded-rows.ts'
import { kindsTelling } from './codes.ts'
import { thaiChildren } from './link-config.ts'
import { type PlaceFinder, placeFinder } from './places-of-rows.ts'
import { type Asked, questionsOf } from './question-rows.ts'
import { ofKinds, residentsOf } from './residents.ts'
import { UNDER_REJECT } from './review-bands.ts'
import type { SamplePlan } from './review-sample.ts'
import { listsOf, type RoundList } from './round-rows.ts'
import { partsOf, type RoundTable, roundTable, without } from './round-table.ts'
import { contradicts, FoundRows } from './standing-of.ts'

/** What a run takes from its round. */
export interface Round {
  id: string
  area: string
  academicYear: number
  ageFrom: number
  ageTo: number
  accept: number
  reject: number
}

/** What somebody decided of two rows, as list and row of each. */
export interface Judged {
  a: string
  b: string
  same: boolean
  /** The question of this round that it answers; none where it was decided in an earlier round. */
  question?: string
  band?: string | null
  /** What the comparisons alone gave when it was asked. */
  alone?: number | null
}

export interface Row {
  id: string
  values: Record<string, unknown>
}

/** Everything that a run finds out, to be kept. */
export interface RoundResult {
  /** How many children there are, and each of them, made as it is asked for. */
  childCount: number
  children(): Iterable<Row>
  doubles: Row[]
  questions: Row[]
  /** Questions judged before which this run contradicts, by id. */
  contradicted: string[]
  sample: SamplePlan
  weights: unknown
  counts: Record<string, number>
}

export interface Linked {
  round: Round
  config: LinkConfig
  residents: RoundTable
  learners: RoundTable
  elsewhere: RoundTable
  links: Links
  gone: Links | null
  places: PlaceFinder
  found: FoundRows
  /** Residents of the ages of the round, and learners of them who are no resident: 1. */
  ofAge: Uint8Array
  unknown: Uint8Array
}

/** Where the children stand, how many of each. */
function standingCounts(of: Linked): Record<string, number> {
  const counts: Record<string, number> = { listOnly: of.unknown.reduce((sum, one) => sum + one, 0), contradictions: 0 }
  for (let row = 0; row < of.residents.rows; row++) {
    if (of.ofAge[row] === 0) continue
    const found = of.found.at(row)
    const standing = standsAt(of, row, found)
    counts[standing] = (counts[standing] ?? 0) + 1
    if (contradicts(found)) counts.contradictions = (counts.contradictions ?? 0) + 1
  }
  return counts
}

function resultOf(of: Linked, { questions, contradicted, sample }: Asked): RoundResult {
  const doubles: Row[] = []
  for (let row = 0; row < of.residents.rows; row++) if (of.ofAge[row] === 1) doubles.push(...doubleRows(of, row))
  const standings = standingCounts(of)
  const childCount = of.ofAge.reduce((sum, one) => sum + one, standings.listOnly ?? 0)
  return {
    childCount,
    children: () => childRows(of),
    doubles,
    questions,
    contradicted,
    sample,
    weights: modelToJson(of.links.model),
    counts: {
      residents: of.residents.rows,
      learners: of.learners.rows,
      children: childCount,
      doubles: doubles.length,
      questions: questions.filter(({ values }) => values.asked_for !== 'sample').length,
      sampled: questions.filter(({ values }) => values.sampled !== null).length,
      contradicted: contradicted.length,
      compared: of.links.compared,
      ...standings,
    },
  }
}

/** The lists that tell who learns, and those that tell who is elsewhere. */
async function tablesOf(house: House, round: string, lists: readonly RoundList[], places: PlaceFinder) {
  const [learning, away] = [ofKinds(lists, kindsTelling('learns')), ofKinds(lists, kindsTelling('elsewhere'))]
  const again = await codedRows(house, round)
  return {
    learners: roundTable(without(await partsOf(house, learning, places), again), places),
    elsewhere: roundTable(await partsOf(house, away, places), places),
  }
}

/** Links the lists of a round and says where every child of school age stands. Writes nothing that is not derived of the lists. */
export async function linkRound(
  house: House,
  round: Round,
  judged: readonly Judged[],
  options: LinkOptions = {},
): Promise<RoundResult> {
  const config = thaiChildren(round.accept, round.reject)
  const places = await placeFinder(house)
  const lists = await listsOf(house, round.id)
  const residents = await residentsOf(house, lists, config, places, { ...options, checkpoint: undefined })
  const { learners, elsewhere } = await tablesOf(house, round.id, lists, places)
  const kept = { ...config, kept: round.reject * UNDER_REJECT }
  const links = await link(residents.table, learners.table, kept, { ...options, decisions: judged })
  const further = { ...options, checkpoint: undefined, model: links.model, decisions: judged }
  const gone = elsewhere.rows > 0 ? await link(residents.table, elsewhere.table, config, further) : null
  const found = new FoundRows(residents.rows, links, gone)
  const taken = found.taken(learners.rows)
  const linked: Linked = {
    round,
    config,
    residents,
    learners,
    elsewhere,
    links,
    gone,
    places,
    found,
    ofAge: ofAges(round, residents),
    unknown: ofAges(round, learners).map((one, row) => (taken[row] === 1 ? 0 : one)),
  }
  return resultOf(linked, questionsOf(linked, judged))
}
