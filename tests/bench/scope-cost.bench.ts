import type { House } from '#kernel/house.ts'
import { list } from '#kernel/register/list.ts'
import type { ListQuery } from '#kernel/register/query.ts'
import { type Actor, actorOf } from '#kernel/scope/actor.ts'
import type { Bench } from '#platform/bench.ts'
import { asOwner } from '../../src/house.ts'
import { median, withBenchProvince } from './bench-province.ts'

const ROUNDS = 15

/** The queries an office makes all day; `by` is the field that the scope of the register is cut along. */
const QUERIES: { name: string; register: string; by: string; query: ListQuery }[] = [
  { name: 'learners', register: 'learner', by: 'school', query: {} },
  {
    name: 'learners studying in P1',
    register: 'learner',
    by: 'school',
    query: {
      filters: [
        { field: 'grade', op: 'is', value: 'P1' },
        { field: 'state', op: 'is', value: 'studying' },
      ],
    },
  },
  { name: 'persons by name', register: 'person', by: 'kept_by', query: { sort: { field: 'name' } } },
  { name: 'persons found by a word', register: 'person', by: 'kept_by', query: { search: 'ทอง' } },
  {
    name: 'enrolments of a year',
    register: 'enrolment',
    by: 'school',
    query: { filters: [{ field: 'academic_year', op: 'is', value: 2025 }] },
  },
]

const CAST = ['demo.peo-officer', 'demo.esao-officer']

async function actorCalled(house: House, username: string): Promise<Actor> {
  const found = await house.count.query<{ id: string }>('select id from account where username = $1', [username])
  const actor = await actorOf(
    house.count,
    found.rows[0]?.id ?? '',
    house.province.areaId,
    Temporal.Now.plainDateISO().toString(),
  )
  if (!actor) throw new Error(`no ${username} in the demo`)
  return actor
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** What somebody without row policies would have asked for: the same rows, by a filter on their office. */
function asked(actor: Actor, by: string, query: ListQuery): ListQuery {
  const [grant] = actor.grants
  if (!grant || grant.wide) return query
  return { ...query, filters: [...(query.filters ?? []), { field: by, op: 'within', value: grant.place }] }
}

/**
 * The same rows listed under the row policies, and without them by the filter that a person would have typed; turn by
 * turn in one run. The policies are put back at the end.
 */
export const bench: Bench = {
  name: 'scope-cost',
  run: (context) =>
    withBenchProvince(context, async ({ house, ground, sizes }) => {
      const scoped = (on: boolean) =>
        asOwner(ground, async (client) => {
          for (const name of house.registers.keys()) {
            await client.query(`alter table "${name}" ${on ? 'enable' : 'disable'} row level security`)
          }
        })
      const figures: Record<string, number> = {}
      const overheads: number[] = []
      try {
        for (const username of CAST) {
          const actor = await actorCalled(house, username)
          for (const { name, register, by, query } of QUERIES) {
            const found = await turnByTurn(scoped, {
              with: () => list(house, actor, register, query),
              without: () => list(house, actor, register, asked(actor, by, query)),
            })
            const overhead = (found.with / found.without - 1) * 100
            overheads.push(overhead)
            context.note(
              `${username}  ${name}: ${found.with.toFixed(1)} ms with, ${found.without.toFixed(1)} ms without, ${overhead.toFixed(0)} %`,
            )
            figures[`${username.slice(5)}: ${name}, ms`] = Number(found.with.toFixed(2))
          }
        }
      } finally {
        await scoped(true)
      }
      const overheadPercent = Number(median(overheads).toFixed(1))
      return {
        data: sizes,
        figures: { overheadPercent, worstPercent: Number(Math.max(...overheads).toFixed(1)), ...figures },
      }
    }),
}

type Turn = 'with' | 'without'

/** Median milliseconds of each, measured in alternation after a warming call. */
async function turnByTurn(
  scoped: (on: boolean) => Promise<void>,
  runs: Record<Turn, () => Promise<unknown>>,
): Promise<Record<Turn, number>> {
  const times: Record<Turn, number[]> = { with: [], without: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const turn of ['with', 'without'] as const) {
      await scoped(turn === 'with')
      await runs[turn]()
      for (let again = 0; again < 3; again++) times[turn].push(await timed(runs[turn]))
    }
  }
  return { with: median(times.with), without: median(times.without) }
}
