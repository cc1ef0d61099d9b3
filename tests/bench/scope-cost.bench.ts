import type { House } from '#kernel/house.ts'
import { list } from '#kernel/register/list.ts'
import type { ListQuery } from '#kernel/register/query.ts'
import { type Actor, actorOf } from '#kernel/scope/actor.ts'
import type { Bench } from '#platform/bench.ts'
import { asOwner } from '../../src/house.ts'
import { median, withBenchProvince } from './bench-province.ts'

const ROUNDS = 15

/** The queries an office makes all day. */
const QUERIES: { name: string; register: string; query: ListQuery }[] = [
  { name: 'learners', register: 'learner', query: {} },
  {
    name: 'learners studying in P1',
    register: 'learner',
    query: {
      filters: [
        { field: 'grade', op: 'is', value: 'P1' },
        { field: 'state', op: 'is', value: 'studying' },
      ],
    },
  },
  { name: 'persons by name', register: 'person', query: { sort: { field: 'name' } } },
  { name: 'persons found by a word', register: 'person', query: { search: 'ทอง' } },
  {
    name: 'enrolments of a year',
    register: 'enrolment',
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

/** The same list with and without its row policies, turn by turn in one run; the policies are put back at the end. */
export const bench: Bench = {
  name: 'scope-cost',
  run: (context) =>
    withBenchProvince(context, async ({ house, ground, sizes }) => {
      const registers = [...new Set([...house.registers.keys()])]
      const scoped = (on: boolean) =>
        asOwner(ground, async (client) => {
          for (const name of registers)
            await client.query(`alter table "${name}" ${on ? 'enable' : 'disable'} row level security`)
        })
      const figures: Record<string, number> = {}
      const overheads: number[] = []
      try {
        for (const username of CAST) {
          const actor = await actorCalled(house, username)
          for (const { name, register, query } of QUERIES) {
            const run = () => list(house, actor, register, query)
            const times: Record<'with' | 'without', number[]> = { with: [], without: [] }
            for (let round = 0; round < ROUNDS; round++) {
              await scoped(true)
              await run()
              times.with.push(await timed(run))
              await scoped(false)
              await run()
              times.without.push(await timed(run))
            }
            const overhead = (median(times.with) / median(times.without) - 1) * 100
            overheads.push(overhead)
            context.note(
              `${username}  ${name}: ${median(times.with).toFixed(1)} ms with, ${median(times.without).toFixed(1)} ms without, ${overhead.toFixed(0)} %`,
            )
            figures[`${username.slice(5)} ${name} ms`] = Number(median(times.with).toFixed(2))
          }
        }
      } finally {
        await scoped(true)
      }
      return {
        data: sizes,
        figures: {
          overheadPercent: Number(median(overheads).toFixed(1)),
          worstPercent: Number(Math.max(...overheads).toFixed(1)),
          ...figures,
        },
      }
    }),
}
