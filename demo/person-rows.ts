import { type Day, dayOf, instantOf, isoOf } from './calendar.ts'
import { type Chance, chance } from './chance.ts'
import type { Family, Relation } from './families.ts'
import { PERSONS } from './ids.ts'
import { areaId } from './land.ts'
import { childTitle, givenName } from './names.ts'
import { gCode, nationalId, phone } from './numbers.ts'
import type { Pupil } from './pupil.ts'
import { type DemoRow, versions } from './row.ts'
import type { School } from './schools.ts'
import { known, type Story, shorten } from './story.ts'

export const ageOn = (birth: Day, day: Day): number => {
  const [born, now] = [isoOf(birth), isoOf(day)]
  return Number(now.slice(0, 4)) - Number(born.slice(0, 4)) - (now.slice(5) < born.slice(5) ? 1 : 0)
}

const DISABILITIES: [string[], number[]] = [
  [
    'learning',
    'intellectual',
    'autism',
    'physical_health',
    'hearing',
    'visual',
    'speech_language',
    'behavior_emotion',
    'multiple',
  ],
  [0.5, 0.14, 0.11, 0.08, 0.035, 0.03, 0.04, 0.04, 0.025],
]
const DISADVANTAGES: [string[], number[]] = [
  [
    'poor',
    'abandoned_orphan',
    'minority',
    'abused',
    'drug',
    'juvenile_center',
    'aids_affected',
    'street',
    'forced_labour',
  ],
  [0.9, 0.055, 0.018, 0.008, 0.008, 0.003, 0.004, 0.003, 0.001],
]
const one = ([codes, weights]: [string[], number[]], by: Chance): string[] => [codes[by.weighted(weights)] ?? '']

const shareDisabled = (school?: School): number =>
  school?.type.kind === 'special' ? 1 : school?.type.affiliation === 'obec' ? 0.034 : 0.015

/** Share of the poor in a school: from one in seven to three in ten in public schools, few in private ones. */
const shareOfPoor = (school: School): number => {
  if (school.type.kind === 'welfare') return 0.85
  const own = chance(school.n, 51).next()
  if (school.type.affiliation === 'opec' || school.type.affiliation === 'mhesi') return 0.01 + 0.04 * own
  return school.type.kind === 'secondary' ? 0.12 + 0.12 * own : 0.17 + 0.15 * own
}

/** The number by which the state knows a child: 13 digits, a G-code for some, for a few none (handbook 2.2). */
function idNumber(n: number, family: Family, by: Chance): string | null {
  const chance = by.next()
  if (chance < 0.005) return null
  const withoutPapers = family.nationality === 'ไทย' ? chance > 0.998 : chance > 0.45
  return withoutPapers ? gCode(n) : nationalId(n)
}

/** What is written of a child, whoever keeps the record. */
export function childValues(story: Story, n: number, child: Pick<Pupil, 'sex' | 'birth' | 'family'>, school?: School) {
  const by = chance(story.seed, 52, n)
  const { family, sex, birth } = child
  if (!family) throw new Error(`child ${n} has no family`)
  const foreign = family.nationality !== 'ไทย'
  const monk = school?.type.kind === 'dhamma_pariyatti'
  const age = ageOn(birth, story.today)
  return {
    name: {
      title: monk && age < 20 ? 'สามเณร' : childTitle(sex, age),
      first: givenName(by, sex, foreign).th,
      last: family.surname.th,
    },
    national_id: idNumber(n, family, by),
    sex,
    birth_date: isoOf(birth),
    nationality: family.nationality,
    lives_in: areaId(family.subdistrict),
    household: story.ids.household(family.n),
    phone: age > 12 && by.hit(0.4) ? phone(n) : null,
    disabilities: by.hit(shareDisabled(school)) ? one(DISABILITIES, by) : [],
    disadvantages: school && by.hit(shareOfPoor(school)) ? one(DISADVANTAGES, by) : [],
  }
}

