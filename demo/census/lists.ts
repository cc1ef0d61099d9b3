import { type Chance, chance } from '../chance.ts'
import { Typist } from '../linkage/enrolment.ts'
import { DIFFICULTIES } from '../linkage/errors.ts'
import { nameStock } from '../linkage/name-stock.ts'
import type { Child } from '../linkage/population.ts'
import { birthLists, codeLists } from './further-lists.ts'
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

/**
 * The seven lists of schools: which affiliation of the demo, and whose hand types it (a number of `AFFILIATIONS` of the linkage
 * errors: the small and the scattered make more slips).
 */
const SCHOOLS = [
  { kind: 'obec', affiliation: 'obec', hand: 0, source: 'สพฐ. (ระบบ DMC)' },
  { kind: 'private', affiliation: 'opec', hand: 1, source: 'สช.' },
  { kind: 'local', affiliation: 'dla', hand: 2, source: 'กรมส่งเสริมการปกครองท้องถิ่น' },
  { kind: 'vocational', affiliation: 'ovec', hand: 3, source: 'อาชีวศึกษาจังหวัด' },
  { kind: 'nonformal', affiliation: 'dole', hand: 4, source: 'สกร. จังหวัด' },
  { kind: 'demonstration', affiliation: 'mhesi', hand: 1, source: 'โรงเรียนสาธิต' },
  { kind: 'monastic', affiliation: 'onb', hand: 5, source: 'สำนักงานพระพุทธศาสนาจังหวัด' },
] as const

/** Pupils whom the registry has in another province, and who stand on a second school's list. */
const ELSEWHERE_REGISTERED = 0.015
const TWICE = 0.004
/** Of the children on no list: how many another province says it teaches. */
const TAUGHT_ELSEWHERE = 0.12

/** As the registry writes a child: everything there, nothing slipped. */
const registryCells = (child: Child): string[] => [
  child.id,
  child.sex === 'm' ? 'ชาย' : 'หญิง',
  child.first,
  child.last,
  child.sex === 'm' ? 'ชาย' : 'หญิง',
  isoOf(child.born),
  child.subdistrict,
  child.house,
  child.mother,
  child.father,
]

function registryLine(child: Child): string {
  const [id = '', , ...rest] = registryCells(child)
  const young = child.born > 20110516
  const title = child.sex === 'm' ? (young ? 'เด็กชาย' : 'นาย') : young ? 'เด็กหญิง' : 'นางสาว'
  return [id, title, ...rest].join(',')
}

interface Row {
  pupil: KnownPupil
  school: string
}

/** Pupils by list, in the order of schools; now and then one who stands on the list of the next school too. */
function rowsByAffiliation(pupils: KnownPupil[], by: Chance): Map<string, Row[]> {
  const rows = new Map<string, Row[]>(SCHOOLS.map(({ affiliation }) => [affiliation, []]))
  for (const pupil of pupils) {
    rows.get(pupil.affiliation)?.push({ pupil, school: pupil.school })
    if (!by.hit(TWICE)) continue
    const other = by.pick(pupils)
    if (other.school !== pupil.school) rows.get(other.affiliation)?.push({ pupil, school: other.school })
  }
  return rows
}

/**
 * Writes the lists of a round from what the demo province truly knows: the registry as it should be, the lists of schools as they
 * are typed. The same records and seed give the same lists.
 */
export function censusLists(children: KnownChild[], pupils: KnownPupil[], seed: number): DemoList[] {
  const names = nameStock(seed)
  const by = chance(seed, 82)
  const known = new Map(children.map((child) => [child.person, child]))
  const taught = new Set(pupils.map(({ person }) => person))
  const typist = new Typist(chance(seed, 83), names, LAND, DIFFICULTIES.usual)
  const residents = children.filter(
    ({ person, id }) => NUMBERED.test(id) && !(taught.has(person) && by.hit(ELSEWHERE_REGISTERED)),
  )
  const away = residents.filter(({ person, dead }) => !dead && !taught.has(person) && by.hit(TAUGHT_ELSEWHERE))
  const dead = residents.filter((child) => child.dead)
  const asChild = (child: KnownChild): Child => withParents(child, seed, names)
  const rows = rowsByAffiliation(pupils, by)
  const schools = SCHOOLS.flatMap(({ kind, affiliation, hand, source }) => {
    const lines = (rows.get(affiliation) ?? []).flatMap(({ pupil, school }) => {
      const child = known.get(pupil.person)
      if (!child) return []
      const line = [...typed(typist, asChild(child), hand), school, gradeText(pupil.grade)].join(',')
      return [{ line, person: pupil.person }]
    })
    return filesOf({ kind, source }, headingOf(kind), lines)
  })
  const elsewhere = (kind: 'deaths' | 'other_province', source: string, of: KnownChild[]) =>
    filesOf(
      { kind, source },
      PERSON,
      of.map((child) => ({ line: typed(typist, asChild(child), 0).join(','), person: child.person })),
    )
  const registry = residents.map((child) => ({ line: registryLine(asChild(child)), person: child.person }))
  return [
    ...filesOf({ kind: 'registry', source: 'กรมการปกครอง' }, PERSON, registry),
    ...birthLists(children, seed, names),
    ...schools,
    ...codeLists(known, pupils),
    ...elsewhere('deaths', 'กรมการปกครอง (การตาย)', dead),
    ...elsewhere('other_province', 'สำนักงานศึกษาธิการจังหวัดอื่น', away),
  ]
}
