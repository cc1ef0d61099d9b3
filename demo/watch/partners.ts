import { chance } from '../chance.ts'
import { PERSONS } from '../ids.ts'
import { subdistrictOf } from '../land.ts'
import type { Office } from '../offices.ts'
import type { Post } from '../staff.ts'
import type { Story } from '../story.ts'

/** Numbers of partner agencies begin here, beyond every office and school. */
const FIRST = 900_001

const NAMES: [key: string, th: string, en: string, short: string][] = [
  ['hospital', 'โรงพยาบาลบัวหลวงปทุม', 'Bua Luang Pathum Hospital', 'รพ.บัวหลวงปทุม'],
  [
    'welfare',
    'สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัด (สมมติ)',
    'Provincial Social Development Office (invented)',
    'พมจ.',
  ],
  ['labour', 'ศูนย์ฝึกอาชีพสามโคกรุ่งเรือง', 'Sam Khok Rung Rueang Skills Centre', 'ศูนย์ฝึกอาชีพ'],
]

/** Agencies outside education to which children are referred; invented. */
export function planPartners(story: Story): Office[] {
  const by = chance(story.seed, 80)
  return NAMES.map(([key, th, en, short], at) => ({
    n: FIRST + at,
    key,
    kind: 'partner',
    affiliation: 'other',
    name: { th, en },
    short,
    district: '1301',
    subdistrict: subdistrictOf(story.land, '1301', by),
    staff: { province: 1, small: 1 },
  }))
}

/** One officer in each, numbered after everybody who works in education. */
export const partnerPosts = (story: Story, partners: Office[], after: number): Post[] =>
  partners.map((partner, at) => ({
    n: after + at + 1,
    person: PERSONS.staff + after + at + 1,
    organisation: partner.n,
    district: partner.district,
    position: 'officer',
    teaches: false,
    from: story.begun + 200,
    subject: null,
  }))