/** A learner as a person: kept by each school in turn, by the last one still after leaving. */
export function pupilRow(story: Story, pupil: Pupil): DemoRow {
  const [first, ...later] = pupil.stays
  if (!first) throw new Error(`pupil ${pupil.n} has no stay`)
  const last = pupil.stays[pupil.stays.length - 1] ?? first
  const keeper = (school: School) => story.ids.organisation(school.n)
  const values = childValues(story, pupil.n, pupil, last.school)
  const since = instantOf(known(story, first.entered))
  const told = versions(story.ids.person(pupil.n), since, { ...values, kept_by: keeper(first.school) })
  for (const stay of later) told.later(instantOf(stay.entered), { kept_by: keeper(stay.school) })
  if (story.history === 'last') Object.assign(told.row, { version: 1, since, past: undefined })
  if (pupil.died !== undefined) told.later(instantOf(pupil.died), { died_on: isoOf(pupil.died) })
  if (pupil.away && last.left !== undefined) {
    const beyond = story.land.beyond[pupil.n % story.land.beyond.length]
    told.later(instantOf(last.left), { lives_in: beyond, household: null })
  }
  return shorten(story, told.row)
}

export function householdRow(story: Story, family: Family, since: string): DemoRow {
  const by = chance(story.seed, 53, family.n)
  const values = {
    house_code: `99${String(family.n).padStart(9, '0')}`,
    house_no: by.hit(0.4) ? `${by.between(1, 299)}/${by.between(1, 180)}` : String(by.between(1, 399)),
    moo: by.between(1, 14),
    lies_in: areaId(family.subdistrict),
  }
  return { id: story.ids.household(family.n), since, version: 1, values }
}

const FEMALE: Record<Relation, number> = {
  mother: 1,
  father: 0,
  grandparent: 0.66,
  aunt_uncle: 0.6,
  sibling: 0.6,
  relative: 0.5,
  foster: 0.6,
  other: 0.5,
}
/** Years between a guardian and the first child. */
const OLDER: Record<Relation, [number, number]> = {
  mother: [18, 38],
  father: [20, 42],
  grandparent: [43, 60],
  aunt_uncle: [16, 40],
  sibling: [8, 14],
  relative: [20, 45],
  foster: [28, 50],
  other: [24, 50],
}

export const guardianNumber = (family: Family, second: boolean): number =>
  PERSONS.guardian + family.n * 2 + Number(second)

export function guardianPersonRow(
  story: Story,
  family: Family,
  second: boolean,
  keptBy: string,
  since: string,
): DemoRow {
  const n = guardianNumber(family, second)
  const by = chance(story.seed, 54, n)
  const relation = (second ? family.second : family.main) ?? 'other'
  const sex = by.hit(FEMALE[relation]) ? 'f' : 'm'
  const [least, most] = OLDER[relation]
  const foreign = family.nationality !== 'ไทย'
  const birth = Math.max(
    (family.births[0] ?? story.today) - 365 * by.between(least, most) - by.below(365),
    dayOf('1930-01-01'),
  )
  const values = {
    name: {
      title: sex === 'm' ? 'นาย' : by.hit(0.6) ? 'นาง' : 'นางสาว',
      first: givenName(by, sex, foreign).th,
      last: family.surname.th,
    },
    national_id: foreign && by.hit(0.4) ? null : nationalId(n),
    sex,
    birth_date: isoOf(birth),
    nationality: family.nationality,
    kept_by: keptBy,
    lives_in: areaId(family.subdistrict),
    household: story.ids.household(family.n),
    phone: by.hit(0.93) ? phone(n) : null,
  }
  return { id: story.ids.person(n), since, version: 1, values }
}

/** The tie between a child and a guardian. */
export function guardianRow(
  story: Story,
  child: number,
  family: Family,
  second: boolean,
  keptBy: string,
  since: string,
): DemoRow {
  const values = {
    child: story.ids.person(child),
    guardian: story.ids.person(guardianNumber(family, second)),
    relation: second ? family.second : family.main,
    main: !second,
    kept_by: keptBy,
  }
  return { id: story.ids.guardian(child * 2 + Number(second)), since, version: 1, values }
}
