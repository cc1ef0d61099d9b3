import { grades as gradeLabels, organisationKinds, schoolKinds } from '#modules/organisation/module.ts'
import type { positions, sexes } from '#modules/people/module.ts'

/** Codes of OneRoster for ours. Where several of ours share one of theirs, the first stands for it on the way back. */
export interface Crosswalk<Ours extends string> {
  out: Readonly<Record<Ours, string>>
  back: ReadonlyMap<string, Ours>
}

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[]

function crosswalk<Ours extends string>(out: Record<Ours, string>): Crosswalk<Ours> {
  const back = new Map<string, Ours>()
  for (const ours of keysOf(out)) if (!back.has(out[ours])) back.set(out[ours], ours)
  return { out, back }
}

export type Grade = keyof typeof gradeLabels
export type Position = keyof typeof positions
export type Sex = keyof typeof sexes
export type OrganisationKind = keyof typeof organisationKinds

/** Grades to CEDS grade levels (vocabulary of OneRoster 1.2 `grades`). Vocational and non-formal grades share theirs with others. */
export const gradeCodes = crosswalk<Grade>({
  N0: 'PR',
  K1: 'PK',
  K2: 'TK',
  K3: 'KG',
  P1: '01',
  P2: '02',
  P3: '03',
  P4: '04',
  P5: '05',
  P6: '06',
  M1: '07',
  M2: '08',
  M3: '09',
  M4: '10',
  M5: '11',
  M6: '12',
  V1: '10',
  V2: '11',
  V3: '12',
  H1: '13',
  H2: 'PS',
  NP: 'ABE',
  NL: 'ASE',
  NU: 'ASE',
})

/** Posts of staff to roles of users (OneRoster 1.2 RoleEnum). */
export const positionRoles = crosswalk<Position>({
  director: 'principal',
  deputy_director: 'siteAdministrator',
  teacher: 'teacher',
  assistant_teacher: 'teacher',
  contract_teacher: 'teacher',
  supervisor: 'districtAdministrator',
  officer: 'districtAdministrator',
  planner: 'districtAdministrator',
  support: 'aide',
})

/** Demographics of OneRoster 1.2 know `male`, `female`, `other` and `unspecified`; the register knows the first two. */
export const sexCodes = crosswalk<Sex>({ m: 'male', f: 'female' })

const offices: Partial<Record<OrganisationKind, string>> = {
  ministry: 'national',
  peo: 'state',
  pesao: 'district',
  sesao: 'district',
  dole_province: 'district',
  ovec_province: 'district',
  local_authority: 'local',
}

/** Kinds of organisations to types of orgs (OneRoster 1.2 OrgTypeEnum). One way: organisations do not come from rosters. */
export const orgTypes = Object.fromEntries(
  keysOf(organisationKinds).map((kind) => [
    kind,
    (schoolKinds as readonly string[]).includes(kind) ? 'school' : (offices[kind] ?? 'department'),
  ]),
) as Record<OrganisationKind, string>

/** States of a stay in which a learner is a user of the school. */
export const PRESENT = ['studying', 'on_leave', 'hanging'] as const

/** Kinds of schools whose grades share codes with those of others, by the first letter of their own. */
const LETTERS: Record<string, string> = { vocational_college: 'VH', dole_district: 'N' }

/**
 * Our grade for a code of theirs. Where our own code came along and agrees with theirs, it is taken; else the kind of
 * school tells: `10` is M4 of a secondary school and V1 of a college.
 */
export function gradeOf(code: string, own?: string, school?: string): Grade | null {
  if (own && Object.hasOwn(gradeCodes.out, own) && gradeCodes.out[own as Grade] === code) return own as Grade
  const letters = LETTERS[school ?? ''] ?? ''
  const fits = keysOf(gradeCodes.out).find(
    (grade) => gradeCodes.out[grade] === code && letters.includes(grade.charAt(0)),
  )
  return (letters && fits) || (gradeCodes.back.get(code) ?? null)
}

/** Our post for a role of theirs, likewise. */
export function positionOf(role: string, own?: string): Position | null {
  if (own && Object.hasOwn(positionRoles.out, own) && positionRoles.out[own as Position] === role)
    return own as Position
  return positionRoles.back.get(role) ?? null
}

/** A choice of codes as SQL: what one column says, in the words of another list. */
export const caseSql = (column: string, codes: Readonly<Record<string, string>>): string =>
  `case ${column} ${Object.entries(codes)
    .map(([ours, theirs]) => `when '${ours}' then '${theirs}'`)
    .join(' ')} end`

export const gradeNames = Object.fromEntries(Object.entries(gradeLabels).map(([code, { th }]) => [code, th]))
