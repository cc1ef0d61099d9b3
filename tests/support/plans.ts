import { newId } from '#kernel/act/id.ts'
import { Refusal } from '#kernel/problem.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { type ImportedPlan, importPlan } from '#modules/plan/module.ts'
import { actAs, put, putSchool } from './as.ts'
import type { World } from './world.ts'

/** A short plan with a bit of everything; the last target reads two ways. */
export const PAGE = `แผนพัฒนาการศึกษาของสำนักงานศึกษาธิการจังหวัดบัวงาม ปีงบประมาณ พ.ศ. 2568 - 2570
วิสัยทัศน์
เด็กทุกคนได้เรียนอย่างมีความสุข
พันธกิจ
1. จัดทำสำมะโนประชากรวัยเรียน
2. พัฒนาครูให้มีสมรรถนะ
เป้าประสงค์
1. ลดการออกกลางคัน
ยุทธศาสตร์ที่ 1 สร้างความเสมอภาคทางการศึกษา
เป้าหมาย
1. อัตราการเรียนต่อ ป.6 เข้า ม.1 ไม่น้อยกว่าร้อยละ 95
2. ผลการทดสอบ O-NET มีค่าเฉลี่ยเพิ่มขึ้นไม่น้อยกว่าร้อยละ 50
แนวทางการพัฒนา
1. ติดตามเด็กตกหล่น
2. บริหารจัดการขยะ`

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The name of the problem that work is refused with, or `done`. */
export const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.problem.name
    throw error
  }
  return 'done'
}

export interface Offices {
  peo: string
  office: string
  planner: Actor
  chief: Actor
  /** Director of a school that has nothing to do with the plans. */
  outsider: Actor
  bring(actor: Actor, text: string, more?: { id?: string; office?: string; name?: string }): Promise<ImportedPlan>
}

/** Two offices, two people who may plan for the province and one who may not. */
export async function fillOffices({ house }: World): Promise<Offices> {
  const office = { kind: 'peo', affiliation: 'ops', levels: null }
  const peo = await putSchool(house, 'สำนักงานศึกษาธิการจังหวัดบัวงาม', office)
  const area = await putSchool(house, 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาบัวงาม เขต 1', { ...office, kind: 'pesao' })
  await put(house, 'organisation_code', { organisation: area, scheme: 'office', value: 'BN-01' })
  const place = house.province.areaId
  const school = await putSchool(house, 'โรงเรียนอื่น')
  return {
    peo,
    office: area,
    planner: await actAs(house, { username: 'planner', roles: [{ role: 'planner', place }] }),
    chief: await actAs(house, { username: 'chief', roles: [{ role: 'peo_officer', place }] }),
    outsider: await actAs(house, { username: 'outsider', roles: [{ role: 'school_director', place: school }] }),
    bring: (actor, text, more = {}) =>
      importPlan(house, actor, { id: newId(), fileName: 'plan.txt', bytes: bytes(text), ...more }),
  }
}
