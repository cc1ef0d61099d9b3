import { pairId } from '#modules/people/pair-in-order.ts'
import { type Day, instantOf, isoOf } from './calendar.ts'
import { idsOf } from './chance.ts'
import { areaId, PROVINCE } from './land.ts'
import { gCode } from './numbers.ts'
import { childValues, guardianRow } from './person-rows.ts'
import { lastStay, type Pupil } from './pupil.ts'
import type { DemoBatch, DemoRow } from './row.ts'
import type { School } from './schools.ts'
import { type Story, takeMoves, told } from './story.ts'

/** Numbers of second records of a person begin here. */
const SECOND = 70_000_000
const PASSPORT = 'AX9900011'

/** What letters a hurried clerk takes for each other; the first that a name has is mistaken. */
const MISTAKEN: [string, string][] = [
  ['่', ''],
  ['้', ''],
  ['ศ', 'ส'],
  ['ณ', 'น'],
  ['ภ', 'พ'],
  ['ร', 'ล'],
  ['น', 'ณ'],
  ['า', 'าา'],
]

function misheard(name: string): string {
  const [from, to] = MISTAKEN.find(([letter]) => name.includes(letter)) ?? ['', 'ร']
  return from === '' ? `${name}${to}` : name.replace(from, to)
}

/** How the second record came to be: typed anew at the same school, or kept on by another one. */
interface Second {
  pupil: Pupil
  keptBy: string
  /** What differs from the first record, besides the number. */
  change(values: { name: { first: string } }, born: Day): Record<string, unknown>
}

const misspelt: Second['change'] = ({ name }) => ({ name: { ...name, first: misheard(name.first) } })
const otherDay: Second['change'] = (_values, born) => ({ birth_date: isoOf(born + 10) })
const sameWords: Second['change'] = () => ({})

function secondRow(story: Story, n: number, { pupil, keptBy, change }: Second, school: School, day: Day): DemoRow {
  const values = childValues(story, pupil.n, pupil, school)
  const changed = {
    ...values,
    national_id: n === 1 ? gCode(SECOND) : null,
    phone: null,
    ...change(values, pupil.birth),
  }
  const since = instantOf(day)
  return { id: story.ids.person(SECOND + n), since, version: 1, values: { ...changed, kept_by: keptBy } }
}

/** The pair of a pupil and the second record. */
function pairOf(story: Story, n: number, pupil: Pupil, place: string) {
  const [first, second] = [story.ids.person(pupil.n), story.ids.person(SECOND + n)]
  const [one, other] = [first, second].toSorted() as [string, string]
  const keeps = one === first ? 'one' : 'other'
  return {
    id: pairId(first, second),
    values: { one, other, keeps, place, likeness: null, comparison: null, note: null },
  }
}

const CHILDREN = 6

/** The children of the school of the story who are on the register twice. */
export const childrenTwice = (pupils: readonly Pupil[] = []): Pupil[] =>
  pupils.filter((pupil) => pupil.family && lastStay(pupil)?.left === undefined).slice(20, 20 + CHILDREN)

/**
 * Children who came onto the register twice: three at the school of the story, three of whom another school still keeps a record. One
 * pair shares a passport, one was proposed by a mother's word, one is merged already; the others are for the search to find.
 */
export function* twiceBatches(
  story: Story,
  home: School | undefined,
  schools: readonly School[],
  six: readonly Pupil[],
): Generator<DemoBatch> {
  const other = schools.find((one) => one !== home && one.type.kind === home?.type.kind)
  if (!home || !other || six.length < CHILDREN) return
  const [here, there] = [story.ids.organisation(home.n), story.ids.organisation(other.n)]
  const CHANGES = [misspelt, sameWords, otherDay, misspelt, otherDay, misspelt]
  const seconds = six.map((pupil, n): Second => {
    const change = CHANGES[n] ?? sameWords
    return { pupil, keptBy: n < 3 ? here : there, change }
  })
  const day = story.today - 40
  const rows = seconds.map((second, n) => secondRow(story, n, second, home, day + n))
  const [passport, word, done] = [six[1], six[2], six[5]] as [Pupil, Pupil, Pupil]
  if (rows[5]) rows[5].values.same_as = story.ids.person(done.n)
  yield { register: 'person', rows }
  yield {
    register: 'guardian',
    rows: seconds.map(({ pupil, keptBy }, n) =>
      guardianRow(story, SECOND + n, pupil.family as NonNullable<Pupil['family']>, false, keptBy, instantOf(day + n)),
    ),
  }
  yield {
    register: 'identity_number',
    rows: [story.ids.person(passport.n), story.ids.person(SECOND + 1)].map((person, n) => ({
      id: idsOf(story.seed, 'identity_number')(n),
      since: instantOf(day + 2),
      version: 1,
      values: { person, type: 'passport', id_number: PASSPORT, starts_on: null, ends_on: null, kept_by: here },
    })),
  }
  const since = instantOf(story.today - 3)
  const [shared, said, merged] = [
    pairOf(story, 1, passport, here),
    pairOf(story, 2, word, here),
    pairOf(story, 5, done, areaId(PROVINCE)),
  ]
  const note = 'มารดาแจ้งว่าเป็นคนเดียวกัน'
  yield {
    register: 'person_merge',
    rows: [
      { id: shared.id, since, version: 1, state: 'proposed', values: { ...shared.values, ground: 'same_number' } },
      { id: said.id, since, version: 1, state: 'proposed', values: { ...said.values, ground: 'by_hand', note } },
      { id: merged.id, since, version: 1, state: 'merged', values: { ...merged.values, ground: 'link_review' } },
    ],
  }
  for (const [move, from_state, to_state] of [
    ['merge', 'proposed', 'approved'],
    ['mark', 'approved', 'merged'],
  ] as const)
    told(story, { register: 'person_merge', record: merged.id, move, from_state, to_state, at: since })
  yield { moves: takeMoves(story) }
}
