import type { Office } from '../offices.ts'
import type { Outside } from '../outside.ts'
import { ageOn, childValues, guardianNumber } from '../person-rows.ts'
import type { CastMember, DemoRow } from '../row.ts'
import { signIns } from '../sign-ins.ts'
import type { Story } from '../story.ts'

/** A child whose family or centre teaches: the guardian who asks for it, and the area office that decides. */
export interface HomeChild extends Outside {
  applicant: number
  office: string
}

const numbered = (story: Story, child: Outside): boolean =>
  /^\d{13}$/.test(childValues(story, child.n, child).national_id ?? '')

/** Districts of the second area, as the clusters of schools are dealt; its officer and an educator have cards. */
const SECOND = ['1303', '1304', '1306']

/**
 * Children at no school whom nobody follows and whose family could teach: of school age, each of a house of its own, most in the area
 * whose officer one may be.
 */
export function homeChildren(
  story: Story,
  outside: Outside[],
  followed: ReadonlySet<number>,
  offices: Office[],
  count: number,
): HomeChild[] {
  const office = (key: string) => story.ids.organisation(offices.find((one) => one.key === key)?.n ?? 0)
  const [first, second] = [office('pesao1'), office('pesao2')]
  const houses = new Set<number>()
  const able = outside.filter((child) => {
    const age = ageOn(child.birth, story.today)
    const alone = !followed.has(child.n) && !houses.has(child.family.n)
    const may = alone && age >= 5 && age <= 16 && child.family.nationality === 'ไทย' && numbered(story, child)
    if (may) houses.add(child.family.n)
    return may
  })
  const inSecond = (child: Outside): boolean => SECOND.includes(child.family.subdistrict.slice(0, 4))
  // the first is the child of her whose card one may take
  const rank = (child: Outside): number => Number(!inSecond(child)) * 2 + Number(child.family.main !== 'mother')
  return able
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, count)
    .map((child) => ({
      ...child,
      applicant: guardianNumber(child.family, false),
      office: inSecond(child) ? second : first,
    }))
}

const card = signIns.find(({ role }) => role === 'home_educator')

/** The guardian behind the card of a home educator bears its name. */
export function asEducator(row: DemoRow): void {
  if (card) row.values = { ...row.values, name: card.personName, sex: card.sex }
}

/** Who stands behind the card of a home educator. */
export const educatorCard = (story: Story, child: HomeChild | undefined): CastMember[] =>
  card && child ? [{ key: card.key, person: story.ids.person(child.applicant), place: child.office }] : []
