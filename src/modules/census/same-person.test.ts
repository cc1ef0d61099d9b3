import { describe, expect, it } from 'vitest'
import { catchUp } from '#kernel/act/reaction.ts'
import { openId } from '#kernel/kinds/national-id.ts'
import { putPerson, putSchool } from '../../../tests/support/as.ts'
import { type ReviewStage, reviewStage } from '../../../tests/support/review-stage.ts'
import { useWorld } from '../../../tests/support/world.ts'

let staged: ReviewStage
let school: string

const stage = useWorld(async ({ house }) => {
  staged = await reviewStage(house)
  school = await putSchool(house, 'โรงเรียนบ้านนา')
})

interface Rows {
  question: string
  one: Buffer
  other: Buffer
}

/** Questions that wait, whose two rows have different numbers that are valid. */
async function withNumbers(): Promise<Rows[]> {
  const found = await stage.house.count.query<Rows>(
    `select q.id as question, a.id_sealed as one, b.id_sealed as other from link_question q
     join census_row a on a.list = q.list and a.number = q.row
     join census_row b on b.list = q.other_list and b.number = q.other_row
     where q.round = $1 and q.state = 'waiting' and a.id_hash is not null and b.id_hash is not null and a.id_hash <> b.id_hash
     order by q.id`,
    [staged.round],
  )
  const valid = (sealed: Buffer) => /^\d{13}$/.test(openId(sealed, stage.house.keys))
  return found.rows.filter(({ one, other }) => valid(one) && valid(other))
}

const pairs = async () =>
  (
    await stage.house.count.query<{ one: string; other: string; ground: string; state: string }>(
      'select one, other, ground, state from person_merge order by since',
    )
  ).rows

/** Persons on record by the numbers of both rows; a number that no person can have is passed over. */
async function onRecord(): Promise<{ question: string; persons: string[] }> {
  for (const { question, one, other } of await withNumbers()) {
    try {
      const persons = []
      for (const sealed of [one, other])
        persons.push(await putPerson(stage.house, school, 'มีนา', { national_id: openId(sealed, stage.house.keys) }))
      return { question, persons: persons.toSorted() }
    } catch {
      // a number with a slip has a wrong check digit
    }
  }
  throw new Error('no question has two numbers that persons may have')
}

describe('two rows judged one child, whose numbers are those of two persons', () => {
  it('propose a merge of the persons, and take it along when the judgement is taken back', async () => {
    const { question, persons } = await onRecord()
    await staged.say(staged.anong, question, 'same')
    expect(await pairs()).toEqual([{ one: persons[0], other: persons[1], ground: 'link_review', state: 'proposed' }])
    await catchUp(stage.house)
    expect(await pairs()).toHaveLength(1)
    await staged.say(staged.anong, question, 'undo')
    expect(await pairs()).toEqual([])
    await staged.say(staged.anong, question, 'same')
    expect(await pairs()).toHaveLength(1)
  })
})
