import { instantOf, isoOf } from '../calendar.ts'
import { chance, idsOf, shuffle } from '../chance.ts'
import { areaId } from '../land.ts'
import { phone } from '../numbers.ts'
import type { DemoRow } from '../row.ts'
import type { Post } from '../staff.ts'
import type { Story } from '../story.ts'

/** A member of the network, as cases are given to them. */
export interface Member {
  person: string
  subdistrict: string
}

/** About how many cases each member was found for. */
const CASES_EACH = 6
const KINDS = ['teacher', 'dole_teacher', 'local_officer', 'volunteer'] as const

/**
 * Members for each subdistrict where children are followed, from those who teach in its district. `first`: who stands behind
 * the card of a member, with the subdistrict.
 */
export function tellMembers(
  story: Story,
  posts: Post[],
  cases: Map<string, number>,
  first: { post: Post; subdistrict: string } | undefined,
): { rows: DemoRow[]; members: Member[] } {
  const by = chance(story.seed, 82)
  const ids = idsOf(story.seed, 'watch_member')
  const rows: DemoRow[] = []
  const members: Member[] = []
  const add = (post: Post, subdistrict: string) => {
    const from = Math.max(story.begun, post.from)
    const person = story.ids.person(post.person)
    members.push({ person, subdistrict })
    const values = {
      person,
      kind: KINDS[by.weighted([0.5, 0.2, 0.15, 0.15])] ?? 'teacher',
      area: areaId(subdistrict),
      agency: story.ids.organisation(post.organisation),
      capacity: by.between(1, 8),
      phone: phone(post.n),
      starts_on: isoOf(from),
    }
    rows.push({ id: ids(rows.length + 1), since: instantOf(from), version: 1, values })
  }
  if (first) add(first.post, first.subdistrict)
  const free = new Map<string, Post[]>()
  for (const post of posts) {
    if (!post.teaches || post.until !== undefined || post.from > story.today - 30 || post === first?.post) continue
    free.set(post.district, [...(free.get(post.district) ?? []), post])
  }
  for (const list of free.values()) shuffle(list, by)
  for (const [subdistrict, count] of [...cases].sort()) {
    for (let left = Math.ceil(count / CASES_EACH); left > 0; left--) {
      const post = free.get(subdistrict.slice(0, 4))?.pop()
      if (post) add(post, subdistrict)
    }
  }
  return { rows, members }
}
