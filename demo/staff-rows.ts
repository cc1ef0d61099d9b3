import { type Day, instantOf, isoOf, opening } from './calendar.ts'
import { chance } from './chance.ts'
import { areaId, subdistrictOf } from './land.ts'
import { type Classes, classroomId } from './learner-rows.ts'
import { givenName, surname, titleEn } from './names.ts'
import { nationalId, phone } from './numbers.ts'
import { type DemoRow, versions } from './row.ts'
import type { School } from './schools.ts'
import { signIns } from './sign-ins.ts'
import { type Post, postDates } from './staff.ts'
import { known, type Story } from './story.ts'

function nameOf(story: Story, post: Post, card: string | undefined) {
  const by = chance(story.seed, 62, post.n)
  const known = signIns.find((s) => s.key === card)
  const sex = known?.sex ?? (by.hit(post.position === 'director' ? 0.45 : 0.7) ? 'f' : 'm')
  if (known) return { sex, name: known.personName } as const
  const title = sex === 'm' ? 'นาย' : by.hit(0.5) ? 'นางสาว' : 'นาง'
  const [given, family] = [givenName(by, sex), surname(by)]
  const latin = { titleEn: titleEn(title), firstEn: given.en, lastEn: family.en }
  return { sex, name: { title, first: given.th, last: family.th, ...latin } } as const
}

export function staffPersonRow(story: Story, post: Post, card: string | undefined): DemoRow {
  const by = chance(story.seed, 63, post.n)
  const { sex, name } = nameOf(story, post, card)
  const youngest = post.position === 'director' || post.position === 'deputy_director' ? 36 : 23
  const birth = Math.max(
    post.from - 365 * by.between(youngest, youngest + 12) - by.below(365),
    story.today - 365 * 60 + 1,
  )
  const values = {
    name,
    national_id: nationalId(post.person),
    sex,
    birth_date: isoOf(post.until === undefined ? birth : post.from - 365 * by.between(23, 30)),
    nationality: 'ไทย',
    kept_by: story.ids.organisation(post.organisation),
    lives_in: areaId(subdistrictOf(story.land, post.district, by).code),
    phone: phone(post.n),
  }
  return { id: story.ids.person(post.person), since: instantOf(known(story, post.from)), version: 1, values }
}

/** A post as it stood: closed by a second version on the day it ended. */
export function postRow(story: Story, post: Post): DemoRow {
  const dates = postDates(post)
  const row = versions(story.ids.post(post.n), instantOf(known(story, post.from)), {
    person: story.ids.person(post.person),
    organisation: story.ids.organisation(post.organisation),
    position: post.position,
    teaches: post.teaches,
    position_no: `${10_000 + post.n}`,
    subject: post.subject,
    starts_on: dates.starts_on,
    ends_on: null,
  })
  if (post.until !== undefined && post.until >= story.begun)
    row.later(instantOf(post.until), { ends_on: dates.ends_on })
  return row.row
}

/** Teachers of a school who are there today, those who may take a class. */
export const teachersOf = (posts: Post[], today: Day): Map<number, Post[]> => {
  const found = new Map<number, Post[]>()
  for (const post of posts) {
    if (!post.teaches || post.until !== undefined || post.from > today) continue
    const list = found.get(post.organisation)
    if (list) list.push(post)
    else found.set(post.organisation, [post])
  }
  return found
}

/** Days before the opening of a year by which its classes are set up. */
const CLASSES_READY = 7

/** Classes of every year; those of this year have their homeroom teacher. */
export function* classroomRows(story: Story, classes: Classes, teachers: Map<number, Post[]>): Generator<DemoRow> {
  const taken = new Map<School, number>()
  for (const plan of classes.values())
    for (let room = 1; room <= plan.rooms; room++) {
      const list = plan.year === story.thisYear ? (teachers.get(plan.school.n) ?? []) : []
      const turn = taken.get(plan.school) ?? 0
      const adviser = list[turn % Math.max(1, list.length)]
      if (adviser) taken.set(plan.school, turn + 1)
      yield {
        id: classroomId(story, plan, room),
        since: instantOf(opening(plan.year) - CLASSES_READY),
        version: 1,
        values: {
          school: story.ids.organisation(plan.school.n),
          academic_year: plan.year,
          grade: plan.grade,
          room,
          adviser: adviser ? story.ids.person(adviser.person) : null,
        },
      }
    }
}
