import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/act/id.ts'
import { bringFile, checkOf, keepMapping, readRun, runImport, startImport } from '#modules/exchange/module.ts'
import { nationalIdFor, put } from '../support/as.ts'
import { answers } from '../support/importer.ts'
import { csvLine } from '../support/pupil-file.ts'
import { buildTown, type Town, type Townsman } from '../support/townsfolk.ts'
import { useWorld } from '../support/world.ts'

/** Every known kind of file, with the headers that its program writes, brought by somebody who may. */
const stage = useWorld()
const CODE = '1013000001'
let town: Town
let malee: Townsman
let anong: Townsman
const child = nationalIdFor()

beforeAll(async () => {
  town = await buildTown(stage.house)
  await put(stage.house, 'organisation_code', { organisation: town.dokkhun, scheme: 'moe10', value: CODE })
  malee = await town.someone('malee.registrar', [{ role: 'school_registrar', place: town.dokkhun }])
  anong = await town.someone('anong.peo', [{ role: 'peo_officer', place: town.province }])
})

const fileOf = (cells: Record<string, string>, bom = true): Uint8Array =>
  new TextEncoder().encode(`${bom ? '\ufeff' : ''}${csvLine(Object.keys(cells))}${csvLine(Object.values(cells))}`)

/** Brings a file of one row from reading to the end, and gives what it was taken for and what came of it. */
async function bring(who: Townsman, bytes: Uint8Array) {
  const { house } = stage
  const id = await bringFile(house, who.actor, { id: newId(), fileName: 'one.csv', bytes, organisation: town.dokkhun })
  const { mapping, version } = await readRun(house, who.actor, id)
  if (!mapping) throw new Error('nothing was suggested')
  await keepMapping(house, who.actor, id, { act: newId(), version, mapping: { ...mapping, answers } })
  const check = await checkOf(house, who.actor, await readRun(house, who.actor, id), 60_000)
  if (check.state !== 'ready') throw new Error(JSON.stringify(check))
  const { problems, seenAt, rows } = check.report
  const checked = await readRun(house, who.actor, id)
  await startImport(house, who.actor, id, {
    act: newId(),
    version: checked.version,
    mode: 'all_or_nothing',
    seenAt,
    rows,
  })
  await runImport(house, id, new AbortController().signal)
  const told = problems.map(({ letter, header, value, text }) => [letter, header, value, text.en])
  return { told, ...(await readRun(house, who.actor, id)) }
}

const single = async (who: Townsman, path: string) => {
  const { body } = await who.get(path)
  const rows = body.rows as { values: Record<string, unknown>; state?: string }[]
  expect(rows.length, path).toBe(1)
  return rows[0] as { values: Record<string, unknown>; state?: string }
}

describe('the wide export of the pupil system', () => {
  it('brings the child, the house, the room and the guardian who has a number', async () => {
    const after = await bring(
      malee,
      fileOf({
        รหัสโรงเรียน: CODE,
        'เลขประจำตัวประชาชน ต้องกรอก': child,
        'ชั้น ต้องกรอก': 'ประถมศึกษาปีที่ 2',
        ห้อง: '1',
        เลขประจำตัวนักเรียน: '5120',
        เพศ: 'หญิง',
        คำนำหน้าชื่อ: 'ด.ญ.',
        ชื่อ: 'ปลายฟ้า',
        นามสกุล: 'ทองประกาย',
        'ชื่อ(อังกฤษ)': 'Plaifa',
        'นามสกุล(อังกฤษ)': 'Thongprakai',
        วันเกิด: '๓ ก.พ. ๒๕๖๐',
        หมายเลขบัตรประชาชนผู้ปกครอง: nationalIdFor(),
        คำนำหน้าชื่อผู้ปกครอง: 'นาย',
        ชื่อผู้ปกครอง: 'สมพงษ์',
        นามสกุลผู้ปกครอง: 'ทองประกาย',
        ความเกี่ยวข้องของผู้ปกครองกับนักเรียน: 'ปู่',
        บ้านเลขที่ตามทะเบียนบ้าน: '12/3',
        หมู่ตามทะเบียนบ้าน: '4',
        ตำบลตามทะเบียนบ้าน: 'บางปรอก',
        อำเภอตามทะเบียนบ้าน: 'เมืองปทุมธานี',
        จังหวัดตามทะเบียนบ้าน: 'ปทุมธานี',
        ความพิการ: '-',
        GPAX: '3.50',
      }),
    )
    expect([after.target, after.told, after.state]).toEqual(['dmc_full', [], 'done'])
    const person = await single(malee, `/api/person?search=${child}`)
    expect(person.values).toMatchObject({
      name: { title: 'เด็กหญิง', first: 'ปลายฟ้า', last: 'ทองประกาย', firstEn: 'Plaifa' },
      birth_date: '2017-02-03',
      sex: 'f',
    })
    expect((await single(malee, '/api/guardian')).values).toMatchObject({ relation: 'grandparent' })
    expect((await single(malee, '/api/learner')).values).toMatchObject({ grade: 'P2', student_code: '5120' })
  })
})

