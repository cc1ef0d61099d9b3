import { expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { nationalIdFor, put } from '../../../../tests/support/as.ts'
import { openClasses, pupilFile, pupilLine } from '../../../../tests/support/class-stage.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { commitImport } from './commit.ts'

let school: string
let registrar: Actor
const stage = useWorld(async ({ house }) => {
  const open = await openClasses(house)
  school = open.school
  registrar = open.registrar
})

/** The column of the number in a pupil list. */
const NUMBER = 1

const brought = async (lines: string[][]) =>
  commitImport(stage.house, registrar, { ...(await pupilFile(lines)), importId: newId(), mode: 'all_or_nothing' })

const persons = async () =>
  (
    await stage.house.count.query<{ id: string; mask: string }>(
      `select id, national_id_mask as mask from person where kept_by = $1 and national_id_mask is not null`,
      [school],
    )
  ).rows

it('a list with thirteen digits for who had a G-code is about the same child, and an older list with the code changes nothing', async () => {
  const coded = pupilLine({}).with(NUMBER, 'G770000000001')
  expect((await brought([coded])).counts.person).toEqual({ create: 1, change: 0, unchanged: 0 })
  const [child] = await persons()
  const numbered = coded.with(NUMBER, nationalIdFor())
  expect((await brought([numbered])).counts.person).toEqual({ create: 0, change: 1, unchanged: 0 })
  const [now] = await persons()
  expect(now?.id).toBe(child?.id)
  expect(now?.mask).toContain('-')
  expect((await brought([coded])).counts.person).toEqual({ create: 0, change: 0, unchanged: 1 })
  expect(await persons()).toEqual([now])
})

it('a number that two persons went by is a question to whoever brings the list', async () => {
  const [one, other] = [pupilLine({}), pupilLine({})]
  await brought([one, other])
  const two = (await persons()).slice(-2)
  for (const { id } of two)
    await put(stage.house, 'identity_number', {
      person: id,
      type: 'g_code',
      id_number: 'G770000000002',
      kept_by: school,
    })
  const report = await brought([pupilLine({}).with(NUMBER, 'G770000000002')])
  expect(report).toMatchObject({ written: false, refused: 1 })
  expect(report.quarantine[0]?.problems.map(({ problem }) => problem.name)).toContain('several_known')
})
