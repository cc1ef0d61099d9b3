import type { affiliations, grades, organisationKinds } from '#modules/organisation/module.ts'
import type { NameStyle } from './school-names.ts'

export type Grade = keyof typeof grades
export type OrganisationKind = keyof typeof organisationKinds
export type Affiliation = keyof typeof affiliations

/** A type of school of the invented province: how many there are, what they teach, how many enter each stage. */
export interface SchoolType {
  kind: OrganisationKind
  affiliation: Affiliation
  style: NameStyle
  /** Schools in the province of size `province` and of size `small`. */
  count: { province: number; small: number }
  grades: Grade[]
  /** Usual intake of one grade, by the grade at which a stage begins; only the proportions between schools count. */
  intake: Partial<Record<Grade, number>>
  /** Spread of sizes: 0 all alike, 1 from a fifth to five times. */
  spread: number
  /** How strongly size follows the town: 0 not at all, 1 fully. */
  urban: number
  parent: 'pesao' | 'sesao' | 'peo' | 'local_authority' | 'dole_province' | 'ovec_province'
}

const K: Grade[] = ['K1', 'K2', 'K3']
const P: Grade[] = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6']
const M: Grade[] = ['M1', 'M2', 'M3']
const U: Grade[] = ['M4', 'M5', 'M6']
const V: Grade[] = ['V1', 'V2', 'V3']
const H: Grade[] = ['H1', 'H2']

const type = (
  kind: OrganisationKind,
  affiliation: Affiliation,
  style: NameStyle,
  parent: SchoolType['parent'],
  count: [number, number],
  grades: Grade[],
  intake: SchoolType['intake'],
  [spread, urban]: [number, number],
): SchoolType => ({
  kind,
  affiliation,
  style,
  parent,
  count: { province: count[0], small: count[1] },
  grades,
  intake,
  spread,
  urban,
})

/** The shape of a mixed province near a great city: many small village schools, few large ones in the towns. */
export const schoolTypes: SchoolType[] = [
  type('primary', 'obec', 'village', 'pesao', [118, 18], [...K.slice(1), ...P], { K2: 15, P1: 20 }, [0.85, 0.8]),
  type(
    'opportunity_expansion',
    'obec',
    'village',
    'pesao',
    [42, 7],
    [...K.slice(1), ...P, ...M],
    { K2: 34, P1: 45, M1: 34 },
    [0.5, 0.6],
  ),
  type('kindergarten', 'obec', 'town', 'pesao', [7, 1], [...K, ...P], { K1: 60, K2: 130, P1: 190 }, [0.3, 0.5]),
  type('secondary', 'obec', 'town', 'sesao', [22, 4], [...M, ...U], { M1: 380, M4: 250 }, [0.7, 0.9]),
  type('kindergarten', 'opec', 'private', 'peo', [20, 3], K, { K1: 45, K2: 10, K3: 4 }, [0.5, 0.7]),
  type('primary', 'opec', 'private', 'peo', [38, 5], [...K, ...P], { K1: 48, K2: 8, P1: 62 }, [0.5, 0.7]),
  type(
    'k12',
    'opec',
    'private',
    'peo',
    [12, 2],
    [...K, ...P, ...M, ...U],
    { K1: 70, P1: 95, M1: 70, M4: 48 },
    [0.4, 0.5],
  ),
  type('primary', 'dla', 'local', 'local_authority', [18, 3], [...K.slice(1), ...P], { K2: 50, P1: 72 }, [0.6, 0.6]),
  type(
    'child_center',
    'dla',
    'centre',
    'local_authority',
    [96, 7],
    ['N0', 'K1', 'K2'],
    { N0: 36, K1: 34, K2: 3 },
    [0.5, 0.7],
  ),
  type(
    'vocational_college',
    'ovec',
    'college',
    'ovec_province',
    [10, 2],
    [...V, ...H],
    { V1: 350, H1: 220 },
    [0.6, 0.5],
  ),
  type(
    'dole_district',
    'dole',
    'plain',
    'dole_province',
    [7, 7],
    ['NP', 'NL', 'NU'],
    { NP: 30, NL: 200, NU: 320 },
    [0, 1],
  ),
  type('demonstration', 'mhesi', 'town', 'peo', [1, 1], [...P, ...M, ...U], { P1: 90, M1: 110, M4: 100 }, [0, 0]),
  type('dhamma_pariyatti', 'onb', 'plain', 'peo', [2, 1], [...M, ...U], { M1: 24, M4: 14 }, [0, 0]),
  type('welfare', 'obec', 'town', 'peo', [1, 0], [...P, ...M, ...U], { P1: 22, M1: 60, M4: 45 }, [0, 0]),
  type('special', 'obec', 'town', 'peo', [1, 0], [...P, ...M], { P1: 26, M1: 18 }, [0, 0]),
]

/** Districts of the demo province: share of its people, share of its schools, how much larger its schools are. */
export const districts: Record<string, { people: number; schools: number; size: number; primaryArea: 1 | 2 }> = {
  '1301': { people: 0.17, schools: 0.18, size: 1, primaryArea: 1 },
  '1302': { people: 0.24, schools: 0.18, size: 1.6, primaryArea: 1 },
  '1303': { people: 0.19, schools: 0.13, size: 1.6, primaryArea: 2 },
  '1304': { people: 0.06, schools: 0.13, size: 0.45, primaryArea: 2 },
  '1305': { people: 0.08, schools: 0.13, size: 0.6, primaryArea: 1 },
  '1306': { people: 0.21, schools: 0.16, size: 1.4, primaryArea: 2 },
  '1307': { people: 0.05, schools: 0.09, size: 0.5, primaryArea: 1 },
}

export const gradeOrder: Grade[] = ['N0', ...K, ...P, ...M, ...U, ...V, ...H, 'NP', 'NL', 'NU']
/** Birthday reached in the calendar year in which the academic year opens: 7 in P1 (handbook 1.5 and 2.7). */
export const turns: Record<Grade, number> = {
  N0: 3,
  K1: 4,
  K2: 5,
  K3: 6,
  P1: 7,
  P2: 8,
  P3: 9,
  P4: 10,
  P5: 11,
  P6: 12,
  M1: 13,
  M2: 14,
  M3: 15,
  M4: 16,
  M5: 17,
  M6: 18,
  V1: 16,
  V2: 17,
  V3: 18,
  H1: 19,
  H2: 20,
  NP: 24,
  NL: 19,
  NU: 20,
}
/** The most that stand in one class. */
export const classLimit = (grade: Grade): number =>
  grade === 'N0' ? 20 : grade.startsWith('K') ? 30 : grade.startsWith('N') ? 60 : grade.startsWith('P') ? 38 : 42
