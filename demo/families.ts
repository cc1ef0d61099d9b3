import type { Day } from './calendar.ts'
import { type Chance, chance } from './chance.ts'
import type { Land } from './land.ts'
import { type Name, surname } from './names.ts'
import type { Pupil } from './pupil.ts'
import { lastStay } from './pupil.ts'

export type Relation = 'father' | 'mother' | 'grandparent' | 'aunt_uncle' | 'sibling' | 'relative' | 'foster' | 'other'

/** A house with the children who grow up in it and those who answer for them. */
export interface Family {
  n: number
  subdistrict: string
  surname: Name
  nationality: 'ไทย' | 'เมียนมา' | 'กัมพูชา' | 'ลาว'
  main: Relation
  second: Relation | null
  births: Day[]
  /** Whether its household and guardians are on the register already. */
  told: boolean
}

const RELATIONS: [Relation[], number[]] = [
  ['mother', 'father', 'grandparent', 'aunt_uncle', 'relative', 'sibling', 'foster', 'other'],
  [0.47, 0.29, 0.16, 0.04, 0.02, 0.01, 0.006, 0.004],
]
const NATIONS: [Family['nationality'][], number[]] = [
  ['ไทย', 'เมียนมา', 'กัมพูชา', 'ลาว'],
  [0.976, 0.013, 0.007, 0.004],
]
const SIBLINGS = 0.66
const LARGEST = 4

function newFamily(n: number, subdistrict: string, by: Chance): Family {
  const main = RELATIONS[0][by.weighted(RELATIONS[1])] ?? 'mother'
  const parent = main === 'mother' || main === 'father'
  return {
    n,
    subdistrict,
    surname: surname(by),
    nationality: NATIONS[0][by.weighted(NATIONS[1])] ?? 'ไทย',
    main,
    second: parent && by.hit(0.18) ? (main === 'mother' ? 'father' : 'mother') : null,
    births: [],
    told: false,
  }
}

/** Founds families as children need them; brothers and sisters are at least ten months apart. */
export function familyFinder(seed: number): { find(subdistrict: string, birth: Day): Family; count(): number } {
  const by = chance(seed, 41)
  const recent = new Map<string, Family[]>()
  let founded = 0
  return {
    count: () => founded,
    find(subdistrict, birth) {
      const list = recent.get(subdistrict) ?? []
      recent.set(subdistrict, list)
      if (by.hit(SIBLINGS)) {
        const near = (d: Day) => Math.abs(d - birth) < 300 || Math.abs(d - birth) > 5000
        const found = list.find((f) => f.births.length < LARGEST && !f.births.some(near))
        if (found) {
          found.births.push(birth)
          return found
        }
      }
      founded++
      const family = newFamily(founded, subdistrict, by)
      family.births.push(birth)
      list.push(family)
      if (list.length > 40) list.splice(by.below(12), 1)
      return family
    },
  }
}

/** Gives every child a family: in the subdistrict of the school as often as not, else somewhere in the district. */
export function houseEverybody(
  pupils: Pupil[],
  land: Land,
  seed: number,
  finder: ReturnType<typeof familyFinder>,
): void {
  const by = chance(seed, 42)
  for (const pupil of pupils) {
    const school = lastStay(pupil)?.school
    const near = school?.district === pupil.district && by.hit(0.5)
    const place = near ? school.subdistrict : by.pick(land.subdistricts[pupil.district] ?? [])
    pupil.family = finder.find(place.code, pupil.birth)
  }
}
