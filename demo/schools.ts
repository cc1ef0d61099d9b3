import { type Chance, chance, shuffle } from './chance.ts'
import { districtCodes, type Land, type Subdistrict, subdistrictOf } from './land.ts'
import { namer } from './school-names.ts'
import { districts, type Grade, type SchoolType, schoolTypes } from './school-types.ts'

export type Size = 'small' | 'province'

/** A school of the plan. `n` numbers it among all organisations and is what its id is made of. */
export interface School {
  n: number
  index: number
  type: SchoolType
  name: { th: string; en: string }
  district: string
  subdistrict: Subdistrict
  grades: Set<Grade>
  /** Weight with which it draws entrants at the grades where a stage begins. */
  weight: Partial<Record<Grade, number>>
  /** Last academic year in which it taught; absent while it is open. */
  lastYear?: number
  end?: 'merged' | 'dissolved' | 'no_students'
  successor?: School
}

/** Sizes of a type: most below the usual intake, a few well above it. */
const spreadFactor = (by: Chance, spread: number): number => {
  const pull = by.next() + by.next() + by.next() - 1.5
  return Math.exp(pull * 1.5 * spread - 0.15 * spread)
}

/** Deals a number of schools to districts by their share, so that each share is met as nearly as can be. */
function dealDistricts(type: SchoolType, count: number, by: Chance): string[] {
  if (type.kind === 'dole_district') return districtCodes
  const share = (code: string) => {
    const { schools, people } = districts[code] ?? { schools: 0, people: 0 }
    return type.urban > 0.55 && type.affiliation !== 'opec' && count > 12 ? schools : (schools + people) / 2
  }
  const dealt: string[] = []
  let carried = by.next()
  for (const code of shuffle([...districtCodes], by)) {
    carried += share(code) * count
    for (; carried >= 1 && dealt.length < count; carried--) dealt.push(code)
  }
  while (dealt.length < count) dealt.push(by.pick(districtCodes))
  return dealt
}

function schoolOf(
  type: SchoolType,
  district: string,
  land: Land,
  by: Chance,
  name: School['name'],
): Omit<School, 'n' | 'index'> {
  const town = (districts[district]?.size ?? 1) ** type.urban
  const factor = town * spreadFactor(by, type.spread)
  const weight: School['weight'] = {}
  for (const [grade, usual] of Object.entries(type.intake)) weight[grade as Grade] = usual * factor
  return { type, name, district, subdistrict: subdistrictOf(land, district, by), grades: new Set(type.grades), weight }
}

const plainName = (type: SchoolType, district: string, land: Land, serial: number): School['name'] | null => {
  const where = land.districtNames[district] ?? { th: '', en: '' }
  if (type.kind === 'dole_district')
    return { th: `ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ${where.th}`, en: `${where.en} District Learning Centre` }
  if (type.kind === 'dhamma_pariyatti')
    return {
      th: ['โรงเรียนพระปริยัติธรรมวัดป่าจันทน์ผาเรือง', 'โรงเรียนพระปริยัติธรรมวัดเนินกาสะลองคำ'][serial] ?? '',
      en: ['Wat Pa Chan Pha Rueang Buddhist School', 'Wat Noen Kasalong Kham Buddhist School'][serial] ?? '',
    }
  return null
}

/** The schools of the province in a fixed order; `firstNumber` is the number of the first among the organisations. */
export function planSchools(size: Size, seed: number, land: Land, firstNumber: number): School[] {
  const by = chance(seed, 11)
  const name = namer(chance(seed, 12), land.names)
  const schools: School[] = []
  for (const type of schoolTypes)
    dealDistricts(type, type.count[size], by).forEach((district, serial) => {
      const called = plainName(type, district, land, serial) ?? name(type.style)
      const index = schools.length
      schools.push({ n: firstNumber + index, index, ...schoolOf(type, district, land, by, called) })
    })
  return schools
}

/** Closes the smallest village schools, one after the other over the past years; their pupils go on nearby. */
export function closeSome(schools: School[], size: Size, thisYear: number): void {
  const villages = schools
    .filter((s) => s.type.kind === 'primary' && s.type.affiliation === 'obec')
    .sort((a, b) => (a.weight.P1 ?? 0) - (b.weight.P1 ?? 0))
  const ends: [School['end'], number][] =
    size === 'small'
      ? [
          ['merged', thisYear - 3],
          ['no_students', thisYear - 1],
        ]
      : [
          ['merged', thisYear - 3],
          ['merged', thisYear - 3],
          ['merged', thisYear - 2],
          ['merged', thisYear - 1],
          ['dissolved', thisYear - 2],
          ['no_students', thisYear - 1],
        ]
  ends.forEach(([end, lastYear], i) => {
    const school = villages[i]
    const rest = villages.slice(ends.length)
    const near = rest.find((s) => s.district === school?.district) ?? rest[0]
    if (school && near) Object.assign(school, { end, lastYear, successor: near })
  })
}

export const teaches = (school: School, year: number): boolean =>
  school.lastYear === undefined || year <= school.lastYear
