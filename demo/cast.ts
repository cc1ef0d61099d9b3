import { areaId, PROVINCE } from './land.ts'
import type { Classes } from './learner-rows.ts'
import type { Office } from './offices.ts'
import { parentKey } from './organisation-rows.ts'
import type { CastMember } from './row.ts'
import type { School } from './schools.ts'
import { signIns } from './sign-ins.ts'
import type { Post } from './staff.ts'
import { teachersOf } from './staff-rows.ts'
import type { Story } from './story.ts'

/** How many classes a school has in a year. */
function classroomsOf(classes: Classes, school: School, year: number): number {
  let rooms = 0
  for (const plan of classes.values()) if (plan.school === school && plan.year === year) rooms += plan.rooms
  return rooms
}

/** The school that the demo is told around: a middle-sized opportunity expansion school of primary area 2. */
export function stage(schools: School[], learners: Map<School, number>): School | undefined {
  const middle = 400
  const far = (s: School) => Math.abs((learners.get(s) ?? 0) - middle) + (parentKey(s) === 'pesao2' ? 0 : 10_000)
  return schools.filter((s) => s.type.kind === 'opportunity_expansion').sort((a, b) => far(a) - far(b))[0]
}

/** Picks the posts whose holders the demo signs in as, by the key of the card. */
export function chooseCast(
  story: Story,
  posts: Post[],
  offices: Office[],
  school: School | undefined,
  classes: Classes,
): Map<string, Post> {
  const number = (key: string) => offices.find((o) => o.key === key)?.n
  const held = (n: number | undefined, position: Post['position']) =>
    posts.filter((p) => p.organisation === n && p.position === position && p.until === undefined)
  const [officers, planners] = [held(number('peo'), 'officer'), held(number('peo'), 'planner')]
  const teachers = (school && teachersOf(posts, story.today).get(school.n)) ?? []
  const rooms = school ? classroomsOf(classes, school, story.thisYear) : 0
  const homeroom = Math.min(rooms, teachers.length) - 1
  const chosen: [string, Post | undefined][] = [
    ['peo_officer', officers[0]],
    ['sysadmin', officers[1]],
    ['auditor', officers[2]],
    ['dpo', officers[3]],
    ['planner', planners[0]],
    ['esao_officer', held(number('pesao2'), 'officer')[0]],
    ['dole_officer', held(number('dole'), 'officer')[0]],
    ['school_director', held(school?.n, 'director')[0]],
    ['school_registrar', teachers.length - 1 > homeroom ? teachers[teachers.length - 1] : teachers[0]],
    ['homeroom_teacher', teachers[homeroom]],
    ['watch_coordinator', officers[4]],
    ['watch_member', teachers[homeroom === 0 ? 1 : 0]],
    ['partner_officer', held(number('hospital'), 'officer')[0]],
  ]
  return new Map(chosen.filter((entry): entry is [string, Post] => entry[1] !== undefined))
}

/** The person and the place behind each card of the sign-in page. */
export function castMembers(
  story: Story,
  cast: Map<string, Post>,
  offices: Office[],
  school: School | undefined,
): CastMember[] {
  const place = (key: string): string =>
    key === 'province'
      ? areaId(PROVINCE)
      : key === 'subdistrict' && school
        ? areaId(school.subdistrict.code)
        : story.ids.organisation(key === 'school' ? (school?.n ?? 0) : (offices.find((o) => o.key === key)?.n ?? 0))
  return signIns.flatMap(({ key, placeKey }) => {
    const post = cast.get(key)
    return post ? [{ key, person: story.ids.person(post.person), place: place(placeKey) }] : []
  })
}
