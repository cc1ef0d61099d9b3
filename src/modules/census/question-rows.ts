import { madeId } from '#kernel/act/id.ts'
import { linkAt } from '#linkage/links.ts'
import { rowsByKey } from '#linkage/table/table.ts'
import { type AwayPair, awayPairs } from './away-pairs.ts'
import type { Judged, Linked, Row } from './link-round.ts'
import { type Band, bandOf } from './review-bands.ts'
import { contradictionsOf } from './review-contradictions.ts'
import { groundOf } from './review-ground.ts'
import { drawSample, type Sampleable, type SamplePlan } from './review-sample.ts'
import { childId, type Kept, rowKey } from './round-table.ts'

/** A pair that may become a question: rows of the two tables, and why it would be asked; null where only the sample asks. */
interface Pair extends Sampleable {
  a: number
  b: number
  probability: number
  /** The probability before decisions straightened it. */
  before: number
  asked: 'same_id' | 'rival' | 'likely' | 'contradicted' | null
}

export interface Asked {
  questions: Row[]
  /** Ids of questions judged in this round which this run contradicts. */
  contradicted: string[]
  sample: SamplePlan
}

const pairId = (round: string, one: Kept, other: Kept): string =>
  madeId(round, `pair ${rowKey(one.list.id, one.number)} ${rowKey(other.list.id, other.number)}`)

/** Every pair of children of school age that the run kept, but for those that people settled. */
function* pairsOf({ round, residents, learners, links, ofAge }: Linked): Generator<Pair> {
  for (let at = 0; at < links.a.length; at++) {
    const { a, b, probability, verdict, kind, question } = linkAt(links, at)
    if (kind === 'manual' || ofAge[a] !== 1) continue
    const linked = verdict === 'accept'
    const asked = linked || (probability < round.reject && !question) ? null : 'likely'
    yield {
      id: pairId(round.id, residents.kept(a), learners.kept(b)),
      band: bandOf({ probability, linked, byNumber: kind === 'exact' }, round.reject),
      a,
      b,
      probability,
      before: links.before[at] as number,
      asked: asked && (question ? 'same_id' : verdict === 'rival' ? 'rival' : asked),
    }
  }
}

/** The row of a question; the second row of the pair is of the learners that are given. */
function questionRow(linked: Linked, pair: Pair | AwayPair, drawn: boolean): Row {
  const { round, residents, learners } = linked
  const [one, other] = [residents.kept(pair.a), learners.kept(pair.b)]
  return {
    id: pairId(round.id, one, other),
    values: {
      round: round.id,
      area: round.area,
      child: childId(round.id, one),
      list: one.list.id,
      row: one.number,
      other_list: other.list.id,
      other_row: other.number,
      likeness: Number(pair.probability.toFixed(4)),
      asked_for: pair.asked ?? 'sample',
      band: 'band' in pair ? pair.band : null,
      sampled: drawn ? 'drawn' : null,
      comparison: {
        ...groundOf(linked, pair.a, pair.b, pair.probability),
        before: Number(pair.before.toFixed(9)),
      },
    },
  }
}

/** Decisions of earlier rounds that this run contradicts: they hold, and are asked anew in this round. */
function askedAnew(linked: Linked, inherited: readonly Judged[]): Pair[] {
  if (inherited.length === 0) return []
  const [keysA, keysB] = [rowsByKey(linked.residents.table), rowsByKey(linked.learners.table)]
  return inherited.flatMap(({ a: keyA, b: keyB }): Pair[] => {
    const [a, b] = [keysA.get(keyA), keysB.get(keyB)]
    if (a === undefined || b === undefined || linked.ofAge[a] !== 1) return []
    const { alone } = groundOf(linked, a, b, 0)
    const { round, residents, learners } = linked
    const id = pairId(round.id, residents.kept(a), learners.kept(b))
    const band = bandOf({ probability: alone, linked: false, byNumber: false }, round.reject)
    return [{ id, band, a, b, probability: alone, before: alone, asked: 'contradicted' }]
  })
}

function* chained<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list
}

/** What people are asked after a run: doubtful pairs, decisions that it contradicts, and a sample of everything. */
export function questionsOf(linked: Linked, judged: readonly Judged[]): Asked {
  const own = judged.flatMap(({ question, band }) => (question && band ? [{ id: question, band: band as Band }] : []))
  // made twice rather than held: they are nearly as many as there are children
  const { drawn, plan } = drawSample(chained(pairsOf(linked), own), linked.round.id)
  const against = contradictionsOf(linked, judged)
  const contradicted = [...against.keys()]
  const anew = askedAnew(
    linked,
    contradicted.filter(({ question }) => question === undefined),
  )
  const asked = pairsOf(linked).filter((pair) => pair.asked !== null || drawn.has(pair.id))
  const rows = new Map([...asked, ...anew].map((pair) => [pair.id, questionRow(linked, pair, drawn.has(pair.id))]))
  const away = { ...linked, learners: linked.elsewhere }
  return {
    questions: [...rows.values(), ...awayPairs(linked).map((pair) => questionRow(away, pair, false))],
    contradicted: contradicted.flatMap(({ question }) => question ?? []),
    sample: plan,
  }
}
