import { plainLine } from '#kernel/exchange/csv.ts'
import type { House } from '#kernel/house.ts'
import type { Actor } from '#kernel/scope/actor.ts'
import { actAs, nationalIdFor, put, putSchool } from './as.ts'
import { openedFile, pupilHeader } from './class-list.ts'

/** Codes of the registrar's school, of another one, and one of the registrar's that begins with a zero. */
export const OWN_CODE = '1013000101'
export const OTHER_CODE = '1013000102'
export const ZERO_CODE = '0913000103'

/** Two schools with their codes, and the registrar of the first. */
export async function openClasses(house: House): Promise<{ school: string; registrar: Actor }> {
  const school = await putSchool(house, 'โรงเรียนบ้านดอน')
  const other = await putSchool(house, 'โรงเรียนบ้านนา')
  await put(house, 'organisation_code', { organisation: school, scheme: 'moe10', value: OWN_CODE })
  await put(house, 'organisation_code', { organisation: other, scheme: 'moe10', value: OTHER_CODE })
  await put(house, 'organisation_code', { organisation: school, scheme: 'moe10', value: ZERO_CODE })
  const registrar = await actAs(house, {
    username: 'registrar.import',
    roles: [{ role: 'school_registrar', place: school }],
  })
  return { school, registrar }
}

const COLUMNS = {
  code: () => OWN_CODE,
  id: () => nationalIdFor(),
  grade: () => 'ป.1',
  room: () => '1',
  student: (n: number) => `${1000 + n}`,
  sex: () => 'ญ',
  title: () => 'ด.ญ.',
  first: (n: number) => `สมใจ${n}`,
  last: () => 'ทองดี',
  birth: () => '5/1/2555',
  house: (n: number) => `${n}`,
  moo: () => '3',
  subdistrict: () => 'บางปรอก',
  district: () => 'อ.เมืองปทุมธานี',
  province: () => 'จังหวัดปทุมธานี',
  disadvantage: () => '-',
  hanging: () => '',
} satisfies Record<string, (n: number) => string>

export type Pupil = Partial<Record<keyof typeof COLUMNS, string>>

let serial = 0
/** A row of the list; what is not said is filled in, differently each time where it must be. */
export function pupilLine(pupil: Pupil): string[] {
  serial += 1
  return Object.entries({ ...COLUMNS }).map(([name, fill]) => pupil[name as keyof Pupil] ?? fill(serial))
}

export const pupilBytes = (rows: string[][]): Uint8Array =>
  new TextEncoder().encode([pupilHeader, ...rows].map(plainLine).join(''))

export const pupilFile = (rows: string[][]) => openedFile(pupilBytes(rows))

const COUNTED = 'household person classroom learner enrolment person_past audit_entry outbox'.split(' ')

/** Rows of what a list of pupils touches, by table. */
export async function pupilCounts(house: House): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const name of COUNTED)
    found[name] = (await house.count.query<{ n: number }>(`select count(*)::int as n from "${name}"`)).rows[0]?.n ?? -1
  return found
}
