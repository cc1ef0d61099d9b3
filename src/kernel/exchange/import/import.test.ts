import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { plainLine } from '#kernel/exchange/csv.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { systemActor } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, put, putPerson, putSchool } from '../../../../tests/support/as.ts'
import { openedFile, pupilAnswers, pupilHeader } from '../../../../tests/support/class-list.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { badRowsCsv } from './bad-rows.ts'
import { commitImport } from './commit.ts'
import { preview } from './preview.ts'
import { layoutOf } from './register-layout.ts'
import type { RefusedRow } from './report.ts'

const CODE = '1013000101'
const OTHER = '1013000102'
const ZERO = '0913000103'
let school: string
let registrar: Actor
const stage = useWorld(async ({ house }) => {
  school = await putSchool(house, 'โรงเรียนบ้านดอน')
  const other = await putSchool(house, 'โรงเรียนบ้านนา')
  await put(house, 'organisation_code', { organisation: school, scheme: 'moe10', value: CODE })
  await put(house, 'organisation_code', { organisation: other, scheme: 'moe10', value: OTHER })
  await put(house, 'organisation_code', { organisation: school, scheme: 'moe10', value: ZERO })
  registrar = await actAs(house, { username: 'registrar.import', roles: [{ role: 'school_registrar', place: school }] })
})

type Pupil = Partial<
  Record<
    | 'code'
    | 'id'
    | 'grade'
    | 'room'
    | 'student'
    | 'sex'
    | 'title'
    | 'first'
    | 'last'
    | 'birth'
    | 'house'
    | 'disadvantage'
    | 'hanging',
    string
  >
>
let serial = 0
const line = (pupil: Pupil): string[] => {
  serial += 1
  const {
    code = CODE,
    id = nationalIdFor(),
    grade = 'ป.1',
    room = '1',
    student = `${1000 + serial}`,
    sex = 'ญ',
    title = 'ด.ญ.',
  } = pupil
  const {
    first = `สมใจ${serial}`,
    last = 'ทองดี',
    birth = '5/1/2555',
    house = `${serial}`,
    disadvantage = '-',
    hanging = '',
  } = pupil
  return [
    code,
    id,
    grade,
    room,
    student,
    sex,
    title,
    first,
    last,
    birth,
    house,
    '3',
    'บางปรอก',
    'อ.เมืองปทุมธานี',
    'จังหวัดปทุมธานี',
    disadvantage,
    hanging,
  ]
}
const bytesOf = (rows: string[][]) => new TextEncoder().encode([pupilHeader, ...rows].map(plainLine).join(''))
const file = (rows: string[][]) => openedFile(bytesOf(rows))

const counts = async () => {
  const found: Record<string, number> = {}
  for (const name of [
    'household',
    'person',
    'classroom',
    'learner',
    'enrolment',
    'person_past',
    'audit_entry',
    'outbox',
  ])
    found[name] =
      (await stage.house.count.query<{ n: number }>(`select count(*)::int as n from "${name}"`)).rows[0]?.n ?? -1
  return found
}
const more = (before: Record<string, number>, after: Record<string, number>, name: string) =>
  (after[name] ?? 0) - (before[name] ?? 0)

