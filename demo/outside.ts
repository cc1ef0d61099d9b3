import { birthDay, type Day } from './calendar.ts'
import { chance } from './chance.ts'
import type { Family, familyFinder } from './families.ts'
import { PERSONS } from './ids.ts'
import { wanted } from './rates.ts'
import { districts } from './school-types.ts'
import type { School } from './schools.ts'
import type { Story } from './story.ts'

/** A child of school age who is on no school's register. */
export interface Outside {
  n: number
  sex: 'm' | 'f'
  birth: Day
  family: Family
  /** Number of the organisation that keeps the record. */
  keeper: number
  since: Day
}

/** Share of an age group that is at no school and never was at one of the province, by the birthday reached this year. */
const missing = (turns: number): number =>
  turns === 4 ? 0.05 : turns === 5 ? 0.03 : turns === 6 ? 0.018 : turns <= 12 ? 0.005 : turns <= 15 ? 0.008 : 0.024

/** The children from 3 to 17 whom the provincial office and the district learning centres know without a school. */
export function findOutside(
  story: Story,
  learners: number,
  schools: School[],
  peo: number,
  finder: ReturnType<typeof familyFinder>,
): Outside[] {
  const by = chance(story.seed, 71)
  const codes = Object.keys(districts)
  const people = codes.map((code) => districts[code]?.people ?? 0)
  const centre = new Map(schools.filter((s) => s.type.kind === 'dole_district').map((s) => [s.district, s.n]))
  const found: Outside[] = []
  for (let turns = 4; turns <= 18; turns++) {
    const group = wanted('P1', learners, 0)
    for (let n = Math.round(group * missing(turns)); n > 0; n--) {
      const district = codes[by.weighted(people)] ?? '1301'
      const birth = birthDay(story.thisYear, turns, by.below(365))
      const family = finder.find(by.pick(story.land.subdistricts[district] ?? []).code, birth)
      const since = by.hit(0.5) ? story.begun : story.begun + by.below(story.today - story.begun)
      found.push({
        n: PERSONS.outside + found.length + 1,
        sex: by.hit(0.54) ? 'm' : 'f',
        birth,
        family,
        keeper: turns >= 13 ? (centre.get(district) ?? peo) : peo,
        since: Math.max(since, birth + 1),
      })
    }
  }
  return found
}
