import type { House } from '#kernel/house.ts'
import { refuse } from '#kernel/problem.ts'
import { kindsTelling } from './codes.ts'
import { listsOf } from './round-rows.ts'

/**
 * A round says who of those that live here learns. Without a list of who lives here nobody would be missing; without one of who learns
 * everybody would.
 * @throws Refusal `rule`, with what is missing
 */
export async function readyToRun(house: House, round: string): Promise<void> {
  const there = new Set((await listsOf(house, round)).map(({ kind }) => kind))
  if (!kindsTelling('lives').some((kind) => there.has(kind)))
    refuse('rule', {
      detail: {
        th: 'ยังไม่มีรายชื่อของผู้ที่อยู่ในพื้นที่ รับทะเบียนราษฎร การเกิด หรือการสำรวจบ้านก่อน มิฉะนั้นจะไม่มีเด็กคนใดหายไปเลย',
        en: 'There is no list of who lives here: take the civil registry, births or a walk first, or no child would be missing',
      },
    })
  if (!kindsTelling('learns').some((kind) => there.has(kind)))
    refuse('rule', {
      detail: {
        th: 'ยังไม่มีรายชื่อผู้เรียนของสังกัดใดเลย รับรายชื่อก่อน มิฉะนั้นเด็กทุกคนจะดูเหมือนไม่ได้เรียน',
        en: 'There is no list of learners at all: take one first, or every child would look out of school',
      },
    })
}
