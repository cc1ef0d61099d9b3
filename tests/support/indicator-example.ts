import { newId } from '#kernel/act/id.ts'
import { perform } from '#kernel/act/perform.ts'
import type { House } from '#kernel/house.ts'
import { today } from '#kernel/kinds/date.ts'
import { academicYearOf } from '#kernel/kinds/year.ts'
import { areaId } from '#modules/place/module.ts'
import { actAs, nationalIdFor, put, putPerson, putSchool } from './as.ts'

/** The present academic year; the story below is told in years before it. */
export const Y = academicYearOf(today())

/** A year at school: years back, grade, school, and how it ended. */
type Year = [back: number, grade: string, school: 'A' | 'B' | 'C', result?: string]

interface Child {
  sex: 'm' | 'f'
  /** Whole years on 1 January of the present academic year. */
  age: number
  years: Year[]
  more?: Record<string, unknown>
}

/**
 * Sixteen children, so few that every number can be counted on paper. Now at school: 11 (6 girls: 1 4 6 10 14 16;
 * 5 boys: 2 5 7 8 11). A year ago: 11 (1 2 3 4 5 6 7 8 9 14 16). Number 3 dropped out, 9 finished ม.3 and went no
 * further, 5 repeats ป.1, 7 and 8 went to a vocational college, 11 is three years too old for ป.2 and lives nobody knows
 * where, 12 never went to school, 15 moved away after ม.1.
 */
const children: Record<number, Child> = {
  1: {
    sex: 'f',
    age: 12,
    years: [
      [1, 'P6', 'A', 'graduated'],
      [0, 'M1', 'A'],
    ],
  },
  2: {
    sex: 'm',
    age: 12,
    years: [
      [1, 'P6', 'A', 'graduated'],
      [0, 'M1', 'A'],
    ],
  },
  3: { sex: 'm', age: 12, years: [[1, 'P6', 'A', 'dropped_out']] },
  4: {
    sex: 'f',
    age: 7,
    years: [
      [1, 'P1', 'A', 'promoted'],
      [0, 'P2', 'A'],
    ],
  },
  5: {
    sex: 'm',
    age: 7,
    years: [
      [1, 'P1', 'A', 'repeated'],
      [0, 'P1', 'A'],
    ],
  },
  6: {
    sex: 'f',
    age: 15,
    years: [
      [1, 'M3', 'A', 'graduated'],
      [0, 'M4', 'A'],
    ],
  },
  7: {
    sex: 'm',
    age: 15,
    years: [
      [1, 'M3', 'A', 'graduated'],
      [0, 'V1', 'B'],
    ],
  },
  8: {
    sex: 'm',
    age: 15,
    years: [
      [1, 'M3', 'A', 'graduated'],
      [0, 'V1', 'B'],
    ],
  },
  9: { sex: 'f', age: 15, years: [[1, 'M3', 'A', 'graduated']] },
  10: { sex: 'f', age: 6, years: [[0, 'P1', 'C']], more: { disabilities: ['learning'], national_id: null } },
  11: { sex: 'm', age: 10, years: [[0, 'P2', 'C']], more: { disadvantages: ['poor'], lives_in: null } },
  12: { sex: 'f', age: 9, years: [] },
  13: { sex: 'm', age: 2, years: [] },
  14: {
    sex: 'f',
    age: 14,
    years: [
      [2, 'M1', 'A', 'promoted'],
      [1, 'M2', 'A', 'promoted'],
      [0, 'M3', 'A'],
    ],
  },
  15: { sex: 'm', age: 14, years: [[2, 'M1', 'A', 'transferred']], more: { lives_in: null } },
  16: {
    sex: 'f',
    age: 9,
    years: [
      [3, 'P1', 'A', 'promoted'],
      [2, 'P2', 'A', 'promoted'],
      [1, 'P3', 'A', 'promoted'],
      [0, 'P4', 'A'],
    ],
  },
}

export interface Example {
  schools: Record<'A' | 'B' | 'C' | 'D', string>
  persons: Map<number, string>
  learners: Map<string, string>
  /** Enrolments of the present year, by child. */
  enrolments: Map<number, string>
}

async function putSchools(house: House): Promise<Example['schools']> {
  const near = { lies_in: areaId('130101') }
  const far = { lies_in: areaId('130201') }
  return {
    A: await putSchool(house, 'โรงเรียนบ้านหนึ่ง', { kind: 'opportunity_expansion', ...near }),
    B: await putSchool(house, 'วิทยาลัยการอาชีพสอง', { kind: 'vocational_college', affiliation: 'ovec', ...far }),
    C: await putSchool(house, 'โรงเรียนสามวิทยา', { kind: 'primary', affiliation: 'opec', ...far }),
    D: await putSchool(house, 'โรงเรียนบ้านสี่', { kind: 'primary', ...near }),
  }
}