describe('the student record of the ministry', () => {
  it('speaks of the same child, in English headers and codes', async () => {
    const after = await bring(
      malee,
      fileOf({
        EducationYear: '2569',
        Semester: '1',
        SchoolID: CODE,
        StudentID: '5120',
        StudentPersonalID: child,
        StudentNameThai: 'ปลายฟ้า',
        StudentLastNameThai: 'ทองประกาย',
        StudentGenderCode: '2',
        StudentBirthDate: '2560-02-03',
        StudentCurrentAddressSubdistrictCode: '130101',
        GradeLevelCode: 'ป.2',
        Classroom: '1',
        DisabilityCode: '0',
      }),
    )
    expect([after.target, after.told, after.state]).toEqual(['ministry_record', [], 'done'])
    expect((await malee.get('/api/learner')).body.total).toBe(1)
    const person = await single(malee, `/api/person?search=${child}`)
    expect(person.values).toMatchObject({ name: { title: 'เด็กหญิง' }, birth_date: '2017-02-03' })
  })
})

describe('the Zero-Dropout exchange', () => {
  it('brings who studies where', async () => {
    const after = await bring(
      malee,
      fileOf({
        AcademicYear: '2569',
        Semester: '1',
        DepartmentID: '10',
        SchoolID: CODE,
        PersonID_Onec: child,
        FirstName: 'ปลายฟ้า',
        LastName: 'ทองประกาย',
        GenderID: '2',
        SubDistrictID: '130101',
        GradeLevelID: 'P2',
        RoomID: '1',
      }),
    )
    expect([after.target, after.told, after.state]).toEqual(['zero_dropout_enrolment', [], 'done'])
    expect((await malee.get('/api/learner')).body.total).toBe(1)
  })

  it('says who left, and why', async () => {
    const after = await bring(
      malee,
      fileOf({
        ProvinceNameThai: 'ปทุมธานี',
        DistrictNameThai: 'เมืองปทุมธานี',
        SubDistrictNameThai: 'บางปรอก',
        PersonID: child,
        Fullname: 'ด.ญ.ปลายฟ้า ทองประกาย',
        Gender: 'หญิง',
        StatusCodeCause: '08',
        SchoolID: CODE,
        GradeLevelID: 'ป.2',
        ACADYEAR: '2569',
      }),
    )
    expect([after.target, after.told, after.state]).toEqual(['zero_dropout_leavers', [], 'done'])
    expect((await single(malee, '/api/learner')).state).toBe('dropped_out')
  })
})

describe('a list of organisations', () => {
  const school = (name: string) =>
    fileOf({
      'รหัสสถานศึกษา 10 หลัก': '1013000777',
      'รหัส SMIS 8 หลัก': '13010777',
      ชื่อสถานศึกษา: name,
      ประเภท: 'โรงเรียนประถมศึกษา',
      สังกัด: 'สพฐ',
      หน่วยงานต้นสังกัด: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษา เขตสมมติ',
      ตำบล: 'ต.บางปรอก',
      อำเภอ: 'อ.เมืองปทุมธานี',
      จังหวัด: 'จ.ปทุมธานี',
      รหัสไปรษณีย์: '12000',
    })

  it('makes the school with its codes, and knows it by its code when it is called otherwise', async () => {
    const first = await bring(anong, school('โรงเรียนวัดกลางน้ำ'))
    expect([first.target, first.told, first.state]).toEqual(['organisations', [], 'done'])
    const again = await bring(anong, school('โรงเรียนวัดกลางน้ำวิทยา'))
    expect([again.told, again.state, again.figures.created]).toEqual([[], 'done', 0])
    expect((await anong.get('/api/organisation?search=วัดกลางน้ำ')).body).toMatchObject({
      total: 1,
      rows: [{ values: { name: 'โรงเรียนวัดกลางน้ำวิทยา', parent: town.pesao, affiliation: 'obec' } }],
    })
    expect((await anong.get('/api/organisation_code?filter[value]=13010777')).body.total).toBe(1)
  })
})
