import { choiceKind } from '#kernel/kinds/choice.ts'
import { Refusal } from '#kernel/problem.ts'
import { cellText } from '#linkage/table/table.ts'
import { grades } from '#modules/organisation/module.ts'
import type { Doubt, dimensions, nationalities, origins, Standing } from './codes.ts'
import type { PlaceFinder } from './places-of-rows.ts'
import type { RoundTable } from './round-table.ts'

const gradeField = { kind: 'choice', th: '', en: '', choices: grades } as const

/** `ป.1/2` and `ชั้นประถมศึกษาปีที่ 1` are ป.1; what is no grade is nothing. */
export function gradeOf(cell: string | undefined): string | null {
  if (!cell) return null
  try {
    return choiceKind.parse(cell.split('/')[0]?.trim(), gradeField)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** By the first figure of the id (handbook 2.1): 1 to 5 Thai, 6 and 7 migrants and their children, 8 lawful aliens, 0 no status. */
export function nationalityOf(start: string | null): keyof typeof nationalities {
  if (start === null) return 'unknown'
  if (start === 'G') return 'g_code'
  if (start === '0') return 'no_status'
  if (start === '6' || start === '7') return 'migrant'
  return start === '8' ? 'alien' : 'thai'
}

/** Whole years on 1 January of the academic year (decision 18), or null. */
export function ageIn(academicYear: number, born: string): number | null {
  const age = born === '' ? Number.NaN : academicYear - Number(born.slice(0, 4)) - 1
  return age >= 0 && age <= 120 ? age : null
}

/** The dimension of exclusion of a child out of school, by age (UNESCO and UNICEF, handbook 3.1). */
export function dimensionOf(standing: Standing, age: number | null): keyof typeof dimensions | null {
  if (standing !== 'out_of_school' || age === null) return null
  if (age < 6) return 'd1'
  return age < 12 ? 'd2' : age < 15 ? 'd3' : null
}

/** Official full years on 1 January in the first grade of a level, and its grades (handbook 1.5); two years more are a risk. */
const LEVELS = [
  { dimension: 'd4', first: 6, grades: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] },
  { dimension: 'd5', first: 12, grades: ['M1', 'M2', 'M3'] },
] as const
const LATE = 2

/** The dimension of a child at school who is at risk: two years or more older than the grade is for. */
export function riskOf(grade: string | null | undefined, age: number | null): 'd4' | 'd5' | null {
  if (!grade) return null
  for (const { dimension, first, grades: list } of LEVELS) {
    const at = (list as readonly string[]).indexOf(grade)
    if (at >= 0) return age !== null && age >= first + at + LATE ? dimension : null
  }
  return null
}

export const originOf = (kind: string): keyof typeof origins => (kind === 'enumeration' ? 'enumeration' : 'registry')

/** Why a child counts as elsewhere, by the list that says so. */
export const exclusionOf = (kind: string): 'deceased' | 'other_province' =>
  kind === 'deaths' ? 'deceased' : 'other_province'

/** What a child who is on a school's list too is doubted for, by the list that says the child is elsewhere. */
export const doubtByList = (kind: string): Doubt => exclusionOf(kind)

const named = ({ table, kept }: RoundTable, row: number) => {
  const { title, first, last } = kept(row)
  const clean = { first: cellText(table, 'first', row) || first, last: cellText(table, 'last', row) || '–' }
  // names are shown as they were written, unless one cell held them all
  return last === '' ? { title, ...clean } : { title, first, last }
}

/** Whether a text is a day that the calendar has: lists hold a 30 February now and then, and days with parts missing. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (!year || !month || !day) return false
  const there = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return there.toISOString().startsWith(text)
}

/** What every result says of the child itself, wherever the child stands. */
export function childFacts(of: RoundTable, row: number, academicYear: number, places: PlaceFinder) {
  const { list, number, subdistrict, idStart } = of.kept(row)
  const born = cellText(of.table, 'born', row)
  const sex = cellText(of.table, 'sex', row)
  return {
    name: named(of, row),
    sex: sex === 'm' || sex === 'f' ? sex : null,
    birth_date: isDay(born) ? born : null,
    age: ageIn(academicYear, born),
    nationality_status: nationalityOf(idStart),
    lives_in: places.area(subdistrict),
    list: list.id,
    row: number,
  }
}
