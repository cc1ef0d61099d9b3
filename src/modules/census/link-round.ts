import { madeId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import type { LinkConfig } from '#linkage/config.ts'
import { type LinkOptions, link } from '#linkage/link.ts'
import { type Links, linkAt } from '#linkage/links.ts'
import { modelToJson } from '#linkage/model/model.ts'
import { childFacts, dimensionOf, exclusionOf, gradeOf, originOf, riskOf } from './child-values.ts'
import { codedRows } from './coded-rows.ts'
import { kindsTelling, type Standing } from './codes.ts'
import { thaiChildren } from './link-config.ts'
import { type PlaceFinder, placeFinder } from './places-of-rows.ts'
import { type Asked, questionsOf } from './question-rows.ts'
import { ofKinds, residentsOf } from './residents.ts'
import { UNDER_REJECT } from './review-bands.ts'
import type { SamplePlan } from './review-sample.ts'
import { listsOf } from './round-rows.ts'
import { childId, type Kept, type RoundTable, roundTable, rowKey } from './round-table.ts'
import { type Found, foundBy, standingOf } from './standing-of.ts'

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
  children: Row[]
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
}

function learnerValues({ learners }: Linked, row: number) {
  const { list, number, school, grade } = learners.kept[row] as Kept
  return { affiliation: list.kind, school, grade: gradeOf(grade), other_list: list.id, other_row: number }
}

function comparisonOf({ links }: Linked, at: number) {
  if (at < 0) return null
  const { kind, probability, question } = linkAt(links, at)
  return {
    kind,
    probability: Number(probability.toFixed(6)),
    weight: links.weight[at],
    pattern: links.pattern[at],
    question,
  }
}

/** A child who learns by the word of the family is not called out of school because no list says so: somebody verifies it. */
const asTold = (standing: Standing, { list, grade }: Kept): Standing =>
  standing === 'out_of_school' && list.kind === 'enumeration' && grade !== undefined ? 'to_verify' : standing

/** A child of the registry with all that the lists say. */
function resident(of: Linked, row: number, found: Found): Row {
  const { round, residents, elsewhere, places } = of
  const facts = childFacts(residents, row, round.academicYear, places)
  const standing = asTold(standingOf(found, round.reject), residents.kept[row] as Kept)
  const schooling = standing === 'enrolled' ? learnerValues(of, found.learner) : null
  const away = standing === 'elsewhere' ? (elsewhere.kept[found.elsewhere] as Kept) : null
  return {
    id: childId(round.id, residents.kept[row] as Kept),
    values: {
      round: round.id,
      academic_year: round.academicYear,
      ...facts,
      origin: originOf((residents.kept[row] as Kept).list.kind),
      standing,
      dimension: dimensionOf(standing, facts.age) ?? riskOf(schooling?.grade, facts.age),
      likeness: Number(Math.min(1, found.likeness).toFixed(4)),
      comparison: comparisonOf(of, found.likeliest),
      ...schooling,
      ...(away ? { excluded_as: exclusionOf(away.list.kind), other_list: away.list.id, other_row: away.number } : {}),
    },
  }
}

/** A child whom only a school's list knows: at school, but not among those who live here by the registry. */
function listOnly(of: Linked, row: number): Row {
  const { round, learners, places } = of
  const { school, grade, list } = learners.kept[row] as Kept
  return {
    id: childId(round.id, learners.kept[row] as Kept),
    values: {
      round: round.id,
      academic_year: round.academicYear,
      ...childFacts(learners, row, round.academicYear, places),
      origin: 'list_only',
      standing: 'enrolled',
      affiliation: list.kind,
      school,
      grade: gradeOf(grade),
      likeness: Number((of.links.bestB[row] ?? 0).toFixed(4)),
    },
  }
}

function doubleRows(of: Linked, row: number, found: Found): Row[] {
  const { round, residents, learners, places } = of
  const first = learners.kept[found.learner]
  return found.doubles.flatMap((other) => {
    const second = learners.kept[other] as Kept
    if (!first || (first.school === second.school && first.list.id === second.list.id)) return []
    return [
      {
        id: madeId(round.id, `double ${rowKey(second.list.id, second.number)}`),
        values: {
          child: childId(round.id, residents.kept[row] as Kept),
          round: round.id,
          lives_in: places.area((residents.kept[row] as Kept).subdistrict),
          first_school: first.school,
          second_school: second.school,
          list: second.list.id,
          row: second.number,
          other_list: first.list.id,
          other_row: first.number,
        },
      },
    ]
  })
}

function counted(
  children: Row[],
  doubles: Row[],
  { questions, contradicted }: Asked,
  linked: Linked,
): Record<string, number> {
  const counts: Record<string, number> = {
    residents: linked.residents.kept.length,
    learners: linked.learners.kept.length,
    children: children.length,
    doubles: doubles.length,
    questions: questions.filter(({ values }) => values.asked_for !== 'sample').length,
    sampled: questions.filter(({ values }) => values.sampled !== null).length,
    contradicted: contradicted.length,
    compared: linked.links.compared,
  }
  for (const { values } of children) {
    const key = values.origin === 'list_only' ? 'listOnly' : String(values.standing)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** Links the lists of a round and says where every child of school age stands. Writes nothing. */
export async function linkRound(
  house: House,
  round: Round,
  judged: readonly Judged[],
  options: LinkOptions = {},
): Promise<RoundResult> {
  const config = thaiChildren(round.accept, round.reject)
  const places = await placeFinder(house)
  const lists = await listsOf(house, round.id)
  const tableFor = (tells: Parameters<typeof kindsTelling>[0], skipped?: ReadonlySet<string>) =>
    roundTable(house, ofKinds(lists, kindsTelling(tells)), config, places, skipped)
  const residents = await residentsOf(house, lists, config, places, { ...options, checkpoint: undefined })
  const learners = await tableFor('learns', await codedRows(house, round.id))
  const elsewhere = await tableFor('elsewhere')
  const kept = { ...config, kept: round.reject * UNDER_REJECT }
  const links = await link(residents.table, learners.table, kept, { ...options, decisions: judged })
  const gone =
    elsewhere.kept.length > 0
      ? await link(residents.table, elsewhere.table, config, {
          ...options,
          checkpoint: undefined,
          model: links.model,
          decisions: judged,
        })
      : null
  const linked: Linked = { round, config, residents, learners, elsewhere, links, gone, places }
  const found = foundBy(residents.kept.length, links, gone)
  const taken = new Set(found.flatMap(({ learner, doubles }) => [learner, ...doubles]))
  const schoolAge = ({ values }: Row): boolean => {
    const age = values.age as number | null
    return age !== null && age >= round.ageFrom && age <= round.ageTo
  }
  const registry = found.map((one, row) => resident(linked, row, one))
  const ofAge = registry.map(schoolAge)
  const unknown = learners.kept.flatMap((_, row) => (taken.has(row) ? [] : [listOnly(linked, row)]))
  const children = [...registry.filter((_, row) => ofAge[row]), ...unknown.filter(schoolAge)]
  const doubles = found.flatMap((one, row) => (ofAge[row] ? doubleRows(linked, row, one) : []))
  const asked = questionsOf(linked, judged, ofAge)
  return {
    children,
    doubles,
    ...asked,
    weights: modelToJson(links.model),
    counts: counted(children, doubles, asked, linked),
  }
}
