import { describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, putPerson, putSchool } from '../../../../tests/support/as.ts'
import { openedFile, pupilAnswers } from '../../../../tests/support/class-list.ts'
import {
  OTHER_CODE,
  openClasses,
  pupilBytes,
  pupilCounts,
  pupilFile,
  pupilLine,
  ZERO_CODE,
} from '../../../../tests/support/class-stage.ts'
import { useWorld } from '../../../../tests/support/world.ts'
import { badRowsCsv } from './bad-rows.ts'
import { commitImport } from './commit.ts'
import { preview } from './preview.ts'
import type { RefusedRow } from './report.ts'

let school: string
let registrar: Actor
const stage = useWorld(async ({ house }) => {
  const open = await openClasses(house)
  school = open.school
  registrar = open.registrar
})

describe('a row of a list', () => {
  it('is refused row by row, each problem with its place and a mask over secrets', async () => {
    const id = nationalIdFor()
    const rows = [
      pupilLine({ id }),
      pupilLine({ birth: '31/2/2555' }),
      pupilLine({ birth: '5/1/55' }),
      pupilLine({ id: '1.1037E+12' }),
      pupilLine({ id: '1103700000009' }),
      pupilLine({ grade: 'ป.9' }),
      pupilLine({ code: '9999999999' }),
      pupilLine({ code: OTHER_CODE }),
      pupilLine({ code: ZERO_CODE.slice(1) }),
      pupilLine({ id }),
      pupilLine({ last: '' }),
      pupilLine({ sex: '' }),
    ]
    const report = await preview(stage.house, registrar, await pupilFile(rows))
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
      suggestion: ZERO_CODE,
      header: 'รหัสโรงเรียน',
      value: ZERO_CODE.slice(1),
    })
    expect(report.groups.map(({ rows: own }) => own)).toEqual(report.groups.map(() => 1))
  })

  it('takes corrections for a row or for every row that says the same', async () => {
    const rows = [
      pupilLine({ grade: 'ประถม1' }),
      pupilLine({ grade: 'ปอหนึ่ง' }),
      pupilLine({ grade: 'ปอหนึ่ง' }),
      pupilLine({ birth: '5/1/55' }),
    ]
    const input = {
      ...(await pupilFile(rows)),
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
    const rows = [pupilLine({}), pupilLine({ grade: 'x' }), pupilLine({}), pupilLine({ code: OTHER_CODE })]
    const input = await pupilFile(rows)
    const before = await pupilCounts(stage.house)
    const all = await commitImport(stage.house, registrar, { ...input, importId: newId(), mode: 'all_or_nothing' })
    expect(all).toMatchObject({ written: false, refused: 2, counts: {} })
    expect(await pupilCounts(stage.house)).toEqual(before)
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
    const input = await pupilFile([pupilLine({}), pupilLine({ id }), pupilLine({})])
    expect(await preview(stage.house, registrar, input)).toMatchObject({ bad: 0 })
    const report = await commitImport(stage.house, registrar, { ...input, importId: newId(), mode: 'good_rows' })
    expect(report).toMatchObject({
      rows: 3,
      refused: 1,
      quarantine: [{ row: 3, problems: [{ problem: { name: 'duplicate' } }] }],
      counts: { person: { create: 2 } },
    })
  })

  it('belongs to those who may import', async () => {
    const teacher = await actAs(stage.house, {
      username: 'teacher.import',
      roles: [{ role: 'homeroom_teacher', place: school }],
    })
    await expect(preview(stage.house, teacher, await pupilFile([pupilLine({})]))).rejects.toThrow(/not_found/)
    const input = await openedFile(pupilBytes([pupilLine({})]), undefined, { ...pupilAnswers, term: '' })
    await expect(preview(stage.house, registrar, input)).rejects.toThrow(/import_mapping/)
  })
})
