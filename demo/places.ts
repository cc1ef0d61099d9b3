import { type Chance, shuffle } from './chance.ts'
import type { Pupil } from './pupil.ts'
import { districts, type Grade } from './school-types.ts'
import { type School, teaches } from './schools.ts'

/** The grade whose intake says how large a grade of a school is. */
const stageEntry = (grade: Grade): Grade =>
  grade[0] === 'P'
    ? 'P1'
    : grade === 'M2' || grade === 'M3'
      ? 'M1'
      : grade[0] === 'M' && grade !== 'M1'
        ? 'M4'
        : grade[0] === 'V'
          ? 'V1'
          : grade[0] === 'H'
            ? 'H1'
            : grade

/** How large a grade of a school is against the same grade elsewhere. */
export function weightOf(school: School, grade: Grade): number {
  if (!school.grades.has(grade)) return 0
  const own = school.weight
  if (grade === 'K1') return own.K1 ?? 0
  if (grade === 'K2') return (own.K1 ?? 0) + (own.K2 ?? 0)
  if (grade === 'K3') return (own.K1 ?? 0) + (own.K2 ?? 0) + (own.K3 ?? 0)
  return own[stageEntry(grade)] ?? 0
}

export const open = (schools: School[], grade: Grade, year: number): School[] =>
  schools.filter((s) => s.grades.has(grade) && teaches(s, year))

/** Splits a whole number by weights: parts differ from the exact share by less than one. */
export function split(total: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0) || 1
  let [exact, dealt] = [0, 0]
  return weights.map((w) => {
    exact += (total * w) / sum
    const part = Math.round(exact) - dealt
    dealt += part
    return part
  })
}

const NEAR = 0.87

/**
 * Finds a school for everyone who looks for one at a grade. Schools fill up to their share of the grade,
 * those already there counted; most find a place in the district they live in.
 */
export function placePupils(
  seekers: Pupil[],
  schools: School[],
  grade: Grade,
  already: Map<School, number>,
  by: Chance,
  place: (pupil: Pupil, school: School) => void,
): void {
  const staying = schools.reduce((sum, s) => sum + (already.get(s) ?? 0), 0)
  const shares = split(
    seekers.length + staying,
    schools.map((s) => weightOf(s, grade)),
  )
  const free = split(
    seekers.length,
    schools.map((s, i) => Math.max(0, (shares[i] ?? 0) - (already.get(s) ?? 0))),
  )
  const seats = new Map<string, School[]>(Object.keys(districts).map((code) => [code, []]))
  schools.forEach((school, i) => {
    const list = seats.get(school.district)
    for (let n = free[i] ?? 0; n > 0; n--) list?.push(school)
  })
  const all = [...seats.values()]
  for (const list of all) shuffle(list, by)
  for (const pupil of seekers) {
    const near = seats.get(pupil.district) ?? []
    const list = near.length > 0 && by.hit(NEAR) ? near : (all[by.weighted(all.map((l) => l.length))] ?? near)
    const school = list.pop() ?? all.find((l) => l.length > 0)?.pop() ?? schools[0]
    if (school) place(pupil, school)
  }
}
