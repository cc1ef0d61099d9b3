import { newId } from '#kernel/act/id.ts'
import { showDay } from '#kernel/kinds/date.ts'
import type { Language } from '#kernel/label.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import { mayAnywhere } from '#kernel/scope/actor.ts'
import {
  linkQuestion,
  listKinds,
  nextInPile,
  type Pair,
  PILES,
  type Pile,
  pairOf,
  pileCounts,
  type Side,
} from '#modules/census/module.ts'

const isPile = (word: string | null): word is Pile => PILES.some((pile) => pile === word)

/** The pile that is asked for, else the first in which something waits. */
const pileOf = (asked: string | null, counts: Record<Pile, number>): Pile =>
  isPile(asked) ? asked : (PILES.find((pile) => counts[pile] > 0) ?? 'ask')

const sideView = ({ kind, source, datedOn, row, school, grade }: Side, language: Language) => ({
  kind: listKinds[kind][language],
  source,
  day: showDay(datedOn, language),
  row,
  school,
  grade,
})

/** What was judged a moment ago, so that it can be taken back. */
async function lastOf({ house, actor }: App.Locals, id: string | null) {
  if (!id) return null
  const pair = await pairOf(house, actor, id)
  return { id, version: pair.version, name: pair.name, state: pair.state, undo: pair.may.includes('undo') }
}

/** A second reading is blind: what the first reader said does not travel to the page. */
const withoutSaying = (pair: Pair, blind: boolean): Pair =>
  blind ? { ...pair, state: '', may: [], askedFor: 'sample' } : pair

/**
 * The pair to be judged next, or the one that is asked for, and how much waits.
 * @throws Refusal `not_found`: no such round, or not for this reader
 */
export async function reviewOf(locals: App.Locals, id: string, query: URLSearchParams) {
  const { house, actor, preferences } = locals
  const { language } = preferences
  if (!mayAnywhere(actor, linkQuestion, 'move')) return refuse('not_found')
  const round = await record(house, actor, 'census_round', id)
  const counts = await pileCounts(house, actor, round.id)
  const pile = pileOf(query.get('pile'), counts)
  const asked = query.get('q') ?? (await nextInPile(house, actor, { round: round.id, pile, after: query.get('after') }))
  const pair = asked ? await pairOf(house, actor, asked) : null
  if (pair && pair.round !== round.id) refuse('not_found')
  const last = await lastOf(locals, query.get('last'))
  return {
    round: { id: round.id, title: round.title },
    act: newId(),
    pile,
    counts,
    pair: pair && withoutSaying(pair, pile === 'again'),
    sides: pair && [sideView(pair.sides[0], language), sideView(pair.sides[1], language)],
    // undoing a second reading would take the first reader's word back
    last: last && { ...last, undo: last.undo && query.get('again') === null },
  }
}
