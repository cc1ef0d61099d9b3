import { expectation, mergeHistograms, toShares } from '../model/expectation.ts'
import { heldBy, type LevelShares, levelsOf, type Model, trainingPlaces } from '../model/model.ts'
import { ROOM } from './comparators.ts'
import type { Pool } from './pool.ts'
import type { Space } from './space.ts'

/** Rows of the second list whose pairs are looked at to learn from, for each block. */
const LEARN_ROWS = 24_000
const STRANGERS = 1_500_000

/** Where learning starts: records of one person mostly agree. */
function firstGuess(levels: readonly number[]): LevelShares {
  const shares = new Float64Array(levels.length * ROOM)
  for (const [at, room] of levels.entries())
    for (let level = 0; level < room; level++) shares[at * ROOM + level] = level === 0 ? 0.9 : 0.1 / (room - 1)
  return shares
}

const sum = (lists: Float64Array[]): Float64Array => {
  const total = new Float64Array(lists[0]?.length ?? 0)
  for (const list of lists)
    for (let at = 0; at < total.length; at++) total[at] = (total[at] as number) + (list[at] as number)
  return total
}

async function strangersOf(space: Space, pool: Pool, levels: readonly number[]): Promise<LevelShares> {
  const pairs = Math.min(STRANGERS, Math.max(20_000, space.rowsA * 20))
  // four streams whatever the number of threads, so that the same lists give the same weights
  const parts = [1, 2, 3, 4].map((seed) => ({ pairs: Math.ceil(pairs / 4), seed }))
  const counts = sum(await pool.askAll('strangers', parts))
  for (const [at, room] of levels.entries()) toShares(counts, at, room)
  return counts
}

/** Shares of levels between two persons of one household, from households of which the block says nothing about a level. */
async function householdOf(space: Space, pool: Pool, levels: readonly number[]) {
  const { household = [], comparisons } = space.config
  if (household.length === 0) return { shares: null, pairs: 0 }
  const found = await pool.askAll(
    'household',
    household.map((_, at) => ({ household: at })),
  )
  const counts = new Float64Array(levels.length * ROOM)
  for (const [at, { counts: seen }] of found.entries()) {
    const held = heldBy(household[at] as string[], comparisons)
    for (let slot = 0; slot < counts.length; slot++)
      if (!held[Math.floor(slot / ROOM)]) counts[slot] = (counts[slot] as number) + (seen[slot] as number)
  }
  for (const [at, room] of levels.entries()) {
    const learnt = counts.subarray(at * ROOM, at * ROOM + room).some((count) => count > 0)
    // held by every household: it is what makes them one
    if (!learnt)
      for (const { counts: seen } of found)
        for (let level = 0; level < room; level++)
          counts[at * ROOM + level] = (counts[at * ROOM + level] as number) + (seen[at * ROOM + level] as number)
    toShares(counts, at, room)
  }
  return { shares: counts, pairs: Math.max(...found.map(({ pairs }) => pairs)) }
}

/** What agrees within a household is written with slips too: the slips of one person's records are laid over it. */
function withSlips(household: LevelShares, same: LevelShares, levels: readonly number[]): LevelShares {
  const shares = new Float64Array(household.length)
  for (const [at, room] of levels.entries()) {
    const base = at * ROOM
    const agreed = household[base] as number
    for (let level = 0; level < room; level++)
      shares[base + level] =
        agreed * (same[base + level] as number) + (level === 0 ? 0 : (household[base + level] as number))
  }
  return shares
}

interface Session {
  same: LevelShares
  held: boolean[]
  found: number
}

async function sessionsOf(
  space: Space,
  pool: Pool,
  levels: readonly number[],
  known: { strangers: LevelShares; household: LevelShares | null },
): Promise<Session[]> {
  const step = Math.max(1, Math.ceil(space.rowsB / LEARN_ROWS))
  const places = trainingPlaces(space.config)
  const asked = places.flatMap((block) => [0, 1].map((half) => ({ block, first: half * step, step: step * 2 })))
  const samples = await pool.askAll('block', asked)
  return places.map((block, at) => {
    const seen = mergeHistograms(samples.slice(at * 2, at * 2 + 2))
    const held = heldBy(space.config.blocks[block] as string[], space.config.comparisons)
    const household = known.household && withSlips(known.household, firstGuess(levels), levels)
    const { same, share } = expectation(
      seen,
      { same: firstGuess(levels), strangers: known.strangers, household },
      levels,
      held,
    )
    return { same, held, found: share * seen.counts.reduce((total, count) => total + count, 0) * step }
  })
}

/** Learns the weights from the two lists alone; nobody need say beforehand who is who. The same lists give the same weights. */
export async function learn(space: Space, pool: Pool): Promise<Model> {
  const { comparisons } = space.config
  const levels = comparisons.map(levelsOf)
  const strangers = await strangersOf(space, pool, levels)
  const { shares: kin, pairs } = await householdOf(space, pool, levels)
  const sessions = await sessionsOf(space, pool, levels, { strangers, household: kin })
  const same = firstGuess(levels)
  for (let at = 0; at < levels.length; at++) {
    const free = sessions.filter(({ held }) => !held[at])
    if (free.length === 0) continue
    for (let slot = at * ROOM; slot < at * ROOM + ROOM; slot++)
      same[slot] = free.reduce((total, session) => total + (session.same[slot] as number), 0) / free.length
  }
  return {
    comparisons,
    same,
    strangers,
    household: kin && withSlips(kin, same, levels),
    present: Math.min(0.99, Math.max(0.001, ...sessions.map(({ found }) => found / Math.max(1, space.rowsB)))),
    householdPairs: (2 * pairs) / Math.max(1, space.rowsA) ** 2,
    calibration: { slope: 1, offset: 0, decisions: 0 },
  }
}
