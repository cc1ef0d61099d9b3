import { chance } from '../chance.ts'
import { Typist } from '../linkage/enrolment.ts'
import { DIFFICULTIES } from '../linkage/errors.ts'
import type { NameStock } from '../linkage/name-stock.ts'
import type { KnownChild, KnownPupil } from './known.ts'
import {
  type DemoList,
  filesOf,
  gradeText,
  headingOf,
  isoOf,
  LAND,
  NUMBERED,
  PERSON,
  typed,
  withParents,
} from './written-list.ts'

/** Years back to which hospitals were asked, and the share of the numbered children who were born in one of this province. */
const BIRTH_YEARS = 9
const BORN_HERE = 0.88
const HAND = 0

/**
 * Births as hospitals report them: most young children of the registry, and those whom it does not know, for a child is born whether or
 * not the parents have papers. A child without thirteen digits has no number there.
 */
export function birthLists(children: readonly KnownChild[], seed: number, names: NameStock): DemoList[] {
  const by = chance(seed, 84)
  const typist = new Typist(chance(seed, 85), names, LAND, DIFFICULTIES.usual)
  const youngest = children.reduce((latest, { born }) => Math.max(latest, born), 0)
  const from = (Math.floor(youngest / 10_000) - BIRTH_YEARS) * 10_000
  const born = children.filter((child) => child.born >= from && (!NUMBERED.test(child.id) || by.hit(BORN_HERE)))
  const lines = born.map((child) => {
    const known = withParents(child, seed, names)
    const cells = typed(typist, NUMBERED.test(known.id) ? known : { ...known, id: '' }, HAND)
    return { line: cells.join(','), person: child.person }
  })
  return filesOf({ kind: 'births', source: 'สำนักงานสาธารณสุขจังหวัด (การเกิด)' }, PERSON, lines)
}

/** Learners with a G-code as the ministry’s site gives them: each of them stands on the list of a school as well. */
export function codeLists(known: ReadonlyMap<string, KnownChild>, pupils: readonly KnownPupil[]): DemoList[] {
  const lines = pupils.flatMap(({ person, school, grade }) => {
    const child = known.get(person)
    if (!child?.id.startsWith('G')) return []
    const sex = child.sex === 'm' ? 'ชาย' : 'หญิง'
    const cells = [
      child.id,
      '',
      child.first,
      child.last,
      sex,
      isoOf(child.born),
      child.subdistrict,
      child.house,
      '',
      '',
    ]
    return [{ line: [...cells, school, gradeText(grade)].join(','), person }]
  })
  return filesOf({ kind: 'g_code', source: 'ระบบรหัส G ของกระทรวงศึกษาธิการ' }, headingOf('g_code'), lines)
}
