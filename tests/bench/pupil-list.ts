import { chance } from '#demo/chance.ts'
import { givenName, surname } from '#demo/names.ts'
import { nationalId } from '#demo/numbers.ts'
import { newId } from '#kernel/act/id.ts'
import { withAct } from '#kernel/act/transaction.ts'
import { plainLine } from '#kernel/exchange/csv.ts'
import type { SheetCell } from '#kernel/exchange/xlsx.ts'
import type { House } from '#kernel/house.ts'
import { type Actor, actorOf, systemActor } from '#kernel/scope/actor.ts'
import { areaId } from '#modules/place/module.ts'

/** Pupils of one school, in rooms of fifty. */
const PUPILS = 400

/** Headers in the order in which DMC exports them (handbook 2.3 a). */
export const PUPIL_HEADER =
  'รหัสโรงเรียน ชื่อโรงเรียน เลขประจำตัวประชาชน ชั้น ห้อง เลขประจำตัวนักเรียน เพศ คำนำหน้าชื่อ ชื่อ นามสกุล วันเกิด อายุ(ปี) น้ำหนัก ส่วนสูง กลุ่มเลือด ศาสนา เชื้อชาติ สัญชาติ บ้านเลขที่ หมู่ ถนน/ซอย ตำบล อำเภอ จังหวัด ชื่อผู้ปกครอง นามสกุลผู้ปกครอง อาชีพของผู้ปกครอง ความเกี่ยวข้องของผู้ปกครองกับนักเรียน ชื่อบิดา นามสกุลบิดา อาชีพของบิดา ชื่อมารดา นามสกุลมารดา อาชีพของมารดา ความด้อยโอกาส'
    .split(' ')
    .concat('ยังไม่สามารถจำหน่ายได้ (3.1.8)')

const PLACES = [
  ['บางปรอก', 'เมืองปทุมธานี'],
  ['คลองหนึ่ง', 'คลองหลวง'],
  ['ประชาธิปัตย์', 'ธัญบุรี'],
  ['ระแหง', 'ลาดหลุมแก้ว'],
  ['คูคต', 'ลำลูกกา'],
]

export const schoolCode = (school: number): string => `1013${String(700_000 + school)}`

/** One invented pupil as a row of the export; two in a house, the elder's row first. */
export function pupilRow(n: number): string[] {
  const by = chance(7, 1, n)
  const girl = by.hit(0.5)
  const school = Math.floor(n / PUPILS)
  const within = n % PUPILS
  const house = Math.floor(n / 2)
  const family = surname(chance(7, 2, house)).th
  const [subdistrict = '', district = ''] = PLACES[school % PLACES.length] ?? []
  const grade = 1 + Math.floor(within / 67)
  const born = Temporal.PlainDate.from('2019-05-01').subtract({ years: grade, days: by.between(0, 364) })
  return [
    schoolCode(school),
    `โรงเรียนทดลองที่ ${school + 1}`,
    nationalId(n),
    `ป.${grade}`,
    String(1 + (Math.floor(within / 34) % 2)),
    String(10_000 + within),
    girl ? 'ญ' : 'ช',
    girl ? 'เด็กหญิง' : 'เด็กชาย',
    givenName(by, girl ? 'f' : 'm').th,
    family,
    `${born.day}/${born.month}/${born.year + 543}`,
    String(6 + grade),
    '25',
    '120',
    'O',
    'พุทธ',
    'ไทย',
    'ไทย',
    `${house + 1}`,
    String(1 + (house % 12)),
    '-',
    subdistrict,
    district,
    'ปทุมธานี',
    givenName(by, 'f').th,
    family,
    'รับจ้าง',
    'มารดา',
    givenName(by, 'm').th,
    family,
    'เกษตรกร',
    givenName(by, 'f').th,
    family,
    'รับจ้าง',
    by.hit(0.2) ? 'ยากจน' : '-',
    '',
  ]
}

/** The whole list as the bytes of a text file. */
export function pupilCsv(pupils: number): Uint8Array {
  const lines = ['\ufeff', plainLine(PUPIL_HEADER)]
  for (let n = 0; n < pupils; n++) lines.push(plainLine(pupilRow(n)))
  return Buffer.from(lines.join(''), 'utf8')
}

/** The same rows for a workbook, some at a time. */
export async function* pupilBatches(pupils: number): AsyncGenerator<SheetCell[][]> {
  for (let n = 0; n < pupils; n += 500)
    yield Array.from({ length: Math.min(500, pupils - n) }, (_, i) => pupilRow(n + i))
}

/** The schools of the list under one office, and the registrar of that office, whom row policies let see these alone. */
export async function openSchools(house: House, pupils: number): Promise<Actor> {
  const system = await systemActor(house)
  const office = newId()
  const account = newId()
  await withAct(house, system, { id: newId(), verb: 'import', register: 'organisation' }, pupils, async (act) => {
    const place = { affiliation: 'obec', lies_in: areaId('130101'), opened_on: '1990-05-16' }
    await act.create('organisation', office, { ...place, name: 'สำนักงานเขตพื้นที่ทดลอง', kind: 'pesao' })
    for (let school = 0; school * PUPILS < pupils; school++) {
      const id = newId()
      await act.create('organisation', id, {
        ...place,
        name: `โรงเรียนทดลองที่ ${school + 1}`,
        kind: 'primary',
        parent: office,
      })
      await act.create('organisation_code', newId(), { organisation: id, scheme: 'moe10', value: schoolCode(school) })
    }
    await act.create('account', account, { name: 'นายทะเบียน', username: 'registrar.of.office' })
    await act.create('role_grant', newId(), {
      account,
      role: 'school_registrar',
      place: office,
      starts_on: '2020-01-01',
    })
  })
  const day = Temporal.Now.plainDateISO('Asia/Bangkok').toString()
  const actor = await actorOf(house.count, account, house.province.areaId, day)
  if (!actor) throw new Error('the registrar has no account')
  return actor
}
