import { newId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import { type Actor, mayAnywhere } from '#kernel/scope/actor.ts'
import { crossedIn, type Facing, facing, type ListedRow, SIDE_FIELDS } from '#modules/census/module.ts'
import {
  MERGE_PILES,
  type MergePair,
  type MergePile,
  type MergeSide,
  mergeCounts,
  mergePairOf,
  nextMerge,
  numberTypes,
  personMerge,
  waitingPairs,
} from '#modules/people/module.ts'
import { type Tie, tiesOf } from './person-ties.ts'

/** A fact of both records as the table shows it. */
export interface Fact extends Pick<Facing, 'a' | 'b'> {
  field: string
  verdict: Facing['verdict'] | 'told'
}

const isPile = (word: string | null): word is MergePile => MERGE_PILES.some((pile) => pile === word)
export const pileIn = (query: URLSearchParams): MergePile => {
  const asked = query.get('pile')
  return isPile(asked) ? asked : 'proposed'
}

const text = (value: string | number | null): string => (value === null ? '' : String(value))

/** A record as a row of a list, so that letters are compared as those of census lists are. */
const asRow = (side: MergeSide): ListedRow => ({
  list: side.id,
  number: 0,
  kind: 'registry',
  source: '',
  dated_on: '',
  cells: {
    title: side.title,
    first: side.first,
    last: side.last,
    born: text(side.born),
    sex: side.sex,
    mother: text(side.mother),
    father: text(side.father),
    house: text(side.house),
    moo: text(side.moo),
  },
  subdistrict: side.subdistrict,
  school: null,
  id_sealed: null,
})

/** A fact that is told whole: its letters say nothing one by one. */
function whole(field: string, a: string, b: string, alike = a === b): Fact {
  const verdict = a === '' || b === '' ? 'lacking' : alike ? 'alike' : 'differs'
  const piece = (own: string) => (own === '' ? [] : [{ text: own, differs: verdict === 'differs' }])
  return { field, a: piece(a), b: piece(b), verdict }
}

const numbersOf = ({ numbers }: MergeSide, language: Language): string =>
  numbers
    .map(({ type, mask }) => `${numberTypes[type as keyof typeof numberTypes]?.[language] ?? type} ${mask}`)
    .join(', ')

const tiesText = (ties: Tie[] = []): string => ties.map(({ label, n }) => `${label} ${n}`).join(' · ')

function factsOf({ sides: [one, other] }: MergePair, ties: Map<string, Tie[]>, language: Language): Fact[] {
  const [a, b] = [asRow(one), asRow(other)]
  const shared = [...one.numbers, ...other.numbers].some((number) => number.shared)
  const letters = SIDE_FIELDS.flatMap((field): Fact[] =>
    field === 'id'
      ? [
          whole('id', text(one.idMask), text(other.idMask), false),
          whole('numbers', numbersOf(one, language), numbersOf(other, language), shared),
        ]
      : [facing(field, a, b, ['', ''])],
  )
  const records = whole('records', tiesText(ties.get(one.id)), tiesText(ties.get(other.id)), true)
  return [
    ...letters,
    whole('office', text(one.keptBy), text(other.keptBy)),
    { ...records, verdict: 'told' as const },
  ].filter((fact) => fact.a.length + fact.b.length > 0)
}

const nameOf = ({ title, first, last }: MergeSide): string => `${title}${first} ${last}`

/** Whether the reader judges pairs at all; else there is no such page. */
export function mayJudge(actor: Actor): void {
  if (!mayAnywhere(actor, personMerge, 'move')) refuse('not_found')
}

const MOST = 200

/** The pairs of a pile, and how many are in each. */
export async function mergeList(house: House, actor: Actor, query: URLSearchParams) {
  mayJudge(actor)
  const pile = pileIn(query)
  return {
    pile,
    counts: await mergeCounts(house, actor),
    pairs: await waitingPairs(house, actor, pile, MOST),
    first: await nextMerge(house, actor, pile),
    act: newId(),
  }
}

/** What was said a moment ago, so that it can be taken back. */
async function lastOf(house: House, actor: Actor, id: string | null) {
  if (!id) return null
  const { version, state, sides, may } = await mergePairOf(house, actor, id)
  return { id, version, state, name: nameOf(sides[0]), undo: may.includes('undo') }
}

/** Two records side by side, with what else there is to judge. */
export async function mergePage({ house, actor, preferences }: App.Locals, id: string, query: URLSearchParams) {
  mayJudge(actor)
  const { language } = preferences
  const pair = await mergePairOf(house, actor, id)
  const pile = pileIn(query)
  const ids = pair.sides.map((side) => side.id)
  const ties = await tiesOf(house, actor, ids, language)
  const last = query.get('last')
  return {
    pile,
    counts: await mergeCounts(house, actor),
    act: newId(),
    pair: {
      ...pair,
      name: nameOf(pair.sides[0]),
      crossed: crossedIn(asRow(pair.sides[0]), asRow(pair.sides[1])),
      sides: pair.sides.map((side) => ({ id: side.id, name: nameOf(side) })),
    },
    facts: factsOf(pair, ties, language),
    next: await nextMerge(house, actor, pile, pair.id),
    last: last === pair.id ? null : await lastOf(house, actor, last),
  }
}
