import { madeId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import { type LinkOptions, link } from '#linkage/link.ts'
import { type Links, linkAt } from '#linkage/links.ts'
import { modelToJson } from '#linkage/model/model.ts'
import { childFacts, dimensionOf, exclusionOf, gradeOf, originOf, riskOf } from './child-values.ts'
import { kindsTelling, type Standing } from './codes.ts'
import { thaiChildren } from './link-config.ts'
import { type PlaceFinder, placeFinder } from './places-of-rows.ts'
import { ofKinds, residentsOf } from './residents.ts'
import { listsOf } from './round-rows.ts'
import { type Kept, type RoundTable, roundTable, rowKey } from './round-table.ts'
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
  weights: unknown
  counts: Record<string, number>
}

interface Linked {
  round: Round
  residents: RoundTable
  learners: RoundTable
  elsewhere: RoundTable
  links: Links
  gone: Links | null
  places: PlaceFinder
}

const childId = (round: string, { list, number }: Kept): string => madeId(round, rowKey(list.id, number))

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

/** A child of the registry with all that the lists say. */
function resident(of: Linked, row: number, found: Found): Row {
  const { round, residents, elsewhere, places } = of
  const facts = childFacts(residents, row, round.academicYear, places)
  const standing: Standing = standingOf(found, round.reject)
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

/** Pairs that a person must judge: the likeliest of a row where it was not accepted, and what the number alone says. */
function questionRows({ round, residents, learners, links }: Linked): Row[] {
  const rows: Row[] = []
  for (let at = 0; at < links.a.length; at++) {
    const { a, b, probability, verdict, question } = linkAt(links, at)
    if (verdict === 'accept' || (probability < round.reject && !question)) continue
    const [one, other] = [residents.kept[a] as Kept, learners.kept[b] as Kept]
    rows.push({
      id: madeId(round.id, `pair ${rowKey(one.list.id, one.number)} ${rowKey(other.list.id, other.number)}`),
      values: {
        round: round.id,
        area: round.area,
        child: childId(round.id, one),
        list: one.list.id,
        row: one.number,
        other_list: other.list.id,
        other_row: other.number,
        likeness: Number(probability.toFixed(4)),
        asked_for: question ? 'same_id' : verdict === 'rival' ? 'rival' : 'likely',
        comparison: { probability, weight: links.weight[at], pattern: links.pattern[at] },
      },
    })
  }
  return rows
}

function counted(children: Row[], doubles: Row[], questions: Row[], linked: Linked): Record<string, number> {
  const counts: Record<string, number> = {
    residents: linked.residents.kept.length,
    learners: linked.learners.kept.length,
    children: children.length,
    doubles: doubles.length,
    questions: questions.length,
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
  const tableFor = (tells: Parameters<typeof kindsTelling>[0]) =>
    roundTable(house, ofKinds(lists, kindsTelling(tells)), config, places)
  const residents = await residentsOf(house, lists, config, places, { ...options, checkpoint: undefined })
  const learners = await tableFor('learns')
  const elsewhere = await tableFor('elsewhere')
  const links = await link(residents.table, learners.table, config, { ...options, decisions: judged })
  const gone =
    elsewhere.kept.length > 0
      ? await link(residents.table, elsewhere.table, config, {
          ...options,
          checkpoint: undefined,
          model: links.model,
          decisions: judged,
        })
      : null
  const linked: Linked = { round, residents, learners, elsewhere, links, gone, places }
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
  const kept = new Set(children.map(({ id }) => id))
  const questions = questionRows(linked).filter(({ values }) => kept.has(String(values.child)))
  return {
    children,
    doubles,
    questions,
    weights: modelToJson(links.model),
    counts: counted(children, doubles, questions, linked),
  }
}
