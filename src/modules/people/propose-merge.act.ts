import { type ActContext, withAct } from '#kernel/act/transaction.ts'
import type { House } from '#kernel/house.ts'
import { idOf } from '#kernel/kinds/link.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#kernel/register/record.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { commonPlace } from './common-place.ts'
import { inOrder, pairId } from './pair-in-order.ts'
import { mergeable, preferred } from './pair-standing.ts'

export type MergeGround = 'same_number' | 'link_review' | 'alike' | 'by_hand'

export interface MergeProposal {
  /** Id of the act, minted by whoever proposes. */
  act: string
  /** Two persons, in any order. */
  one: string
  other: string
  /** The person whose record goes on; the program chooses where it is left out. */
  keeps?: string
  ground: MergeGround
  likeness?: number
  comparison?: unknown
  note?: string
}

const PAIR = 'person_merge'

interface Known {
  id: string
  version: number
  state: string
}

const knownPair = async (act: ActContext, id: string): Promise<Known | undefined> =>
  (await act.client.query<Known>('select id, version, state from person_merge where id = $1', [id])).rows[0]

/** A pair that was decided or parted is taken up again by people only, and says why. */
async function takeUp(act: ActContext, { id, version, state }: Known, { ground, note }: MergeProposal): Promise<void> {
  if (ground !== 'by_hand') return
  if (state === 'separated') await act.move(PAIR, id, version, 'propose', note)
  if (state === 'different') await act.move(PAIR, id, version, 'undo')
}

/**
 * Proposes that two persons are one human being; somebody else decides. Proposed again, it changes nothing.
 * @throws Refusal `not_found` (a record is out of sight, or no right to propose), `not_mergeable`, `input` (one record twice)
 */
export async function proposeMerge(house: House, actor: Actor, proposal: MergeProposal): Promise<string> {
  const [one, other] = inOrder(idOf(proposal.one), idOf(proposal.other))
  if (one === other) return refuse('input', { parts: [{ name: 'rule', spot: { field: 'other' } }] })
  const { act: id, keeps, ground, likeness = null, comparison = null, note = null } = proposal
  const [first, second] = [await record(house, actor, 'person', one), await record(house, actor, 'person', other)]
  const kept = keeps === undefined ? await preferred(house, one, other) : idOf(keeps)
  const merged = kept === one ? other : one
  const pair = pairId(one, other)
  const head = { id, verb: 'create', register: PAIR }
  await withAct(house, actor, head, { one, other, kept, ground, note }, async (act) => {
    const known = await knownPair(act, pair)
    if (known) return takeUp(act, known, proposal)
    if (!(await mergeable(house.count, { kept, merged }))) return refuse('not_mergeable')
    const offices = [String(first.values.kept_by), String(second.values.kept_by)] as const
    const place = await commonPlace(act.client, ...offices, house.province.areaId)
    const keptAs = kept === other ? 'other' : 'one'
    await act.create(PAIR, pair, { one, other, keeps: keptAs, place, ground, likeness, comparison, note })
  })
  return pair
}
