import { kindOf } from '#kernel/kinds/all.ts'
import { enumeratedHouse } from '#modules/enumeration/module.ts'
import { type Day, instantOf, isoOf } from '../calendar.ts'
import { type Chance, chance, idsOf } from '../chance.ts'
import { childTitle, givenName, surname } from '../names.ts'
import { nationalId, phone } from '../numbers.ts'
import { ageOn } from '../person-rows.ts'
import type { DemoRow } from '../row.ts'
import type { Story } from '../story.ts'
import type { Village } from './villages.ts'

/** Numbers of children whom only the walk knows begin here, beyond everybody on record. */
const FIRST_ID = 60_000_000

const RESULTS = ['interviewed', 'nobody_home', 'refused', 'empty', 'not_dwelling'] as const
/** While a village is walked some doors are shut; before it is handed in nearly all were gone to again. */
const OFTEN = [0.66, 0.21, 0.04, 0.06, 0.03]
const IN_THE_END = [0.84, 0.02, 0.05, 0.06, 0.03]
const GRADES = ['K1', 'K2', 'K3', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6']
const FIRST_GRADE_AGE = 3
const OLDEST = 18
/** More than in the province: the story is of a subdistrict worth walking. */
const NOT_LEARNING = 0.18
const SCHOOLS = ['โรงเรียนในตำบล', 'โรงเรียนในอำเภอ', 'โรงเรียนเอกชนในเมือง', 'ศูนย์เด็กเล็กของเทศบาล']
const CAUSES = ['c09', 'c08', 'c06', 'c18', 'c02']
const TITLES: Record<string, string> = { เด็กชาย: 'boy', เด็กหญิง: 'girl', นาย: 'mr', นางสาว: 'miss' }

/** Where a child learns by the word of the family, or why not. */
function learning(by: Chance, age: number): Record<string, unknown> {
  if (age < FIRST_GRADE_AGE) return { learning: 'too_young' }
  if (by.hit(NOT_LEARNING)) {
    const since = by.pick(['this_year', 'last_year', 'earlier', age < 7 ? 'never' : 'earlier'])
    return { learning: 'no', out_since: since, out_why: by.pick(CAUSES) }
  }
  const grade = GRADES[Math.min(age - FIRST_GRADE_AGE, GRADES.length - 1)]
  return { learning: 'yes', school: by.pick(SCHOOLS), grade }
}

function childOf(story: Story, by: Chance, number: number, family: string): Record<string, unknown> {
  const sex = by.hit(0.52) ? 'm' : 'f'
  const birth = story.today - by.between(200, OLDEST * 365)
  const age = ageOn(birth, story.today)
  const known = by.hit(0.93)
  const foreign = by.hit(0.08)
  return {
    title: TITLES[childTitle(sex, age)],
    first: givenName(by, sex, foreign).th,
    last: family,
    sex,
    birth_known: known,
    ...(known ? { birth_date: isoOf(birth) } : { age }),
    ...(foreign ? { id_kind: 'none' } : { id_kind: 'citizen', id_number: nationalId(FIRST_ID + number) }),
    nationality: foreign ? 'migrant' : 'thai',
    mother: givenName(by, 'f', foreign).th,
    father: givenName(by, 'm', foreign).th,
    ...learning(by, age),
    disability: by.hit(0.03),
  }
}

/** What was told in a house. */
function sheetOf(story: Story, by: Chance, number: number): unknown {
  const family = surname(by).th
  const count = by.weighted([0.34, 0.34, 0.22, 0.1])
  const children = Array.from({ length: count }, (_, at) => childOf(story, by, number * 10 + at, family))
  const answers = {
    informant: `${givenName(by, 'f').th} ${family}`,
    phone: phone(number),
    people: count + by.between(1, 4),
    has_children: count > 0,
    children,
  }
  return kindOf(enumeratedHouse.fields.sheet).parse({ answers }, enumeratedHouse.fields.sheet)
}

/** The houses of a village that were gone to, on the days of its walk, by those who walk it in turn. */
export function tellHouses(
  story: Story,
  { village, zone, area, walkers }: { village: Village; zone: string; area: string; walkers: string[] },
): DemoRow[] {
  const ids = idsOf(story.seed, 'enumerated_house')
  const by = chance(story.seed, 91, village.number)
  const begun = story.today - village.began
  const ended = Math.min(story.today, begun + 10)
  return Array.from({ length: village.gone }, (_, at): DemoRow => {
    const number = village.number * 100 + at
    const result = RESULTS[by.weighted(village.moves.includes('hand_in') ? IN_THE_END : OFTEN)] ?? 'interviewed'
    const day: Day = begun + 1 + Math.floor(((ended - begun - 1) * at) / Math.max(1, village.gone))
    const values = {
      zone,
      area,
      house_number: by.hit(0.2) ? `${at + 1}/${by.between(1, 4)}` : String(at + 1),
      visited_on: isoOf(day),
      visited_by: walkers[at % Math.max(1, walkers.length)] ?? null,
      visits: by.hit(0.2) ? 2 : 1,
      result,
      sheet: result === 'interviewed' ? sheetOf(story, by, number) : null,
    }
    return { id: ids(number), since: instantOf(day), version: 1, values }
  })
}
