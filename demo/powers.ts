import { dayOf, instantOf } from './calendar.ts'
import type { Office } from './offices.ts'
import type { DemoRow } from './row.ts'
import type { Story } from './story.ts'

/** The order that gave the provincial board its powers, and the day about which personnel left it (handbook, ten things 5). */
const ORDER = 'คำสั่งหัวหน้าคณะรักษาความสงบแห่งชาติ ที่ 19/2560'
const GIVEN = '2017-04-03'
const TAKEN_BACK = '2022-11-02'
const RETURNED = 'การคืนอำนาจการบริหารงานบุคคลแก่ อ.ก.ค.ศ. เขตพื้นที่การศึกษา พ.ศ. 2565 (วันที่โดยประมาณ ให้ตรวจกับประกาศฉบับจริง)'

/** Which board holds which power, with dates. */
export function powerRows(story: Story, offices: Office[]): DemoRow[] {
  const since = instantOf(story.begun)
  const number = new Map(offices.map((office) => [office.key, office.n]))
  const power = (key: string, of: string, starts_on: string, ends_on: string | null, basis: string) => ({
    board: story.ids.organisation(number.get(key) ?? 0),
    power: of,
    starts_on,
    ends_on,
    basis,
  })
  const list = [
    power('board', 'personnel', GIVEN, TAKEN_BACK, ORDER),
    power('board', 'plan', GIVEN, null, ORDER),
    power('board', 'oversight', GIVEN, null, ORDER),
    power('board', 'private', GIVEN, null, ORDER),
    ...['personnel1', 'personnel2', 'personnel3'].map((key) => power(key, 'personnel', TAKEN_BACK, null, RETURNED)),
  ].filter((values) => dayOf(values.starts_on) <= story.today)
  return list.map((values, i) => ({ id: story.ids.power(i + 1), since, version: 1, values }))
}
