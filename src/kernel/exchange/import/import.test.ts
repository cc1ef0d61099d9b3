import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { plainLine } from '#kernel/exchange/csv.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { nationalIdFor, putPerson } from '../../../../tests/support/as.ts'
import { openedFile } from '../../../../tests/support/class-list.ts'
import { OWN_CODE, openClasses, pupilCounts, pupilFile, pupilLine } from '../../../../tests/support/class-stage.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { commitImport } from './commit.ts'
import { preview } from './preview.ts'
import { layoutOf } from './register-layout.ts'

let school: string
let registrar: Actor
const stage = useWorld(async ({ house }) => {
  const open = await openClasses(house)
  school = open.school
  registrar = open.registrar
})

const more = (before: Record<string, number>, after: Record<string, number>, name: string) =>
  (after[name] ?? 0) - (before[name] ?? 0)

describe('a list of pupils', () => {
  it('makes every record of every row once, and nothing the second time', async () => {
    const input = await pupilFile([
      ...Array.from({ length: 30 }, (_, i) => pupilLine({ room: i % 2 === 0 ? '1' : '2', disadvantage: 'เด็กยากจน' })),
    ])
    const before = await pupilCounts(stage.house)
    const seen = await preview(stage.house, registrar, input)
    expect(await pupilCounts(stage.house)).toEqual(before)
    expect(seen).toMatchObject({ rows: 30, good: 30, bad: 0, problems: [] })
    expect(seen.counts.person).toEqual({ create: 30, change: 0, unchanged: 0 })
    expect(seen.counts.classroom).toEqual({ create: 2, change: 0, unchanged: 0 })
    expect(JSON.stringify(seen.samples)).toContain('5 ม.ค. 2555')
    expect(JSON.stringify(seen.samples)).not.toMatch(/9900000|ยากจน/)
    const report = await commitImport(stage.house, registrar, {
      ...input,
      importId: newId(),
      mode: 'all_or_nothing',
      seenAt: seen.seenAt,
    })
    expect(report).toMatchObject({ written: true, rows: 30, refused: 0, counts: seen.counts })
    const after = await pupilCounts(stage.house)
    for (const name of ['household', 'person', 'learner', 'enrolment']) expect(more(before, after, name)).toBe(30)
    expect(more(before, after, 'classroom')).toBe(2)
    expect(more(before, after, 'audit_entry')).toBe(122)
    expect(more(before, after, 'outbox')).toBe(122)

    const again = await commitImport(stage.house, registrar, { ...input, importId: newId(), mode: 'good_rows' })
    expect(again).toMatchObject({
      rows: 30,
      refused: 0,
      counts: { person: { create: 0, change: 0, unchanged: 30 }, learner: { create: 0, change: 0, unchanged: 30 } },
    })
    const twice = await pupilCounts(stage.house)
    for (const name of ['household', 'person', 'classroom', 'learner', 'enrolment', 'audit_entry'])
      expect([name, twice[name]]).toEqual([name, after[name]])
  })

  it('changes what differs and names the version it saw', async () => {
    const rows = [pupilLine({}), pupilLine({}), pupilLine({})]
    await commitImport(stage.house, registrar, { ...(await pupilFile(rows)), importId: newId(), mode: 'good_rows' })
    const [first = [], second = [], third = []] = rows
    const next = [first.with(8, 'เปลี่ยนสกุล'), second.with(3, '9'), third]
    const input = await pupilFile(next)
    const seen = await preview(stage.house, registrar, input)
    expect(seen.counts).toMatchObject({
      person: { create: 0, change: 1, unchanged: 2 },
      learner: { change: 1, unchanged: 2 },
      enrolment: { change: 1 },
      classroom: { create: 1 },
    })
    const before = await pupilCounts(stage.house)
    expect(
      await commitImport(stage.house, registrar, {
        ...input,
        importId: newId(),
        mode: 'good_rows',
        seenAt: seen.seenAt,
      }),
    ).toMatchObject({ refused: 0, counts: seen.counts })
    expect(more(before, await pupilCounts(stage.house), 'person_past')).toBe(1)
    const late = await commitImport(stage.house, registrar, {
      ...(await pupilFile([first.with(8, 'อีกสกุล'), third])),
      importId: newId(),
      mode: 'good_rows',
      seenAt: seen.seenAt,
    })
    expect(late).toMatchObject({ refused: 1, quarantine: [{ row: 2, problems: [{ problem: { name: 'version' } }] }] })
  })

  it('hangs pupils whom the file says to be hanging', async () => {
    const input = await pupilFile([pupilLine({ hanging: 'ใช่' }), pupilLine({})])
    await commitImport(stage.house, registrar, { ...input, importId: newId(), mode: 'good_rows' })
    const found = await stage.house.count.query<{ n: number }>(
      `select count(*)::int as n from learner where state = 'hanging'`,
    )
    expect(found.rows[0]?.n).toBe(1)
  })

  it('stopped half way goes on exactly', async () => {
    const rows = Array.from({ length: 2500 }, () => pupilLine({}))
    rows[2400] = (rows[10] ?? []).with(4, '77')
    const input = await pupilFile(rows)
    const order = { ...input, importId: newId(), mode: 'good_rows' as const }
    const before = await pupilCounts(stage.house)
    const stop = new AbortController()
    const stopped = commitImport(stage.house, registrar, order, {
      signal: stop.signal,
      progress: ({ done }) => (done >= 1000 ? stop.abort() : undefined),
    })
    await expect(stopped).rejects.toThrow()
    expect(more(before, await pupilCounts(stage.house), 'learner')).toBe(1000)
    const report = await commitImport(stage.house, registrar, order)
    expect(report).toMatchObject({
      rows: 2500,
      refused: 1,
      counts: { learner: { create: 2499, change: 0, unchanged: 0 } },
    })
    expect(report.quarantine[0]?.problems[0]?.problem.name).toBe('repeated_row')
    expect(more(before, await pupilCounts(stage.house), 'learner')).toBe(2499)
  })
})

describe('any register', () => {
  it('is brought by its own fields: names, codes and numbers for links', async () => {
    const house = stage.house
    const register = house.registers.get('staff_post')
    if (!register) throw new Error('no register of staff posts')
    const layout = layoutOf(register, house.registers)
    const id = nationalIdFor()
    await putPerson(house, school, 'ครูใจดี', { national_id: id })
    const text = [
      ['บุคลากร', 'หน่วยงาน', 'ตำแหน่ง', 'ปฏิบัติการสอน', 'ตั้งแต่'],
      [id, OWN_CODE, 'ครู', 'ใช่', '16 พ.ค. 2560'],
      [id, 'โรงเรียนบ้านนา', 'teacher', '✓', '1/11/2550'],
    ]
    const input = await openedFile(new TextEncoder().encode(text.map(plainLine).join('')), layout, {})
    const system = await systemActor(house)
    const order = { ...input, importId: newId(), mode: 'all_or_nothing' as const }
    expect(await commitImport(house, system, order)).toMatchObject({
      written: true,
      counts: { staff_post: { create: 2 } },
    })
    expect(await commitImport(house, system, { ...order, importId: newId() })).toMatchObject({
      counts: { staff_post: { create: 0, unchanged: 2 } },
    })
  })
})
