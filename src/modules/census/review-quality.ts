import type { House } from '#kernel/house.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type Estimate, estimateQuality } from '#linkage/model/calibration.ts'
import { type Agreement, type AgreementCounts, agreementOf } from './agreement.ts'
import { type Band, bands } from './review-bands.ts'
import type { SamplePlan } from './review-sample.ts'
import { type RunCalibration, toldOf } from './run-calibration.ts'

/** What people found in the sample of a band. */
export interface BandFigures {
  band: Band
  pairs: number
  drawn: number
  judged: number
  same: number
}

/** How right a round is, by what people judged of it. */
export interface RoundQuality {
  /** Questions by state. */
  states: Record<string, number>
  contradicted: number
  bands: BandFigures[]
  /** Of links the run made, the share that is right, and of those it should have made; null while a band is not judged. */
  estimate: { precision: Estimate; recall: Estimate } | null
  agreement: Agreement | null
  /** Whether decisions of people straightened the probabilities of the last run. */
  calibration: RunCalibration
}

const asTheyAre = { slope: 1, offset: 0, decisions: 0 }

const STATES = `select state, count(*)::int as n, count(*) filter (where asked_for = 'contradicted')::int as against
  from link_question where round = $1 group by state`

const SAMPLED = `select band, count(*) filter (where state in ('same', 'different'))::int as judged,
    count(*) filter (where state = 'same')::int as same
  from link_question where round = $1 and sampled = 'drawn' group by band`

/** First readings by what they said, and whether the second agreed. */
const TWICE = `
  select count(*) filter (where m.from_state = 'same' and m.move = 'agree')::int as both_same,
    count(*) filter (where m.from_state = 'different' and m.move = 'agree')::int as both_different,
    count(*) filter (where m.from_state = 'same' and m.move = 'disagree')::int as first_same,
    count(*) filter (where m.from_state = 'different' and m.move = 'disagree')::int as first_different
  from move_record m join link_question q on q.id = m.record
  where m.register = 'link_question' and m.move in ('agree', 'disagree') and q.round = $1`

async function bandsOf(house: House, round: string, plan: SamplePlan | null): Promise<BandFigures[]> {
  const found = await house.count.query<{ band: Band; judged: number; same: number }>(SAMPLED, [round])
  const byBand = new Map(found.rows.map((row) => [row.band, row]))
  return (plan?.bands ?? []).map(({ band, pairs, drawn }) => {
    const { judged = 0, same = 0 } = byBand.get(band) ?? {}
    return { band, pairs, drawn, judged, same }
  })
}

/**
 * The quality of a round, for whoever may read it: counts only, no pair is shown.
 * @throws Refusal `not_found`
 */
export async function roundQuality(house: House, actor: Actor, round: string): Promise<RoundQuality> {
  const { id, values } = await record(house, actor, 'census_round', round)
  const states = await house.count.query<{ state: string; n: number; against: number }>(STATES, [id])
  const twice = await house.count.query<AgreementCounts>(TWICE, [id])
  const figures = await bandsOf(house, id, values.sample ? (values.sample as SamplePlan) : null)
  return {
    states: Object.fromEntries(states.rows.map(({ state, n }) => [state, n])),
    contradicted: states.rows.reduce((sum, { against }) => sum + against, 0),
    bands: figures,
    estimate: estimateQuality(
      figures.map(({ band, pairs, judged, same }) => ({ linked: bands[band].linked, pairs, sampled: judged, same })),
    ),
    agreement: twice.rows[0] ? agreementOf(twice.rows[0]) : null,
    calibration: toldOf((values.weights as { calibration?: typeof asTheyAre } | null)?.calibration ?? asTheyAre),
  }
}
