import { madeId } from '#kernel/act/id.ts'
import { type Links, linkAt } from '#linkage/links.ts'
import { cellText } from '#linkage/table/table.ts'
import { ageIn, childFacts, dimensionOf, doubtByList, exclusionOf, gradeOf, originOf, riskOf } from './child-values.ts'
import type { Standing } from './codes.ts'
import type { Linked, Row } from './link-round.ts'
import { childId, type RoundTable, rowKey } from './round-table.ts'
import { doubtOf, type Found, standingOf } from './standing-of.ts'

/** Whether each row is of a child of the ages of the round: 1. */
export function ofAges({ academicYear, ageFrom, ageTo }: Linked['round'], { table, rows }: RoundTable): Uint8Array {
  return Uint8Array.from({ length: rows }, (_, row) => {
    const age = ageIn(academicYear, cellText(table, 'born', row))
    return age !== null && age >= ageFrom && age <= ageTo ? 1 : 0
  })
}

/**
 * Where a child of the registry stands. One who learns by the word of the family is not called out of school because no list says so:
 * somebody verifies it.
 */
export function standsAt({ round, residents }: Linked, row: number, found: Found): Standing {
  const standing = standingOf(found, round.reject)
  if (standing !== 'out_of_school') return standing
  const { list, grade } = residents.kept(row)
  return list.kind === 'enumeration' && grade !== undefined ? 'to_verify' : standing
}

function learnerValues({ learners }: Linked, row: number) {
  const { list, number, school, grade } = learners.kept(row)
  return { affiliation: list.kind, school, grade: gradeOf(grade), other_list: list.id, other_row: number }
}

/** On what ground a child stands where it does: the likeliest row of any list, and what came of comparing with it. */
function comparisonOf(of: Linked, found: Found, standing: Standing) {
  const away = standing === 'elsewhere' && of.gone !== null
  const [links, table] = away ? [of.gone as Links, of.elsewhere] : [of.links, of.learners]
  const at = away ? found.elsewhereAt : found.likeliest
  if (at < 0) return null
  const { b, kind, probability, question } = linkAt(links, at)
  const { list, number } = table.kept(b)
  return {
    kind,
    probability: Number(probability.toFixed(6)),
    weight: links.weight[at],
    pattern: links.pattern[at],
    question,
    list: list.id,
    row: number,
  }
}

/** What another list says that has the child elsewhere: the reason, and the row that says it. */
function awayValues({ elsewhere }: Linked, { elsewhere: row }: Found) {
  const { list, number } = elsewhere.kept(row)
  return { excluded_as: exclusionOf(list.kind), other_list: list.id, other_row: number }
}

/** A child of the registry with all that the lists say. */
export function resident(of: Linked, row: number): Row {
  const { round, residents, elsewhere, places, found: all } = of
  const found = all.at(row)
  const facts = childFacts(residents, row, round.academicYear, places)
  const standing = standsAt(of, row, found)
  const away = found.elsewhere >= 0 ? doubtByList(elsewhere.kept(found.elsewhere).list.kind) : 'alike'
  const because = doubtOf(standing, found, away, round.reject)
  // where two lists contradict each other the child is shown where the school's list has it
  const schooling = standing !== 'elsewhere' && found.learner >= 0 ? learnerValues(of, found.learner) : null
  return {
    id: childId(round.id, residents.kept(row)),
    values: {
      round: round.id,
      academic_year: round.academicYear,
      ...facts,
      origin: originOf(residents.kept(row).list.kind),
      standing,
      verify_because: because,
      dimension:
        dimensionOf(standing, facts.age) ?? (standing === 'enrolled' ? riskOf(schooling?.grade, facts.age) : null),
      likeness: Number(Math.min(1, found.likeness).toFixed(4)),
      comparison: comparisonOf(of, found, standing),
      ...schooling,
      ...(standing === 'elsewhere' ? awayValues(of, found) : {}),
    },
  }
}

/** A child whom only a school's list knows: at school, but not among those who live here by the registry. */
export function listOnly(of: Linked, row: number): Row {
  const { round, learners, places } = of
  const { school, grade, list } = learners.kept(row)
  return {
    id: childId(round.id, learners.kept(row)),
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

/** Every child of the ages of the round, one after another: those who live here, then those whom only a list knows. */
export function* childRows(of: Linked): Generator<Row> {
  for (let row = 0; row < of.residents.rows; row++) if (of.ofAge[row] === 1) yield resident(of, row)
  for (let row = 0; row < of.learners.rows; row++) if (of.unknown[row] === 1) yield listOnly(of, row)
}

/** Rows of learners beyond the first that are the same child: what must not be paid for twice. */
export function doubleRows(of: Linked, row: number): Row[] {
  const { round, residents, learners, places } = of
  const found = of.found.at(row)
  if (found.doubles.length === 0) return []
  const first = learners.kept(found.learner)
  return found.doubles.flatMap((other) => {
    const second = learners.kept(other)
    if (first.school === second.school && first.list.id === second.list.id) return []
    return [
      {
        id: madeId(round.id, `double ${rowKey(second.list.id, second.number)}`),
        values: {
          child: childId(round.id, residents.kept(row)),
          round: round.id,
          lives_in: places.area(residents.kept(row).subdistrict),
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