describe('a list of pupils', () => {
  it('makes every record of every row once, and nothing the second time', async () => {
    const input = await file([
      ...Array.from({ length: 30 }, (_, i) => line({ room: i % 2 === 0 ? '1' : '2', disadvantage: 'เด็กยากจน' })),
    ])
    const before = await counts()
    const seen = await preview(stage.house, registrar, input)
    expect(await counts()).toEqual(before)
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
    const after = await counts()
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
    const twice = await counts()
    for (const name of ['household', 'person', 'classroom', 'learner', 'enrolment', 'audit_entry'])
      expect([name, twice[name]]).toEqual([name, after[name]])
  })

  it('changes what differs and names the version it saw', async () => {
    const rows = [line({}), line({}), line({})]
    await commitImport(stage.house, registrar, { ...(await file(rows)), importId: newId(), mode: 'good_rows' })
    const [first = [], second = [], third = []] = rows
    const next = [first.with(8, 'เปลี่ยนสกุล'), second.with(3, '9'), third]
    const input = await file(next)
    const seen = await preview(stage.house, registrar, input)
    expect(seen.counts).toMatchObject({
      person: { create: 0, change: 1, unchanged: 2 },
      learner: { change: 1, unchanged: 2 },
      enrolment: { change: 1 },
      classroom: { create: 1 },
    })
    const before = await counts()
    expect(
      await commitImport(stage.house, registrar, {
        ...input,
        importId: newId(),
        mode: 'good_rows',
        seenAt: seen.seenAt,
      }),
    ).toMatchObject({ refused: 0, counts: seen.counts })
    expect(more(before, await counts(), 'person_past')).toBe(1)
    const late = await commitImport(stage.house, registrar, {
      ...(await file([first.with(8, 'อีกสกุล'), third])),
      importId: newId(),
      mode: 'good_rows',
      seenAt: seen.seenAt,
    })
    expect(late).toMatchObject({ refused: 1, quarantine: [{ row: 2, problems: [{ problem: { name: 'version' } }] }] })
  })

  it('is refused row by row, each problem with its place and a mask over secrets', async () => {
    const id = nationalIdFor()
    const rows = [
      line({ id }),
      line({ birth: '31/2/2555' }),
      line({ birth: '5/1/55' }),
      line({ id: '1.1037E+12' }),
      line({ id: '1103700000009' }),
      line({ grade: 'ป.9' }),
      line({ code: '9999999999' }),
      line({ code: OTHER }),
      line({ code: ZERO.slice(1) }),
      line({ id }),
      line({ last: '' }),
      line({ sex: '' }),
    ]
    const report = await preview(stage.house, registrar, await file(rows))
    expect(report).toMatchObject({ rows: 12, good: 1, bad: 11 })
    const told = report.problems.map(({ row, letter, field, problem }) => [row, letter, field, problem.name])
    expect(told).toEqual([
      [3, 'J', 'person.birth_date', 'not_date'],
      [4, 'J', 'person.birth_date', 'ambiguous_year'],
      [5, 'B', 'person.national_id', 'mangled_number'],
      [6, 'B', 'person.national_id', 'national_id_checksum'],
      [7, 'C', 'classroom.grade', 'not_choice'],
      [8, 'A', 'person.kept_by', 'not_known'],
      [9, null, null, 'not_found'],
      [10, 'A', 'person.kept_by', 'lost_zero'],
      [11, 'B', 'person.national_id', 'repeated_row'],
      [12, 'H', 'person.name', 'not_name'],
      [13, 'F', 'person.sex', 'missing_value'],
    ])
    expect(report.problems.filter(({ field }) => field === 'person.national_id').map(({ value }) => value)).toEqual([
      '1.1…2',
      '110…9',
      expect.stringContaining('…'),
    ])
    expect(report.problems.find(({ row }) => row === 10)).toMatchObject({
      suggestion: ZERO,
      header: 'รหัสโรงเรียน',
      value: ZERO.slice(1),
    })
    expect(report.groups.map(({ rows: own }) => own)).toEqual(report.groups.map(() => 1))
  })

  it('takes corrections for a row or for every row that says the same', async () => {
    const rows = [
      line({ grade: 'ประถม1' }),
      line({ grade: 'ปอหนึ่ง' }),
      line({ grade: 'ปอหนึ่ง' }),
      line({ birth: '5/1/55' }),
    ]
    const input = {
      ...(await file(rows)),
      corrections: [
        { value: 'ปอหนึ่ง', column: 'grade', text: 'ป.1' },
        { row: 5, column: 'birth_date', text: '5/1/2555' },
      ],
    }
    expect(await preview(stage.house, registrar, input)).toMatchObject({ good: 4, bad: 0 })
    const confirmed = {
      ...input,
      mapping: { ...input.mapping, twoDigitYears: 'be' as const },
      corrections: input.corrections.slice(0, 1),
    }
    expect(await preview(stage.house, registrar, confirmed)).toMatchObject({ good: 4, bad: 0 })
  })

  it('writes nothing where all must be good, and the good rows where not; the bad come back with reasons', async () => {
    const rows = [line({}), line({ grade: 'x' }), line({}), line({ code: OTHER })]
    const input = await file(rows)
    const before = await counts()
    const all = await commitImport(stage.house, registrar, { ...input, importId: newId(), mode: 'all_or_nothing' })
    expect(all).toMatchObject({ written: false, refused: 2, counts: {} })
    expect(await counts()).toEqual(before)
    const kept: RefusedRow[] = []
    const order = { ...input, importId: newId(), mode: 'good_rows' as const }
    const good = await commitImport(stage.house, registrar, order, {
      keep: async (_act, refused) => void kept.push(...refused),
    })
    expect(good).toMatchObject({
      written: true,
      rows: 4,
      refused: 2,
      counts: { person: { create: 2, change: 0, unchanged: 0 } },
    })
    expect(kept.map(({ row }) => row)).toEqual([3, 5])
    let text = ''
    for await (const piece of badRowsCsv(
      input.table,
      input.mapping,
      new Map(kept.map(({ row, problems }) => [row, problems])),
    ))
      text += Buffer.from(piece).toString()
    expect(text.split('\r\n')[0]).toContain('เหตุผลที่ไม่รับ')
    expect(text.split('\r\n')).toHaveLength(4)
    expect(text).toMatch(/C ชั้น: ไม่มีตัวเลือกนี้/)
    const repeated = await commitImport(stage.house, registrar, order)
    expect(repeated).toMatchObject({ rows: 4, refused: 2, counts: good.counts })
    await expect(
      commitImport(stage.house, registrar, { ...order, corrections: [{ row: 3, column: 'grade', text: 'ป.1' }] }),
    ).rejects.toThrow(Refusal)
  })

  it('finds what the actor cannot see only by the refusal of the one row', async () => {
    const id = nationalIdFor()
    const elsewhere = await putSchool(stage.house, 'โรงเรียนไกล')
    await putPerson(stage.house, elsewhere, 'สมหญิง', { national_id: id })
    const input = await file([line({}), line({ id }), line({})])
    expect(await preview(stage.house, registrar, input)).toMatchObject({ bad: 0 })
    const report = await commitImport(stage.house, registrar, { ...input, importId: newId(), mode: 'good_rows' })
    expect(report).toMatchObject({
      rows: 3,
      refused: 1,
      quarantine: [{ row: 3, problems: [{ problem: { name: 'duplicate' } }] }],
      counts: { person: { create: 2 } },
    })
  })

  it('hangs pupils whom the file says to be hanging', async () => {
    const input = await file([line({ hanging: 'ใช่' }), line({})])
    await commitImport(stage.house, registrar, { ...input, importId: newId(), mode: 'good_rows' })
    const found = await stage.house.count.query<{ n: number }>(
      `select count(*)::int as n from learner where state = 'hanging'`,
    )
    expect(found.rows[0]?.n).toBe(1)
  })

  it('stopped half way goes on exactly', async () => {
    const rows = Array.from({ length: 2500 }, () => line({}))
    rows[2400] = (rows[10] ?? []).with(4, '77')
    const input = await file(rows)
    const order = { ...input, importId: newId(), mode: 'good_rows' as const }
    const before = await counts()
    const stop = new AbortController()
    const stopped = commitImport(stage.house, registrar, order, {
      signal: stop.signal,
      progress: ({ done }) => (done >= 1000 ? stop.abort() : undefined),
    })
    await expect(stopped).rejects.toThrow()
    expect(more(before, await counts(), 'learner')).toBe(1000)
    const report = await commitImport(stage.house, registrar, order)
    expect(report).toMatchObject({
      rows: 2500,
      refused: 1,
      counts: { learner: { create: 2499, change: 0, unchanged: 0 } },
    })
    expect(report.quarantine[0]?.problems[0]?.problem.name).toBe('repeated_row')
    expect(more(before, await counts(), 'learner')).toBe(2499)
  })

  it('belongs to those who may import', async () => {
    const teacher = await actAs(stage.house, {
      username: 'teacher.import',
      roles: [{ role: 'homeroom_teacher', place: school }],
    })
    await expect(preview(stage.house, teacher, await file([line({})]))).rejects.toThrow(/not_found/)
    const input = await openedFile(bytesOf([line({})]), undefined, { ...pupilAnswers, term: '' })
    await expect(preview(stage.house, registrar, input)).rejects.toThrow(/import_mapping/)
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
      [id, CODE, 'ครู', 'ใช่', '16 พ.ค. 2560'],
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
