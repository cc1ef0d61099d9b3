import { madeId } from '#kernel/act/id.ts'
import type { House } from '#kernel/house.ts'
import type { Job } from '#kernel/job/job.ts'
import { Refusal, refuse } from '#kernel/problem.ts'
import { type Actor, mayAnywhere, systemActor } from '#kernel/scope/actor.ts'
import { asActor } from '#kernel/scope/as-actor.ts'
import { explain } from '#linkage/explain.ts'
import { groundFrom } from '#linkage/ground.ts'
import { link } from '#linkage/link.ts'
import { linkAt } from '#linkage/links.ts'
import { cellText, keyOf, type PersonTable } from '#linkage/table/table.ts'
import { duplicateConfig } from './duplicate-config.ts'
import { inOrder, pairId } from './pair-in-order.ts'
import { personMerge } from './person-merge.register.ts'
import { pairsByNumber, personsToCompare } from './persons-to-compare.ts'
import { type MergeProposal, proposeMerge } from './propose-merge.act.ts'

const JOB = 'people.duplicates'
/** More than these at once are no list that people read; the likeliest come first, the others with a later run. */
const MOST = 2000

type Found = Omit<MergeProposal, 'act'>

const KNOWN = 'select one, other, state from person_merge'

/**
 * The probability at which a pair is asked about. Two different numbers of thirteen digits, each with its check digit, are two persons
 * unless all else says otherwise: one list cannot teach how seldom one person has two, and twins are alike in the rest.
 */
function asked(table: PersonTable, a: number, b: number): number {
  const [one, other] = [cellText(table, 'id', a), cellText(table, 'id', b)]
  return one && other && one !== other ? duplicateConfig.accept : duplicateConfig.reject
}

/** Pairs that are alike, the likeliest first, but for those that people have had before them. */
async function alikeAmong(house: House, system: Actor, known: Set<string>, signal?: AbortSignal): Promise<Found[]> {
  const table = await asActor(house, system, 'read', personsToCompare)
  if (table.rows < 2) return []
  const links = await link(table, table, duplicateConfig, { ...(signal ? { signal } : {}) })
  const found: Found[] = []
  for (let at = 0; at < links.a.length; at++) {
    const { a, b, probability } = linkAt(links, at)
    const [one, other] = inOrder(keyOf(table, a), keyOf(table, b))
    if (probability < asked(table, a, b) || known.has(pairId(one, other))) continue
    const comparison = groundFrom(probability, explain(table, a, table, b, duplicateConfig, links.model))
    found.push({ one, other, ground: 'alike', likeness: Number(probability.toFixed(4)), comparison })
  }
  return found.sort((x, y) => (y.likeness ?? 0) - (x.likeness ?? 0)).slice(0, MOST)
}

async function proposeAll(house: House, system: Actor, found: Found[]): Promise<number> {
  let proposed = 0
  for (const one of found) {
    try {
      await proposeMerge(house, system, { ...one, act: madeId(pairId(one.one, one.other), `find ${one.ground}`) })
      proposed += 1
    } catch (error) {
      // meanwhile merged by somebody: nothing is left to propose
      if (!(error instanceof Refusal)) throw error
    }
  }
  return proposed
}

/**
 * Looks through all persons for one human being with two records, in the name of the program, and proposes what it finds. Who reads a
 * proposal is told by where its two records lie. Gives how many were proposed.
 */
export async function findDuplicates(house: House, signal?: AbortSignal): Promise<number> {
  const system = await systemActor(house)
  const pairs = await asActor(house, system, 'read', (client) => client.query<{ one: string; other: string }>(KNOWN))
  const known = new Set(pairs.rows.map(({ one, other }) => pairId(one, other)))
  const numbered = await asActor(house, system, 'read', pairsByNumber)
  const byNumber = numbered.flatMap(({ one, other }): Found[] =>
    known.has(pairId(one, other)) ? [] : [{ one, other, ground: 'same_number' }],
  )
  for (const { one, other } of byNumber) known.add(pairId(one, other))
  const alike = await alikeAmong(house, system, known, signal)
  return proposeAll(house, system, [...byNumber, ...alike])
}

/**
 * Asks for a search through all persons. Asked again while it waits, it changes nothing.
 * @throws Refusal `not_found` for who may not judge pairs
 */
export async function startSearch(house: House, actor: Actor): Promise<void> {
  if (!mayAnywhere(actor, personMerge, 'move')) refuse('not_found')
  await house.jobs.send(JOB, {}, { key: JOB })
}

/** The search, every night and whenever somebody asks. */
export const duplicatesJob: Job = {
  name: JOB,
  every: '40 2 * * *',
  patience: 3600,
  retries: 1,
  async run(house, _data, signal) {
    await findDuplicates(house, signal)
  },
}