async function putYears(house: House, example: Example, number: number, person: string): Promise<void> {
  for (const [back, grade, school, result] of children[number]?.years ?? []) {
    const at = example.schools[school]
    const year = Y - back
    const last = !children[number]?.years.some((other) => other[0] < back && other[2] === school)
    const left = result === 'dropped_out' ? `${year}-12-01` : `${year + 1}-05-16`
    const key = `${number} ${school}`
    const learner =
      example.learners.get(key) ??
      (await put(house, 'learner', {
        person,
        school: at,
        grade,
        entered_on: `${year}-05-16`,
        left_on: children[number]?.years.some((other) => other[2] === school && other[0] === 0) ? null : left,
      }))
    example.learners.set(key, learner)
    const enrolment = await put(house, 'enrolment', {
      learner,
      person,
      school: at,
      academic_year: year,
      term: `${year}/1`,
      grade,
      starts_on: `${year}-05-16`,
      ends_on: back === 0 ? null : last ? left : `${year + 1}-05-16`,
      result: result ?? null,
    })
    if (back === 0) example.enrolments.set(number, enrolment)
  }
}

async function putStaff(house: House, { schools }: Example): Promise<void> {
  const posts = [
    ['ครูหญิง', 'f', 'A', 'teacher', true],
    ['ครูชาย', 'm', 'B', 'teacher', true],
    ['ผู้อำนวยการ', 'm', 'A', 'director', false],
  ] as const
  for (const [name, sex, school, position, teaches] of posts) {
    const person = await putPerson(house, schools[school], name, { sex, birth_date: '1980-01-01' })
    await put(house, 'staff_post', {
      person,
      organisation: schools[school],
      position,
      teaches,
      starts_on: '2015-05-16',
    })
    if (name === 'ครูหญิง')
      await put(house, 'classroom', { school: schools.A, academic_year: Y, grade: 'M1', room: 1, adviser: person })
  }
  await put(house, 'classroom', { school: schools.C, academic_year: Y, grade: 'P1', room: 1 })
}

/** Two transfers asked for this year and released; one arrived at once. And learner 1 hangs in the register. */
async function putMoves(house: House, example: Example): Promise<void> {
  const { schools, persons, learners } = example
  const director = await actAs(house, {
    username: 'example.director',
    roles: [
      { role: 'school_director', place: schools.A },
      { role: 'school_director', place: schools.C },
    ],
  })
  const move = (register: string, record: string, name: string, version: number, reason?: string) =>
    perform(house, director, {
      id: newId(),
      verb: 'move',
      register,
      record,
      move: name,
      version,
      ...(reason ? { reason } : {}),
    })
  for (const [number, moves] of [
    [4, ['accept', 'release', 'arrive']],
    [5, ['accept', 'release']],
  ] as const) {
    const transfer = await put(house, 'transfer', {
      learner: learners.get(`${number} A`),
      person: persons.get(number),
      from_school: schools.A,
      to_school: schools.C,
      grade: 'P2',
      requested_on: `${Y}-05-20`,
    })
    for (const [i, name] of moves.entries()) await move('transfer', transfer, name, i + 1)
  }
  await move('learner', learners.get('1 A') ?? '', 'suspend', 1, 'ขาดเรียนนาน')
}

export async function putExample(house: House): Promise<Example> {
  const example: Example = {
    schools: await putSchools(house),
    persons: new Map(),
    learners: new Map(),
    enrolments: new Map(),
  }
  for (const [key, child] of Object.entries(children)) {
    const number = Number(key)
    const person = await putPerson(house, example.schools.A, `เด็ก${number}`, {
      sex: child.sex,
      birth_date: `${Y - child.age - 1}-03-01`,
      national_id: nationalIdFor(),
      ...child.more,
    })
    example.persons.set(number, person)
    await putYears(house, example, number, person)
  }
  for (const number of [1, 2]) {
    const guardian = await putPerson(house, example.schools.A, 'ผู้ปกครอง', { birth_date: '1985-01-01' })
    const child = example.persons.get(number)
    await put(house, 'guardian', { child, guardian, relation: 'mother', kept_by: example.schools.A })
  }
  await putStaff(house, example)
  await putMoves(house, example)
  return example
}
