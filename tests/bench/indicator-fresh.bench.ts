import { setTimeout } from 'node:timers/promises'
import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import { measure } from '#kernel/indicator/measure.ts'
import { startRefresher } from '#kernel/indicator/refresher.ts'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf } from '#kernel/kinds/year.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import type { Bench } from '#platform/bench.ts'
import { median, withBenchProvince } from './bench-province.ts'

const ROUNDS = 12
const PATIENCE_MS = 10_000
const READ_EVERY_MS = 10

interface Pupil {
  id: string
  person: string
  version: number
  personVersion: number
  sex: 'm' | 'f'
}

async function pupils(house: House): Promise<Pupil[]> {
  const found = await house.count.query<Pupil>(
    `SELECT e.id, e.person, e.version, p.version AS "personVersion", p.sex FROM enrolment e JOIN person p ON p.id = e.person
     WHERE e.academic_year = $1 AND e.grade = 'P3' AND e.ends_on IS NULL ORDER BY md5(e.id::text) LIMIT $2`,
    [academicYearOf(today()), ROUNDS],
  )
  return found.rows
}

/** Seconds from the commit of a change to the first reading that shows it. */
async function timed(change: () => Promise<unknown>, read: () => Promise<number>): Promise<number> {
  const before = await read()
  await change()
  const committed = performance.now()
  while ((await read()) === before) {
    await setTimeout(READ_EVERY_MS)
    if (performance.now() - committed > PATIENCE_MS) throw new Error('the number never moved')
  }
  return (performance.now() - committed) / 1000
}

/** How soon a changed record moves the numbers: a pupil changes grade, a person's sex is put right; turn by turn. */
export const bench: Bench = {
  name: 'indicator-fresh',
  run: (context) =>
    withBenchProvince(context, async ({ house, sizes }) => {
      const refresher = startRefresher(house, (error) => context.note(String(error)))
      const actor: Actor = await systemActor(house)
      const read = (indicator: string, filters: Record<string, string>) => async (): Promise<number> =>
        (await measure(house, actor, { indicator, filters })).numerator ?? 0
      const write = (register: string, record: string, version: number, values: Record<string, unknown>) =>
        perform(house, actor, { id: newId(), verb: 'change', register, record, version, values })
      const seconds: number[] = []
      try {
        await refresher.settled()
        for (const [i, pupil] of (await pupils(house)).entries()) {
          context.signal.throwIfAborted()
          const other = pupil.sex === 'f' ? 'm' : 'f'
          seconds.push(
            i % 2 === 0
              ? await timed(
                  () => write('enrolment', pupil.id, pupil.version, { grade: 'P2' }),
                  read('learners', { grade: 'P2' }),
                )
              : await timed(
                  () => write('person', pupil.person, pupil.personVersion, { sex: other }),
                  read('learners', { sex: 'f' }),
                ),
          )
          context.note(`round ${i + 1} of ${ROUNDS}: ${seconds.at(-1)?.toFixed(3)} s`)
        }
      } finally {
        await refresher.stop()
      }
      return {
        data: sizes,
        figures: {
          seconds: Number(median(seconds).toFixed(3)),
          slowestSeconds: Number(Math.max(...seconds).toFixed(3)),
        },
      }
    }),
}
